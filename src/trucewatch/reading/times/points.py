"""Every day and month that a text tells, also those told by another year, with the day of the text itself.

A point is a day, or a month from its first day to its last. They are what explains a length of time: where two
of them lie as far apart as a length says, nothing is known against it.
"""

from __future__ import annotations

from bisect import bisect_left
from calendar import monthrange
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date

from trucewatch.reading.lexicon.inflected import small_words
from trucewatch.reading.scanning.page import Page
from trucewatch.reading.scanning.pieces import Pieces
from trucewatch.reading.times.dates import Dated
from trucewatch.reading.times.days import Calendar
from trucewatch.reading.times.moments import DAY, YEAR, Spell
from trucewatch.reading.times.yearless import days_of_one_year

_NEAR = 4  # words of a qualifier, and from a month to its year
_MOST = 40  # points of a text that are compared
_MONTH, _WEEK = 30, 7
_LAST_YEAR = frozenset({"last", "previous", "الماضي", "الفائت", "المنصرم", "السابق"})
_SAME_YEAR = frozenset({"same", "that", "نفسه", "ذاته"})
_THIS_YEAR = frozenset({"this", "current", "الجاري", "الحالي"})
_YEAR_WORDS = frozenset({"year", "العام"})


@dataclass(frozen=True, slots=True)
class Point:
    """A day or a month, in days counted as Python does: the first and the last it can be."""

    first: int
    last: int
    low: int
    high: int
    whole: bool = True

    @property
    def of_month(self) -> bool:
        """Whether only its month is told."""
        return self.high > self.low


@dataclass(frozen=True, slots=True)
class Known:
    """The points of a text in its order, and the day of the text where it is told as such.

    begun: what is told as a beginning, by what it is of, once somebody asked for it.
    """

    told: tuple[Point, ...]
    own: Point | None
    begun: dict[str, list[Point]] = field(default_factory=dict, compare=False)

    def within(self, begins: int, ends: int) -> list[Point]:
        """Those between two tokens."""
        return [point for point in self.told if begins <= point.first < ends]

    def explains(self, low: float, high: float) -> bool:
        """Whether any two points can lie so many days apart."""
        points = [*self.told, *([self.own] if self.own else [])]
        if len(points) > _MOST:
            return True
        return any(fits(a, b, low, high) for a in points for b in points if a is not b)


def fits(start: Point, end: Point, low: float, high: float) -> bool:
    """Whether one point can lie so many days behind the other."""
    return end.high - start.low >= low and end.low - start.high <= high


def points_of(page: Page, pieces: Pieces, calendar: Calendar) -> Known:
    """All points of a page."""
    dates = days_of_one_year(pieces)
    found = [point for dated in dates for point in _points(dated)]
    found += _by_another_year(page, pieces, calendar)
    own = None
    day = calendar.titled or (calendar.own if not pieces.dates else None)
    if day is None and dates is not pieces.dates:
        day = _heading_without_year(page, dates[:1])
    if day is not None:
        first = next((p for p in found if p.low == p.high == day.toordinal()), None)
        at = (first.first, first.last) if first else (0, 0)
        own = Point(*at, day.toordinal(), day.toordinal())
    return Known(tuple(sorted(found, key=lambda point: point.first)), own)


def _heading_without_year(page: Page, dates: list[Dated]) -> date | None:
    """ "Beirut, September 19 – The army": the day of a text that names no year."""
    for dated in dates:
        last = dated.last
        dash = last < len(page.tokens) and page.tokens[last].word.folded in ("-", ".", ":")
        opens = dated.first - page.sentence_of(dated.first)[0] <= _NEAR and not dated.until
        return dated.date if dash and opens and dated.first <= 3 * _NEAR else None
    return None


def _points(dated: Dated) -> Iterator[Point]:
    if dated.hijri or not dated.exists or not dated.year or not dated.month:
        return
    if dated.day is None:
        yield _month(dated.first, dated.last, dated.year, dated.month)
    elif dated.date is not None:
        day = dated.date.toordinal()
        yield Point(dated.first, dated.last, day, day, whole=dated.until is None)
        if dated.until is not None:
            end = day + dated.until - dated.day
            yield Point(dated.first, dated.last, end, end, whole=False)


def _month(first: int, last: int, year: int, month: int) -> Point:
    days = monthrange(year, month)[1]
    low = date(year, month, 1).toordinal()
    return Point(first, last, low, low + days - 1)


def _by_another_year(page: Page, pieces: Pieces, calendar: Calendar) -> Iterator[Point]:
    """«تموز من العام الماضي», "September of the same year", "in March last year"."""
    taken = pieces.dates.firsts
    for at in page.listed.get("month", ()):
        inside = bisect_left(taken, at + 1) - 1
        if (inside >= 0 and pieces.dates[inside].last > at) or not page.as_name(at):
            continue
        last = at + page.entries[at][0]
        behind = {token.word.folded for token in page.tokens[last : last + _NEAR]}
        if behind & _YEAR_WORDS:
            year = _year_by(behind, [d for d in pieces.dates[: inside + 1] if d.year], calendar)
            if year:
                value = int(page.entries[at][1]["month"].value)
                yield _month(at, last, year, value)


def _year_by(behind: set[str], told: list[Dated], calendar: Calendar) -> int | None:
    own = calendar.own.year if calendar.own else None
    if behind & _LAST_YEAR:
        return own - 1 if own else None
    if behind & _THIS_YEAR and not behind & _SAME_YEAR:
        return own
    if behind & _SAME_YEAR and told:
        return told[-1].year
    return None


def days_told(page: Page, spell: Spell) -> tuple[float, float]:
    """The fewest and the most days that a length can mean, with what qualifies it."""
    how = _qualifier(page, spell)
    about = bool(how & small_words("about_so_long"))
    told = spell.told(False, about).tight
    low, high = (told.low or 0) / DAY, (told.high or 0) / DAY
    unit = max(1.0, spell.unit / DAY)
    if how & small_words("more_than_so_long"):
        return low, high * 1.3 + unit
    if how & small_words("less_than_so_long"):
        return max(0.0, low * 0.8 - unit), high
    return low, high


def _qualifier(page: Page, spell: Spell) -> set[str]:
    """The words of a qualifier right before a length."""
    before = page.tokens[max(0, spell.first - _NEAR) : spell.first]
    return {token.word.folded for token in before}


def in_unit(spell: Spell, days: float) -> set[int]:
    """The numbers of its own unit that so many days can be told as."""
    unit = (
        365.25 if spell.unit >= YEAR else 30.44 if spell.unit >= _MONTH * DAY else spell.unit / DAY
    )
    count = days / unit
    return {int(count), int(count) + 1, round(count)}
