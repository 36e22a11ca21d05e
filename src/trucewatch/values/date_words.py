"""The words for months, weekdays, hours and halves of the day, as sources write them.

Source: Unicode CLDR (en, ar-SY, ar-EG) for the names; the spellings are those met in reports.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from enum import Enum

from trucewatch.values.calendar_words import (
    MONTHS_EGYPT,
    MONTHS_EN,
    MONTHS_LEVANT,
    MONTHS_RABAT,
    MONTHS_TUNIS,
    WEEKDAYS_AR,
    WEEKDAYS_EN,
)
from trucewatch.values.number_words import fold


class Half(Enum):
    """Which half of the day an hour of twelve belongs to."""

    BEFORE_NOON = "before noon"
    AROUND_NOON = "around noon"
    AFTER_NOON = "after noon"
    NIGHT = "night"


def in_half(hour: int, half: Half) -> int:
    """The hour of the day from an hour of twelve and the half or part of the day named."""
    if hour > 12:
        return hour
    if half is Half.BEFORE_NOON:
        return hour % 12
    if half is Half.AFTER_NOON:
        return hour % 12 + 12
    if half is Half.AROUND_NOON:
        return hour if hour in (11, 12) else hour % 12 + 12
    return hour % 12 + 12 if 6 <= hour < 12 else hour % 12


def folded(words: str) -> str:
    """Words in one spelling: Latin digits, lower case, plain Arabic letters, single blanks."""
    return fold(words.replace("،", ",").replace("'", ""))


def any_of(words: Iterable[str]) -> str:
    """A pattern for any of the words, the longest first."""
    return "|".join(re.escape(word) for word in sorted(words, key=len, reverse=True))


def whole(pattern: str) -> str:
    """The pattern where no letter stands before or behind it."""
    return rf"(?<![^\W\d_])(?:{pattern})(?![^\W\d_])"


def _numbered(*lists: Iterable[str], first: int = 0) -> dict[str, int]:
    return {folded(word): n for words in lists for n, word in enumerate(words, first)}


_SHORT_MONTHS = [name[:3] for name in MONTHS_EN]

MONTHS: dict[str, int] = {
    **_numbered(_SHORT_MONTHS, MONTHS_EN, MONTHS_LEVANT, MONTHS_EGYPT, first=1),
    **{folded(f"{short}."): n for n, short in enumerate(_SHORT_MONTHS, 1)},
    "sept": 9,
    folded("نوار"): 5,
    folded("يونية"): 6,
    folded("يولية"): 7,
    folded("أوغسطس"): 8,
    folded("كانون ثاني"): 1,
    folded("كانون أول"): 12,
    folded("تشرين أول"): 10,
    folded("تشرين ثاني"): 11,
    **_numbered(MONTHS_TUNIS, MONTHS_RABAT, first=1),
}
"""Month by folded name, January 1."""

WEEKDAYS: dict[str, int] = {
    **_numbered(WEEKDAYS_EN, WEEKDAYS_AR),
    folded("الأربعا"): 2,
}
"""Weekday by folded name, Monday 0."""

SHORT_WEEKDAYS: dict[str, int] = {
    **_numbered([name[:3] for name in WEEKDAYS_EN]),
    "tues": 1,
    "thur": 3,
    "thurs": 3,
}
"""Weekday by short name: words such as "sat" and "sun", so only before a number."""

HOURS: dict[str, int] = _numbered(
    (
        "الواحدة", "الثانية", "الثالثة", "الرابعة", "الخامسة", "السادسة",
        "السابعة", "الثامنة", "التاسعة", "العاشرة", "الحادية عشرة", "الثانية عشرة",
    ),
    first=1,
)  # fmt: skip
"""Hour of twelve by its folded Arabic ordinal."""

HALVES: dict[str, Half] = {
    **dict.fromkeys(("am", "a.m.", "in the morning"), Half.BEFORE_NOON),
    **dict.fromkeys(("pm", "p.m.", "in the afternoon", "in the evening"), Half.AFTER_NOON),
    "at night": Half.NIGHT,
    **{folded(word): Half.BEFORE_NOON for word in ("صباحًا", "صباحا", "ص", "فجرًا", "من صباح")},
    **{folded(word): Half.AFTER_NOON for word in ("مساءً", "مساء", "م", "عصرًا", "بعد الظهر")},
    **{folded(word): Half.AROUND_NOON for word in ("ظهرًا", "ظهرا")},
    **{folded(word): Half.NIGHT for word in ("ليلًا", "ليلا")},
}
"""Half of the day by the folded words behind an hour."""

ALONE: dict[str, int] = {
    "noon": 12,
    "midday": 12,
    "midnight": 0,
    folded("منتصف الليل"): 0,
    folded("منتصف النهار"): 12,
}
"""Hour of the day by words that stand without a number."""

ABOUT: tuple[str, ...] = (
    *("about", "around", "approximately", "approx", "roughly", "nearly", "almost", "circa"),
    *(folded(word) for word in ("نحو", "حوالي", "قرابة", "تقريبًا", "ما يقارب", "زهاء")),
)
"""Folded words that say a time is not exact."""
