"""When a text says that something was, as moments, and how long, as spells: what stretches are made of.

A moment is a day, a day with its hour, or a month; a spell is a length with how far off it may be told,
in hours or in years. Neither asks for the words around it.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator
from dataclasses import dataclass, replace

from trucewatch.reading.scanning.numbers import Number, number_at
from trucewatch.reading.scanning.page import InOrder, Page, between
from trucewatch.reading.scanning.pieces import Pieces
from trucewatch.reading.times.dates import Dated
from trucewatch.values.figures import Figure
from trucewatch.values.ranges import Range

HOUR, DAY = 3_600, 86_400
YEAR = 365 * DAY
_MOST, _FEW = 12, 4  # days of a sentence that are looked at, and of one with more
_MONTH = 30 * DAY
_MINUTES = 1440
_BESIDE = 4  # words between a day and its hour
_REACH = 4  # words of a number before its unit
_FILLERS = frozenset(
    {",", "on", "of", "the", "at", "في", "يوم", "من", "(", ")", "الساعه", "عند", "تمام"}
)
_NO_LENGTH = frozenset({"old", "العمر", "عمره", "عمرها"})
_A_MONDAY = 1  # of January 2001
_FROM = frozenset({"from", "between", "من", "بين"})
_BEFORE_YEAR = frozenset({"in", "from", "until", "since", "to", "till", "عام", "سنه", "العام"})
_SEASONS = frozenset({"spring", "summer", "autumn", "winter", "early", "late"})
_PARTS = {"noon": 12}
_ONLY_ONE = frozenset({"واحد", "واحدا", "واحده"})
_ARTICLES = frozenset({"a", "an"})
_SINGULAR = frozenset(
    {
        "يوم",
        "اسبوع",
        "شهر",
        "عام",
        "سنه",
        "يوما",
        "اسبوعا",
        "شهرا",
        "عاما",
        "day",
        "week",
        "month",
        "year",
    }
)
_ONE = _ARTICLES | {"بعد", "لمده"}


@dataclass(frozen=True, slots=True)
class Moment:
    """A day, its hour in minutes where it is told, or a month. first, last: all of its tokens."""

    first: int
    last: int
    dated: Dated
    minute: int | None = None

    @property
    def order(self) -> int:
        """Minutes by which moments of one text are ordered; for a month those of its first day."""
        day = self.dated.date
        days = day.toordinal() if day else _month_ordinal(self.dated)
        return days * _MINUTES + (self.minute or 0)

    @property
    def of_month(self) -> bool:
        """Whether only a month and its year are told."""
        return self.dated.day is None

    @property
    def iso(self) -> str:
        """As a period takes it; a day without an hour from its first minute."""
        if self.of_month:
            month = self.dated.month
            return f"{self.dated.year}-{month:02}" if month else str(self.dated.year)
        hours, minutes = divmod(self.minute or 0, 60)
        return f"{self.dated.date}T{hours:02}:{minutes:02}Z"


@dataclass(frozen=True, slots=True)
class Spell:
    """A length of time in seconds, its unit, and its tokens."""

    first: int
    last: int
    seconds: int
    unit: int

    def told(self, timed: bool, about: bool) -> Figure:
        """The seconds it can mean: from both ends counted to neither, or as people round."""
        if self.unit >= YEAR:
            width = self.unit // 2
        elif self.unit >= _MONTH:
            width = 12 * DAY + self.seconds // 30
        elif self.unit >= DAY:
            width = DAY if self.unit == DAY else 2 * DAY + DAY // 2
        else:
            width = max(self.unit // 2, self.seconds // 20) if timed else DAY
        width += self.seconds // 5 if about else 0
        told = Range(max(0, self.seconds - width), self.seconds + width)
        return Figure(told, told)


def moments_of(
    page: Page,
    pieces: Pieces,
    dates: InOrder[Dated],
    begins: int,
    ends: int,
    *,
    ranges: bool = False,
) -> list[Moment]:
    """The moments told between two tokens, of days whose year is known, and of months.

    ranges: both ends of several days too, "from 5 to 25 September".
    """
    first = bisect_left(dates.firsts, begins)
    many = bisect_left(dates.firsts, ends, lo=first) - first > _MOST
    found = []
    for dated in dates[first : first + _FEW] if many else between(dates, begins, ends):
        if ranges and dated.until is not None and dated.date is not None:
            found += _both_ends(page, dated)
        if dated.until is not None or dated.hijri or not dated.exists:
            continue
        if dated.date is None and not (dated.day is None and dated.month and dated.year):
            continue
        found.append(_with_hour(page, pieces, dated, begins, ends))
    return found


def _both_ends(page: Page, dated: Dated) -> list[Moment]:
    """The first and the last of several days: "from 5 to 25 September", not "5 and 6 September"."""
    before = page.tokens[dated.first - 1].word.folded if dated.first else ""
    written = str(dated.until)
    at = (n for n in range(dated.first + 1, dated.last) if page.tokens[n].word.folded == written)
    last = next(at, None)
    if last is None or before not in _FROM:
        return []
    start, end = replace(dated, until=None), replace(dated, day=dated.until, until=None)
    return [Moment(dated.first, dated.first + 1, start), Moment(last, dated.last, end)]


def weekdays_of(
    page: Page, pieces: Pieces, dates: InOrder[Dated], begins: int, ends: int
) -> list[Moment]:
    """The two weekdays of a sentence that has no other day, the second within a week of the first."""
    told = between(dates, begins, ends)
    if len(told) != 2 or not all(d.lone_weekday and d.weekday is not None for d in told):
        return []
    start, end = (d.weekday or 0 for d in told)
    days = (_A_MONDAY + start, _A_MONDAY + start + ((end - start) % 7 or 7))
    dated = [replace(d, year=2001, month=1, day=day) for d, day in zip(told, days, strict=True)]
    return [_with_hour(page, pieces, each, begins, ends) for each in dated]


def years_of(page: Page, begins: int, ends: int) -> list[Moment]:
    """The years told alone in a sentence: "in 2014", «عام 2014»."""
    found = []
    for at in range(begins + 1, ends):
        written, before = page.tokens[at].word.folded, page.tokens[at - 1].word.folded
        year = len(written) == 4 and written.isdecimal() and 1900 <= int(written) <= 2100
        if year and (before in _BEFORE_YEAR or _of_season(page, at)):
            found.append(Moment(at, at + 1, Dated(at, at + 1, year=int(written), year_told=True)))
    return found


def _of_season(page: Page, year: int) -> bool:
    """ "In the autumn of 1991", "late 1991"."""
    before = [token.word.folded for token in page.tokens[max(0, year - 2) : year]]
    return before[-1] in _SEASONS or (before[-1] == "of" and before[0] in _SEASONS)


def _with_hour(page: Page, pieces: Pieces, dated: Dated, begins: int, ends: int) -> Moment:
    """The day with the hour told right beside it: "at noon on 4 August", «8 أيار الساعة 10»."""
    for clock in between(
        pieces.clocks, max(begins, dated.first - _BESIDE - 3), min(ends, dated.last + _BESIDE)
    ):
        first, last = sorted(((clock.first, clock.last), (dated.first, dated.last)))
        passed = {page.tokens[at].word.folded for at in range(first[1], last[0])}
        if clock.minute is not None and passed <= _FILLERS and last[0] - first[1] <= _BESIDE:
            return Moment(first[0], last[1], dated, clock.minute)
    part = page.meant(dated.first - 1, "parts_of_day") if dated.first > begins else None
    if part is not None and part.value in _PARTS:
        return Moment(dated.first - 1, dated.last, dated, 60 * _PARTS[part.value])
    return Moment(dated.first, dated.last, dated)


def _month_ordinal(dated: Dated) -> int:
    return ((dated.year or 1) * 12 + (dated.month or 1)) * 30 + (dated.year or 1) * 5


def spells_of(page: Page, pieces: Pieces) -> list[Spell]:
    """Every length of the page, in the order of the text."""
    found = [Spell(n.first, n.last, n.seconds, n.unit) for n in pieces.lengths if n.unit >= 60]
    found += _long(page)
    return sorted(found, key=lambda spell: spell.first)


def _long(page: Page) -> Iterator[Spell]:
    """Months and years, which are lengths only behind a number."""
    for at in page.listed.get("long_lengths", ()):
        unit = int(page.entries[at][1]["long_lengths"].value)
        number = _number_before(page, at)
        last = at + page.entries[at][0]
        behind = page.tokens[last].word if last < len(page.tokens) else None
        if number is None or not 0 < number.value < 100 or number.fraction is not None:
            continue
        if behind is not None and (behind.folded in _NO_LENGTH or behind.kind == "number"):
            continue
        old = [token.word.folded for token in page.tokens[last : last + 2]] == ["-", "old"]
        if old or page.meant(last, "month"):
            continue
        yield Spell(number.first, last, number.value * unit, unit)
    yield from _one(page)
    yield from _known_long(page)
    for at in page.listed.get("long_pairs", ()):
        unit = int(page.entries[at][1]["long_pairs"].value)
        yield Spell(at, at + page.entries[at][0], 2 * unit, unit)


def _known_long(page: Page) -> Iterator[Spell]:
    """«الأشهر الـ24 الماضية», «السنوات الخمس الأخيرة»: the noun before its number, both with the article."""
    for at in page.listed.get("long_lengths", ()):
        word, last = page.tokens[at].word, at + page.entries[at][0]
        if not word.prefix.endswith("ال") or word.stem in _SINGULAR or last >= len(page.tokens):
            continue
        behind = page.tokens[last].word
        number = number_at(page.tokens, last + (behind.folded == "ال"))
        if number is not None and (behind.folded == "ال" or "ال" in behind.prefix):
            unit = int(page.entries[at][1]["long_lengths"].value)
            if 1 < number.value < 100 and number.fraction is None:
                yield Spell(at, number.last, number.value * unit, unit)


def _one(page: Page) -> Iterator[Spell]:
    """«أسبوعا واحدا», «بعد شهر», "a week", "a year": one of its unit without a figure."""
    for name in ("lengths", "long_lengths"):
        for at in page.listed.get(name, ()):
            unit, last = int(page.entries[at][1][name].value), at + page.entries[at][0]
            before = page.tokens[at - 1].word.folded if at else ""
            one = last < len(page.tokens) and page.tokens[last].word.folded in _ONLY_ONE
            behind = page.tokens[last].word.kind if last < len(page.tokens) else "sign"
            if unit < DAY or behind == "number" or page.meant(last, "month") is not None:
                continue
            plural = page.tokens[at].word.stem not in _SINGULAR
            if not plural and (one or before in _ONE):
                yield Spell(at - (not one and before in _ARTICLES), last + one, unit, unit)


def _number_before(page: Page, at: int) -> Number | None:
    """The number that ends at a token, or at the hyphen before it: "six months", "two-year"."""
    end = at - 1 if at and page.tokens[at - 1].word.folded == "-" else at
    for first in range(max(0, end - _REACH), end):
        number = number_at(page.tokens, first)
        if number is not None and number.last == end and not number.fraction:
            return number
    return None
