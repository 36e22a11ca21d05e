"""Incidents over time, by the same filters as their list: a bar for each day, month or year.

An incident stands on the first day on which it may have begun, once. The database counts by the
hour, which is the same for every zone but those with half hours, and those only at midnight.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from typing import Any
from urllib.parse import urlencode
from zoneinfo import ZoneInfo

from django.db.models import BigIntegerField, Count, F, QuerySet, Value
from django.db.models.functions import Coalesce
from django.http import HttpResponse
from django.urls import reverse

from trucewatch.records.models import IndexedKey
from trucewatch.records.models.indexed import UNDATED
from trucewatch.values.message import Message
from trucewatch.values.when import When
from trucewatch.values.wording import say_date, say_when
from trucewatch.web.asking import Asking, case_page
from trucewatch.web.pages.asked import Asked, incidents_asked
from trucewatch.web.pages.choices import choices_of
from trucewatch.web.pages.filters import Filters, filters_asked
from trucewatch.web.permissions import Right

HOUR = 3600
DAYS, MONTHS = 92, 92 * 31
"""The longest time that is shown by days, and by months."""
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
    begins = _begins(asked)
    days = _days(begins.exclude(begun=UNDATED), asking.zone)
    bars = _bars(asking, filters, days)
    return asking.page(
        "timeline.html",
        section="incidents",
        filters=filters,
        choices=choices_of(asking, filters),
        bars=bars,
        wide=max(len(bars) * WIDE, 12 * WIDE),
        high=HIGH + FOOT,
        base=HIGH,
        bar=WIDE - 6,
        number=sum(days.values()),
        undated=begins.filter(begun=UNDATED).count(),
    )


def _begins(asked: Asked) -> QuerySet[Any]:
    """When each begins ("begun"): from the index alone, which holds nothing else, where one filter
    or none leads, up to a day; from the incidents where they have to be looked at one by one."""
    if asked.keyed:
        rows = IndexedKey.objects.filter(key=asked.every)
        if asked.before is not None:
            rows = rows.filter(begins__lt=asked.before).exclude(begins=UNDATED)
        return rows.annotate(begun=F("begins")).order_by()
    begun = Coalesce("period_start_lo", Value(UNDATED), output_field=BigIntegerField())
    return asked.all_rows.order_by().annotate(begun=begun)


def _days(dated: QuerySet[Any], zone: str) -> dict[date, int]:
    """How many may have begun first on each day of the zone."""
    hours = dated.annotate(hour=F("begun") / HOUR).values_list("hour")
    found: dict[date, int] = {}
    for hour, count in hours.annotate(many=Count("*")):
        day = datetime.fromtimestamp(int(hour) * HOUR, UTC).astimezone(ZoneInfo(zone)).date()
        found[day] = found.get(day, 0) + count
    return found


def _bars(asking: Asking, filters: Filters, days: Mapping[date, int]) -> list[Bar]:
    if not days:
        return []
    units = list(_units(min(days), max(days), asking.lang))
    counts = [sum(n for day, n in days.items() if one.first <= day <= one.last) for one in units]
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


def _units(first: date, last: date, lang: str) -> Iterator[Unit]:
    """Days, months or years from the first day to the last, whichever can be looked at."""
    span = (last - first).days
    day = first if span <= DAYS else first.replace(day=1)
    if span > MONTHS:
        day = first.replace(month=1, day=1)
    heading = ""
    while day <= last:
        if span <= DAYS:
            end, label, tick = day, say_date(day, lang), str(day.day)
            over = say_when(When.parse(f"{day:%Y-%m}"), lang)
        elif span <= MONTHS:
            end = (day + timedelta(days=31)).replace(day=1) - timedelta(days=1)
            label, tick = say_when(When.parse(f"{day:%Y-%m}"), lang), str(day.month)
            over = str(day.year)
        else:
            end = day.replace(month=12, day=31)
            label = tick = str(day.year)
            over = ""
        yield Unit(day, end, label, tick, over if over != heading else "")
        heading, day = over, end + timedelta(days=1)
