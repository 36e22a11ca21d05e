"""Dates and weekdays in the field's writing, both languages, with Levantine and Hijri months."""

from __future__ import annotations

import datetime
from calendar import monthrange
from dataclasses import dataclass, field, replace
from functools import lru_cache

from hijridate import Hijri

from trucewatch.reading.scanning.page import Page
from trucewatch.reading.times.weekdays import (
    JOINS,
    named,
    ordinal_at,
    over_words,
    weekday_behind,
    weekdays_at,
)
from trucewatch.values.refusal import Refusal
from trucewatch.values.when import When

_LONGEST_MONTH, _MONTHS = 31, 12
_BEFORE_YEAR = frozenset({",", "/", "-", "عام", "سنه", "من", "العام", "of", "لعام"})
_SHORT_DATE = 3  # tokens of "13/3"
_SUFFIX = frozenset({"st", "nd", "rd", "th"})


@dataclass(frozen=True, slots=True)
class Dated:
    """A date as told: what it does not say is None. until: the last day of several ("1 to 7").

    year_told: whether the year is said, or was concluded. first, last: its tokens.
    exists: whether the calendar has the day (29 February where no year is said).
    date: the day, or the first of several, where all of it is known.
    """

    first: int
    last: int
    weekday: int | None = None
    day: int | None = None
    until: int | None = None
    month: int | None = None
    year: int | None = None
    year_told: bool = False
    hijri: bool = False
    lone_weekday: bool = False
    exists: bool = field(init=False, compare=False)
    date: datetime.date | None = field(init=False, compare=False)

    def __post_init__(self) -> None:
        """Keep the day, for which every rule on times asks."""
        object.__setattr__(self, "exists", self._exists())
        object.__setattr__(self, "date", self._date())

    def _exists(self) -> bool:
        if self.month is None or self.hijri:
            return True
        longest = _longest(self.year or 2000, self.month)
        return 1 <= (self.day or 1) <= longest and 1 <= (self.until or 1) <= longest

    def _date(self) -> datetime.date | None:
        if self.day is None or self.month is None or self.year is None or not self.exists:
            return None
        return _gregorian(self) if self.hijri else datetime.date(self.year, self.month, self.day)

    def when(self) -> When | None:
        """The day as an instant somewhere within it."""
        day = self.date
        if day is None:
            return None
        try:
            return When.parse(day.isoformat())
        except Refusal:
            return None


@lru_cache(maxsize=2**12)
def _longest(year: int, month: int) -> int:
    """The last day of a month."""
    return monthrange(year, month)[1]


def _gregorian(told: Dated) -> datetime.date | None:
    assert told.year is not None and told.month is not None and told.day is not None
    try:
        found = Hijri(told.year, told.month, told.day).to_gregorian()
    except (ValueError, OverflowError):
        return None
    return datetime.date(found.year, found.month, found.day)


def date_at(page: Page, index: int, before: Dated | None = None) -> Dated | None:
    """The date that begins at a token. before: the date told before it, for «17 منه»."""
    if page.tokens[index].word.kind == "date":
        return _in_numbers(page, index)
    weekday, at, weekdays = weekdays_at(page, index)
    start = at
    if weekday is not None:
        at = over_words(page, at + _closes_bracket(page, index, at))
        if at < len(page.tokens) and page.blank_before(at):
            return Dated(index, start, weekday=weekday, lone_weekday=True)  # of a title
        if at < len(page.tokens) and page.tokens[at].word.kind == "date":
            numbers = _in_numbers(page, at, weekday)
            if numbers is None or weekdays > 1:
                return numbers
            return replace(numbers, first=index, weekday=weekday)
    found = _day_first(page, at, before) or _month_first(page, at) or _in_words(page, at, before)
    if found is None and weekday is None:
        return _month_and_year(page, index)
    if found is None and weekdays == 1:
        found = _without_year(page, at) or _of_the_next(page, at)
    if found is None:
        return Dated(index, start, weekday=weekday, lone_weekday=True)
    days, at, month, year, hijri = found
    if weekday is None and len(days) == 1:
        weekday, at = weekday_behind(page, at)
        weekdays = 1
    told = weekday if weekdays == 1 or weekdays == len(days) or len(days) == 1 else None
    if told is not None and len(days) > 1:
        # "Thursday and Friday, 15 and 16": the last weekday goes with the last day
        told = None if weekdays != len(days) else (told - (days[-1] - days[0])) % 7
    until = days[-1] if len(days) > 1 else None
    return Dated(index, at, told, days[0], until, month, year, year is not None, hijri)


