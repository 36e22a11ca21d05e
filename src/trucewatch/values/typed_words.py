"""The words in which people type a time: parts of the day, hours, zones, how far it may be off.

All patterns are for folded words (`date_words.folded`). Whatever the pages print of a time is among
them, in both languages.
"""

from __future__ import annotations

import re

from trucewatch.values.date_words import (
    ABOUT,
    HALVES,
    HOURS,
    MONTHS,
    SHORT_WEEKDAYS,
    WEEKDAYS,
    Half,
    any_of,
    folded,
    whole,
)

_PARTS = {
    "before-dawn": ("before dawn", "dawn", "فجر", "فجرا", "قبل الفجر"),
    "morning": ("morning", "صباح", "صباحا", "صبيحة"),
    "noon": ("noon", "midday", "ظهر", "ظهرا", "ظهيرة", "منتصف النهار"),
    "afternoon": ("afternoon", "بعد الظهر", "بعد ظهر", "عصر", "عصرا"),
    "evening": ("evening", "مساء", "عشية"),
    "midnight": ("midnight", "منتصف الليل", "منتصف ليل", "منتصف ليلة"),
    "night": ("night", "ليل", "ليلة", "ليلا"),
}
PART_OF = {folded(word): part for part, words in _PARTS.items() for word in words}
"""Part of the day by its folded word."""

AROUND = ("before-dawn", "noon", "midnight")
"""Parts of the day said to be "around" a moment."""
SAID_OTHERWISE = {word for word, part in PART_OF.items() if part == "before-dawn"} - {
    folded("فجرًا")
}
"""Words that pages say in others: dawn and before dawn are one part of the day."""

HALF_OF_PART = {
    "before-dawn": Half.BEFORE_NOON,
    "morning": Half.BEFORE_NOON,
    "noon": Half.AROUND_NOON,
    "afternoon": Half.AFTER_NOON,
    "evening": Half.AFTER_NOON,
    "night": Half.NIGHT,
    "midnight": Half.NIGHT,
}
"""The half of the day that an hour in this part belongs to."""

ON_THE_CLOCK = {
    **{word: HALVES[word] for word in ("am", "a.m.", "pm", "p.m.", "ص", "م")},
    **dict.fromkeys(("after midnight", folded("بعد منتصف الليل")), Half.BEFORE_NOON),
    folded("قبل الظهر"): Half.BEFORE_NOON,
}
"""Which half it is, by the sign behind an hour."""

PAST = {
    **dict.fromkeys((" والنصف", " ونصف"), 30),
    **dict.fromkeys((" والربع", " وربع"), 15),
    **dict.fromkeys((" والثلث", " وثلث"), 20),
    **dict.fromkeys((" الا ربعا", " الا الربع", " الا ربع"), -15),
    **dict.fromkeys((" الا ثلثا", " الا الثلث", " الا ثلث"), -20),
}
"""Minutes past the hour, by the words behind it; below 0 before it."""

_PART = f"(?:ال)?(?P<part>{any_of(PART_OF)})(?![^\\W\\d_])"
_SIGN = f"(?P<sign>{any_of(ON_THE_CLOCK)})(?![^\\W\\d_])"
PART = re.compile(f"(?<![^\\W\\d_]){_PART}")
ROUND_PART = re.compile(
    rf"(?<![^\W\d_])(?:{any_of(ABOUT)}) (?:the )?(?:ال)?"
    rf"(?P<part>{any_of(w for w, p in PART_OF.items() if p in AROUND)})(?![^\W\d_])"
)
"""They are as wide as "about"."""
CLOCK = re.compile(
    r"(?<![0-9:.+-])(?<![^\W\d_])"
    r"(?P<at>at |الساعه |t)?"
    rf"(?:(?P<hour>[0-9]{{1,2}})(?:[:.](?P<minute>[0-9]{{2}})(?::(?P<second>[0-9]{{2}}))?)?(?![0-9:/])"
    rf"|(?P<word>{any_of(HOURS)})(?P<past>{any_of(PAST)})?(?![^\W\d_]))"
    r"(?P<oclock> o'?clock)?"
    rf"(?: ?(?:{_SIGN}|(?:in the |at |من |في )?{_PART}))?"
)
HOURS_OF_PART = re.compile(
    r"\((?P<opens>[0-9]{2}:[0-9]{2}) (?:to|الي) (?P<closes>[0-9]{2}:[0-9]{2})\)"
)
ZONE = re.compile(r"\((?:بتوقيت )?(?P<zone>[a-z][a-z0-9_+/-]*|[+-][0-9]{2}:[0-9]{2})(?: time)?\)")
NO_ZONE = re.compile(
    f"\\((?:{any_of(map(folded, ('time zone not known', 'المنطقة الزمنية غير معروفة')))})\\)"
)
GIVE = re.compile(
    "(?:give or take|بفارق لا يتجاوز) (?:(?P<amount>[0-9]{1,4}) )?(?P<unit>[^\\W\\d_]+)(?: واحد[اه])?"
)
UNITS = {
    **{folded(word): (None, "min") for word in ("minute", "minutes", "دقيقة", "دقائق")},
    **{folded(word): (None, "h") for word in ("hour", "hours", "ساعة", "ساعات")},
    **{folded(word): (None, "d") for word in ("day", "days", "يوم", "يوما", "أيام")},
    folded("دقيقتين"): (2, "min"),
    folded("ساعتين"): (2, "h"),
    folded("يومين"): (2, "d"),
}
"""The unit of a half-width by its folded word, and how many where the word tells that too."""
ROUGHLY = re.compile(rf"{whole(any_of(ABOUT))}|~$")
WEEKDAY = re.compile(
    whole(f"({any_of(WEEKDAYS)})")
    + "|"
    + whole(f"({any_of(SHORT_WEEKDAYS)})")
    + "(?=[.,]?(?: [0-9]|$))"
)
MONTH = re.compile(whole(f"(?P<month>{any_of(MONTHS)})"))
NUMBER = re.compile(
    r"(?<![0-9:/.+-])(?P<number>[0-9]{4}|[0-9]{1,2})(?:st|nd|rd|th)?(?![0-9:/])(?![^\W\d_])"
)
_SMALL = (
    *("on", "at", "of", "the", "in", "day", "during"),
    *map(
        folded,
        ("في", "يوم", "عام", "العام", "سنة", "لعام", "الساعة", "من", "شهر", "عند", "خلال", "أثناء"),
    ),
)
NOTHING = re.compile(rf"(?:{whole(any_of(_SMALL))}|[\s,.;|])*")
"""What tells nothing of its own."""
