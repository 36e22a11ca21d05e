"""On which days the incidents asked for may have begun first: counted, not gone through.

For one filter or none, with any days, the index has the numbers of each span of time. Where several
filters or words have to be looked at for each incident, the newest of the rarest filter are; then
all days from one on are whole, and the page says which that is.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from functools import lru_cache
from typing import Any
from zoneinfo import ZoneInfo

from django.db.models import Count, F, QuerySet, Sum

from trucewatch.records.models import IndexedSpan
from trucewatch.records.models.indexed import UNDATED, UNTOLD
from trucewatch.values.index_keys import QUARTER
from trucewatch.web.pages.asked import Asked, beginning, newest_first, start_of

LOOKED = 2_000
"""So many of the newest are looked at one by one, where each has to be read."""

MATCHED = 20_000
"""So many are compared with what lies under other filters, which the index alone tells."""

QUARTERS = 96  # in a day of UTC
Counted = Iterable[tuple[int, int]]


@dataclass(frozen=True, slots=True)
class Beginnings:
    """How many may have begun first on each day. undated: of how many nobody tells
    when they began.

    since: the first day that was counted; None where all were.
    """

    days: dict[date, int]
    undated: int
    since: date | None = None


def beginnings_of(asked: Asked, zone: str) -> Beginnings:
    """Of the incidents asked for, in the days of a time zone."""
    if asked.keyed:
        return _told(_spans(asked), zone)
    if asked.few:
        return _told(_each(asked.rows.annotate(begun=F("period_start_lo"))), zone)
    by_index = len(asked.keys) > 1 and asked.by_keys
    since = _first_day(asked, MATCHED if by_index else LOOKED, zone)
    least = None if since is None else start_of(since, zone)
    counted = asked.matched(least).annotate(begun=F("begins")) if by_index else _read(asked, least)
    return _told(_each(counted), zone, since)


def _spans(asked: Asked) -> Counted:
    """From the numbers that the index keeps."""
    spans = IndexedSpan.objects.filter(key=asked.every, number__gt=0)
    if asked.before is not None:
        spans = spans.filter(first__lt=asked.before // QUARTER)
        spans = spans.exclude(first=UNTOLD, last=UNTOLD)  # an end alone may have begun before
    if asked.since is not None:
        spans = spans.filter(last__gte=asked.since // QUARTER, last__gt=UNTOLD)
    return spans.values_list("first").annotate(many=Sum("number"))


def _read(asked: Asked, least: int | None) -> QuerySet[Any]:
    """Those of the leading filter, or of the case, that are let through when they are read."""
    entries = beginning(asked.entries(), least)
    rows = asked.rows.filter(id__in=entries.values("incident"))
    return rows.annotate(begun=F("period_start_lo"))


def _each(rows: QuerySet[Any]) -> Counted:
    """Counted by the quarter of an hour in which they begin ("begun")."""
    counted = rows.order_by().values_list("begun").annotate(many=Count("*"))
    for begun, many in counted:
        yield UNTOLD if begun is None or begun == UNDATED else begun // QUARTER, many


def _first_day(asked: Asked, most: int, zone: str) -> date | None:
    """The day from which on not more than so many begin; the day of the newest, if these are more."""
    newest = newest_first(asked.entries()).values_list("begins", flat=True)
    if asked.of <= most or (last := newest[most : most + 1].first()) is None:
        return None
    if last == UNDATED:  # those with a time are fewer
        return _day_of(int(newest.exclude(begins=UNDATED).last() or 0), zone)
    return min(_day_of(last, zone) + timedelta(days=1), _day_of(newest[0], zone))


def _told(counted: Counted, zone: str, since: date | None = None) -> Beginnings:
    """By the days of a zone: each zone begins its days with a quarter of an hour."""
    days: dict[date, int] = {}
    undated, days_of = 0, ZoneInfo(zone)
    for quarter, many in counted:
        if quarter == UNTOLD:
            undated += many
        else:
            day = _day_in(days_of, quarter)
            days[day] = days.get(day, 0) + many
    return Beginnings(days, undated, since)


def _day_in(zone: ZoneInfo, quarter: int) -> date:
    """The day of a zone that a quarter of an hour lies in."""
    moment, ahead = quarter * QUARTER, _ahead(quarter // QUARTERS, zone)
    seconds = _offset(moment, zone) if ahead is None else ahead
    return _EPOCH + timedelta(days=(moment + seconds) // 86_400)


_EPOCH = date(1970, 1, 1)


@lru_cache(32_768)
def _ahead(day: int, zone: ZoneInfo) -> int | None:
    """By how many seconds the zone is ahead all through a day of UTC; None where that changes.

    Asked once in a process: a timeline of many years asks for some thousand days.
    """
    first, last = _offset(day * 86_400, zone), _offset(day * 86_400 + 86_399, zone)
    return first if first == last else None


def _offset(moment: int, zone: ZoneInfo) -> int:
    offset = _at(moment).astimezone(zone).utcoffset()
    return int(offset.total_seconds()) if offset is not None else 0


def _day_of(moment: int, zone: str) -> date:
    return _at(moment).astimezone(ZoneInfo(zone)).date()


def _at(moment: int) -> datetime:
    return datetime(1970, 1, 1, tzinfo=UTC) + timedelta(seconds=moment)
