"""The list of incidents."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any
from uuid import UUID

from django.http import HttpResponse

from trucewatch.records.models import (
    Actor,
    Attribution,
    Citation,
    Clause,
    Deed,
    Determination,
    Incident,
    Place,
    Source,
)
from trucewatch.values.codes.attribution import AttributionStanding
from trucewatch.values.codes.base import Code
from trucewatch.values.codes.incidents import DeedKind, IncidentStatus
from trucewatch.values.codes.records import RecordState
from trucewatch.web.asking import Asking, case_page
from trucewatch.web.pages.filters import NAMES, RULINGS_ONLY, Filters, read_filters
from trucewatch.web.pages.paging import page_of
from trucewatch.web.permissions import Right
from trucewatch.web.words.naming import Naming, title_of
from trucewatch.web.words.values import Named, Said, joined, say_value

CHOICES = 300


@dataclass(frozen=True, slots=True)
class Line:
    """An incident as the list shows it."""

    own: Named
    when: Said
    status: IncidentStatus
    deeds: str
    actors: tuple[Named, ...]
    rulings: tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True)
class Choice:
    """Something that a filter can be set to."""

    value: str
    label: str
    chosen: bool


@case_page(Right.INCIDENTS)
def incidents(asking: Asking) -> HttpResponse:
    given = {name: asking.request.GET.get(name, "") for name in NAMES}
    if not asking.may(Right.RULINGS):
        given |= dict.fromkeys(RULINGS_ONLY, "")
    filters = read_filters(given)
    every = Incident.objects.filter(case=asking.case, state=RecordState.CURRENT)
    found = page_of(filters.apply(every, asking.zone), asking.request.GET.get("after", ""))
    return asking.page(
        "incidents.html",
        section="incidents",
        page=found,
        lines=_lines(asking, found.rows),
        filters=filters,
        choices=_choices(asking, filters),
    )


def _lines(asking: Asking, rows: Sequence[Incident]) -> list[Line]:
    """The lines of a page; what belongs to its incidents is looked up together."""
    deeds = _by(Deed.objects.filter(incident__in=rows, state=RecordState.CURRENT), "incident_id")
    said = Attribution.objects.filter(deed__incident__in=rows, state=RecordState.CURRENT)
    attributed = _by(said.select_related("deed"), "deed.incident_id")
    rulings: dict[Any, list[Any]] = {}
    if asking.may(Right.RULINGS):
        ruled = Determination.objects.filter(incident__in=rows, state=RecordState.CURRENT)
        rulings = _by(ruled, "incident_id")
    naming = Naming(asking)
    naming.learn(
        ("actor", UUID(str(actor)))
        for some in attributed.values()
        for one in some
        for actor in _actors(one)
    )
    return [
        Line(
            naming.of(row),
            say_value(row.period, asking.lang, asking.zone),
            row.status,
            _labels(asking, (deed.deed_kind for deed in deeds.get(row.id, ()))),
            tuple(
                naming.name("actor", UUID(actor))
                for actor in dict.fromkeys(
                    str(actor) for one in attributed.get(row.id, ()) for actor in _actors(one)
                )
            ),
            tuple(
                (ruling.value, ruling.label(asking.lang))
                for ruling in dict.fromkeys(one.ruling for one in rulings.get(row.id, ()))
            ),
        )
        for row in rows
    ]


def _actors(attribution: Any) -> list[Any]:
    return [one for one in (attribution.actor_id, *attribution.alternatives) if one]


def _by(rows: Iterable[Any], key: str) -> dict[Any, list[Any]]:
    found: dict[Any, list[Any]] = {}
    first, _, second = key.partition(".")
    for row in rows:
        at = getattr(row, first)
        found.setdefault(getattr(at, second) if second else at, []).append(row)
    return found


def _labels(asking: Asking, codes: Iterable[Code]) -> str:
    return joined([code.label(asking.lang) for code in dict.fromkeys(codes)], asking.lang)


def _choices(asking: Asking, filters: Filters) -> dict[str, list[Choice]]:
    """What the filters can be set to: codes, and the records that this case refers to."""
    case, current = asking.case, RecordState.CURRENT
    said = Attribution.objects.filter(case=case, state=current, actor__isnull=False)
    cited = Citation.objects.filter(case=case, state=current, about_kind="incident")
    found = {
        "status": _codes(asking, IncidentStatus, filters.get("status")),
        "deed": _codes(asking, DeedKind, filters.get("deed")),
        "standing": _codes(asking, AttributionStanding, filters.get("standing")),
        "actor": _records(
            asking, Actor.objects.filter(id__in=said.values("actor")), filters.get("actor")
        ),
        "place": _records(asking, Place.objects.filter(id__in=_places(case)), filters.get("place")),
        "source": _records(
            asking, Source.objects.filter(id__in=cited.values("source")), filters.get("source")
        ),
    }
    if asking.may(Right.RULINGS):
        clauses = Clause.objects.filter(case=case, state=current)
        found["clause"] = _records(asking, clauses, filters.get("clause"))
    return found


def _places(case: Any) -> set[UUID]:
    """The places that incidents of the case name."""
    areas = Incident.objects.filter(case=case, state=RecordState.CURRENT).values_list(
        "area", flat=True
    )
    return {UUID(str(part.place)) for area in areas[: CHOICES * 10] for part in area.places}


def _codes(asking: Asking, codes: type[Code], chosen: str) -> list[Choice]:
    return [Choice(one.value, one.label(asking.lang), one.value == chosen) for one in codes]


def _records(asking: Asking, rows: Any, chosen: str) -> list[Choice]:
    found = [
        Choice(str(row.id), title_of(row, asking.lang)[0], str(row.id) == chosen)
        for row in rows.order_by("code")[:CHOICES]
    ]
    return sorted(found, key=lambda choice: choice.label)
