"""The incidents that filters let through, by the index: no filter makes a list of a million slow.

Of the filters with a value the rarest leads, newest first; the others are looked up for each row.
Whatever the index leads to is read with its case and state.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from typing import Any, TypeVar
from uuid import UUID
from zoneinfo import ZoneInfo

from django.db.models import Count, Exists, Model, OuterRef, Q, QuerySet, Subquery, Value
from django.db.models.functions import Coalesce

from trucewatch.acts.indexed.renewing import bring_index_up_to_date
from trucewatch.acts.marks import NOTHING_YET, Mark
from trucewatch.records.indexed_words import RARE
from trucewatch.records.models import (
    Determination,
    Incident,
    IndexedCount,
    IndexedIncident,
    IndexedKey,
)
from trucewatch.records.models.indexed import UNDATED
from trucewatch.records.open_ends import end_is_open
from trucewatch.records.prepared import prepared
from trucewatch.values.codes.determination import RulingState
from trucewatch.values.codes.records import RecordState
from trucewatch.values.index_keys import ATTRIBUTED, EVERY, attributed, index_key
from trucewatch.web.asking import Asking
from trucewatch.web.pages.filters import Filters
from trucewatch.web.pages.meant import filter_key
from trucewatch.web.pages.worded import holding_words

Row = TypeVar("Row", bound=Model)
SAID_TOGETHER = ("deed", "actor", "standing")
"""Filters that one attribution must meet, where there are several of them."""
BY_KEY = ("status", "deed", "actor", "standing", "place", "clause", "source")
"""Filters that have keys; the days and the words have none."""

STANDING = (RulingState.PROPOSED, RulingState.REVIEWED)
"""Stages of rulings that count; one that its reviewer disagreed with rules on nothing."""


@dataclass(frozen=True, slots=True)
class Asked:
    """Incidents that are asked for.

    rows: all of them, in no order. key: of the filter that leads; None where rows are found by
    their ids or in the order of the case. number: how many, where that is known without counting.
    every: the key of all that the leading filter (or the case) has, and `of` how many these are.
    few: whether they are few enough to be counted. least: so many there are, if not more. before:
    they may have begun earlier, as may whatever has an end and no beginning that anybody knows.
    since: up to when they may have lasted at least. keys: of all filters that have one. by_keys:
    whether these, with `before`, tell all of them; keyed: whether one key (or that of the case) does,
    with `before` and `since`. Then the index alone can. mark: up to where the index is told.
    """

    rows: QuerySet[Incident]
    key: int | None
    number: int | None
    every: int
    of: int
    few: bool = False
    least: int = 0
    before: int | None = None
    since: int | None = None
    keys: tuple[int, ...] = ()
    by_keys: bool = False
    keyed: bool = False
    mark: Mark = NOTHING_YET

    def led(self, beyond: Q) -> QuerySet[Incident]:
        """The rows by their leading key, beyond a mark, newest first."""
        led = Q(indexed__key=self.key) & beyond
        if self.before is not None:
            led &= Q(indexed__begins__lt=self.before)
        return self.rows.filter(led).order_by("-indexed__begins", "-indexed__incident")

    def entries(self) -> QuerySet[IndexedKey]:
        """The entries of the leading filter (or of the case), as far as they begin in time."""
        rows = IndexedKey.objects.filter(key=self.every)
        if self.before is None:
            return rows
        ended = IndexedIncident.objects.filter(incident=OuterRef("incident"), until__isnull=False)
        return rows.filter(~Q(begins=UNDATED) | Exists(ended), begins__lt=self.before)

    @property
    def dated(self) -> QuerySet[Incident]:
        """Those of the rows that have a beginning, newest first."""
        if self.before is None:
            dated = self.rows.filter(period_start_lo__isnull=False)
        else:  # said once more, for the order of the case to begin there
            dated = self.rows.filter(period_start_lo__lt=self.before)
        return dated.order_by("-period_start_lo", "-id")

    def newest(self, most: int) -> QuerySet[Any]:
        """The ids of the newest rows that there are before other filters look at them."""
        return newest_first(self.entries()).values("incident")[:most]

    def matched(self, least: int | None) -> QuerySet[IndexedKey]:
        """The entries that lie under all other keys too: the index alone tells, no row is read.

        least: from when on they begin; None looks at all.
        """
        others = [Exists(beginning(one, least)) for one in self._same_under_others()]
        return beginning(self.entries(), least).filter(*others)

    def newest_matched(self, most: int) -> list[UUID]:
        """The incidents of so many of the newest entries that lie under all other keys too.

        Each is looked up as a value: joined, the database would go through all that others have.
        """
        others = [Subquery(one.values("key")[:1]) for one in self._same_under_others()]
        told = newest_first(self.entries()).values_list("incident", *others)[:most]
        return [incident for incident, *found in told if None not in found]

    def number_matched(self, most: int) -> int:
        """How many of the newest entries lie under all other keys too."""
        others = {f"other{n}": one for n, one in enumerate(self._same_under_others())}
        looked = {name: Subquery(one.values("key")[:1]) for name, one in others.items()}
        newest = newest_first(self.entries()).annotate(**looked)[:most]
        under_all = Q(**{f"{name}__isnull": False for name in others})
        told: int = newest.aggregate(number=Count("id", filter=under_all))["number"]
        return told

    def _same_under_others(self) -> list[QuerySet[IndexedKey]]:
        """The entries of the same incident under each key that does not lead."""
        same = {"begins": OuterRef("begins"), "incident": OuterRef("incident")}
        keys = [key for key in self.keys if key != self.every]
        return [IndexedKey.objects.filter(key=key, **same) for key in keys]


def newest_first(entries: QuerySet[IndexedKey]) -> QuerySet[IndexedKey]:
    """In the order of the index."""
    return entries.order_by("-begins", "-incident")


def beginning(entries: QuerySet[Row], least: int | None) -> QuerySet[Row]:
    """Those that begin from some moment on."""
    return entries if least is None else entries.filter(begins__gte=least)


def incidents_asked(asking: Asking, filters: Filters) -> Asked:
    """The incidents of the case that the filters let through."""
    mark = bring_index_up_to_date()
    case, zone = asking.case, asking.zone
    rows = Incident.objects.filter(case=case, state=RecordState.CURRENT)
    asked = filters.asked
    rows, few = holding_words(rows, "incident", case, asked["q"]) if "q" in asked else (rows, False)
    before = _end_of(asked["to"], zone) if "to" in asked else None
    if before is not None:
        rows = _to(rows, before)
    since = start_of(asked["from"], zone) if "from" in asked else None
    if since is not None:
        rows = _from(rows, since)
    if "unruled" in asked:
        rows = rows.exclude(Exists(_ruled()))
    keys = _keys(asking, asked)
    numbers = _numbers([*keys, index_key(case.id, EVERY)])
    every = min(numbers, key=lambda one: numbers[one])
    if filters.amiss:
        rows, few = rows.none(), True
    led = bool(keys) and not few
    for key in keys:
        rows = rows if led and key == every else rows.filter(Exists(_under(key)))
    besides = asked.keys() - set(BY_KEY)
    alone = not besides and len(keys) <= 1 and not few
    number = numbers[every] if alone else None
    least = RARE if asked.keys() == {"q"} and not few else 0
    led_by = every if led else None
    by_keys = not besides - {"to"} and not few
    keyed = not besides - {"from", "to"} and len(keys) <= 1 and not few
    return Asked(
        rows, led_by, number, every, numbers[every], few, least, before,
        since, tuple(keys), by_keys, keyed, mark,
    )  # fmt: skip


def _keys(asking: Asking, asked: Mapping[str, Any]) -> list[int]:
    """The keys of the filters; of what was done, by whom and how firmly that is said it is the key of one
    attribution that says so."""
    found = {name: asked[name] for name in BY_KEY if name in asked}
    together = {name: found[name] for name in SAID_TOGETHER if name in found}
    if len(together) > 1:
        found = {name: value for name, value in found.items() if name not in together}
        found[ATTRIBUTED] = attributed(*(together.get(name, "") for name in SAID_TOGETHER))
    return [filter_key(asking, name, value) for name, value in found.items()]


def _numbers(keys: list[int]) -> dict[int, int]:
    """How many incidents are under each key; of as many the one asked for first comes first."""
    found: Mapping[int, int] = dict(_counted(keys))
    return {key: found.get(key, 0) for key in keys}


@prepared
def _counted(keys: list[int]) -> QuerySet[Any]:
    return IndexedCount.objects.filter(key__in=keys, spot="").values_list("key", "number")


def _ruled() -> QuerySet[Determination]:
    """What was ruled on an incident, and stands."""
    ruled = Determination.objects.filter(incident=OuterRef("id"), state=RecordState.CURRENT)
    return ruled.filter(ruling_state__in=STANDING)


def _under(key: int) -> QuerySet[IndexedKey]:
    begins = Coalesce(OuterRef("period_start_lo"), Value(UNDATED))
    return IndexedKey.objects.filter(key=key, begins=begins, incident=OuterRef("id"))


def start_of(day: date, zone: str) -> int:
    """The first second of a day in a time zone."""
    return int(datetime.combine(day, time(), ZoneInfo(zone)).timestamp())


def _end_of(day: date, zone: str) -> int:
    """The first second after it; no day comes after the last one of the calendar."""
    if day == date.max:
        return start_of(day, zone) + 86_400
    return start_of(day + timedelta(days=1), zone)


def _from(rows: QuerySet[Incident], begin: int) -> QuerySet[Incident]:
    """Whatever may have lasted into this day or later: an open end does, and an end that nobody
    gives is no later than its beginning."""
    return rows.filter(
        Q(period_end_hi__gte=begin)
        | Q(period_end_hi=None, period_start_hi__gte=begin)
        | end_is_open("period")
    )


def _to(rows: QuerySet[Incident], end: int) -> QuerySet[Incident]:
    """Whatever may have begun before the end of a day: what has an end alone may have."""
    return rows.filter(
        Q(period_start_lo__lt=end) | Q(period_start_lo=None, period_end_hi__isnull=False)
    )
