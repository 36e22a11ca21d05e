"""One moment as written: a year, a month, a day, part of a day or a clock time, without its zone.

PERMANENT: part of the text form of When; docs/formats/when.md has the grammar.
"""

from __future__ import annotations

import re
from calendar import monthrange
from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import Enum

from trucewatch.values.calendar_words import month_text
from trucewatch.values.refusal import Refusal, refuse
from trucewatch.values.when_repair import complaint
from trucewatch.values.widths import (
    DEFAULT_WIDTHS,
    PARTS_OF_DAY,
    Hours,
    Widths,
    read_hours,
    written_hours,
)

FIRST_YEAR, LAST_YEAR = 1583, 9900
"""Before 1583 ISO 8601 needs an agreement of both sides; near 9999 stands for "missing"."""

MOMENT = r"""
    (?P<year>[0-9]{4}|[0-9]{3}X|[0-9]{2}XX)
    (?:-(?P<month>[0-9]{2}|XX)
      (?:-(?P<day>[0-9]{2}|XX)
        (?:T(?P<hour>[0-9]{2}):(?P<minute>[0-9]{2})(?::(?P<second>[0-9]{2}))?
           (?P<offset>Z|[+-][0-9]{2}:[0-9]{2})?
        |T/(?P<part>[a-z][a-z_-]*)(?:=(?P<hours>[0-9:.]+))?
        )?)?)?"""
_MOMENT = re.compile(MOMENT, re.VERBOSE)
_UNSPECIFIED = re.compile(r"[0-9]{2}(?:XX|[0-9]X)|[0-9]{4}-XX(?:-XX)?|[0-9]{4}-[0-9]{2}-XX")


class Reach(Enum):
    """What a text names: a year or several, a month, a day, part of one, a clock time, a span."""

    YEARS = "years"
    YEAR = "year"
    MONTH = "month"
    DAY = "day"
    PART = "part"
    CLOCK = "clock"
    SPAN = "span"


@dataclass(frozen=True, slots=True)
class Edge:
    """A local time that bounds the instant. clock: stated as a clock time, so it must exist."""

    local: datetime
    offset: str = ""
    clock: bool = False


@dataclass(frozen=True, slots=True)
class Moment:
    """A moment taken apart: its first and last local time, and its text in normal form."""

    reach: Reach
    first: Edge
    last: Edge
    text: str
    part: str = ""


def read_moment(found: re.Match[str], text: str, widths: Widths) -> Moment:
    """Take a text matched by MOMENT apart; raises Refusal for what cannot be."""
    if "X" in text:
        return _unspecified(found, text)
    digits, month, day = found.group("year", "month", "day")
    year = _year(digits)
    if month is None:
        return _whole(Reach.YEAR, _midnight(year), _midnight(year, 12, 31), text)
    if day is None:
        return _month(Reach.MONTH, year, month, text)
    date = _date(year, month, int(day))
    if found["hour"] is not None:
        return _clock(date, found, text)
    if found["part"] is not None:
        return _part(date, found, widths)
    return _whole(Reach.DAY, date, date, text)


def read_span(low: str, high: str) -> Moment:
    """One instant somewhere between two moments, both included (EDTF: one of a set)."""
    if not low or not high:
        raise refuse("when-open-span")
    first, last = _side(low), _side(high)
    if Reach.PART in (first.reach, last.reach):
        raise refuse("when-span-part")
    if first.first.offset == last.last.offset and last.last.local < first.first.local:
        raise refuse("when-backwards")
    return Moment(Reach.SPAN, first.first, last.last, f"[{first.text}..{last.text}]")


def _side(text: str) -> Moment:
    found = _MOMENT.fullmatch(text)
    if found is None:
        raise complaint(text)
    return read_moment(found, text, DEFAULT_WIDTHS)


