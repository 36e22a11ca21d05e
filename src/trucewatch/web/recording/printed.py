"""Times and counts in a form as pages print them, wherever those words are read as the very same value.

Where they are not, as of a precision that no words tell, the notation of the value stands there.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from functools import lru_cache

from trucewatch.importers.customs import Customs
from trucewatch.values.as_stated import with_stated
from trucewatch.values.count import Count
from trucewatch.values.daily_hours import DailyHours
from trucewatch.values.digits import without_marks
from trucewatch.values.period import Period
from trucewatch.values.refusal import Refusal
from trucewatch.values.typed_hours import typed_hours
from trucewatch.values.typed_times import typed_period, typed_time
from trucewatch.values.when import When
from trucewatch.values.wording import say_count, say_hours, say_period, say_when


@lru_cache(maxsize=2**10)
def printed_moment(value: When, lang: str, customs: Customs) -> str:
    """An instant, with the words of the source in « »."""
    said = with_stated(_words(value, lang, customs), value.stated)
    try:
        back = When.parse(typed_time(said), customs.zone, customs.widths)
    except Refusal:
        return str(value)
    return said if back == value else str(value)


def printed_count(value: Count, lang: str) -> str:
    """How many, with the words of the source in « »."""
    said = with_stated(without_marks(say_count(value, lang)), value.stated)
    return said if Count.parse(said) == value else str(value)


def printed_hours(value: DailyHours, lang: str, customs: Customs) -> str:
    """The hours of every day."""
    said = without_marks(say_hours(value, lang, customs.zone or ""))
    try:
        return said if typed_hours(said, customs.zone) == value else str(value)
    except Refusal:
        return str(value)


@lru_cache(maxsize=2**10)
def printed_sides(value: Period, lang: str, customs: Customs) -> tuple[str, str]:
    """When it began and when it ended, each in words if they are read as the same beside the other;
    all of it where it began, if only that is read as the same."""
    value = replace(value, stated="")
    for began, ended in _sides(value, lang, customs):
        try:
            if typed_period(began, ended, customs.zone, customs.widths) == value:
                return began, ended
        except Refusal:
            continue
    return str(value), ""


def _sides(value: Period, lang: str, customs: Customs) -> Iterator[tuple[str, str]]:
    first, last = (
        "" if side is None else _words(side, lang, customs) for side in (value.start, value.end)
    )
    yield first, _end(value, last)
    yield without_marks(say_period(value, lang, customs.zone or "")), ""
    yield first, _end(value, _text(value.end))
    yield _text(value.start), _end(value, last)
    yield _text(value.start), _end(value, _text(value.end))


def _end(value: Period, said: str) -> str:
    return ".." if value.open_end else said


def _text(side: When | None) -> str:
    return "" if side is None else side.text


def _words(value: When, lang: str, customs: Customs) -> str:
    return without_marks(say_when(value, lang, customs.zone or ""))
