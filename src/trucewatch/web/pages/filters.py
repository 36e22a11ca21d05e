"""Which incidents are meant: what stands in the address of the list, read and applied.

Every choice that is offered (actors, places, sources, clauses) comes from the incidents of this
case alone; a value that is none is passed over, and tells nothing.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date, datetime, time, timedelta
from typing import Any
from uuid import UUID
from zoneinfo import ZoneInfo

from django.db.models import Exists, OuterRef, Q, QuerySet, TextField
from django.db.models.functions import Cast

from trucewatch.records.models import Attribution, Citation, Deed, Determination, Incident
from trucewatch.values.codes.attribution import AttributionStanding
from trucewatch.values.codes.base import Code
from trucewatch.values.codes.incidents import DeedKind, IncidentStatus
from trucewatch.values.codes.records import RecordState
from trucewatch.web.asking import Asking
from trucewatch.web.permissions import Right

CURRENT = {"state": RecordState.CURRENT}
NAMES = ("q", "from", "to", "status", "deed", "actor", "standing", "place", "clause", "source")
LONGEST = 100


@dataclass(frozen=True, slots=True)
class Filters:
    """What the list was asked for, by name; only what could be read."""

    asked: Mapping[str, Any] = field(default_factory=dict)

    def apply(self, rows: QuerySet[Incident], zone: str) -> QuerySet[Incident]:
        """The incidents that all of it holds for."""
        for name, value in self.asked.items():
            rows = APPLIED[name](rows, value, zone)
        return rows

    def get(self, name: str) -> str:
        """A value as it stands in the address."""
        return str(self.asked.get(name, ""))


def read_filters(given: Mapping[str, str]) -> Filters:
    """The filters that an address holds."""
    found = {name: READ[name](given[name][:LONGEST]) for name in NAMES if given.get(name)}
    return Filters({name: value for name, value in found.items() if value is not None})


def filters_asked(asking: Asking) -> Filters:
    """The filters in the address of a page, but those that tell what its reader may not see."""
    hidden = () if asking.may(Right.RULINGS) else RULINGS_ONLY
    given = {name: asking.request.GET.get(name, "") for name in NAMES if name not in hidden}
    return read_filters(given)


def incidents_asked(asking: Asking, filters: Filters) -> QuerySet[Incident]:
    """The incidents of the case that the filters let through."""
    every = Incident.objects.filter(case=asking.case, **CURRENT)
    return filters.apply(every, asking.zone)


def _day(text: str) -> date | None:
    try:
        return date.fromisoformat(text)
    except ValueError:
        return None


def _id(text: str) -> UUID | None:
    try:
        return UUID(text)
    except ValueError:
        return None


def _code(codes: type[Code]) -> Callable[[str], Code | None]:
    return lambda text: next((one for one in codes if one.value == text), None)


def _words(text: str) -> str | None:
    return text.strip() or None


READ: dict[str, Callable[[str], Any]] = {
    "q": _words,
    "from": _day,
    "to": _day,
    "status": _code(IncidentStatus),
    "deed": _code(DeedKind),
    "actor": _id,
    "standing": _code(AttributionStanding),
    "place": _id,
    "clause": _id,
    "source": _id,
}


def _seconds(day: date, zone: str) -> int:
    return int(datetime.combine(day, time(), ZoneInfo(zone)).timestamp())


def _from(rows: QuerySet[Incident], day: date, zone: str) -> QuerySet[Incident]:
    """Whatever may have lasted into this day or later."""
    begin = _seconds(day, zone)
    return rows.filter(
        Q(period_end_hi__gte=begin) | Q(period_end_hi=None, period_start_hi__gte=begin)
    )


def _to(rows: QuerySet[Incident], day: date, zone: str) -> QuerySet[Incident]:
    """Whatever may have begun by the end of this day."""
    return rows.filter(period_start_lo__lt=_seconds(day + timedelta(days=1), zone))


def _status(rows: QuerySet[Incident], code: Code, zone: str) -> QuerySet[Incident]:
    return rows.filter(status=code)


def _deed(rows: QuerySet[Incident], code: Code, zone: str) -> QuerySet[Incident]:
    found = Deed.objects.filter(incident=OuterRef("id"), deed_kind=code, **CURRENT)
    return rows.filter(Exists(found))


def _actor(rows: QuerySet[Incident], actor: UUID, zone: str) -> QuerySet[Incident]:
    """Attributed to the actor, alone or as one of several that come into question."""
    said = Attribution.objects.annotate(listed=Cast("alternatives", TextField()))
    found = said.filter(
        Q(actor=actor) | Q(listed__contains=str(actor)), deed__incident=OuterRef("id"), **CURRENT
    )
    return rows.filter(Exists(found))


def _standing(rows: QuerySet[Incident], code: Code, zone: str) -> QuerySet[Incident]:
    found = Attribution.objects.filter(deed__incident=OuterRef("id"), standing=code, **CURRENT)
    return rows.filter(Exists(found))


def _place(rows: QuerySet[Incident], place: UUID, zone: str) -> QuerySet[Incident]:
    placed = rows.annotate(where=Cast("area", TextField()))
    return placed.filter(where__contains=str(place))


def _clause(rows: QuerySet[Incident], clause: UUID, zone: str) -> QuerySet[Incident]:
    found = Determination.objects.filter(incident=OuterRef("id"), clause=clause, **CURRENT)
    return rows.filter(Exists(found))


def _source(rows: QuerySet[Incident], source: UUID, zone: str) -> QuerySet[Incident]:
    cited = Citation.objects.filter(about=OuterRef("id"), source=source, **CURRENT)
    return rows.filter(Exists(cited))


def _text(rows: QuerySet[Incident], words: str, zone: str) -> QuerySet[Incident]:
    """Words of the title or the account in any language, or a code."""
    told = rows.annotate(said=Cast("title", TextField()), account=Cast("narrative", TextField()))
    return told.filter(
        Q(said__icontains=words) | Q(account__icontains=words) | Q(code__iexact=words)
    )


APPLIED: dict[str, Callable[[QuerySet[Incident], Any, str], QuerySet[Incident]]] = {
    "q": _text,
    "from": _from,
    "to": _to,
    "status": _status,
    "deed": _deed,
    "actor": _actor,
    "standing": _standing,
    "place": _place,
    "clause": _clause,
    "source": _source,
}
RULINGS_ONLY: Iterable[str] = ("clause",)
"""Filters that tell of rulings, for those who may see them."""
