"""Times as people type them ("about 10:00 on 16 December 2016", "ليل ١٦ كانون الأول ٢٠١٦").

Puts what is surely understood into the text form of `When` and `Period`; whatever else is typed is
left as it is, so that the text form refuses it with its reason. Guesses nothing.
"""

from __future__ import annotations

import re
from calendar import monthrange

from trucewatch.values.as_stated import split_stated, with_stated
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
    whole,
)
from trucewatch.values.period import Period
from trucewatch.values.stated_dates import StatedDate, left_over, read_stated_date
from trucewatch.values.widths import DEFAULT_WIDTHS, Widths

_FORM = re.compile(r"[\[/]|[0-9X]{4}(-[0-9X]{2}){0,2}(T|\[|~|/|$)")
_CLOCK = re.compile(r"(?:about |around |نحو |حوالي |حوالى )?[0-9]{1,2}:[0-9]{2}~?")
_WHOLE = re.compile(r"[0-9X]{4}(-[0-9X]{2}){0,2}(\[[^\]]*\])?")
_DAY = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}")
_BETWEEN = re.compile(r"(?:^|.*?\s)(?:between|ما بين|بين) (.+?) (?:and|to|و|الي) ?(.+)")
_OPEN = {folded(word) for word in ("..", "ongoing", "still going on", "مستمر", "مستمرة", "ما زال")}
_PARTS = {
    "before-dawn": ("before dawn", "dawn", "فجر", "قبل الفجر"),
    "morning": ("morning", "صباح", "صبيحة"),
    "noon": ("noon", "midday", "ظهر", "ظهيرة"),
    "afternoon": ("afternoon", "بعد الظهر", "بعد ظهر", "عصر"),
    "evening": ("evening", "مساء", "عشية"),
    "midnight": ("midnight", "منتصف الليل", "منتصف ليل", "منتصف ليلة"),
    "night": ("night", "ليل", "ليلة"),
}
_PART_OF = {folded(word): part for part, words in _PARTS.items() for word in words}
_PART = re.compile(f"(?<![^\\W\\d_])(?:ال)?({any_of(_PART_OF)})(?![^\\W\\d_])")
_SMALL = (
    *(
        "on",
        "at",
        "of",
        "the",
        "in",
        "day",
        "st",
        "nd",
        "rd",
        "th",
        "t",
        "z",
        "between",
        "and",
        "to",
    ),
    *map(
        folded, ("في", "يوم", "عام", "سنة", "لعام", "الساعة", "من", "بين", "ما", "و", "إلى", "شهر")
    ),
    *map(folded, ("والنصف", "والربع", "عند")),
)
_PHRASES = (ABOUT, ALONE, HALVES, HOURS, MONTHS, SHORT_WEEKDAYS, WEEKDAYS, _PART_OF, _SMALL)
_KNOWN = re.compile(
    rf"(?<![^\W\d_])(?:ال|و)?(?:{any_of(one for some in _PHRASES for one in some)})(?![^\W\d_])"
)
"""All that may stand in a time; with any other word ("before", "not") it is left alone."""
_MORE = re.compile(f"[0-9?؟]|{whole(any_of(MONTHS))}")
"""What is left over of a time that was not understood whole: another day or hour, or a doubt."""
_ON_THE_CLOCK = re.compile(whole("am|pm|ص|م"))


def typed_period(
    began: str, ended: str, zone: str | None = None, widths: Widths = DEFAULT_WIDTHS
) -> Period:
    """From when to when, as two people's wordings or text forms.

    ended: empty is not known, ".." or "ongoing" is open, a clock time alone is on the day it began.
    A whole day, month or year alone is when it began and ended. `began` may be a whole period.
    Raises Refusal as Period.parse does.
    """
    first, stated = _apart(typed_time(began))
    last, besides = _apart(_last(ended, first))
    text = _text(first, last)
    return Period.parse(with_stated(text, _joined(stated, besides)), zone, widths)


