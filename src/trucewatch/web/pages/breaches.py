"""Breaches by day, party and area: what is ruled, on what happened up to a moment, as not kept.

Rulings made later count as they do for the clocks: a case is often ruled on years after. How many
those are is told."""

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
from trucewatch.web.pages.determinations import actors_of
from trucewatch.web.words.naming import Naming
from trucewatch.web.words.values import Named

MOST = 5000
"""So many rulings are counted, those recorded last."""
FIRST = 20
"""So many parties or areas stand in the table at once, and so many days; the others are opened."""
COUNTED = (RulingState.PROPOSED, RulingState.REVIEWED)


@dataclass(frozen=True, slots=True)
class Count:
    """Rulings under a heading: those that somebody else had reviewed, and those only proposed."""

    heading: str | Named
    reviewed: int
    proposed: int

    @property
    def count(self) -> int:
        return self.reviewed + self.proposed


@dataclass(frozen=True, slots=True)
class Breakdown:
    """Rulings by party or by area, the headings with the most first. rest: those not at once seen."""

    heading: Message
    caption: Message
    first: list[Count]
    rest: list[Count]


@dataclass(frozen=True, slots=True)
class Breaches:
    """by_day: the last days, in their order; days_before: those before them. cut: whether there are more
    than were looked at. later: how many were made after the moment.

    undated: how many are counted in none of this, for nobody says whether it happened by then.
    """

    by_day: list[Count]
    days_before: list[Count]
    tables: tuple[Breakdown, ...]
    cut: bool
    later: int
    undated: int

    @property
    def most(self) -> int:
        """Of one day."""
        return max(one.count for one in (*self.days_before, *self.by_day))

    @property
    def open(self) -> bool:
        """Whether any was only proposed."""
        return any(one.proposed for one in (*self.days_before, *self.by_day))


def breaches(asking: Asking, at: When) -> Breaches:
    """Breaches and non-compliance of incidents that began by the moment."""
    moment = int(at.latest.timestamp())
    rows = Determination.objects.filter(
        case=asking.case,
        state=RecordState.CURRENT,
        ruling__in=NOT_KEPT,
        ruling_state__in=COUNTED,
        incident__state=RecordState.CURRENT,
    ).exclude(incident__period_start_lo__gt=moment)
    found = list(rows.select_related("incident").order_by("-id")[: MOST + 1])
    made = [row for row in found[:MOST] if _surely_dated(row, moment)]
    naming = Naming(asking)
    naming.learn(("actor", actor) for row in made for actor in actors_of(row))
    naming.learn(("place", place) for row in made for place in _places(row))
    days = _counted([(_day(row, asking.zone), row) for row in made])
    by_day = [
        Count(_day_label(day, asking.lang), *days[day])
        for day in sorted(days, key=lambda day: day or date.max)
    ]
    parties = [(actor, row) for row in made for actor in actors_of(row) or (None,)]
    places = [(place, row) for row in made for place in _places(row) or (None,)]
    tables = (
        _table(naming, "actor", _counted(parties)),
        _table(naming, "place", _counted(places)),
    )
    later = sum(_after(row.proposed, moment) for row in made)
    undated = len(found[:MOST]) - len(made)
    older = max(0, len(by_day) - FIRST)
    return Breaches(by_day[older:], by_day[:older], tables, len(found) > MOST, later, undated)


WORDS = {
    "actor": ("home-party", "home-by-party-never-added", "home-nobody"),
    "place": ("home-area", "home-by-area-never-added", "home-nowhere"),
}
"""What a table is headed by, what stands above it, and what stands for rulings without any."""


def _table(naming: Naming, kind: str, counts: dict[UUID | None, tuple[int, int]]) -> Breakdown:
    heading, caption, none = map(Message, WORDS[kind])
    unnamed = none.text(naming.asking.lang)
    named = [
        Count(naming.name(kind, one) if one else unnamed, *counts[one])
        for one in sorted(counts, key=lambda one: (-sum(counts[one]), str(one)))
    ]
    return Breakdown(heading, caption, named[:FIRST], named[FIRST:])


def _places(row: Determination) -> tuple[UUID, ...]:
    """The places that the incident names."""
    return row.incident.area.named


def _surely_dated(row: Determination, moment: int) -> bool:
    """Whether anybody says when the incident began, or that it was over by the moment."""
    begins = getattr(row.incident, "period_start_lo", None)
    ended = getattr(row.incident, "period_end_hi", None)
    return begins is not None or (ended is not None and ended <= moment)


def _after(when: When | None, moment: int) -> bool:
    """Whether it surely was after the moment; False where nobody says when."""
    return when is not None and when.earliest.timestamp() > moment


def _counted(rows: Sequence[tuple[Any, Determination]]) -> dict[Any, tuple[int, int]]:
    """How many were reviewed, and how many only proposed."""
    every = Counter(key for key, _ in rows)
    reviewed = Counter(key for key, row in rows if row.ruling_state is RulingState.REVIEWED)
    return {key: (reviewed[key], count - reviewed[key]) for key, count in every.items()}


def _day(row: Determination, zone: str) -> date | None:
    seconds = getattr(row.incident, "period_start_lo", None)
    return None if seconds is None else datetime.fromtimestamp(seconds, ZoneInfo(zone)).date()


def _day_label(day: date | None, lang: str) -> str:
    return say_date(day, lang) if day else Message("home-undated").text(lang)