def _clock(date: datetime, found: re.Match[str], text: str) -> Moment:
    hour, minute, second, offset = found.group("hour", "minute", "second", "offset")
    try:
        local = date.replace(hour=int(hour), minute=int(minute), second=int(second or 0))
    except ValueError:
        shown = f"{hour}:{minute}" + (f":{second}" if second else "")
        code = "when-hour-24" if shown in ("24:00", "24:00:00") else "when-impossible-time"
        raise refuse(code, time=shown) from None
    offset = offset or ""
    if offset == "-00:00":
        offset, text = "Z", text.replace("-00:00", "Z")
    edge = Edge(local, offset, True)
    return Moment(Reach.CLOCK, edge, edge, text)


def _part(date: datetime, found: re.Match[str], widths: Widths) -> Moment:
    """A part of a day; its hours are written out where they are not those of the usual table."""
    part = found["part"].replace("_", "-")
    if part not in PARTS_OF_DAY:
        raise refuse("when-part", part=part[:20], allowed=PARTS_OF_DAY)
    hours = widths.hours(part) if found["hours"] is None else read_hours(found["hours"])
    first, last = _part_edges(date, hours)
    text = f"{date.date().isoformat()}T/{part}"
    if hours != DEFAULT_WIDTHS.hours(part):
        text += f"={written_hours(hours)}"
    return Moment(Reach.PART, first, last, text, part)


def _part_edges(date: datetime, hours: Hours) -> tuple[Edge, Edge]:
    first, last = hours
    following = timedelta(days=1 if last <= first else 0)
    return (
        Edge(date + timedelta(minutes=first)),
        Edge(date + timedelta(minutes=last) + following),
    )


def _unspecified(found: re.Match[str], text: str) -> Moment:
    """Unspecified digits (EDTF level 1): "201X", "20XX", "2016-XX", "2016-12-XX", "2016-XX-XX"."""
    if _UNSPECIFIED.fullmatch(text) is None:
        raise refuse("when-unspecified")
    first, last = _year(found["year"].replace("X", "0")), _year(found["year"].replace("X", "9"))
    if found["month"] not in (None, "XX"):
        return _month(Reach.MONTH, first, found["month"], text)
    reach = Reach.YEAR if first == last else Reach.YEARS
    return _whole(reach, _midnight(first), _midnight(last, 12, 31), text)


def _month(reach: Reach, year: int, month: str, text: str) -> Moment:
    number = _month_number(year, month)
    last = monthrange(year, number)[1]
    return _whole(reach, _midnight(year, number), _midnight(year, number, last), text)


def _whole(reach: Reach, first: datetime, last: datetime, text: str) -> Moment:
    return Moment(reach, Edge(first), Edge(last.replace(hour=23, minute=59, second=59)), text)


def _date(year: int, month: str, day: int) -> datetime:
    try:
        return _midnight(year, int(month), day)
    except ValueError:
        if not 1 <= int(month) <= 12:  # no season: these have no days
            raise refuse("when-impossible-month", month=month) from None
        raise _impossible(year, int(month), day) from None


def _midnight(year: int, month: int = 1, day: int = 1) -> datetime:
    return datetime(year, month, day)  # noqa: DTZ001 - a clock on the wall, its zone not yet known


def _impossible(year: int, month: int, day: int) -> Refusal:
    return refuse(
        "when-impossible-date",
        day=str(day),
        month=month_text(month),
        year=str(year),
        days=monthrange(year, month)[1],
        short=f"{year}-{month:02}",
    )


def _month_number(year: int, month: str) -> int:
    number = int(month)
    if 21 <= number <= 41:
        raise refuse("when-season", year=str(year))
    if not 1 <= number <= 12:
        raise refuse("when-impossible-month", month=month)
    return number


def _year(digits: str) -> int:
    year = int(digits)
    if not FIRST_YEAR <= year <= LAST_YEAR:
        raise refuse("when-year", year=digits, first=str(FIRST_YEAR), last=str(LAST_YEAR))
    return year