def _closes_bracket(page: Page, index: int, at: int) -> bool:
    """«اليوم (السبت) 18 نيسان», "(Friday) 8 May": the bracket behind a weekday is none of what follows."""
    opened = index > 0 and page.tokens[index - 1].word.folded == "("
    return opened and at < len(page.tokens) and page.tokens[at].word.folded == ")"


def _in_words(page: Page, at: int, before: Dated | None = None) -> Found | None:
    """«الثامن عشر من كانون الثاني», «الحادي والثلاثين من شهر أيار», «الثامن عشر منه»: the day in words."""
    if at >= len(page.tokens) or page.tokens[at].word.folded.isascii():
        return None
    day = ordinal_at(page, at)
    if day is None or day[1] >= len(page.tokens):
        return None
    behind_it = page.tokens[day[1]].word.folded
    if (
        behind_it == "منه"
        and before is not None
        and before.month is not None
        and not before.lone_weekday
    ):
        return [day[0]], day[1] + 1, before.month, before.year, before.hijri
    if behind_it != "من":
        return None
    of_month = page.tokens[min(day[1] + 1, len(page.tokens) - 1)].word.folded == "شهر"
    month = _month(page, day[1] + 1 + of_month)
    if month is None:
        return None
    year, behind = _year(page, month[1], month[2])
    return [day[0]], behind, month[0], year, month[2]


def _without_year(page: Page, at: int) -> Found | None:
    """ "Sunday 13/3": day and month in numbers, behind the weekday, without their year."""
    words = [token.word for token in page.tokens[at : at + 4]]
    if len(words) < _SHORT_DATE or words[1].folded not in ("/", "-"):
        return None
    day, month = (word.folded if word.kind == "number" else "" for word in (words[0], words[2]))
    sound = day.isdecimal() and month.isdecimal() and 1 <= int(day) <= _LONGEST_MONTH
    if not sound or not 1 <= int(month) <= _MONTHS or words[-1].folded in ("/", "-", "%", "من"):
        return None
    if page.document.language != "ar" and int(day) <= _MONTHS:
        return None  # either may be the month
    return [int(day)], at + _SHORT_DATE, int(month), None, False


def _of_the_next(page: Page, at: int) -> Found | None:
    """ "from Sunday 9 to Tuesday 12 September": the day takes its month from the next."""
    days, behind = _days(page, at)
    if len(days) != 1 or not 1 <= days[0] <= _LONGEST_MONTH or behind >= len(page.tokens):
        return None
    word = page.tokens[behind].word
    weekday, then, _ = weekdays_at(page, behind + (word.folded in JOINS))
    if weekday is None or not (word.folded in JOINS or word.joined):
        return None
    found = _day_first(page, over_words(page, then), None)
    if found is None or found[0][0] <= days[0]:
        return None
    return days, behind, *found[2:]


def _days(page: Page, at: int) -> tuple[list[int], int]:
    """Day numbers joined: "15", "15 and 16", "1 to 7", "1-7"."""
    days: list[int] = []
    while at < len(page.tokens):
        token = page.tokens[at]
        if (
            token.word.kind != "number"
            or not token.word.folded.isdecimal()
            or len(token.word.folded) > 2
        ):
            break
        days.append(int(token.word.folded))
        at += 1
        if at < len(page.tokens) and page.tokens[at].word.folded in _SUFFIX:
            at += 1
        if len(days) == 3 or at + 1 >= len(page.tokens):
            break
        following = page.tokens[at].word
        if (following.folded in JOINS or _lists_days(page, at)) and (
            page.tokens[at + 1].word.kind == "number"
        ):
            at += 1
        else:
            break
    return days, at


def _lists_days(page: Page, at: int) -> bool:
    """ "4, 9 and 13 August", not "on May 10, 80 days earlier"."""
    number, behind = page.tokens[at + 1].word.folded, page.meant(at + 2, "lengths")
    small = number.isdecimal() and int(number) <= _LONGEST_MONTH
    return page.tokens[at].word.folded == "," and small and behind is None


Found = tuple[list[int], int, int, int | None, bool]


def _day_first(page: Page, at: int, before: Dated | None) -> Found | None:
    days, behind = _days(page, at)
    if not days:
        return None
    while behind < len(page.tokens) and page.tokens[behind].word.folded in (
        "of",
        "شهر",
        "-",
        "من",
        "/",
    ):
        behind += 1
    of_it = behind < len(page.tokens) and page.tokens[behind].word.folded == "منه"
    if of_it and before and before.month is not None and len(days) == 1 and 1 <= days[0] <= 31:
        return days, behind + 1, before.month, before.year, before.hijri
    month = _month(page, behind)
    if month is None or page.sentence_of(behind)[0] == behind:
        return None  # "January: 27", and February on the next line
    number, behind, hijri = month
    counted = at > 0 and page.tokens[at - 1].word.folded == "the"
    if counted and days[0] > _LONGEST_MONTH:
        return None  # "fewer than the 34 of January 2009"
    year, behind = _year(page, behind, hijri)
    return _sound(days, behind, number, year, hijri)


