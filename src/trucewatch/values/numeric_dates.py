"""Dates in numbers alone with the year behind: whether the day or the month comes first is not said."""

from __future__ import annotations

import re
from datetime import date

from trucewatch.values.calendar_words import month_text
from trucewatch.values.refusal import Refusal, refuse

_NUMBERS = re.compile(
    r"(?<![0-9])(?<![0-9][/.-])([0-9]{1,2}) ?[/.-] ?([0-9]{1,2}) ?[/.-] ?([0-9]{4}|[0-9]{2})(?![0-9])"
)


def numbers_refused(text: str) -> Refusal | None:
    """The refusal of the first such date, with what to write for either reading; None for no date.

    text: in Latin digits.
    """
    found = _NUMBERS.search(text)
    if found is None:
        return None
    first, second = int(found[1]), int(found[2])
    one, other = _day(found[3], second, first), _day(found[3], first, second)
    if one is None or other is None or one == other:
        return refuse("when-day-first")
    return refuse(
        "when-two-ways",
        year=found[3],
        first=str(first),
        second=str(second),
        first_month=month_text(first),
        second_month=month_text(second),
        day_first=one.isoformat(),
        month_first=other.isoformat(),
    )


def _day(year: str, month: int, day: int) -> date | None:
    """The day of the calendar; None where there is none, or the century is not said."""
    try:
        return date(int(year), month, day) if len(year) == 4 else None
    except ValueError:
        return None
