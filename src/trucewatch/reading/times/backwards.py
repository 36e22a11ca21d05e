"""Times and days told as the earlier and the later of two, of which the second comes before the first."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from itertools import pairwise

from trucewatch.reading.lexicon.inflected import small_words
from trucewatch.reading.said import ReadFinding
from trucewatch.reading.scanning.page import Page, between
from trucewatch.reading.scanning.pieces import Pieces
from trucewatch.reading.telling import span
from trucewatch.reading.times.clocks import Clock
from trucewatch.reading.times.dates import Dated
from trucewatch.reading.times.lasting import from_until
from trucewatch.reading.times.yearless import days_of_one_year
from trucewatch.values.codes.findings import Severity
from trucewatch.values.message import Arg, Message

_CODE = "duration-and-times"
_NEAR = 8  # words from a verb to its day or hour
_BESIDE = 4
_SAME_MONTH = 15  # days back beyond which the first may be of the month before
_SET_OUT = 20  # words from setting out to its hour, and on to the next
_AROUND = 80  # words in which another day would be told
_MOST = 120  # days; what lies further apart is of two years
_MINUTES = 1440
_LONGEST = 18 * 60  # minutes over midnight: "from 18:00 until 06:00", and longer watches


def backwards_wrong(page: Page, pieces: Pieces) -> Iterator[ReadFinding]:
    """ "between 09:10 and 08:25" of one day, "told on 12 May to leave by 10 May", "at 14:00; then at 13:20"."""
    for one, other in pairwise(pieces.clocks):
        if one.minute is None or other.minute is None or not (one.sure and other.sure):
            continue
        over = other.minute + _MINUTES - one.minute
        begins, _ = page.sentence_of(one.first)
        behind = _ends(page, one.last, other.first)
        if not _LONGEST < over < _MINUTES or other.first >= behind:
            continue
        closed = _one_day(page, pieces, begins, behind) and _moved_on(page, begins, one, other)
        if not (from_until(page, one, other) or _told_then(page, one.last, other.first) or closed):
            continue
        near = max(begins, one.first - _AROUND), min(behind, other.last + _AROUND)
        days = {d.date for d in between(pieces.dates, *near)}
        if len(days) <= 1:
            yield _wrong(page, one, other)
    yield from _days_backwards(page, pieces)


def _ends(page: Page, first: int, last: int) -> int:
    """The end of the sentence of a token, or of the next behind a semicolon."""
    _, ends = page.sentence_of(first)
    if ends <= last and page.tokens[ends - 1].word.folded == ";":
        _, ends = page.sentence_of(ends)
    return ends


def _told_then(page: Page, first: int, last: int) -> bool:
    """Whether the second of two is told as what came after: "then", «ثم», and no day between."""
    told = page.has("then_after", max(first, last - _NEAR), last)
    return told and not any(
        page.has(name, first, last) for name in ("next_day", "weekday", "had_begun")
    )


def _days_backwards(page: Page, pieces: Pieces) -> Iterator[ReadFinding]:
    """Days of one sentence, the second of which closes what the first opens, and lies before it."""
    for told in pieces.dates:
        first = _from_later(page, told)
        if first is not None:
            yield _wrong(page, first, told)
    for one, other in pairwise(pieces.dates):
        if _month_told_twice(page, one, other):
            yield _wrong(page, one, other)
    for one, other in pairwise(days_of_one_year(pieces)):
        that_year = bool(one.year) and other.year is None and _of_that_year(page, other)
        if that_year:
            other = replace(other, year=one.year)
        start, end = one.date, other.date
        if start is None or end is None or one.until or other.until or end >= start:
            continue
        begins, ends = page.sentence_of(one.first)
        if other.first < ends and _until(page, one, other):
            yield _wrong(page, one, other)
            continue
        if (
            other.first >= ends
            or ((start - end).days > _MOST and not that_year)
            or page.has("had_begun", begins, other.first)
        ):
            continue
        if (
            _by_then(page, begins, one, other)
            or _closed(page, begins, one, other)
            or _runs_to(page, one, other)
        ):
            yield _wrong(page, one, other)


def _from_later(page: Page, told: Dated) -> Dated | None:
    """The first day of "from 18 to 12 September", where it is a later one of the same month."""
    at = told.first - 2
    if told.day is None or told.until or at < 1:
        return None
    opens, first, joins = (page.tokens[n].word for n in (at - 1, at, at + 1))
    if joins.folded not in small_words("up_to") or opens.folded not in small_words("opens_stretch"):
        return None
    if not first.folded.isdecimal() or not told.day < int(first.folded) < told.day + _SAME_MONTH:
        return None
    day = replace(told, first=at, last=at + 1, day=int(first.folded))
    return day if day.exists else None


def _month_told_twice(page: Page, one: Dated, other: Dated) -> bool:
    """ "From 20 August until 11 August", of which no year is told."""
    if not one.day or not other.day or one.month is None or one.month != other.month:
        return False
    if other.day >= one.day or one.until or other.until or one.year_told or other.year_told:
        return False
    joined = other.first - one.last == 1 and one.first > 0
    opens, joins = (page.tokens[n].word.folded for n in (one.first - 1, other.first - 1))
    return joined and opens in small_words("opens_stretch") and joins in small_words("up_to")


def _of_that_year(page: Page, told: Dated) -> bool:
    """ "18 May of the same year", «18 أيار من العام ذاته»."""
    near = {token.word.folded for token in page.tokens[told.last : told.last + _BESIDE]}
    return bool(near & small_words("that_very")) and bool(near & small_words("a_year"))


def _by_then(page: Page, begins: int, one: Dated, other: Dated) -> bool:
    """ "Residents were told on 12 May to leave by 10 May"."""
    orders = page.has("orders", max(begins, one.first - _NEAR), one.first + 1)
    return orders and page.has("by_then", max(one.last, other.first - _BESIDE), other.first)


def _until(page: Page, one: Dated, other: Dated) -> bool:
    """ "extended on 15 July 2019 until 15 January 2019"."""
    if not (one.year_told and other.year_told) or other.first - one.last > _BESIDE:
        return False
    before = page.tokens[other.first - 1].word.folded
    return before in small_words("up_to") and page.has(
        "opens_time", max(0, one.first - _NEAR), one.first
    )


def _runs_to(page: Page, one: Dated, other: Dated) -> bool:
    """ "From 6 October 2025 until the end of 4 October", «ابتداءً من 6 ... وانتهاءً بيوم 4», «اعتباراً من ... ولغاية»."""
    if other.first - one.last > _BESIDE or one.day is None or other.day is None:
        return False
    opens = {page.tokens[at].word.folded for at in range(max(0, one.first - 2), one.first)}
    joins = (page.tokens[at].word for at in range(one.last, other.first))
    ended = any({w.folded, w.stem} & small_words("up_to") for w in joins)
    ended = ended or page.has("closes_time", one.last, other.first)
    return ended and not opens.isdisjoint(small_words("opens_stretch"))


def _one_day(page: Page, pieces: Pieces, begins: int, ends: int) -> bool:
    """Whether a sentence tells that both its hours are of one day."""
    days = between(pieces.dates, begins, ends)
    return page.has("same_day", begins, ends) or (len(days) == 1 and days[0].until is None)


def _moved_on(page: Page, begins: int, one: Clock, other: Clock) -> bool:
    """ "left at 12:00 and arrived at 10:00", whatever stands between."""
    left = page.has("sets_out", max(begins, one.first - _SET_OUT), one.first)
    came = page.has("closed_then", one.last, other.first) or page.has(
        "passes_on", one.last, other.first
    )
    again = page.has("sets_out", one.last, other.first) or page.has(
        "next_day", one.last, other.last + _BESIDE
    )
    return left and came and not again and other.first - one.last <= _SET_OUT


def _closed(page: Page, begins: int, one: Dated, other: Dated) -> bool:
    """ "opened on 15 October and closed on 5 October"."""
    opened = page.places_of("opened_then", begins, one.first)
    closed = page.places_of("closed_then", one.last, other.first)
    near = (
        bool(opened and closed)
        and one.first - opened[-1] <= _NEAR
        and other.first - closed[-1] <= _BESIDE
    )
    return near and closed[0] - one.last <= _BESIDE


def _wrong(page: Page, one: Clock | Dated, other: Clock | Dated) -> ReadFinding:
    args: dict[str, Arg] = {
        "start": page.words(one.first, one.last),
        "end": page.words(other.first, other.last),
    }
    spans = (span(page, other.first, other.last), span(page, one.first, one.last))
    return ReadFinding(_CODE, Severity.WARNING, Message("read-times-backwards", args), spans)
