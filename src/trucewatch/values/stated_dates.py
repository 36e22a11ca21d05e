"""Dates and times in the words of a source, English or Arabic: "Tuesday 15 December 2016".

Reads the first date, weekday and clock time it finds, and guesses nothing: what is not said, or
can be read in two ways ("05/06/2016"), stays None. Not a reader of prose.
"""

from __future__ import annotations

import re
from calendar import monthrange
from dataclasses import dataclass
from datetime import date

from trucewatch.values.date_words import (
    ABOUT,
    ALONE,
    HALVES,
    HOURS,
    MONTHS,
    SHORT_WEEKDAYS,
    WEEKDAYS,
    any_of,
    folded,
    in_half,
    whole,
)

_MONTH = whole(f"(?P<month>{any_of(MONTHS)})") + f"(?:/(?:{any_of(MONTHS)}))?"
_DAY = r"(?<![0-9:/.–-])(?P<day>[0-9]{1,2})(?:st|nd|rd|th)?(?![0-9:/])"
_YEAR = r"(?P<year>[0-9]{4})(?![0-9:])"
_OF = rf"(?:,? ?(?:of |عام |سنه |لعام )?{_YEAR})"
_DATES = (
    re.compile(r"(?<![0-9])(?P<year>[0-9]{4})-(?P<monthno>[0-9]{2})-(?P<day>[0-9]{2})(?![0-9])"),
    re.compile(rf"{_DAY}(?: of)?[ -]{_MONTH}{_OF}?"),
    re.compile(rf"{_MONTH} {_DAY}{_OF}?"),
    re.compile(rf"{_MONTH}{_OF}"),
)
_NUMERIC = re.compile(r"(?<![0-9])([0-9]{1,2})[/.-]([0-9]{1,2})[/.-]([0-9]{4})(?![0-9])")
_WEEKDAY = re.compile(
    whole(f"({any_of(WEEKDAYS)})") + "|" + whole(f"({any_of(SHORT_WEEKDAYS)})") + "(?=[.,]? [0-9])"
)
_ABOUT = re.compile(whole(any_of(ABOUT)))
_HALF = rf"(?: ?(?P<half>{any_of(HALVES)})(?![^\W\d_]))"
_CLOCKS = (
    re.compile(rf"(?<![0-9:])(?P<hour>[0-9]{{1,2}}):(?P<minute>[0-9]{{2}})(?![0-9:]){_HALF}?"),
    re.compile(rf"(?<![0-9:])(?P<hour>[0-9]{{1,2}})[.](?P<minute>[0-9]{{2}}){_HALF}"),
    re.compile(rf"(?<![0-9:])(?P<hour>[0-9]{{1,2}}){_HALF}"),
    re.compile(r"at (?P<hour>[0-9]{1,2})(?=$|[,;)]| on )"),
    re.compile(rf"الساعه (?P<hour>[0-9]{{1,2}})(?![0-9:]){_HALF}?"),
    re.compile(rf"الساعه (?P<word>{any_of(HOURS)})(?P<part> والنصف| والربع)?{_HALF}?"),
    re.compile(whole(f"(?P<alone>{any_of(ALONE)})")),
)
_PARTS = {" والنصف": 30, " والربع": 15}


@dataclass(frozen=True, slots=True)
class StatedDate:
    """What the words say, each None if they do not. weekday: Monday 0 to Sunday 6."""

    weekday: int | None = None
    day: int | None = None
    month: int | None = None
    year: int | None = None
    hour: int | None = None
    minute: int | None = None
    about: bool = False

    @property
    def date(self) -> date | None:
        """The day, if day, month and year are said and there is such a day."""
        if self.day is None or self.month is None or self.year is None or not self.exists:
            return None
        return date(self.year, self.month, self.day)

    @property
    def exists(self) -> bool:
        """Whether the calendar can have the day said (29 February without a year can be)."""
        if self.day is None:
            return True
        longest = 31 if self.month is None else monthrange(self.year or 2000, self.month)[1]
        return 1 <= self.day <= longest


def read_stated_date(words: str, lang: str | None = None) -> StatedDate:
    """Read the first date, weekday and clock time in the words of a source.

    lang: the language of the words, if known; the words of both are known in any case.
    """
    text = folded(words)
    found = find_date(text, lang)
    day, month, year = (found.day, found.month, found.year) if found else (None, None, None)
    hour, minute = _read_clock(text)
    dated = day is not None or hour is not None
    about = dated and _ABOUT.search(text) is not None
    return StatedDate(_read_weekday(text), day, month, year, hour, minute, about)


@dataclass(frozen=True, slots=True)
class FoundDate:
    """The first date in folded words and where it stands; the month is None if it can be read in
    two ways."""

    start: int
    end: int
    day: int | None
    month: int | None
    year: int | None


def find_date(text: str, lang: str | None = None) -> FoundDate | None:
    """The first date in folded words; None where there is none."""
    for pattern in _DATES:
        found = pattern.search(text)
        if found:
            parts = found.groupdict()
            month = MONTHS[found["month"]] if "month" in parts else int(parts["monthno"])
            if 1 <= month <= 12:
                day, year = _number(parts.get("day")), _number(parts.get("year"))
                return FoundDate(*found.span(), day, month, year)
    numeric = _NUMERIC.search(text)
    return FoundDate(*numeric.span(), *_by_numbers(numeric, lang)) if numeric else None


def _read_weekday(text: str) -> int | None:
    found = _WEEKDAY.search(text)
    return None if found is None else (WEEKDAYS | SHORT_WEEKDAYS)[found[0]]


def _by_numbers(
    found: re.Match[str], lang: str | None
) -> tuple[int | None, int | None, int | None]:
    """A date in numbers alone: the day comes first in Arabic; otherwise only one above 12 tells."""
    first, second, year = int(found[1]), int(found[2]), _number(found[3])
    day_first, month_first = 1 <= second <= 12, 1 <= first <= 12
    if day_first and (lang == "ar" or first == second or not month_first):
        return first, second, year
    if month_first and not day_first and lang != "ar":
        return second, first, year
    return None, None, year


def _read_clock(text: str) -> tuple[int | None, int | None]:
    for pattern in _CLOCKS:
        found = pattern.search(text)
        clock = found and _clock_of(found.groupdict())
        if clock:
            return clock
    return None, None


def _clock_of(parts: dict[str, str | None]) -> tuple[int, int] | None:
    """Hour and minute of the day; None for what no clock shows."""
    alone, word = parts.get("alone"), parts.get("word")
    if alone:
        return ALONE[alone], 0
    hour = HOURS[word] if word else int(parts["hour"] or 0)
    minute = _PARTS.get(parts.get("part") or "", int(parts.get("minute") or 0))
    half = parts.get("half")
    hour = in_half(hour, HALVES[half]) if half else hour
    return (hour, minute) if hour <= 23 and minute <= 59 else None


def _number(digits: str | None) -> int | None:
    """The number written, None for nothing and for a year 0, which the calendar lacks."""
    return None if digits is None else int(digits) or None
