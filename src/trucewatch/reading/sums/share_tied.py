"""A share of figures that words tie to it, against what they make: five ways in which a release tells one.

"129 of these are children, a share of 21.50%"; "1,209 of the 30,000, that is 4%"; "women and children made up 48%";
"287, or 80% of all casualties", where only the dead and the hurt are told; "35 per cent of the 40,000". Where any
figures around make the share, nothing is said; fractions in words are held to "more than" and "nearly".
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import combinations
from math import ceil, floor

from trucewatch.reading.lexicon.inflected import small_words
from trucewatch.reading.said import ReadFinding
from trucewatch.reading.scanning.fate_beside import befell
from trucewatch.reading.scanning.page import Page, between
from trucewatch.reading.scanning.pieces import Percent, Pieces
from trucewatch.reading.scanning.slips import slip
from trucewatch.reading.sums.amounts import Amount, amounts_of
from trucewatch.reading.sums.fraction_beside import meets
from trucewatch.reading.sums.shares import CHANGE, of_a_change
from trucewatch.reading.telling import span
from trucewatch.values.codes.findings import Severity
from trucewatch.values.message import Message

_NEAR, _FAR = 12, 14  # words from a figure to its share; to the words that conclude it
_MOST = 12
_EXACT, _OFF, _WIDE = 0.6, 1.5, 4.0  # points
_LEAST, _LARGE = 10, 100
_TIES = frozenset({",", "(", "or", "اي", "بنسبه", "-", "–", "—", ":", "نسبته", "نسبتهم", "share"})
_OF = frozenset({"of", "من", "out", "اصل", "among", "بين"})
_GROWN = CHANGE - {"more", "less", "fewer", "اكثر", "اقل"}
_ALL = 100
_FAR_BEFORE = 200  # words from a row to its whole
_BACK = 5  # sentences back to the part of "35 per cent of the 40,000"


@dataclass(frozen=True, slots=True)
class Tied:
    """The figures of a share: its parts, its wholes, each to be added; sure: told so by plain words."""

    parts: tuple[Amount, ...]
    wholes: tuple[Amount, ...]
    sure: bool = True

    @property
    def due(self) -> float:
        """What they make, in per cent."""
        return _ALL * sum(p.number for p in self.parts) / sum(w.number for w in self.wholes)


def shares_tied_wrong(page: Page, pieces: Pieces) -> Iterator[ReadFinding]:
    """Shares that the figures tied to them do not make."""
    for percent in pieces.percents:
        begins, ends = page.sentence_of(percent.first)
        if _of_change(page, percent, begins, ends):
            continue
        before = amounts_of(page, pieces, begins, percent.first)
        if len(before) > _MOST:
            continue
        earlier = _earlier(page, pieces, begins)
        tied = (
            _both_named(page, percent, [*earlier, *before], begins)
            or _of_all(page, percent, before, earlier)
            or _together(page, pieces, percent, before, begins)
            or _out_of(page, pieces, percent, before)
            or _some_of_them(page, pieces, percent, before, earlier)
            or _of_those_behind(page, pieces, percent, begins)
        )
        if tied is None or _explained(percent, tied, [*earlier, *before]):
            continue
        if _wrong(page, percent, tied, begins):
            yield _told(page, percent, tied)


def _of_change(page: Page, percent: Percent, begins: int, ends: int) -> bool:
    if not percent.in_words:
        return of_a_change(page, percent, begins, ends)
    near = range(max(begins, percent.first - 4), min(ends, percent.last + 3))
    return any(page.tokens[at].word.stem in _GROWN for at in near)


def _earlier(page: Page, pieces: Pieces, begins: int, back: int = 2) -> list[Amount]:
    """The figures of the sentence before, and of the one before it, in one paragraph or the next."""
    last, here = begins, begins
    for _ in range(back):
        here = page.sentence_of(here - 1)[0] if here else here
    return amounts_of(page, pieces, here, last)[-_MOST:]


def _some_of_them(
    page: Page,
    pieces: Pieces,
    percent: Percent,
    before: Sequence[Amount],
    earlier: Sequence[Amount],
) -> Tied | None:
    """ "Twenty-eight of them, more than a fifth,": a part by its words, and the figure that it is of."""
    if not before or percent.first - before[-1].last > _NEAR:
        return None
    part, own = before[-1], before[:-1]
    joined = range(part.last, percent.first)
    if _of_another(page, pieces, percent, part):
        return None
    if not any(page.tokens[at].word.folded in _TIES for at in joined):
        return None
    of_them = page.has("including", max(0, part.mention.first - 3), part.first) or any(
        page.tokens[at].word.folded not in small_words("most_of") for at in _of_them(page, part)
    )
    bracket = (
        percent.first - part.last < _NEAR // 2 and page.tokens[percent.first - 1].word.folded == "("
    )
    if not of_them and bracket and own:
        of_them = page.has(
            "including", own[0].last, part.first
        )  # "including (223) children, and (48) women (3.96%)"
    behind = page.tokens[percent.last].word if percent.last < len(page.tokens) else None
    if not of_them or (behind is not None and behind.folded in ("of", "من")):
        return None
    larger = [a for a in own if a.number > part.number] or [
        a for a in earlier if a.number > part.number
    ]
    whole = larger[0] if larger else None
    if whole is None or whole.number < _LEAST:
        return None
    return Tied((part,), (whole,), len({a.number for a in larger}) == 1)


def _of_another(page: Page, pieces: Pieces, percent: Percent, part: Amount) -> bool:
    """«72 في المائة منهم (5,141)، و28 في المائة (1,999)»: a figure, or a share, that has its own beside it."""
    words = [t.word.folded for t in page.tokens[percent.last : percent.last + 2]]
    behind = words[:1] == ["("] and words[-1].isdecimal()
    own = bool(between(pieces.percents, max(0, part.mention.first - _NEAR // 2), part.first))
    joins = page.tokens[percent.first - 1].word.folded in ("and", "و")
    return behind or own or joins or page.tokens[percent.first].word.joined


def _of_them(page: Page, part: Amount) -> list[int]:
    """Where "of them", «منهم» stands right behind a figure."""
    names = ("of_them", "including")
    return [at for name in names for at in page.places_of(name, part.last, part.last + 3)]


def _out_of(page: Page, pieces: Pieces, percent: Percent, before: Sequence[Amount]) -> Tied | None:
    """The only two figures of a sentence, which "out of" joins, or the noun of the share: "that is 4 per cent"."""
    plain = [a for a in before if not _of_time(a)]
    if len(plain) != 2 or between(pieces.percents, plain[0].first, percent.first):
        return None
    reached = range(plain[1].last, percent.first)
    words = {page.tokens[at].word.folded for at in reached}
    concluded = page.has_any(("concludes", "that_is", "therefore"), reached.start, percent.first)
    if len(reached) > _FAR or not (concluded or words & {"(", "or", "اي"}):
        return None
    part, whole = plain
    joins = [page.tokens[at].word.folded for at in range(part.last, whole.first)]
    of = bool({*joins[-3:]} & _OF) and len(joins) <= _NEAR
    if not of and not _named_by_share(page, percent, whole):
        return None
    return Tied((part,), (whole,)) if part.number < whole.number >= _LEAST else None


def _of_time(amount: Amount) -> bool:
    thing = amount.mention.thing
    return thing is not None and thing.family in ("year", "month", "day", "week", "hour")


def _named_by_share(page: Page, percent: Percent, whole: Amount) -> bool:
    """Whether the noun behind a share stands beside a figure: «سكانها 17 مليون ... نصف السكان»."""
    at = percent.last + (
        percent.last < len(page.tokens) and page.tokens[percent.last].word.folded in _OF
    )
    noun = page.tokens[at].word.stem if at < len(page.tokens) else ""
    near = range(max(0, whole.first - 3), min(len(page.tokens), whole.mention.last + 2))
    stem = noun[: max(4, len(noun) - 2)]
    return len(noun) > 3 and any(page.tokens[n].word.stem.startswith(stem) for n in near)


def _both_named(page: Page, percent: Percent, before: Sequence[Amount], begins: int) -> Tied | None:
    """ "Women and children made up 48%": two groups by name, whose figures stand before, of a larger one."""
    first = max(begins, percent.first - _NEAR)
    counted = {at for a in before for at in range(a.mention.first, a.mention.last)}
    places = page.places_of("thing", first, percent.first)[-2:]
    names = [page.entries[at][1]["thing"].value[0].name for at in places]
    if len({*names}) != 2 or counted & {*places} or places[1] - places[0] > 2:
        return None
    joined = page.tokens[places[1]].word.joined or page.has_word("and", *places)
    parts = [
        next(
            (a for a in reversed(before) if a.mention.thing and a.mention.thing.name == name), None
        )
        for name in names
    ]
    one, other = parts
    if not joined or one is None or other is None or one.mention == other.mention:
        return None
    at = min(one.first, other.first)
    wholes = [a for a in before if a.first < at and a.number >= one.number + other.number]
    return Tied((one, other), (wholes[-1],)) if wholes else None


def _together(
    page: Page, pieces: Pieces, percent: Percent, before: Sequence[Amount], begins: int
) -> Tied | None:
    """ "The ten together make 84 per cent": as many as the sentence before tells, of the first figure of all."""
    marks = {
        page.tokens[at].word.folded
        for at in range(max(begins, percent.first - _NEAR), percent.first)
    }
    if not before or not begins or not marks & small_words("taken_together"):
        return None
    row = amounts_of(page, pieces, page.sentence_of(begins - 1)[0], begins)
    row = (
        row if len(row) == before[-1].number else amounts_of(page, pieces, begins, before[-1].first)
    )
    if not 1 < len(row) == before[-1].number <= _MOST:
        return None
    wholes = amounts_of(page, pieces, max(0, row[0].first - _FAR_BEFORE), row[0].first)
    larger = [a for a in wholes if a.number >= sum(one.number for one in row)]
    return Tied(tuple(row), (larger[0],), False) if larger else None


def _of_all(
    page: Page, percent: Percent, before: Sequence[Amount], earlier: Sequence[Amount]
) -> Tied | None:
    """ "287, or 80 per cent of all casualties", where the sentence before tells the dead and the hurt."""
    of = page.tokens[percent.last].word.folded if percent.last < len(page.tokens) else ""
    behind = {
        page.tokens[at].word.folded
        for at in range(percent.last, percent.last + 4)
        if at < len(page.tokens)
    }
    if of not in _OF or not behind & small_words("all_of_it") or not before:
        return None
    part, harmed = before[-1], [a for a in earlier if befell(page, a.mention)]
    fates = [befell(page, a.mention) for a in harmed[-2:]]
    if percent.first - part.last > _NEAR or {*fates} != {"killed", "wounded"} or len(harmed) > 2:
        return None
    whole = sum(a.number for a in harmed)
    return Tied((part,), tuple(harmed)) if part.number < whole else None


def _of_those_behind(page: Page, pieces: Pieces, percent: Percent, begins: int) -> Tied | None:
    """ "35 per cent of the 40,000": of a figure told before it, which makes a whole share of them."""
    behind = amounts_of(
        page, pieces, percent.last, min(percent.last + 4, page.sentence_of(percent.first)[1])
    )
    of = page.tokens[percent.last].word.folded if percent.last < len(page.tokens) else ""
    if not behind or of not in ("of", "من") or behind[0].number < _LARGE or percent.in_words:
        return None
    whole, found = behind[0], []
    before = _earlier(page, pieces, begins, _BACK)
    if any(abs(Tied((a,), (whole,)).due - percent.value) <= _OFF for a in before):
        return None
    for part in before:
        tied = Tied((part,), (whole,), False)
        whole_share = abs(tied.due - round(tied.due)) < 0.05
        if part.number < whole.number and whole_share and _slipped(percent, tied.due):
            found.append(tied)
    return found[0] if len({t.parts[0].number for t in found}) == 1 else None


def _explained(percent: Percent, tied: Tied, around: Sequence[Amount]) -> bool:
    """Whether other figures around make the share: two of them, or two together of the whole."""
    off = _WIDE if percent.in_words else _EXACT
    parts, wholes = sum(p.number for p in tied.parts), sum(w.number for w in tied.wholes)
    shares = [_ALL * parts / a.number for a in around if a.number >= parts]
    shares += [_ALL * a.number / wholes for a in around if a.number <= wholes]
    if not percent.in_words:
        sums = (a.number + b.number for a, b in combinations(around, 2))
        shares += [_ALL * both / wholes for both in sums if both <= wholes]
    own = tied.due
    return any(abs(one - percent.value) <= off and abs(one - own) > 1e-6 for one in shares)


def _wrong(page: Page, percent: Percent, tied: Tied, begins: int) -> bool:
    low = _ALL * sum(p.low for p in tied.parts) / sum(w.high for w in tied.wholes)
    high = _ALL * sum(p.high for p in tied.parts) / sum(w.low for w in tied.wholes)
    if percent.in_words:
        return tied.sure and not any(
            meets(page, percent, one, begins) for one in (low, tied.due, high)
        )
    vague = page.has("qualifier.before", max(begins, percent.first - 3), percent.first)
    off = 2 * _WIDE if vague else _OFF
    if low - off <= percent.value <= high + off:
        return False
    return _slipped(percent, tied.due) or (tied.sure and abs(tied.due - percent.value) > _WIDE)


def _slipped(percent: Percent, due: float) -> bool:
    unit = 10**percent.decimals
    told = round(percent.value * unit)
    return any(slip(told, near) for near in {floor(due * unit), ceil(due * unit)} if near)


def _told(page: Page, percent: Percent, tied: Tied) -> ReadFinding:
    parts, wholes = (
        " + ".join(page.words(a.first, a.mention.last) for a in amounts)
        for amounts in (tied.parts, tied.wholes)
    )
    args = {
        "part": parts,
        "whole": wholes,
        "share": f"{tied.due:.1f}".removesuffix(".0"),
        "percent": page.words(percent.first, percent.last),
    }
    figures = (*tied.parts, *tied.wholes)
    spans = [span(page, percent.first, percent.last)]
    spans += [span(page, a.first, a.mention.last) for a in figures]
    message = Message("read-share-tied", args)
    return ReadFinding("percent-against-counts", Severity.WARNING, message, tuple(spans))
