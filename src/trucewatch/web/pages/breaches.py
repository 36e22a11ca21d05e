"""Breaches by day, party and area: determinations that a clause was not kept, up to a moment."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any
from uuid import UUID
from zoneinfo import ZoneInfo

from trucewatch.records.models import Determination
from trucewatch.values.codes.determination import NOT_KEPT, RulingState
from trucewatch.values.codes.records import RecordState
from trucewatch.values.message import Message
from trucewatch.values.when import When
from trucewatch.values.wording import say_date
from trucewatch.web.asking import Asking
from trucewatch.web.words.naming import Naming
from trucewatch.web.words.values import Named

MOST = 5000
AREAS = 20
"""So many places are listed, those with the most breaches."""
COUNTED = (RulingState.PROPOSED, RulingState.REVIEWED)


@dataclass(frozen=True, slots=True)
class Count:
    """So many rulings under a heading; reviewed: how many of them somebody else has reviewed."""

    heading: str | Named
    count: int
    reviewed: int


@dataclass(frozen=True, slots=True)
class Breaches:
    by_day: list[Count]
    by_party: list[Count]
    by_area: list[Count]
    most: int


def breaches(asking: Asking, at: When) -> Breaches:
    """Breaches and non-compliance of incidents that began by the moment."""
    rows = Determination.objects.filter(
        case=asking.case,
        state=RecordState.CURRENT,
        ruling__in=NOT_KEPT,
        ruling_state__in=COUNTED,
        incident__state=RecordState.CURRENT,
    )
    seconds = int(at.latest.timestamp())
    found = list(
        rows.exclude(incident__period_start_lo__gt=seconds).select_related("incident")[:MOST]
    )
    naming = Naming(asking)
    naming.learn(("actor", actor) for row in found for actor in _parties(row))
    naming.learn(("place", place) for row in found for place in _places(row))
    days = _counted([(_day(row, asking.zone), row) for row in found])
    by_day = [
        Count(_day_label(day, asking.lang), *days[day])
        for day in sorted(days, key=lambda day: day or date.max)
    ]
    parties = [(actor, row) for row in found for actor in _parties(row) or (None,)]
    places = [(place, row) for row in found for place in _places(row) or (None,)]
    return Breaches(
        by_day,
        _named(naming, "actor", parties, "home-nobody"),
        _named(naming, "place", places, "home-nowhere")[:AREAS],
        max((one.count for one in by_day), default=1),
    )


def _named(
    naming: Naming, kind: str, rows: Sequence[tuple[UUID | None, Determination]], none: str
) -> list[Count]:
    """By actor or place, the one with the most first; none: what stands for those without any."""
    counts = _counted(rows)
    unnamed = Message(none).text(naming.asking.lang)
    return [
        Count(naming.name(kind, one) if one else unnamed, *counts[one])
        for one in sorted(counts, key=lambda one: (-counts[one][0], str(one)))
    ]


def _parties(row: Determination) -> tuple[UUID, ...]:
    """The actor ruled on, or all those that come into question."""
    alone = (row.actor_id,) if row.actor_id else ()
    return tuple(dict.fromkeys((*alone, *(UUID(str(one)) for one in row.alternatives))))


def _places(row: Determination) -> tuple[UUID, ...]:
    """The places that the incident names."""
    return tuple(dict.fromkeys(part.place for part in row.incident.area.places))


def _counted(rows: Sequence[tuple[Any, Determination]]) -> dict[Any, tuple[int, int]]:
    every = Counter(key for key, _ in rows)
    reviewed = Counter(key for key, row in rows if row.ruling_state is RulingState.REVIEWED)
    return {key: (count, reviewed[key]) for key, count in every.items()}


def _day(row: Determination, zone: str) -> date | None:
    seconds = getattr(row.incident, "period_start_lo", None)
    return None if seconds is None else datetime.fromtimestamp(seconds, ZoneInfo(zone)).date()


def _day_label(day: date | None, lang: str) -> str:
    return say_date(day, lang) if day else Message("home-undated").text(lang)
