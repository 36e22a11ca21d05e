"""Days told in a report that lie outside the days the report is about, by a wrong month or year.

A report names what it is about in its head: "Reporting period: 1-15 October", "(2-8 August 2019)",
"Toll of September". The same days of another month told again ("between 1 and 15 September"), and the one
day of a list that lies in another month, where in that of the report it stands in line with the days
around it, are slips. Only a day that opens its sentence or clause is taken to be of the list.
"""

from __future__ import annotations

from calendar import monthrange
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta
from itertools import pairwise

from trucewatch.reading.lexicon.inflected import small_words
from trucewatch.reading.said import ReadFinding
from trucewatch.reading.scanning.page import Page
from trucewatch.reading.scanning.pieces import Pieces
from trucewatch.reading.telling import span
from trucewatch.reading.times.dates import Dated
from trucewatch.reading.times.days import Calendar, date_text
from trucewatch.values.codes.findings import Severity
from trucewatch.values.message import Arg, Message

_CODE = "date-outside-period"
_HEAD = 500  # characters in which a report says what it is about
_LINE = 16  # words of such a line
_NEAR = 8  # words from "reporting period" to its days
_LONGEST = timedelta(days=100)
_OPENS = 3  # words before a day that opens its clause
_FEW = 2  # days of the list that lie within
_MOST = 120  # days of a report


@dataclass(frozen=True, slots=True)
class Told:
    """The days that a report is about, and where it says so."""

    dated: Dated
    first: date
    last: date

    def holds(self, day: date) -> bool:
        """Whether a day is one of them."""
        return self.first <= day <= self.last


def outside_period_wrong(page: Page, pieces: Pieces, calendar: Calendar) -> Iterator[ReadFinding]:
    """Days that only another month or year would put into the time that the report is about."""
    period = _period(page, pieces, calendar)
    if period is None:
        return
    again = [*_told_again(page, pieces, period)]
    yield from again or _of_the_list(page, pieces, period)


def _period(page: Page, pieces: Pieces, calendar: Calendar) -> Told | None:
    """What the head says that the report is about."""
    for dated in pieces.dates[:_MOST]:
        if page.tokens[dated.first].start > _HEAD:
            return None
        told = _span(dated, calendar)
        if told is not None and _says_what_it_is_about(page, dated):
            return told if told.last - told.first <= _LONGEST else None
    return _month_alone(page, calendar)


def _says_what_it_is_about(page: Page, dated: Dated) -> bool:
    """Whether several days, or a month, stand behind "reporting period", or in a heading."""
    begins, ends = page.sentence_of(dated.first)
    if page.has("report_period", max(begins, dated.first - _NEAR), dated.last):
        return True
    heading = ends < len(page.tokens) and page.where(page.tokens[begins].start).line < (
        page.where(page.tokens[ends].start).line
    )
    return heading and ends - begins <= _LINE and not page.has("future", begins, ends)


def _span(dated: Dated, calendar: Calendar) -> Told | None:
    """The first and the last of several days, or of a month."""
    year = dated.year or (calendar.own.year if calendar.own else None)
    if dated.hijri or dated.month is None or year is None:
        return None
    if dated.day is None:
        last = monthrange(year, dated.month)[1]
        return Told(dated, date(year, dated.month, 1), date(year, dated.month, last))
    whole = replace(dated, year=year)
    if dated.until is None or not whole.exists:
        return None
    return Told(dated, date(year, dated.month, dated.day), date(year, dated.month, dated.until))


def _month_alone(page: Page, calendar: Calendar) -> Told | None:
    """ "Toll of September": a month without its year in a heading."""
    own = calendar.own
    for at in page.listed.get("month", ()) if own else ():
        if page.tokens[at].start > _HEAD:
            return None
        begins, _ = page.sentence_of(at)
        if not (page.as_name(at) and page.has("report_period", max(begins, at - _NEAR), at)):
            continue
        month = int(page.entries[at][1]["month"].value)
        year = own.year - (month > own.month) if own else 0
        return _span(Dated(at, at + page.entries[at][0], month=month, year=year), calendar)
    return None