def _month_first(page: Page, at: int) -> Found | None:
    """ "December 16, 2016"; not "in May 12 people were killed"."""
    month = _month(page, at)
    if month is None or not page.tokens[at].word.folded.isascii():
        return None
    number, behind, hijri = month
    days, last = _days(page, behind)
    on = at > 0 and page.tokens[at - 1].word.folded == "on"  # "on July 29 Saudi hospital was hit"
    if not days or days[-1] > 31 or (not on and _counts(page, last)):
        return None
    year, last = _year(page, last, hijri)
    return _sound(days, last, number, year, hijri)


def _counts(page: Page, at: int) -> bool:
    """Whether what stands behind a number makes it a figure: a thing counted, or a percent sign."""
    return (
        any(page.meant(index, "thing") for index in (at, at + 1))
        or page.meant(at, "percent") is not None
    )


def _sound(days: list[int], at: int, month: int, year: int | None, hijri: bool) -> Found | None:
    """The date, where it is meant as one: beyond 31 a number counts something else without a year."""
    if any(day > 31 for day in days) and year is None:
        return None
    if any(day > 39 or day < 1 for day in days) or (len(days) > 1 and days[0] > days[-1]):
        return None
    return days, at, month, year, hijri


def _month(page: Page, at: int) -> tuple[int, int, bool] | None:
    """The month named at a token, the token behind it and whether it is of the Hijri calendar."""
    meaning = page.entries[at][1]
    for table in ("month", "hijri"):
        entry = meaning.get(table)
        if entry is None or not named(page, at):
            continue
        behind = at + page.entries[at][0]
        if behind + 1 < len(page.tokens) and page.tokens[behind].word.folded in ("/", "("):
            other = page.meant(behind + 1, "month")
            if other is not None:
                closing = behind + 1 + page.entries[behind + 1][0]
                closed = closing < len(page.tokens) and page.tokens[closing].word.folded == ")"
                behind = closing + (1 if closed else 0)
        return int(entry.value), behind, table == "hijri"
    return None


def _year(page: Page, at: int, hijri: bool) -> tuple[int | None, int]:
    here = at
    for _ in range(2):
        if here < len(page.tokens) and page.tokens[here].word.folded in _BEFORE_YEAR:
            here += 1
    if here < len(page.tokens):
        written = page.tokens[here].word.folded
        low, high = (1300, 1500) if hijri else (1900, 2100)
        if len(written) == 4 and written.isdecimal() and low <= int(written) <= high:
            comma = page.tokens[here - 1].word.folded == ","
            if comma and here + 1 < len(page.tokens) and page.meant(here + 1, "thing"):
                return None, at  # "on 5 May, 2000 people"
            return int(written), here + 1
    return None, at


def _month_and_year(page: Page, at: int) -> Dated | None:
    month = _month(page, at)
    if month is None:
        return None
    year, behind = _year(page, month[1], month[2])
    if year is None:
        return None
    return Dated(at, behind, month=month[0], year=year, year_told=True, hijri=month[2])


def _in_numbers(page: Page, at: int, weekday: int | None = None) -> Dated | None:
    """ "2016-12-15", "15/12/2016", with the weekday before or behind it.

    The day comes first in Arabic, else only one above 12 tells, or the weekday.
    """
    written = page.tokens[at].word.folded.replace("/", "-").replace(".", "-")
    a, b, c = (int(part) for part in written.split("-"))
    last = at + 1
    if weekday is None:
        weekday, last = weekday_behind(page, at + 1)
    if a > _LONGEST_MONTH:
        sound = 1 <= b <= _MONTHS and 1 <= c <= _LONGEST_MONTH
        return Dated(at, last, weekday, c, None, b, a, True) if sound else None
    if not 1 <= a <= _LONGEST_MONTH or not 1 <= b <= _LONGEST_MONTH or not 1900 <= c <= 2100:
        return None
    day_first = Dated(at, last, weekday, a, None, b, c, True) if b <= _MONTHS else None
    month_first = Dated(at, last, weekday, b, None, a, c, True) if a <= _MONTHS else None
    if day_first is None or page.document.language == "ar" or a == b:
        return day_first or (None if page.document.language == "ar" else month_first)
    if month_first is None:
        return day_first
    if weekday is None:
        return None
    day = month_first.date
    return month_first if day is not None and day.weekday() == weekday else day_first
