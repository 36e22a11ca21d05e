"""A day that leaves the line of the days told around it, and with another year or month stands in it.

A report tells what happened in order. Where a day lies outside those before and behind it, and the same
day of a neighbouring year lies between them, the year is a slip. Of a month this is sure where the words
carry on from the day before ("by the afternoon of", "until dawn on"), and the day meant is next to it; or
where the day opens a line or clause as all others do, which are told in order, within few days.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import date, timedelta
from itertools import pairwise

from trucewatch.reading.lexicon.inflected import small_words
from trucewatch.reading.said import ReadFinding
from trucewatch.reading.scanning.page import Page
from trucewatch.reading.scanning.pieces import Pieces
from trucewatch.reading.telling import span
from trucewatch.reading.times.dates import Dated
from trucewatch.reading.times.days import Calendar, date_text, opens_clause
from trucewatch.reading.times.order import compared
from trucewatch.reading.times.report_period import of_before
from trucewatch.values.codes.findings import Severity
from trucewatch.values.message import Arg, Message

_LINE = timedelta(days=75)  # the longest stretch of days in which a year is sought
_LONG = timedelta(days=250)  # the same, where all other days are told in order
_SHORT = timedelta(days=18)  # the longest in which a month is sought
_ORDERED = 3  # days told in order that make a line
_AROUND = 3  # days before and behind that are looked at
_OFF = timedelta(days=200)  # how far a day of a wrong year lies outside
_NEXT = timedelta(days=3)  # how far the day meant may lie behind the one it carries on from
_NEAR = 5  # words before a day that carry on
_OPENS = 2  # words of "by", «وحتى» that open a sentence
_SENTENCES = 3
_DAYS_OF_MONTH = 28


def out_of_line_wrong(page: Page, pieces: Pieces, calendar: Calendar) -> Iterator[ReadFinding]:
    """Days of a wrong year or month among those told around them."""
    told = [d for d in pieces.dates if d.until is None and not d.hijri and d.date is not None]
    days = [d.date for d in told]
    often = Counter(days)
    for at in range(1, len(told)):
        dated, before = told[at], told[at - 1]
        begins, _ = page.sentence_of(dated.first)
        to_come = page.has("future", begins, dated.first)
        if often[days[at]] > 1 or to_come or compared(page, dated):
            continue
        behind = _behind(before, dated, told[at + 1 :], calendar)
        ordered = _in_order(told, at)
        line = _LONG if ordered and opens_clause(page, dated) else _LINE
        meant = _meant(page, before, dated, behind, line)
        if meant is None and ordered and at + 1 < len(told):
            meant = _of_its_neighbours(page, before, dated, told[at + 1])
        if meant is not None:
            yield _wrong(page, dated, before, meant)


def _in_order(told: Sequence[Dated], at: int) -> bool:
    """Whether the days around one, but that of the head of the text, are told in order: three or more."""
    around = [*told[max(0, at - _AROUND) : at], *told[at + 1 : at + 1 + _AROUND]]
    others = [d.date for d in around if d.date is not None]
    if at <= _AROUND and all(others[0] > day for day in others[1:]):
        others = others[1:]  # the day of the text itself
    return len(others) >= _ORDERED and all(one <= day for one, day in pairwise(others))


def _of_its_neighbours(page: Page, before: Dated, dated: Dated, after: Dated) -> date | None:
    """The day in the month of the days before and behind it, which stand close, as it does, in a list of days."""
    first, last, day = before.date, after.date, dated.date
    assert first is not None and last is not None and day is not None
    if not timedelta() < last - first <= _SHORT or first <= day <= last:
        return None
    one_list = len({page.sentence_of(d.first) for d in (before, dated, after)}) == 1
    if of_before(page, dated) or not (one_list or opens_clause(page, dated)):
        return None
    for month in (first, last):
        meant = replace(dated, year=month.year, month=month.month).date
        if meant is not None and first < meant < last:
            return meant
    return None


def _behind(before: Dated, dated: Dated, later: Sequence[Dated], calendar: Calendar) -> date | None:
    """The next day of which the year is told, or the day of the document where it lies behind.

    Without either the next day told, unless its year was concluded from the one in doubt.
    """
    told = next((d.date for d in later if d.year_told), None)
    if told is None and calendar.own is not None and before.date and calendar.own > before.date:
        told = calendar.own
    return later[0].date if told is None and later and not dated.year_told else told


def _meant(
    page: Page, before: Dated, dated: Dated, behind: date | None, line: timedelta
) -> date | None:
    """The day in line with the two around it, where the one told is not."""
    first, day = before.date, dated.date
    assert first is not None and day is not None
    if behind is None or behind < first or first <= day <= behind:
        return None
    if dated.year_told and behind - first <= line and not _goes_back(page, dated):
        for years in (1, -1):
            meant = replace(dated, year=day.year + years).date
            if meant is not None and first <= meant <= behind and abs(meant - day) > _OFF:
                return meant
    return _in_month(page, before, dated, behind)


def _goes_back(page: Page, dated: Dated) -> bool:
    """ "The same had happened on 4 June 2016"."""
    begins, ends = page.sentence_of(dated.first)
    return any(page.has_word(word, begins, ends) for word in small_words("of_before"))


def _in_month(page: Page, before: Dated, dated: Dated, behind: date) -> date | None:
    """The day of another month right behind the one before, where the words carry on from that."""
    first, day = before.date, dated.date
    assert first is not None and day is not None
    if page.sentence_of(dated.first)[0] - page.sentence_of(before.first)[1] > _SENTENCES * 20:
        return None
    begins, _ = page.sentence_of(dated.first)
    near = max(0, dated.first - _NEAR)
    carries_on = page.has("carries_on", near, dated.first)
    if page.has("began", near, dated.first) or page.has("opens_time", near, dated.first):
        return None  # "the truce that began at dawn on 27 November"
    if not carries_on and not page.has("as_of", begins, min(begins + _OPENS, dated.first)):
        return None
    for apart in range(_NEXT.days + 1):
        meant = first + timedelta(days=apart)
        if meant.day == day.day and meant <= behind and abs(meant - day).days >= _DAYS_OF_MONTH:
            return meant
    return None


def _wrong(page: Page, dated: Dated, before: Dated, meant: date) -> ReadFinding:
    args: dict[str, Arg] = {
        "event": page.words(dated.first, dated.last),
        "before": page.words(before.first, before.last),
    }
    spans = tuple(span(page, one.first, one.last) for one in (dated, before))
    suggestion = Message("read-suggest-date", {"date": date_text(meant)})
    message = Message("read-out-of-line", args)
    return ReadFinding("date-in-turn", Severity.WARNING, message, spans, suggestion)
