"""A row of figures told in parallel, with one verb for all of them, and the whole beside it.

"11 on Friday, 19 on Saturday and 6 on Sunday – 38 in three days"; "of the 146, 97 inside it and 59 outside";
"artillery 12, snipers 3: 36 people". What one verb tells place by place, day by day or name by name is told
apart by it, so nothing is counted twice: the row makes the sum behind it, and is no more than the whole before.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import groupby

from trucewatch.reading.lexicon.inflected import small_words
from trucewatch.reading.said import ReadFinding
from trucewatch.reading.scanning.frames import Frame, is_rest, part_of_kind, says, says_near
from trucewatch.reading.scanning.links import Link
from trucewatch.reading.scanning.numbers import number_at
from trucewatch.reading.scanning.page import Page
from trucewatch.reading.scanning.slips import slip
from trucewatch.reading.sums.breakdowns import goes_on
from trucewatch.reading.sums.judging import Breakdown, judged
from trucewatch.reading.sums.why_not import (
    at_least,
    inner,
    made_otherwise,
    of_other_time,
    overlap,
    roughly,
    shared_or_more,
    unsettled,
)
from trucewatch.values.codes.findings import Severity
from trucewatch.values.count import Count

_DASHES = frozenset({"-", "–", "—", "--", ":", "="})
_AFTER_SUM = ("place_word", "in_all", "lengths", "since", "separator")
_LABEL = 4  # words from a sum to the days that it is of
_NEAR = 0.4  # how far a sum may be from the row that it is meant to be the sum of
_APART = 6  # words from a whole to the dash behind it
_OPENS = 3  # words of a sentence before the figure that its row is of
_STOPS = frozenset({",", ";", ".", ")"})


def in_parallel_wrong(page: Page, frames: Sequence[Frame]) -> Iterator[ReadFinding]:
    """Wholes and sums that a row told in parallel does not make."""
    before: list[Frame] = []
    for _, told in groupby(frames, key=lambda frame: frame.begins):
        row = [*told]
        if not page.has_word("|", row[0].begins, row[0].ends):
            wrong = _concluded(page, row) or _next(page, before, row) or _opened(page, row)
            wrong = (
                wrong or _apposed(page, row) or _rounded(page, row) or _objects(page, before, row)
            )
            if wrong is not None:
                yield wrong
        before = row


def _concluded(page: Page, row: Sequence[Frame]) -> ReadFinding | None:
    """A sum behind a dash or colon at the end of its row."""
    whole, parts = row[-1], [*row[:-1]]
    if len(parts) < 2:
        return None
    if _people_in_all(page, whole, parts):
        return _sum_of(page, whole, parts)
    if not _set_off(page, whole):
        return None
    if any(page.meant(whole.mention.last, name) for name in ("others", "of_total", "of_them")):
        return None
    if not _sum_ends(page, whole) or not _parallel(page, parts):
        return None
    return _sum_of(page, whole, parts)


def _people_in_all(page: Page, whole: Frame, parts: Sequence[Frame]) -> bool:
    """Whether a sentence ends with all the men, women and children it told: "23 women and 18 men, 41 persons"."""
    things = [part.thing for part in parts]
    named = {thing.name for thing in things if thing is not None and thing.role == "age"}
    people = whole.thing is not None and whole.thing.role == "" and whole.thing.family == "person"
    last = whole.mention.last
    ends = last >= whole.ends or page.tokens[last].word.folded == "."
    return people and ends and len(named) == len(parts) and whole.joined.link is Link.COMMA


def _apposed(page: Page, row: Sequence[Frame]) -> ReadFinding | None:
    """A row between dashes right behind its whole: "the 26 members – 14 named by the one and 12 by the other – met"."""
    for at, whole in enumerate(row[:-2]):
        first = row[at + 1].mention.first - 1
        if whole.thing is None or first - whole.mention.last > _APART or not _is_dash(page, first):
            continue
        closing = next((n for n in range(first + 1, whole.ends) if _is_dash(page, n)), whole.ends)
        parts = [part for part in row[at + 1 :] if part.mention.first < closing]
        verb = [_lead(page, part) for part in parts]
        gapped = len(parts) > 1 and "?" not in verb[1:] and _follows(page, parts[0], {*verb[1:]})
        if gapped and whole.number and not goes_on(page, parts[-1].mention):
            return _sum_of(page, whole, parts)
    return None


def _is_dash(page: Page, at: int) -> bool:
    dash = page.tokens[at].word.folded in _DASHES - {":", "="}
    return dash and page.text[page.tokens[at].start - 1].isspace()


def _next(page: Page, before: Sequence[Frame], row: Sequence[Frame]) -> ReadFinding | None:
    """A sum that opens the sentence right behind its row: "That makes 26 in five days"."""
    if len(before) < 2 or before[0].paragraph != row[0].paragraph:
        return None
    whole = next((frame for frame in row if frame.number > 2), row[0])
    if before[-1].ends != whole.begins or not page.has("adds_up", whole.begins, whole.begins + 1):
        return None
    parts = [frame for frame in before if not (frame.mention.soft and frame.number == 0)]
    return _sum_of(page, whole, parts) if _parallel(page, parts) else None


def _sum_of(page: Page, whole: Frame, parts: Sequence[Frame]) -> ReadFinding | None:
    """The finding on a sum told behind its parts."""
    if unsettled(whole) or any(unsettled(p) or inner(p) or p.joined.of_them for p in parts):
        return None
    if says_near(page, whole, "wanted", "capacity", "other_time") or any(
        of_other_time(page, part) for part in parts
    ):
        return None
    numbers = [part.number for part in parts]
    together = sum(numbers)
    if whole.number <= max(numbers) or abs(together - whole.number) > _NEAR * together:
        return None
    if says(page, whole, "cumulative", "since") or made_otherwise(whole.number, numbers, ()):
        return None
    if overlap(parts) or not (_of_all_kinds(whole) or _of_kind(page, parts, whole)):
        return None
    return _told(page, whole, parts)


def _of_kind(page: Page, parts: Sequence[Frame], whole: Frame) -> bool:
    return all(part_of_kind(page, part, whole) for part in parts)


def _of_all_kinds(whole: Frame) -> bool:
    """Whether a sum is told of things of several sorts: "18 tanks, 11 howitzers, in all 29 weapons"."""
    thing = whole.thing
    return whole.joined.in_all and thing is not None and not thing.listed


def _opened(page: Page, row: Sequence[Frame]) -> ReadFinding | None:
    """A row of more than its whole: "of the 146, 97 inside it and 59 outside", "at least 84, of whom 71 in"."""
    for at, whole in enumerate(map(at_least, row[:-2])):
        parts = [*row[at + 1 :]]
        opens = whole.mention.first - whole.begins <= _OPENS
        of_it = opens and page.meant(whole.begins, "of_total") is not None
        some = parts[0].joined.link is Link.INCLUDING
        if not (of_it or some) or unsettled(whole):
            continue
        if any(unsettled(p) or p.joined.bracket >= 0 or p.number >= whole.number for p in parts):
            continue
        if is_rest(page, parts[-1]) or not _parallel(page, parts):
            continue
        together = sum(part.number for part in parts)
        near = slip(whole.number, together) or together - whole.number <= _NEAR / 2 * whole.number
        if together <= whole.number or not near or overlap(parts):
            continue
        if any(part.thing is not None and part.thing != whole.thing for part in parts):
            continue
        return _told(page, whole, parts)
    return None


def _rounded(page: Page, row: Sequence[Frame]) -> ReadFinding | None:
    """Rounded figures and their rest, farther apart than rounding makes them: 5,300, around 3,100, the other 2,400."""
    told = [_plain(frame) for frame in row]
    rest = next((at for at, frame in enumerate(told) if at > 1 and is_rest(page, frame)), 0)
    if not rest or any(unsettled(frame) or inner(frame) for frame in told[: rest + 1]):
        return None
    whole, parts = told[0], told[1 : rest + 1]
    if all(plain.mention is frame.mention for plain, frame in zip(told, row, strict=True)):
        return None  # nothing is rounded: `closed` and `rests` see it
    if not (parts[0].joined.of_them or _parallel(page, parts)) or not _of_kind(page, parts, whole):
        return None
    apart = abs(whole.number - sum(part.number for part in parts))
    if 2 * apart <= sum(_unit(frame.number) for frame in (whole, *parts)):
        return None
    return _told(page, whole, parts)


def _unit(number: int) -> int:
    """The place to which a figure is rounded: 100 of 5,300."""
    digits = str(number)
    return int(10 ** (len(digits) - len(digits.rstrip("0"))))


def _plain(frame: Frame) -> Frame:
    """A figure told "some" or "around", by its number."""
    number = roughly(frame).number
    if frame.number or not number:
        return frame
    plain = replace(frame.mention, count=Count.exactly(number))
    return replace(frame, joined=replace(frame.joined, mention=plain), number=number)


def _objects(page: Page, before: Sequence[Frame], row: Sequence[Frame]) -> ReadFinding | None:
    """A row with an object each, of the one figure before it: "45 carried food, 20 medicine, 25 fuel and 15 tents"."""
    told = [frame for frame in before if not frame.mention.soft]
    if len(told) != 1 or told[0].ends != row[0].begins or len(row) < _OPENS or unsettled(told[0]):
        return None
    whole, last = told[0], row[0].mention.last
    verb = last < row[0].ends and page.tokens[last].word.folded in small_words("of_one_sort")
    if not verb or row[0].mention.first - row[0].begins > _OPENS - 1 or whole.thing is None:
        return None
    if any(unsettled(p) or inner(p) or not _one_object(page, p) for p in row[1:]):
        return None
    numbers = [part.number for part in row]
    gap = abs(whole.number - sum(numbers))
    if unsettled(row[0]) or max(numbers) >= whole.number or gap > _NEAR / 2 * whole.number:
        return None
    return None if goes_on(page, row[-1].mention) else _told(page, whole, row)


def _one_object(page: Page, part: Frame) -> bool:
    """Whether a few words behind a figure are all that its clause tells: "20 medicine"."""
    words = range(part.mention.number_last, min(part.ends, part.mention.number_last + _LABEL + 1))
    ends = next((at for at in words if page.tokens[at].word.kind == "sign"), None)
    ends = next((at for at in words if page.tokens[at].word.folded == "and"), ends)
    kept = range(part.mention.number_last, part.ends if ends is None else ends)
    plain = all(page.meant(at, "place_word") is None for at in kept)
    return plain and 0 < len(kept) <= _LABEL


def _told(page: Page, whole: Frame, parts: Sequence[Frame]) -> ReadFinding | None:
    first, last = sorted((whole, parts[0], parts[-1]), key=lambda f: f.mention.first)[::2]
    begins = first.mention.last if first is whole else first.begins  # not its own "at least"
    if shared_or_more(page, begins, last.ends):
        return None
    found = Breakdown(whole.mention, tuple(part.mention for part in parts), exact=True)
    return judged(page, found, Severity.WARNING)


def _parallel(page: Page, parts: Sequence[Frame]) -> bool:
    """Whether every figure behind the first goes on with its verb: "97 inside it and 59 outside"."""
    if len(parts) < 2:
        return False
    leads = [_lead(page, part) for part in parts]
    if all(lead == "" for lead in leads):
        return True  # each ends its clause: "Monday four, Tuesday seven"
    later = set(leads[1:])
    return "?" not in later and (_follows(page, parts[0], later) or later == {""})


def _lead(page: Page, part: Frame) -> str:
    """The preposition behind a figure and its noun; "" where its clause ends there, "?" for a verb or noun."""
    at = part.mention.last
    if at < part.ends and page.meant(at, "of_them") is not None:
        at += page.entries[at][0]
    if at >= part.ends or page.tokens[at].word.folded in (*_STOPS, *_DASHES, "and"):
        return ""
    word = page.tokens[at].word.folded
    return word if word in small_words("sorts_by") else "?"


def _follows(page: Page, first: Frame, leads: set[str]) -> bool:
    """Whether the clause of the first figure has one of the prepositions of those behind it, or its opposite."""
    words = {page.tokens[at].word.folded for at in range(first.mention.last, first.last)}
    if not leads - {""} or len(leads - {""}) > 2:
        return False
    sides = small_words("inside_outside")
    return all(lead in words or (lead in sides and words & sides) for lead in leads - {""})


def _set_off(page: Page, whole: Frame) -> bool:
    """Whether a figure stands behind a dash or a colon, or is told of so many days: ", 57 in two days"."""
    at = whole.joined.at
    at -= page.tokens[at].word.folded not in (*_DASHES, ",")
    token = page.tokens[at]
    if token.word.folded in _DASHES:
        return token.word.folded == ":" or page.text[token.start - 1].isspace()
    last = whole.mention.last
    timed = last + 1 < whole.ends and page.tokens[last].word.folded in small_words("so_long_in_all")
    timed = timed and number_at(page.tokens, last + 1) is not None
    return timed and token.word.folded == "," and page.has("lengths", last, last + _LABEL)


def _sum_ends(page: Page, whole: Frame) -> bool:
    """Whether the sum is said of all: nothing else follows but when, where, or a full stop."""
    at = whole.mention.last
    if at >= whole.ends or page.tokens[at].word.folded in _STOPS:
        return True
    return any(page.meant(at, name) for name in _AFTER_SUM) or says_near(page, whole, "in_all")
