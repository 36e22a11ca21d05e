"""What only one of two times that were typed together tells, told of both.

A number alone is a day or an hour: each way is tried, and whoever asks takes it only if one
of them can be.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from trucewatch.values.typed_moment import Told, in_half_of

Pair = tuple[Told, Told]


def shared(around: Told, one: Told, other: Told) -> Iterator[Pair]:
    """Both times in each way that they can be told with each other. around: of a date before both."""
    if one.text or other.text:
        if around == Told():
            yield one, other
        return
    for first in _ways(one):
        for last in _ways(other):
            if around == Told() and first.dated and last.dated:
                yield first, last
            elif first.clocked == last.clocked:
                yield from _with_dates(around, first, last)


def _ways(told: Told) -> Iterator[Told]:
    """What a number alone can be."""
    number, rest = told.number, replace(told, number=None)
    if number is None:
        yield told
        return
    if not told.clocked and number <= 23:
        yield replace(rest, hour=number, loose=1 <= number <= 12)
    if told.hour is None and told.month is None and told.year is None and 1 <= number <= 31:
        yield replace(rest, day=number)


def _with_dates(around: Told, one: Told, other: Told) -> Iterator[Pair]:
    """Two times of a day, or two days, months or years, with what they lack of a date."""
    if around != Told() and (one.dated or other.dated):
        return
    if one.clocked and other.clocked:
        dates = [told for told in (around, one, other) if told.day is not None]
        if len(dates) == 1:
            zone = one.zone or other.zone
            yield from _same_half(*(_on(told, dates[0], zone) for told in (one, other)))
        elif len(dates) == 2:
            yield from _same_half(*_completed(Told(), one, other))
    elif around.day is None and (one.day is None) == (other.day is None):
        yield _completed(around, one, other)


def _on(told: Told, date: Told, zone: str) -> Told:
    """On the day of a date, in its own time zone or the one that is told once for both."""
    dated = replace(told, year=date.year, month=date.month, day=date.day, weekday=date.weekday)
    return replace(dated, zone=told.zone or zone or date.zone)


def _completed(around: Told, one: Told, other: Told) -> Pair:
    """The month and the year of one side for the other: over the turn of a year where it must be."""
    year = one.year or other.year or around.year
    months = one.month or around.month or other.month, other.month or around.month or one.month
    turned = months[0] is not None and months[1] is not None and months[0] > months[1]
    first, last = (
        replace(told, year=told.year or year, month=told.month or month)
        for told, month in zip((one, other), months, strict=True)
    )
    if turned and year is not None and not (one.year and other.year):
        first = first if one.year else replace(first, year=year - 1)
        last = replace(last, year=year + 1) if one.year else last
    zone = one.zone or other.zone
    return replace(first, zone=first.zone or zone), replace(last, zone=last.zone or zone)


def _same_half(one: Told, other: Told) -> Iterator[Pair]:
    """An hour of twelve beside another lies in the half of the day that is said of that one, if it
    then stands in order; hours of 24 beside one of which there is no doubt."""
    if one.hour is None or other.hour is None:
        yield one, other
        return
    day = (one.year, one.month, one.day) == (other.year, other.month, other.day)
    if one.half is None and other.half is not None and 1 <= one.hour <= 12:
        told = in_half_of(one, other.half)
        yield (told if told and day and _before(told, other) else replace(one, loose=True)), other
    elif other.half is None and one.half is not None and 1 <= other.hour <= 12:
        told = in_half_of(other, one.half)
        yield one, (told if told and day and _before(one, told) else replace(other, loose=True))
    elif any(told.half is None and not told.loose for told in (one, other)):
        yield replace(one, loose=False), replace(other, loose=False)
    else:
        yield one, other


def _before(one: Told, other: Told) -> bool:
    return (one.hour or 0, one.minute) < (other.hour or 0, other.minute)
