"""Incidents over time, by the same filters as their list: a bar for each day, month or year.

An incident stands on the first day on which it may have begun, once.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any
from urllib.parse import urlencode

from django.http import HttpResponse
from django.urls import reverse

from trucewatch.values.message import Message
from trucewatch.values.when import When
from trucewatch.values.wording import say_date, say_when
from trucewatch.web.asking import Asking, case_page
from trucewatch.web.pages.asked import Asked, incidents_asked
from trucewatch.web.pages.beginnings import beginnings_of
from trucewatch.web.pages.charted import charted
from trucewatch.web.pages.filters import Filters, filters_asked
from trucewatch.web.pages.saved import filtering
from trucewatch.web.permissions import Right

DAYS, MONTHS = 92, 92 * 31
"""The longest time that is shown by days, and by months."""
YEARS = 120
"""So many at most are shown each by itself; tens of years likewise."""
WIDE, HIGH, FOOT = 26, 160, 40


@dataclass(frozen=True, slots=True)
class Bar:
    """A day, month or year with what may have begun in it, and where the list of it is."""

    x: int
    y: int
    height: int
    count: int
    label: str
    tick: str
    heading: str
    url: str

    @property
    def middle(self) -> int:
        return self.x + WIDE // 2


@dataclass(frozen=True, slots=True)
class Unit:
    """From when to when, both included, and how it is called."""

    first: date
    last: date
    label: str
    tick: str
    heading: str


@case_page(Right.INCIDENTS)
def timeline(asking: Asking) -> HttpResponse:
    filters = filters_asked(asking)
    asked = incidents_asked(asking, filters)
    return asking.page(
        "timeline.html",
        section="incidents",
        chart=charted(
            asking, filters, asked, "timeline_chart.html", lambda: _made(asking, filters, asked)
        ),
        **filtering(asking, filters, "timeline"),
    )


def _made(asking: Asking, filters: Filters, asked: Asked) -> dict[str, Any]:
    """The bars of the incidents asked for, with what is told beside them."""
    begun = beginnings_of(asked, asking.zone)
    bars = _bars(asking, filters, begun.days)
    return {
        "bars": bars,
        "wide": max(len(bars) * WIDE, 12 * WIDE),
        "high": HIGH + FOOT,
        "base": HIGH,
        "bar": WIDE - 6,
        "number": sum(begun.days.values()),
        "undated": begun.undated,
        "since": say_date(begun.since, asking.lang) if begun.since else "",
        "earlier": begun.since - timedelta(days=1) if begun.since else None,
    }


def _bars(asking: Asking, filters: Filters, days: Mapping[date, int]) -> list[Bar]:
    if not days:
        return []
    units = list(_units(min(days), max(days), asking.lang))
    counts = _counted(units, days)
    most, right_to_left = max(counts), asking.lang == "ar"
    wide = max(len(units), 12) * WIDE
    bars = []
    for place, (one, count) in enumerate(zip(units, counts, strict=True)):
        height = -(-count * (HIGH - 20) // most) if count else 0
        x = wide - (place + 1) * WIDE if right_to_left else place * WIDE
        told = Message("bytime-bar", {"when": one.label, "count": count}).text(asking.lang)
        url = _list_of(asking, filters, one)
        bars.append(Bar(x, HIGH - height, height, count, told, one.tick, one.heading, url))
    return bars


def _list_of(asking: Asking, filters: Filters, one: Unit) -> str:
    asked = {name: filters.get(name) for name in filters.asked}
    asked |= {"from": one.first.isoformat(), "to": one.last.isoformat()}
    return f"{reverse('incidents', args=(asking.case.code,))}?{urlencode(asked)}"


def _counted(units: list[Unit], days: Mapping[date, int]) -> list[int]:
    """How many lie in each of units that follow one another."""
    counts, begins = [0] * len(units), [one.first for one in units]
    for day, number in days.items():
        counts[bisect_right(begins, day) - 1] += number
    return counts


def _units(first: date, last: date, lang: str) -> Iterator[Unit]:
    """Days, months or years from the first day to the last, whichever can be looked at."""
    span = (last - first).days
    if span > MONTHS:
        yield from _years(first.year, last.year)
        return
    day, heading = first if span <= DAYS else first.replace(day=1), ""
    while day <= last:
        month = say_when(When.parse(f"{day:%Y-%m}"), lang)
        if span <= DAYS:
            end, label, tick, over = day, say_date(day, lang), str(day.day), month
        else:
            end = (day + timedelta(days=31)).replace(day=1) - timedelta(days=1)
            label, tick, over = month, str(day.month), str(day.year)
        yield Unit(day, end, label, tick, over if over != heading else "")
        heading, day = over, end + timedelta(days=1)


def _years(first: int, last: int) -> Iterator[Unit]:
    """Years, tens or hundreds of them."""
    step = next((step for step in (1, 10) if last - first <= step * YEARS), 100)
    for year in range(first - first % step, last + 1, step):
        end = year + step - 1
        label = str(year) if step == 1 else f"{year}–{end}"
        yield Unit(date(year, 1, 1), date(end, 12, 31), label, str(year), "")