def _told_again(page: Page, pieces: Pieces, period: Told) -> Iterator[ReadFinding]:
    """The same days of another month: "between 1 and 15 September" of a report on 1 to 15 October."""
    for dated in pieces.dates[:_MOST]:
        if dated.until is None or dated.first <= period.dated.last or dated.year is None:
            continue
        if (dated.day, dated.until) != (period.first.day, period.last.day):
            continue
        if (dated.year, dated.month) == (period.first.year, period.first.month):
            continue
        begins, ends = page.sentence_of(dated.first)
        words = {page.tokens[at].word.folded for at in range(begins, ends)}
        if words & small_words("not_of_period") or page.has("future", begins, ends):
            continue
        near = abs((replace(dated, until=None).date or period.first) - period.first)
        known = page.has("report_period", begins, ends)
        recorded = page.has("recorded", begins, ends) and near > timedelta(days=45)
        if known or recorded:
            yield _wrong(page, dated, period, None)


def _of_the_list(page: Page, pieces: Pieces, period: Told) -> Iterator[ReadFinding]:
    """The one day of those told in turn that lies in another month, and in that of the report in line."""
    told = [
        d for d in pieces.dates[:_MOST] if _opens_clause(page, d) and d.first > period.dated.last
    ]
    days = [d.date for d in told if d.date is not None]
    if len(days) != len(told) or sum(period.holds(day) for day in days) < _FEW:
        return
    out = [d for d in told if d.date and not period.holds(d.date)]
    if len(out) != 1 or _aside(page, out[0]):
        return
    at = told.index(out[0])
    for meant in _meant(out[0], period):
        line = [*days[max(0, at - 1) : at], meant, *days[at + 1 : at + 2]]
        if all(one <= other for one, other in pairwise(line)):
            yield _wrong(page, out[0], period, meant)
            return


def _meant(dated: Dated, period: Told) -> Iterator[date]:
    """The same day in each month of the period."""
    for month in {(day.year, day.month): None for day in (period.first, period.last)}:
        day = replace(dated, year=month[0], month=month[1]).date
        if day is not None and period.holds(day):
            yield day


def _opens_clause(page: Page, dated: Dated) -> bool:
    """ "On 24 October, a second warehouse ...", «وفي 5 تموز سقطت», "| 5 July |", "- 11 January:"."""
    if dated.until is not None or dated.hijri or dated.day is None or dated.month is None:
        return False
    begins, _ = page.sentence_of(dated.first)
    before: Sequence[str] = [
        page.tokens[at].word.folded for at in range(max(begins, dated.first - _OPENS), dated.first)
    ]
    opening = [word for word in before if word in small_words("opens_day") or not word.isalnum()]
    if len(opening) == len(before):
        return dated.first - begins <= _OPENS or "," in before or ";" in before
    return len(before) > 1 and before[-1] in small_words("opens_day") and before[-2] in (",", ";")


def _aside(page: Page, dated: Dated) -> bool:
    """Whether a day is told as one of before or after: "had", "since", «قد»."""
    begins, ends = page.sentence_of(dated.first)
    words = {page.tokens[at].word.folded for at in range(begins, ends)}
    return bool(words & small_words("not_of_period")) or page.has("future", begins, ends)


def _wrong(page: Page, dated: Dated, period: Told, meant: date | None) -> ReadFinding:
    args: dict[str, Arg] = {
        "event": page.words(dated.first, dated.last),
        "period": page.words(period.dated.first, period.dated.last),
    }
    spans = tuple(span(page, one.first, one.last) for one in (dated, period.dated))
    suggestion = None if meant is None else Message("read-suggest-date", {"date": date_text(meant)})
    message = Message("read-outside-period", args)
    return ReadFinding(_CODE, Severity.WARNING, message, spans, suggestion)
