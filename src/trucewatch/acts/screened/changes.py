"""Which incidents a change of records touches, and whether it may touch clauses.

A deed or an attribution touches the incident that it hangs on, and those it ever hung on: a merge
or a correction may have moved it.
"""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass
from typing import Final
from uuid import UUID

from trucewatch.acts.marks import Changed
from trucewatch.acts.revisions import plain_of
from trucewatch.records.loading_screened import deeds_of_actors, incidents_naming
from trucewatch.records.models import Deed, Determination, Place, Revision
from trucewatch.records.schema import Plain

CHUNK: Final = 500
_OF_CLAUSES: Final = frozenset({
    *("case", "agreement", "clause", "amendment", "binding", "actor", "place", "control"),
    *("movement", "tally", "determination"),
})  # fmt: skip
"""Kinds that may change what a clause rests on (`screening.resting` says whether they did)."""

_TELLING: Final = {
    "actor": ("state", "parent", "allies", "members"),
    "place": ("state", "parent", "area", "place_kind"),
}
"""What of these screening reads; a new name for one changes no answer."""


_OF_AGREEMENTS: Final = frozenset({"agreement", "clause", "binding"})
"""Kinds that change nothing beyond the clauses of their agreement, and those they replace."""


@dataclass(frozen=True, slots=True)
class Changes:
    """Incidents to be screened again, and whether clauses have to be looked at.

    agreements: only clauses of these may be touched, those that one of them replaces, and `named`;
    None where it may be any.
    """

    incidents: set[UUID]
    clauses: bool
    agreements: set[UUID] | None = None
    named: frozenset[UUID] = frozenset()


def changes_of(case: UUID, changed: Changed) -> Changes:
    """What these records touch in a case."""
    told = {key: first for key, first in changed.items() if _tells(*key, first)}
    of_kind: dict[str, set[UUID]] = {}
    for kind, record in told:
        of_kind.setdefault(kind, set()).add(record)
    deeds = of_kind.get("deed", set()) | _held(told, "attribution", "deed")
    if "actor" in of_kind:
        deeds |= deeds_of_actors(case, {one.hex for one in of_kind["actor"]})
    found = of_kind.get("incident", set()) | _held(told, "deed", "incident") | _incidents(deeds)
    if "place" in of_kind:
        found |= incidents_naming(case, _within(of_kind["place"]))
    moving = _moving(of_kind.get("incident", set()))
    touching = _OF_CLAUSES.intersection(of_kind)
    if moving or not touching <= _OF_AGREEMENTS:
        return Changes(found, clauses=True)
    return Changes(found, bool(touching), *_agreements(told))


def moves_clocks(changed: Collection[tuple[str, UUID]]) -> bool:
    """Whether one of these records may move the clock of a clause."""
    if any(kind in _OF_CLAUSES and kind != "tally" for kind, _ in changed):
        return True
    figures = (record for kind, record in changed if kind == "tally")
    plains = (plain for one in figures for plain in _plains("tally", one, 1))
    if any(plain.get("movement") or plain.get("agreement") for plain in plains):
        return True
    return _moving({record for kind, record in changed if kind == "incident"})


def _agreements(told: Changed) -> tuple[set[UUID], frozenset[UUID]]:
    """The agreements that these records are of or were of; the clauses, and those they replace."""
    found = {record for kind, record in told if kind == "agreement"}
    found |= _held(told, "clause", "agreement") | _held(told, "binding", "agreement")
    clauses = {record for kind, record in told if kind == "clause"}
    return found, frozenset(clauses | _held(told, "clause", "replaces"))


def _tells(kind: str, record: UUID, first: int) -> bool:
    """Whether anything that screening reads of it has changed."""
    if kind not in _TELLING or first == 1:
        return True
    fields = _TELLING[kind]
    plains = _plains(kind, record, first)
    return len({str([plain.get(name) for name in fields]) for plain in plains}) > 1


def _held(changed: Changed, kind: str, field: str) -> set[UUID]:
    """All that a reference of the changed records of a kind held before, or holds now."""
    plains = (
        plain
        for (other, record), first in changed.items()
        if other == kind
        for plain in _plains(kind, record, first)
    )
    return {UUID(held) for plain in plains if isinstance(held := plain.get(field), str)}


def _plains(kind: str, record: UUID, first: int) -> list[Plain]:
    """The revision before the change, and all since."""
    rows = Revision.objects.filter(record=record, kind=kind, number__gte=first - 1)
    return [plain_of(row) for row in rows.order_by("number")]


def _incidents(deeds: Collection[UUID]) -> set[UUID]:
    """The incidents that these deeds hang on."""
    some, found = sorted(deeds), set()
    for start in range(0, len(some), CHUNK):
        rows = Deed.objects.filter(id__in=some[start : start + CHUNK])
        found |= set(rows.values_list("incident_id", flat=True))
    return found


def _moving(incidents: Collection[UUID]) -> bool:
    """Whether one of these may move the clock of a clause: a halt, or a breach determined."""
    some = sorted(incidents)
    for start in range(0, len(some), CHUNK):
        part = some[start : start + CHUNK]
        if Determination.objects.filter(incident__in=part).exists():
            return True
        if any(plain.get("movement") for one in part for plain in _plains("incident", one, 1)):
            return True
    return False


def _within(places: Collection[UUID]) -> set[str]:
    """These places and all that lie in them."""
    inner: dict[UUID, list[UUID]] = {}
    for place, parent in Place.objects.values_list("id", "parent_id"):
        if parent is not None:
            inner.setdefault(parent, []).append(place)
    found, fresh = set(places), list(places)
    while fresh:
        fresh = [one for outer in fresh for one in inner.get(outer, ()) if one not in found]
        found |= set(fresh)
    return {one.hex for one in found}
