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
from trucewatch.reading.times.weekdays import JOINS
from trucewatch.values.codes.findings import Severity
from trucewatch.values.message import Arg, Message

_CODE = "date-outside-period"
_HEAD = 500  # characters in which a report says what it is about
_LINE = 16  # words of such a line
_NEAR = 8  # words from "reporting period" to its days
_LONGEST = timedelta(days=100)
_NEXT = timedelta(days=45)  # from a period to the one before it
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
    again = [*_told_again(page, pieces, period, calendar)]
    yield from again or _of_the_list(page, pieces, period)


def _period(page: Page, pieces: Pieces, calendar: Calendar) -> Told | None:
    """What the head says that the report is about: several days before a month."""
    found = []
    for dated in pieces.dates[:_MOST]:
        if page.tokens[dated.first].start > _HEAD:
            break
        told = _span(page, dated, calendar)
        if told is not None and _says_what_it_is_about(page, dated):
            found.append(told)
    if not found:
        return _month_alone(page, calendar)
    period = next((told for told in found if told.dated.until is not None), found[0])
    return period if period.last - period.first <= _LONGEST else None


def _says_what_it_is_about(page: Page, dated: Dated) -> bool:
    """Whether several days, or a month, stand behind "reporting period", or in a heading."""
    begins, ends = page.sentence_of(dated.first)
    if page.has("report_period", max(begins, dated.first - _NEAR), dated.last):
        return True
    heading = ends < len(page.tokens) and page.where(page.tokens[begins].start).line < (
        page.where(page.tokens[ends].start).line
    )
    return heading and ends - begins <= _LINE and not page.has("future", begins, ends)


def _span(page: Page, dated: Dated, calendar: Calendar) -> Told | None:
    """The first and the last of several days, or of a month, or of months ("January-March 2023")."""
    year = dated.year or (calendar.own.year if calendar.own else None)
    if dated.hijri or dated.month is None or year is None:
        return None
    if dated.day is None:
        first = _month_before(page, dated.first) or dated.month
        if first > dated.month:
            return None
        last = monthrange(year, dated.month)[1]
        return Told(dated, date(year, first, 1), date(year, dated.month, last))
    whole = replace(dated, year=year)
    if dated.until is None or not whole.exists:
        return None
    return Told(dated, date(year, dated.month, dated.day), date(year, dated.month, dated.until))


def _month_before(page: Page, at: int) -> int | None:
    """The month joined to that at a token: "January to March", «كانون الثاني – آذار»."""
    joined = page.tokens[at].word.joined or page.tokens[at - 1].word.folded in JOINS
    end = at - (page.tokens[at - 1].word.folded in JOINS)
    for first in range(max(0, end - _OPENS), end) if joined else ():
        month = page.meant(first, "month")
        if month is not None and first + page.entries[first][0] == end and page.as_name(first):
            return int(month.value)
    return None


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
        return _span(page, Dated(at, at + page.entries[at][0], month=month, year=year), calendar)
    return None


def _told_again(
    page: Page, pieces: Pieces, period: Told, calendar: Calendar
) -> Iterator[ReadFinding]:
    """The same days of another month: "between 1 and 15 September" of a report on 1 to 15 October."""
    for dated in pieces.dates[:_MOST]:
        if dated.first <= period.dated.last or dated.year is None or _aside(page, dated):
            continue
        told = _span(page, dated, calendar)
        if told is None or not _like(told, period):
            continue
        begins, ends = page.sentence_of(dated.first)
        known = page.has("report_period", begins, ends)
        far = dated.until is None or abs(told.first - period.first) > _NEXT
        if known or (far and page.has("recorded", begins, ends)):
            yield _wrong(page, dated, period, None)


def _like(told: Told, period: Told) -> bool:
    """Whether it is the period but for one month or the year."""
    if told.dated.until is not None and period.dated.until is not None:
        same = (told.first.day, told.last.day) == (period.first.day, period.last.day)
        return same and told.first != period.first
    months = all(
        one.dated.until is None and one.first.month < one.last.month for one in (told, period)
    )
    return months and (told.first == period.first) != (told.last == period.last)


def _of_the_list(page: Page, pieces: Pieces, period: Told) -> Iterator[ReadFinding]:
    """The one day that opens a clause in another month, and in that of the report is in line."""
    whole = [d for d in pieces.dates[:_MOST] if d.first > period.dated.last and _is_a_day(d)]
    told = [(d, d.date) for d in whole if d.date is not None]
    within = [(d, day) for d, day in told if period.holds(day)]
    out = [d for d, day in told if not period.holds(day) and _opens_clause(page, d)]
    if len(out) != 1 or len(within) < _FEW or _aside(page, out[0]):
        return
    before = [day for d, day in within if d.first < out[0].first][-1:]
    behind = [day for d, day in within if d.first > out[0].first][:1]
    for meant in _meant(out[0], period):
        line = [*before, meant, *behind]
        if all(one <= other for one, other in pairwise(line)):
            yield _wrong(page, out[0], period, meant)
            return


def _is_a_day(dated: Dated) -> bool:
    return dated.until is None and not dated.hijri and dated.day is not None


def _meant(dated: Dated, period: Told) -> Iterator[date]:
    """The same day in each month of the period."""
    for month in {(day.year, day.month): None for day in (period.first, period.last)}:
        day = replace(dated, year=month[0], month=month[1]).date
        if day is not None and period.holds(day):
            yield day


def _counts_off(word: str) -> bool:
    """A sign, or what counts the items of a list off: "(b) 19 January", «٢- في ١٥ أيلول»."""
    return not word.isalnum() or len(word) == 1


def _opens_clause(page: Page, dated: Dated) -> bool:
    """ "On 24 October, a second warehouse ...", «وفي 5 تموز سقطت», "| 5 July |", "- 11 January:"."""
    begins, _ = page.sentence_of(dated.first)
    if dated.first and page.tokens[dated.first - 1].word.folded == "|":
        return True
    before: Sequence[str] = [
        page.tokens[at].word.folded for at in range(max(begins, dated.first - _OPENS), dated.first)
    ]
    opening = [word for word in before if word in small_words("opens_day") or _counts_off(word)]
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
