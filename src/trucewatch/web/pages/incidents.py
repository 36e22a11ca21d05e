"""The list of incidents."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any
from uuid import UUID

from django.db.models import QuerySet
from django.http import HttpResponse

from trucewatch.records.models import Attribution, Deed, Determination, Incident
from trucewatch.records.prepared import prepared
from trucewatch.values.codes.base import Code
from trucewatch.values.codes.determination import Ruling, RulingState
from trucewatch.values.codes.records import RecordState
from trucewatch.values.message import Message
from trucewatch.web.asking import Asking, case_page
from trucewatch.web.pages.asked import STANDING, incidents_asked
from trucewatch.web.pages.filters import filters_asked
from trucewatch.web.pages.paging import page_of
from trucewatch.web.pages.saved import filtering
from trucewatch.web.permissions import Right
from trucewatch.web.recording.drafts import count_drafts
from trucewatch.web.words.naming import Naming
from trucewatch.web.words.values import Named, Said, joined, say_value

CURRENT = {"state": RecordState.CURRENT}


@dataclass(frozen=True, slots=True)
class Line:
    """An incident as the list shows it. attributed: who is named by each attribution; of several in
    one it is not known which. rulings: those that stand, how each is marked and told."""

    own: Named
    when: Said
    status: str
    deeds: str
    attributed: tuple[tuple[Named, ...], ...]
    rulings: tuple[tuple[str, str], ...]


@case_page(Right.INCIDENTS)
def incidents(asking: Asking) -> HttpResponse:
    filters = filters_asked(asking)
    asked = incidents_asked(asking, filters)
    found = page_of(asking.case.id, asked, asking.request.GET.get("after", ""))
    return asking.page(
        "incidents.html",
        section="incidents",
        page=found,
        lines=_lines(asking, found.rows),
        drafts=count_drafts(asking),
        **filtering(asking, filters, "incidents"),
    )


def _lines(asking: Asking, rows: Sequence[Incident]) -> list[Line]:
    """The lines of a page; what belongs to its incidents is looked up together."""
    ids = [row.id for row in rows]
    deeds, attributed = _by_incident(_deeds(ids)), _by_incident(_attributed(ids))
    rulings = _by_incident(_ruled_on(ids)) if asking.may(Right.RULINGS) else {}
    naming = Naming(asking)
    naming.learn(
        ("actor", actor) for said in attributed.values() for some in _apart(said) for actor in some
    )
    return [
        Line(
            naming.of(row),
            say_value(row.period, asking.lang, asking.zone),
            row.status.label(asking.lang),
            _labels(asking, (kind for (kind,) in deeds.get(row.id, ()))),
            tuple(
                tuple(naming.name("actor", actor) for actor in some)
                for some in _apart(attributed.get(row.id, ()))
            ),
            tuple(
                _ruled(ruling, stage, asking.lang)
                for ruling, stage in dict.fromkeys(rulings.get(row.id, ()))
            ),
        )
        for row in rows
    ]


def _ruled(ruling: Ruling, stage: RulingState, lang: str) -> tuple[str, str]:
    """A ruling and how it is marked; one that nobody reviewed yet is told as proposed."""
    if stage is RulingState.PROPOSED:
        return "proposed", Message("incidents-proposed", {"ruling": ruling}).text(lang)
    return ruling.value, ruling.label(lang)


def _apart(attributions: Iterable[tuple[Any, ...]]) -> Iterable[tuple[UUID, ...]]:
    """Those whom each attribution names, once where several name the same in any order."""
    some = (
        tuple(dict.fromkeys(UUID(str(one)) for one in (actor, *others) if one))
        for actor, others in attributions
    )
    found: dict[frozenset[UUID], tuple[UUID, ...]] = {}
    for one in some:
        found.setdefault(frozenset(one), one)
    return filter(None, found.values())


@prepared
def _deeds(incidents: Sequence[UUID]) -> QuerySet[Any]:
    deeds = Deed.objects.filter(incident__in=incidents, **CURRENT)
    return deeds.values_list("incident_id", "deed_kind")


@prepared
def _attributed(incidents: Sequence[UUID]) -> QuerySet[Any]:
    said = Attribution.objects.filter(deed__incident__in=incidents, **CURRENT).order_by("code")
    return said.values_list("deed__incident_id", "actor_id", "alternatives")


@prepared
def _ruled_on(incidents: Sequence[UUID]) -> QuerySet[Any]:
    ruled = Determination.objects.filter(incident__in=incidents, **CURRENT)
    standing = ruled.filter(ruling_state__in=STANDING)
    return standing.values_list("incident_id", "ruling", "ruling_state")


def _by_incident(rows: Iterable[Any]) -> dict[UUID, list[Any]]:
    """Some columns by the first of them: of whole records a page would build hundreds."""
    found: dict[UUID, list[Any]] = {}
    for at, *values in rows:
        found.setdefault(at, []).append(tuple(values))
    return found


def _labels(asking: Asking, codes: Iterable[Code]) -> str:
    return joined([code.label(asking.lang) for code in dict.fromkeys(codes)], asking.lang)
