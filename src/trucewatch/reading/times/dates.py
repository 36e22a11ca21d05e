"""Dates and weekdays in the field's writing, both languages, with Levantine and Hijri months."""

from __future__ import annotations

from calendar import monthrange
from dataclasses import dataclass, replace
from datetime import date
from functools import lru_cache

from hijridate import Hijri

from trucewatch.reading.scanning.page import Page
from trucewatch.values.refusal import Refusal
from trucewatch.values.when import When

_JOINS = frozenset({"and", "to", "-", "or", "/", "و", "الي", "حتي", "until", "&", "through"})
_BEFORE_DAY = frozenset({
    "/", "-", "الواقع", "المصادف", "والواقع",     ",", "the", "on", "of", "في", "الموافق", "بتاريخ", "تاريخ", "من", "لـ", "ل", "dated", "(",
    "شهر", "يوم",
})  # fmt: skip
_BEFORE_YEAR = frozenset({",", "/", "-", "عام", "سنه", "من", "العام", "of", "لعام"})
_SUFFIX = frozenset({"st", "nd", "rd", "th"})


@dataclass(frozen=True, slots=True)
class Dated:
    """A date as told: what it does not say is None. until: the last day of several ("1 to 7").

    year_told: whether the year is said, or was concluded. first, last: its tokens.
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

    @property
    def exists(self) -> bool:
        """Whether the calendar has the day (29 February where no year is said)."""
        if self.month is None or self.hijri:
            return True
        longest = _longest(self.year or 2000, self.month)
        return all(1 <= day <= longest for day in (self.day or 1, self.until or 1))

    @property
    def date(self) -> date | None:
        """The day, or the first of several, where all of it is known."""
        if self.day is None or self.month is None or self.year is None or not self.exists:
            return None
        return _gregorian(self) if self.hijri else date(self.year, self.month, self.day)

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


def _gregorian(told: Dated) -> date | None:
    assert told.year is not None and told.month is not None and told.day is not None
    try:
        found = Hijri(told.year, told.month, told.day).to_gregorian()
    except (ValueError, OverflowError):
        return None
    return date(found.year, found.month, found.day)


def date_at(page: Page, index: int, before: Dated | None = None) -> Dated | None:
    """The date that begins at a token. before: the date told before it, for «17 منه»."""
    kind = page.tokens[index].word.kind
    if kind == "date":
        return _in_numbers(page, index)
    weekday, at, weekdays = _weekdays(page, index)
    start = at
    if weekday is not None:
        at = _over_words(page, at)
        if at < len(page.tokens) and page.tokens[at].word.kind == "date":
            numbers = _in_numbers(page, at)
            if numbers is None or weekdays > 1:
                return numbers
            return replace(numbers, first=index, weekday=weekday)
    found = _day_first(page, at, before) or _month_first(page, at)
    if found is None and weekday is None:
        return _month_and_year(page, index)
    if found is None:
        return Dated(index, start, weekday=weekday, lone_weekday=True)
    days, at, month, year, hijri = found
    if weekday is None and len(days) == 1:
        weekday, at = _weekday_behind(page, at)
        weekdays = 1
    told = weekday if weekdays == 1 or weekdays == len(days) or len(days) == 1 else None
    if told is not None and len(days) > 1:
        # "Thursday and Friday, 15 and 16": the last weekday goes with the last day
        told = None if weekdays != len(days) else (told - (days[-1] - days[0])) % 7
    until = days[-1] if len(days) > 1 else None
    return Dated(index, at, told, days[0], until, month, year, year is not None, hijri)


def _weekday_behind(page: Page, at: int) -> tuple[int | None, int]:
    """ "15 December 2016 (Thursday)", "..., a Thursday"; the token behind, or the same for none."""
    opening = page.tokens[at].word.folded if at < len(page.tokens) else ""
    if opening == "(" and (named := page.meant(at + 1, "weekday")) is not None:
        closing = at + 1 + page.entries[at + 1][0]
        if closing < len(page.tokens) and page.tokens[closing].word.folded == ")":
            return int(named.value), closing + 1
    if opening == "," and at + 2 < len(page.tokens) and page.tokens[at + 1].word.folded == "a":
        named = page.meant(at + 2, "weekday")
        if named is not None:
            return int(named.value), at + 3
    return None, at


def _weekdays(page: Page, index: int) -> tuple[int | None, int, int]:
    """The last of the weekdays named from a token on, the token behind, and how many they are."""
    weekday, at, number = None, index, 0
    while at < len(page.tokens):
        named = page.meant(at, "weekday")
        if named is None or not _named(page, at):
            break
        if page.meant(at, "short_weekday") and not _before_number(page, at + 1):
            break
        weekday, number = int(named.value), number + 1
        at += page.entries[at][0]
        if page.meant(at - 1, "short_weekday") and page.tokens[at].word.folded == ".":
            at += 1
        joined = at < len(page.tokens) and page.tokens[at].word.folded in _JOINS
        if joined and page.meant(at + 1, "weekday"):
            at += 1
        elif not (page.meant(at, "weekday") and page.tokens[at].word.joined):
            break
    return weekday, at, number


def _before_number(page: Page, at: int) -> bool:
    """Whether a number follows, perhaps behind a point or a month: "Sat. 3", not "sat down"."""
    behind = [token.word for token in page.tokens[at : at + 3]]
    return any(word.kind == "number" for word in behind)


def _over_words(page: Page, at: int) -> int:
    """Over what may stand between a weekday and its day: "morning", ",", "the", «الموافق»."""
    for _ in range(4):
        if at >= len(page.tokens):
            return at
        if page.tokens[at].word.folded in _BEFORE_DAY:
            at += 1
        elif page.meant(at, "parts_of_day"):
            at += page.entries[at][0]
    return at


def _days(page: Page, at: int) -> tuple[list[int], int]:
    """Day numbers joined: "15", "15 and 16", "1 to 7", "1-7"."""
    days: list[int] = []
    while at < len(page.tokens):
        token = page.tokens[at]
        if (
            token.word.kind != "number"
            or not token.word.folded.isdigit()
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
        if (following.folded in _JOINS or following.folded == ",") and (
            page.tokens[at + 1].word.kind == "number"
        ):
            at += 1
        else:
            break
    return days, at


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
    if month is None:
        return None
    number, behind, hijri = month
    year, behind = _year(page, behind, hijri)
    return _sound(days, behind, number, year, hijri)


def _month_first(page: Page, at: int) -> Found | None:
    """ "December 16, 2016"; not "in May 12 people were killed"."""
    month = _month(page, at)
    if month is None or not page.tokens[at].word.folded.isascii():
        return None
    number, behind, hijri = month
    days, last = _days(page, behind)
    if not days or days[-1] > 31 or _counts(page, last):
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
    for table in ("month", "hijri"):
        named = page.meant(at, table)
        if named is None or not _named(page, at):
            continue
        behind = at + page.entries[at][0]
        if behind + 1 < len(page.tokens) and page.tokens[behind].word.folded in ("/", "("):
            other = page.meant(behind + 1, "month")
            if other is not None:
                closing = behind + 1 + page.entries[behind + 1][0]
                closed = closing < len(page.tokens) and page.tokens[closing].word.folded == ")"
                behind = closing + (1 if closed else 0)
        return int(named.value), behind, table == "hijri"
    return None


def _named(page: Page, at: int) -> bool:
    """Whether an English name is written as one: "May", not "may"."""
    token = page.tokens[at]
    return not token.word.folded.isascii() or page.text[token.start].isupper()


def _year(page: Page, at: int, hijri: bool) -> tuple[int | None, int]:
    here = at
    for _ in range(2):
        if here < len(page.tokens) and page.tokens[here].word.folded in _BEFORE_YEAR:
            here += 1
    if here < len(page.tokens):
        written = page.tokens[here].word.folded
        low, high = (1300, 1500) if hijri else (1900, 2100)
        if len(written) == 4 and written.isdigit() and low <= int(written) <= high:
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


def _in_numbers(page: Page, at: int) -> Dated | None:
    """ "2016-12-15", "15/12/2016"; the day comes first in Arabic, else only one above 12 tells."""
    written = page.tokens[at].word.folded.replace("/", "-").replace(".", "-")
    a, b, c = (int(part) for part in written.split("-"))
    if a > 31:
        return (
            Dated(at, at + 1, None, c, None, b, a, True) if 1 <= b <= 12 and 1 <= c <= 31 else None
        )
    day_first, month_first = 1 <= b <= 12, 1 <= a <= 12
    if not 1 <= a <= 31 or not 1 <= b <= 31 or not 1900 <= c <= 2100:
        return None
    if day_first and (page.document.language == "ar" or a == b or not month_first):
        return Dated(at, at + 1, None, a, None, b, c, True)
    if month_first and not day_first and page.document.language != "ar":
        return Dated(at, at + 1, None, b, None, a, c, True)
    return None
