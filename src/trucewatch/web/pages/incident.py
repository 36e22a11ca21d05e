"""An incident: what happened with what is uncertain in it, who is said to have done it, how many
were harmed by which source, and what all of it rests on."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any
from uuid import UUID

from django.db.models import QuerySet
from django.http import Http404, HttpResponse

from trucewatch.acts.another import may_verify
from trucewatch.records.models import Record, Revision
from trucewatch.records.plain import stored
from trucewatch.records.prepared import prepared
from trucewatch.values.codes.incidents import VERDICTS
from trucewatch.values.codes.records import RecordState
from trucewatch.web.asking import Asking, case_page
from trucewatch.web.pages.finding import record_of
from trucewatch.web.pages.resting import resting_on
from trucewatch.web.pages.tied import tied_evidence
from trucewatch.web.permissions import Right
from trucewatch.web.words.fields import Field, fields_of, wanted_of
from trucewatch.web.words.naming import Naming
from trucewatch.web.words.values import Named

PARENTS = frozenset({"incident", "deed", "movement_id", "ref", "source"})


@dataclass(frozen=True, slots=True)
class Cited:
    """A source of a statement: where in it, in which words, what it says otherwise, and which item
    of evidence shows it."""

    source: Named
    locator: str
    words: Any
    says: str = ""
    field: str = ""
    evidence: Named | None = None


@dataclass(frozen=True, slots=True)
class Part:
    """Something that belongs to the incident: its own name, fields, sources, and its own parts."""

    own: Named
    record: Any
    fields: list[Field]
    cited: list[Cited]
    source: Named | None = None
    parts: tuple[Part, ...] = ()


@dataclass(frozen=True, slots=True)
class Whole:
    """All records of an incident that a reader may see, by kind."""

    incident: Any
    by_kind: dict[str, list[Any]]

    def of(self, kind: str) -> list[Any]:
        return self.by_kind.get(kind, [])

    @property
    def every(self) -> list[Any]:
        return [self.incident, *(row for rows in self.by_kind.values() for row in rows)]


@case_page(Right.INCIDENTS)
def incident(asking: Asking, code: str) -> HttpResponse:
    found = record_of(asking, code)
    if found.kind != "incident":
        raise Http404
    whole = _whole(asking, found)
    naming = Naming(asking)
    naming.know(row for row in whole.every if row.kind != "citation")
    naming.learn(wanted_of(whole.every))
    cited = _cited(naming, whole)
    own = _part(naming, whole.incident, cited, ())
    said = _grouped(whole.of("attribution"), "deed_id")
    deeds = [
        _part(naming, deed, cited, [_part(naming, one, cited, ()) for one in said.get(deed.id, ())])
        for deed in whole.of("deed")
    ]
    rulings, current = whole.of("determination"), whole.incident.state is RecordState.CURRENT
    goes = current and asking.may(Right.RECORD)
    return asking.page(
        "incident.html",
        section="incidents",
        own=own,
        current=current,
        resting=resting_on(naming, whole.incident, rulings) if goes else None,
        verify=_may_still_verify(asking, whole.incident),
        deeds=deeds,
        tallies=[_part(naming, row, cited, ()) for row in whole.of("tally")],
        rulings=[_part(naming, row, cited, ()) for row in rulings],
        evidence=[_part(naming, row, cited, ()) for row in whole.of("evidence")],
        unsourced=not any(about == whole.incident.id for about in cited),
    )


def _may_still_verify(asking: Asking, incident: Any) -> bool:
    """Whether no verdict stands, and the member is one who may give it."""
    open_still = incident.status not in VERDICTS and incident.state is RecordState.CURRENT
    return open_still and asking.may(Right.VERIFY) and may_verify(asking.member, incident)


def _whole(asking: Asking, found: Record) -> Whole:
    """What belongs to the incident, of the kinds that the reader may see."""
    by_kind: dict[str, list[Any]] = {}
    for kind, path in (
        ("deed", "incident"),
        ("attribution", "deed__incident"),
        ("tally", "incident"),
        ("determination", "incident"),
    ):
        if asking.may_see(kind):
            rows = _belonging if found.state is RecordState.CURRENT else _withdrawn_with
            by_kind[kind] = list(rows(found.id, kind=kind, path=path))
    whole = Whole(found, by_kind)
    about = [row.id for row in whole.every]
    by_kind["citation"] = _belonging(about, kind="citation", path="about__in")
    by_kind["evidence"] = list(tied_evidence(asking, found.id, by_kind["citation"]))
    return whole


@prepared
def _belonging(to: UUID | list[UUID], *, kind: str, path: str) -> QuerySet[Any]:
    rows: QuerySet[Any] = stored(kind).filter(**{path: to}, state=RecordState.CURRENT)
    return rows.order_by("code")


def _withdrawn_with(incident: UUID, *, kind: str, path: str) -> QuerySet[Any]:
    """What the act that withdrew the incident withdrew of its parts."""
    act = Revision.objects.filter(record=incident).order_by("-number").values("act")[:1]
    gone = Revision.objects.filter(act__in=act).values("record")
    rows: QuerySet[Any] = stored(kind).filter(
        **{path: incident}, id__in=gone, state=RecordState.WITHDRAWN
    )
    return rows.order_by("code")


def _part(
    naming: Naming, record: Any, cited: dict[UUID, list[Cited]], parts: Sequence[Part]
) -> Part:
    source = getattr(record, "source_id", None)
    return Part(
        naming.of(record),
        record,
        [field for field in fields_of(record, naming) if field.name not in PARENTS],
        cited.get(record.id, []),
        naming.name("source", source) if source else None,
        tuple(parts),
    )


def _cited(naming: Naming, whole: Whole) -> dict[UUID, list[Cited]]:
    items = {row.id: naming.of(row) for row in whole.of("evidence")}
    found: dict[UUID, list[Cited]] = {}
    for one in whole.of("citation"):
        told = Cited(
            naming.name("source", one.source_id),
            one.locator,
            one.as_stated,
            one.says,
            one.field,
            items.get(one.evidence_id),
        )
        found.setdefault(one.about, []).append(told)
    return found


def _grouped(rows: Iterable[Any], key: str) -> dict[Any, list[Any]]:
    found: dict[Any, list[Any]] = {}
    for row in rows:
        found.setdefault(getattr(row, key), []).append(row)
    return found