def typed_time(text: str) -> str:
    """The text form of an instant where the words are surely understood, else the words.

    Words that name another weekday than the calendar stay as stated: one of the two is wrong.
    """
    parts = split_stated(text)
    if parts is None:
        return text.strip()
    plain = folded(parts[0]).strip()
    found = None if _FORM.match(parts[0].strip().upper()) and " " not in plain else _read(plain)
    kept = parts[0] if found and _misnamed(plain) and parts[0] not in parts[1] else ""
    return with_stated(found or parts[0], _joined(kept, parts[1]))


def _misnamed(plain: str) -> bool:
    """Whether the weekday said is another than that of the date said."""
    told = read_stated_date(plain)
    day = told.date
    return day is not None and told.weekday is not None and day.weekday() != told.weekday


def _apart(text: str) -> tuple[str, str]:
    """A time and the words of the source behind it; what is not closed is left for the form."""
    return (split_stated(text) if "«" in text else None) or (text, "")


def _joined(*stated: str) -> str:
    return "; ".join(words for words in stated if words)


def _text(first: str, last: str) -> str:
    if not last:
        return first if _is_period(first) or _WHOLE.fullmatch(first) else f"{first}/"
    return f"{first}/{last}"


def _is_period(text: str) -> bool:
    """Whether it has two sides: a stroke that stands in no span and before no part of the day."""
    return "/" in re.sub(r"\[[^\]]*\]|T/", "", text)


def _last(ended: str, first: str) -> str:
    plain = folded(ended).strip()
    if plain in _OPEN:
        return ".."
    day = _DAY.match(first)
    if day and _CLOCK.fullmatch(plain):
        return typed_time(f"{plain} {day[0]}")
    return typed_time(ended)


def _read(plain: str) -> str | None:
    if re.search(r"[^\W\d_]", _KNOWN.sub(" ", plain)):
        return None
    between = _BETWEEN.fullmatch(plain)
    if between:
        sides = (between[1], between[2])
        more = any(_MORE.search(left_over(side)) for side in sides if not side.isdecimal())
        return None if more else _span(plain, *sides)
    if _MORE.search(left_over(plain)):
        return None
    told = read_stated_date(plain)
    part = _part(plain)
    moment = _moment(told, with_clock=part is None)
    if moment is None or part is None:
        return moment and (moment + _about(plain, told))
    return f"{moment}T/{part}" if _DAY.fullmatch(moment) else None


def _span(plain: str, one: str, other: str) -> str | None:
    """Both edges; what only one of them says, its day, goes for both."""
    last = read_stated_date(other)
    first = StatedDate(day=int(one)) if one.isdecimal() else read_stated_date(one)
    shared = next((told for told in (first, last, read_stated_date(plain)) if told.date), None)
    edges = [_edge(told, shared) for told in (first, last)]
    return f"[{edges[0]}..{edges[1]}]" if all(edges) else None


def _edge(told: StatedDate, shared: StatedDate | None) -> str | None:
    if told.date is None and shared is not None and shared.date is not None:
        if told.day is not None:
            return _date(shared.year, shared.month, told.day)
        return f"{shared.date.isoformat()}{_clock(told)}" if told.hour is not None else None
    return _moment(told, with_clock=True)


def _moment(told: StatedDate, *, with_clock: bool) -> str | None:
    if told.year is None or told.month is None or not told.exists:
        return None
    if told.day is None:
        return f"{told.year:04}-{told.month:02}"
    day = f"{told.year:04}-{told.month:02}-{told.day:02}"
    return day + (_clock(told) if with_clock else "")


def _date(year: int | None, month: int | None, day: int) -> str | None:
    if year is None or month is None or not 1 <= day <= monthrange(year, month)[1]:
        return None
    return f"{year:04}-{month:02}-{day:02}"


def _clock(told: StatedDate) -> str:
    return "" if told.hour is None else f"T{told.hour:02}:{told.minute or 0:02}"


def _about(plain: str, told: StatedDate) -> str:
    """The sign of "about"; of a whole day, the day before and after it."""
    tilde = plain.endswith("~")
    if not (told.about or tilde):
        return ""
    return "~" if told.hour is not None else "~1d"


def _part(plain: str) -> str | None:
    """The part of the day that is named, where no clock time stands with it."""
    found = _PART.search(plain)
    if found is None or re.search("[0-9]:[0-9]|الساعه", plain) or _ON_THE_CLOCK.search(plain):
        return None
    return _PART_OF[found[1]]
