"""The list of incidents."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from typing import Any
from uuid import UUID

from django.db.models import QuerySet
from django.http import HttpResponse

from trucewatch.records.models import Attribution, Deed, Determination, Incident
from trucewatch.values.codes.base import Code
from trucewatch.values.codes.records import RecordState
from trucewatch.web.asking import Asking, case_page
from trucewatch.web.pages.asked import incidents_asked
from trucewatch.web.pages.filters import filters_asked
from trucewatch.web.pages.paging import page_of
from trucewatch.web.pages.saved import filtering
from trucewatch.web.permissions import Right
from trucewatch.web.recording.drafts import count_drafts
from trucewatch.web.words.naming import Naming
from trucewatch.web.words.values import Named, Said, joined, say_value

CURRENT = {"state": RecordState.CURRENT}
UNSHOWN = ("narrative", "area", "effect", "effect_period", "effect_note", "chosen_because", "harm")


@dataclass(frozen=True, slots=True)
class Line:
    """An incident as the list shows it."""

    own: Named
    when: Said
    status: str
    deeds: str
    actors: tuple[Named, ...]
    rulings: tuple[tuple[str, str], ...]


@case_page(Right.INCIDENTS)
def incidents(asking: Asking) -> HttpResponse:
    filters = filters_asked(asking)
    asked = incidents_asked(asking, filters)
    shown = replace(asked, rows=asked.rows.defer(*UNSHOWN))
    found = page_of(shown, asking.request.GET.get("after", ""))
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
    deeds = _by(Deed.objects.filter(incident__in=ids, **CURRENT), "incident_id", "deed_kind")
    said = Attribution.objects.filter(deed__incident__in=ids, **CURRENT)
    attributed = _by(said, "deed__incident_id", "actor_id", "alternatives")
    rulings: dict[UUID, list[Any]] = {}
    if asking.may(Right.RULINGS):
        ruled = Determination.objects.filter(incident__in=ids, **CURRENT)
        rulings = _by(ruled, "incident_id", "ruling")
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
            row.status.label(asking.lang),
            _labels(asking, (kind for (kind,) in deeds.get(row.id, ()))),
            tuple(
                naming.name("actor", UUID(actor))
                for actor in dict.fromkeys(
                    str(actor) for one in attributed.get(row.id, ()) for actor in _actors(one)
                )
            ),
            tuple(
                (ruling.value, ruling.label(asking.lang))
                for ruling in dict.fromkeys(one for (one,) in rulings.get(row.id, ()))
            ),
        )
        for row in rows
    ]


def _actors(attribution: tuple[Any, ...]) -> list[Any]:
    actor, alternatives = attribution
    return [one for one in (actor, *alternatives) if one]


def _by(rows: QuerySet[Any], key: str, *names: str) -> dict[UUID, list[Any]]:
    """Some columns of rows by another one: of whole records a page would build hundreds."""
    found: dict[UUID, list[Any]] = {}
    for at, *values in rows.values_list(key, *names):
        found.setdefault(at, []).append(tuple(values))
    return found


def _labels(asking: Asking, codes: Iterable[Code]) -> str:
    return joined([code.label(asking.lang) for code in dict.fromkeys(codes)], asking.lang)
