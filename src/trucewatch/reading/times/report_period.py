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
from trucewatch.reading.sums.judging import numbers_told
from trucewatch.reading.telling import span
from trucewatch.reading.times.dates import Dated
from trucewatch.reading.times.days import Calendar, date_text, opens_clause
from trucewatch.reading.times.order import compared
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
_YEARS = range(1900, 2101)
_TOLL = 12  # figures up to it are of much
_OF_MONTH = 6  # words from a figure to the month it is of


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
    dates = _stretches(page, pieces.dates[:_MOST])
    again = [*_told_again(page, dates, period, calendar)]
    again = again or [*_figure_of_another(page, pieces, period)]
    told = [d for d in dates if calendar.own is None or d.date != calendar.own]
    yield from again or _all_of_another(page, dates, period) or _of_the_list(page, told, period)


def _period(page: Page, pieces: Pieces, calendar: Calendar) -> Told | None:
    """What the head says that the report is about: several days before a month."""
    found = []
    for dated in _stretches(page, pieces.dates[:_MOST]):
        if page.tokens[dated.first].start > _HEAD:
            break
        told = _span(page, dated, calendar)
        if told is not None and _says_what_it_is_about(page, dated):
            found.append(told)
    if not found:
        return _month_alone(page, calendar)
    period = next((told for told in found if told.dated.until is not None), found[0])
    return period if period.last - period.first <= _LONGEST else None


def _stretches(page: Page, dates: Sequence[Dated]) -> list[Dated]:
    """The dates, two days of a month that are joined as several: "between Monday 5 and Friday 9 May"."""
    found: list[Dated] = []
    for dated in dates:
        before = found[-1] if found else None
        if before is not None and _joined(page, before, dated):
            year = before.year or dated.year
            told = before.year_told or dated.year_told
            found[-1] = replace(
                before, last=dated.last, until=dated.day, year=year, year_told=told, weekday=None
            )
        else:
            found.append(dated)
    return found


def _joined(page: Page, one: Dated, other: Dated) -> bool:
    """Whether two days of one month are the ends of a stretch: "from 5 May to 9 May"."""
    days = one.day and other.day and not (one.until or other.until or one.hijri)
    if not days or one.month != other.month or (one.day or 0) >= (other.day or 0):
        return False
    before = page.tokens[max(0, one.first - 1)].word
    opened = before.folded in small_words("opens_stretch") or before.stem in small_words(
        "opens_stretch"
    )
    passed = [page.tokens[at].word.folded for at in range(one.last, other.first)]
    joined = page.tokens[other.first].word.joined
    return opened and (len(passed) == 1 and passed[0] in JOINS if passed else joined)


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
    page: Page, dates: Sequence[Dated], period: Told, calendar: Calendar
) -> Iterator[ReadFinding]:
    """The same days of another month: "between 1 and 15 September" of a report on 1 to 15 October."""
    for dated in dates:
        if dated.first <= period.dated.last or dated.year is None or of_before(page, dated):
            continue
        told = _span(page, dated, calendar)
        if told is not None and _another_under_review(page, dated, told, period):
            yield _wrong(page, dated, period, None)
            continue
        if told is None or not _like(told, period):
            continue
        begins, ends = page.sentence_of(dated.first)
        known = page.has("report_period", begins, ends)
        far = dated.until is None or abs(told.first - period.first) > _NEXT
        year = dated.until is not None and abs(told.first.year - period.first.year) == 1
        if known or year or (far and page.has("recorded", begins, ends)):
            yield _wrong(page, dated, period, None)


def _another_under_review(page: Page, dated: Dated, told: Told, period: Told) -> bool:
    """ "in September 2022, the month under review", of a report on October."""
    if dated.day is not None or (told.first <= period.last and period.first <= told.last):
        return False
    ends = page.sentence_of(dated.last)[1]
    sign = page.tokens[min(dated.last, len(page.tokens) - 1)].word.folded
    return sign in (",", "(", "-") and page.has(
        "report_period", dated.last, min(ends, dated.last + _NEAR)
    )


def _like(told: Told, period: Told) -> bool:
    """Whether it is the period but for one month or the year."""
    if told.dated.until is not None and period.dated.until is not None:
        same = (told.first.day, told.last.day) == (period.first.day, period.last.day)
        return same and told.first != period.first
    months = all(
        one.dated.until is None and one.first.month < one.last.month for one in (told, period)
    )
    return months and (told.first == period.first) != (told.last == period.last)


def _figure_of_another(page: Page, pieces: Pieces, period: Told) -> Iterator[ReadFinding]:
    """ "The 148 deaths of April", of a report that tells of "148 people killed in May" before."""
    of_days = period.dated.day is not None or not period.dated.year_told
    if of_days or period.first.month != period.last.month:
        return
    days = {at for d in pieces.dates if d.day for at in range(d.first, d.last)}
    own = _figures(page, period.dated.first)
    for at in page.listed.get("month", ()):
        if at < period.dated.last or at in days or not page.as_name(at):
            continue
        month = int(page.entries[at][1]["month"].value)
        if month == period.first.month:
            own |= _figures(page, at)
            continue
        alone = Dated(at, at + page.entries[at][0], month=month, year=period.first.year)
        begins, _ = page.sentence_of(at)
        near = [n for _, n in numbers_told(page, max(begins, at - _OF_MONTH), at)][-1:]
        if own.isdisjoint(near) or of_before(page, alone) or compared(page, alone):
            continue
        yield _wrong(page, alone, period, None)


def _figures(page: Page, at: int) -> set[int]:
    """The figures of the sentence of a token, but for few of anything, and for years."""
    told = numbers_told(page, *page.sentence_of(at))
    return {number for _, number in told if number > _TOLL and number not in _YEARS}


def _all_of_another(page: Page, dates: Sequence[Dated], period: Told) -> list[ReadFinding]:
    """All days of the list in one other month, where in that of the report each of them lies within."""
    if period.dated.until is None:
        return []
    told = [d for d in dates if d.first > period.dated.last and _is_a_day(d) and d.date is not None]
    if any(d.month in (period.first.month, period.last.month) and not d.year_told for d in told):
        return []
    if any(d.date is not None and period.holds(d.date) for d in told):
        return []
    opening = [d for d in told if opens_clause(page, d) and not of_before(page, d)]
    months = {(d.year, d.month) for d in opening}
    if len({d.day for d in opening}) < _FEW or len(months) != 1:
        return []
    if any(next(_meant(d, period), None) is None for d in opening):
        return []
    return [_wrong(page, opening[0], period, None)]


def _of_the_list(page: Page, dates: Sequence[Dated], period: Told) -> Iterator[ReadFinding]:
    """The one day that opens a clause in another month, and in that of the report is in line."""
    whole = [d for d in dates if d.first > period.dated.last and _is_a_day(d)]
    told = [(d, d.date) for d in whole if d.date is not None]
    within = [(d, day) for d, day in told if period.holds(day)]
    out = [d for d, day in told if not period.holds(day) and opens_clause(page, d)]
    if len(out) != 1 or len(within) < _FEW:
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


def of_before(page: Page, dated: Dated) -> bool:
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
