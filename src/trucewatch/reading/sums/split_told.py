"""Wholes that words or signs split without a rest: "2,116 (483 killed, 1,633 wounded)", "houses – 36,683 fully, 9,507
partially –", "The 52 are 12 guards, 18 sailors ...", "They were: Aleppo (135), Idlib (61) ...", "By rank: ...".

What ties parts to a whole is the bracket, the dash, the colon or the verb right between them, whatever they count. Only
a slip of the hand is told, and nothing where a choice of the figures makes the whole.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import groupby

from trucewatch.reading.lexicon.inflected import small_words
from trucewatch.reading.said import ReadFinding
from trucewatch.reading.scanning.frames import OF_PEOPLE, Frame
from trucewatch.reading.scanning.page import Page
from trucewatch.reading.sums.breakdowns import a_day, goes_on
from trucewatch.reading.sums.by_fate import fate_told
from trucewatch.reading.sums.groups import outside_brackets
from trucewatch.reading.sums.judging import numbers_told, without_men
from trucewatch.reading.sums.slip_kept import changed_over, made_of_some, missed, slipped
from trucewatch.reading.sums.tied import goes_with
from trucewatch.reading.sums.why_not import (
    among,
    as_counted,
    of_other_time,
    range_ends,
)

_BESIDE, _LABEL = 3, 8  # words from a whole to its bracket, and from a sign to a part
_FAR = 16  # words from a whole to a sign
_COPULA = 4  # words from "the 52" to its parts
_SENTENCES, _OF_FATE = 3, 8  # from parts back to their whole, and to one of the dead or the hurt
_NEAR, _ROW = 24, 20  # figures before parts, and parts
_LONGEST = 250  # words of a sentence that somebody wrote
_LEAST, _IN_WORDS = 5, 20  # a whole, and one that is often told in words
_SIGNS, _DASHES = frozenset({":", "–", "—", "-", "="}), frozenset({"–", "—", "-"})
_OPEN = (
    "including", "foremost", "counted_twice", "on_average", "per", "percent", "since", "remaining",
)  # fmt: skip
_ONE = frozenset({"a", "an", "one", "another", "واحد", "واحده", "اخر", "اخري"})
_WITHIN = frozenset({"in", "on", "at", "by", "over", "across", "within", "during"})
_YEARS = range(1900, 2100)
_BREAKDOWNS = frozenset({"age", "kin", "calling", "standing"})
_TIMES = ("lengths", "long_lengths")
_FATES = {
    "dead": "killed", "killed": "killed", "fatalities": "killed", "deaths": "killed",
    "wounded": "wounded", "injured": "wounded", "hurt": "wounded",
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Split:
    """Figures one of which the parts may make; sure: the only one that they can be."""

    wholes: Sequence[Frame]
    parts: Sequence[Frame]
    sure: bool = False


def split_told_wrong(page: Page, frames: Sequence[Frame]) -> Iterator[ReadFinding]:
    """Wholes that one slip keeps from being what they are split into."""
    at = {frame.mention.first: number for number, frame in enumerate(frames)}
    for _, some in groupby(frames, key=lambda frame: frame.sentence):
        row = [frame for frame in some if not _of_time(page, frame)]
        if not row or row[0].ends - row[0].begins > _LONGEST:
            continue
        if page.has_word("|", row[0].begins, row[0].ends):
            continue
        before = frames[max(0, at[row[0].mention.first] - _NEAR) : at[row[0].mention.first]]
        told = (*_in_bracket(page, row), *_behind_sign(page, row), *_behind_verb(page, before, row))
        for split in told:
            wrong = _wrong(page, before, row, split)
            if wrong is not None:
                yield wrong
                break


def _of_time(page: Page, frame: Frame) -> bool:
    if a_day(page, frame.mention):
        return True
    last = min(frame.mention.last + 1, frame.ends)
    return page.has_any(_TIMES, frame.mention.number_last, last)


def _wrong(
    page: Page, before: Sequence[Frame], row: Sequence[Frame], split: Split
) -> ReadFinding | None:
    """The finding on a split, None where another reading of its figures holds."""
    parts = [as_counted(part) for part in split.parts]
    numbers = [part.number for part in parts]
    if not 1 < len(parts) <= _ROW or min(numbers) < 1 or not _may_be_parts(page, parts):
        return None
    wholes = [one for one in map(as_counted, split.wholes) if one.number >= _LEAST]
    if any(sum(numbers) == one.number or made_of_some(one.number, numbers, True) for one in wholes):
        return None
    own = {part.mention.first for part in parts}
    beside = [f for f in (*before, *row) if f.mention.first not in own]
    for whole in reversed(wholes):
        larger = sum(number > whole.number for number in numbers)
        if larger > 1 or _explained(page, beside, whole, parts):
            continue
        told = split.sure and max(whole.number, sum(numbers)) <= _IN_WORDS  # words have no digits
        exact = all(f.mention.exact is not None or f.mention.soft for f in (whole, *split.parts))
        if told or (slipped if exact else changed_over)(whole.number, numbers):
            return missed(page, whole, parts)
    return None


def _explained(page: Page, beside: Sequence[Frame], whole: Frame, parts: Sequence[Frame]) -> bool:
    """Whether figures beside a whole say what its parts come to, or what they lack; a title tells the whole again."""
    together, last = sum(part.number for part in parts), parts[-1]
    gap = whole.number - together
    near = [f for f in beside if f.paragraph == last.paragraph and f is not whole]
    if any(f.number == together and f.begins for f in near):
        return True
    if any(f.number == together + whole.number for f in near):
        return True
    if any(f.number == abs(gap) and f.sentence == last.sentence for f in near):
        return True
    if gap < 0:
        return False
    if goes_on(page, last.mention) or page.has("others", last.mention.last, last.ends):
        return True
    if without_men(whole.mention, [part.mention for part in parts]):
        return True
    ends = last.ends
    behind = page.sentence_of(ends)[1] if ends < len(page.tokens) else ends
    later = {number for _, number in numbers_told(page, ends, min(behind, ends + _LONGEST))}
    return gap <= _told_by_a_word(page, parts) or gap in later


def _told_by_a_word(page: Page, parts: Sequence[Frame]) -> int:
    """How many are told beside the parts by an article, or by "one": "8 men, 3 women and a child"."""
    taken = {n for part in parts for n in range(part.mention.first, part.mention.last)}
    words = range(parts[0].mention.first, parts[-1].ends)
    return sum(page.tokens[n].word.folded in _ONE for n in words if n not in taken)


def _may_be_parts(page: Page, parts: Sequence[Frame]) -> bool:
    """Whether figures may be all of something: none is told "among them", or of another time or breakdown."""
    if any(
        among(f) or f.joined.of_them or f.joined.of_total or of_other_time(page, f) for f in parts
    ):
        return False
    families = {f.thing.family for f in parts if f.thing is not None and f.thing.listed}
    roles = {f.thing.role for f in parts if f.thing is not None} & _BREAKDOWNS
    return (len(families) < 2 or "person" not in families) and (
        "age" not in roles or len(roles) < 2
    )


def _in_bracket(page: Page, row: Sequence[Frame]) -> Iterator[Split]:
    """A whole and the bracket right behind it."""
    for bracket, some in groupby(row, key=lambda frame: frame.joined.bracket):
        parts = [*some]
        before = [f for f in row if f.joined.bracket < 0 and f.mention.first < bracket]
        if bracket < 0 or len(parts) < 2 or not before:
            continue
        whole = before[-1]
        between = range(whole.mention.last, bracket)
        plain = all(page.tokens[n].word.kind == "word" for n in between)
        closed = _next_word(page, frozenset({")"}), parts[-1].mention.last, row[0].ends)
        near = plain and len(between) <= _BESIDE and closed < row[0].ends
        if near and _all_of(page, bracket + 1, closed, parts) and _alike(page, whole, parts):
            ends = range_ends(page, whole)
            yield Split([whole if ends is None else ends[1]], parts)


def _alike(page: Page, whole: Frame, parts: Sequence[Frame]) -> bool:
    """Whether a bracket may tell a whole apart: not "12 villages (9 people were killed and 4 abducted)"."""
    people = any(part.thing is not None and part.thing.family == "person" for part in parts)
    if people and whole.thing is not None and not whole.thing.listed:
        return whole.thing.name.endswith(OF_PEOPLE)
    return all(goes_with(page, part, whole) for part in parts)


def _behind_sign(page: Page, row: Sequence[Frame]) -> Iterator[Split]:
    """A whole, a colon or a dash, and all figures up to the next dash or the end."""
    for number, whole in enumerate(row[:-2]):
        if whole.joined.bracket >= 0 or _of_years(page, whole):
            continue
        sign = _next_word(page, _SIGNS, whole.mention.last, row[number + 1].mention.first)
        if sign - whole.mention.last > _FAR or sign == row[number + 1].mention.first:
            continue
        if page.has_word(";", whole.mention.last, sign) or _joins(page, sign):
            continue
        wholes = [f for f in row[: number + 1] if f.joined.bracket < 0]
        wholes = [f for f in wholes if not page.has_word(";", f.mention.last, sign)]
        dash = page.tokens[sign].word.folded in _DASHES
        ends = row[0].ends
        last = _next_word(page, _DASHES, row[number + 1].mention.last, ends) if dash else ends
        for end in (last, _next_word(page, frozenset({";"}), row[number + 1].mention.last, last)):
            parts = _figures(page, row[number + 1 :], end)
            if len(parts) > 1 and _all_of(page, sign + 1, end, parts) and _like(page, whole, parts):
                yield Split(wholes, parts)


def _like(page: Page, whole: Frame, parts: Sequence[Frame]) -> bool:
    """Whether Arabic parts are of the noun of their whole, or of none: «500 سلة: 200 أسرة، و180 أسرة» are not."""
    nouns = {part.thing for part in parts if part.thing is not None}
    return page.document.language != "ar" or nouns <= {whole.thing}


def _of_years(page: Page, whole: Frame) -> bool:
    """Whether a bare number may be a year, or only the first of many are told: "Most incidents 2003–2013: ..."."""
    most = page.has("foremost", whole.begins, whole.mention.first)
    most = most or page.has_word("most", whole.begins, whole.mention.first)
    return most or (whole.thing is None and whole.number in _YEARS)


def _joins(page: Page, sign: int) -> bool:
    """Whether a dash stands within a word: "Day 2-Bomb"."""
    return (
        page.tokens[sign - 1].end == page.tokens[sign].start
        and page.tokens[sign].word.folded != ":"
    )


def _behind_verb(page: Page, before: Sequence[Frame], row: Sequence[Frame]) -> Iterator[Split]:
    """ "The 52 are ...", "They were: ...", "The dead are ...", "By service they are ...", "... broke them down as follows"."""
    begins, ends = row[0].begins, row[0].ends
    words = [page.tokens[n].word.folded for n in range(begins, min(ends, begins + _COPULA))]
    first = row[0]
    known = first.mention.definite and first.mention.first - begins <= 1
    if known and len(row) > 2 and _is_be(page, first.mention.last, row[1].mention.first):
        parts = _figures(page, [_one(page, frame) for frame in row[1:]], ends)
        if _all_of(page, first.mention.last, ends, parts):
            yield Split([first], parts)
        return
    told_on = row[1:] if first.mention.soft and first.mention.first == begins else row
    parts = _figures(page, [_one(page, frame) for frame in told_on], ends)  # "An officer ..."
    if len(parts) < 2 or not words:
        return
    opens = words[0] in small_words("tells_all_of_them") and _is_be(
        page, begins + 1, parts[0].mention.first
    )
    by = words[0] == "by" and parts[0].mention.first - begins <= _LABEL
    by = by and _is_be(page, begins, parts[0].mention.first)
    fate = _FATES.get(words[1], "") if words[0] == "the" and len(words) > 1 else ""
    named = fate and _is_be(page, begins + 2, parts[0].mention.first)
    if not (opens or by or named or page.has("made_of", begins, parts[0].mention.first)):
        return
    if not _all_of(page, begins, ends, parts):
        return
    near = _OF_FATE if named else _SENTENCES
    told = [f for f in before if row[0].sentence - f.sentence <= near and f.joined.bracket < 0]
    if named:
        told = [f for f in told if _befell(page, as_counted(f)) == fate]
    told = [f for f in told if not f.joined.of_them and not among(f)]
    yield Split(told, parts, sure=bool(named) and len(told) == 1)


def _befell(page: Page, frame: Frame) -> str:
    bodies = frame.thing is not None and frame.thing.family == "body"
    return "killed" if bodies else fate_told(page, frame)


def _is_be(page: Page, first: int, last: int) -> bool:
    """Whether "are", or a colon, stands between a whole and its first part, and hardly more."""
    return last - first <= _LABEL and any(
        page.tokens[n].word.folded in small_words("is_all_of_it")
        or page.tokens[n].word.folded == ":"
        for n in range(first, last)
    )


def _one(page: Page, frame: Frame) -> Frame:
    """ "A child", as one."""
    person = frame.thing is not None and frame.thing.family == "person"
    alone = frame.mention.soft and page.tokens[frame.mention.first].word.folded in (
        "a",
        "an",
        "one",
        "another",
    )
    return replace(frame, number=1) if person and alone else frame


def _figures(page: Page, row: Sequence[Frame], ends: int) -> list[Frame]:
    """The figures up to a place: those outside brackets, or else those that stand in one each behind their names."""
    told = [f for f in row if f.mention.first < ends and not _somewhere(page, f)]
    if len({f.joined.bracket for f in told if f.joined.bracket >= 0}) == len(told):
        return told
    return [f for f in outside_brackets(page, told) if f.number or not f.mention.soft]


def _somewhere(page: Page, frame: Frame) -> bool:
    """ "120 on three flights and 229 on two": in how many they went, or when."""
    before = page.tokens[max(frame.begins, frame.mention.first - 1)].word.folded
    return before in _WITHIN


def _all_of(page: Page, first: int, last: int, parts: Sequence[Frame]) -> bool:
    """Whether the words between two places tell no other figure outside brackets, and leave nothing open."""
    inside = {f.mention.number_first for f in parts}
    depth, told = 0, {at for at, _ in numbers_told(page, first, last)}
    for at in range(first, last):
        folded = page.tokens[at].word.folded
        depth += (folded == "(") - (folded == ")")
        if depth > 0:
            continue
        length = page.has_any(_TIMES, at + 1, at + 2)
        length = length or page.tokens[at - 1].word.folded in _WITHIN
        if (at in told and at not in inside and not length) or page.has_any(_OPEN, at, at + 1):
            return False
    return True


def _next_word(page: Page, words: frozenset[str], first: int, last: int) -> int:
    """The first of some words between two places, or the last place."""
    return next((n for n in range(first, last) if page.tokens[n].word.folded in words), last)
