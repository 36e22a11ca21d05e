"""What is told of an incident, by whom, and what becomes of its verdict when it is told otherwise.

A verdict says that somebody else looked at what is told: at the incident, its deeds, and to whom
they are attributed. Where that changes, the verdict goes back to "under verification" in the same
act, whoever does it; another looks again.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import groupby
from uuid import UUID

from trucewatch.acts.revisions import plain_of
from trucewatch.acts.writing import Receipt
from trucewatch.records.models import Attribution, Deed, Incident, Record, Revision
from trucewatch.records.plain import Plain, stored, to_plain
from trucewatch.values.codes.incidents import VERDICTS, IncidentStatus
from trucewatch.values.codes.records import RecordState
from trucewatch.values.plain import Json

TELLING = frozenset({"incident", "deed", "attribution"})
UNTOLD = frozenset({"code", "ref", "status", "chosen", "chosen_because"})
"""Fields that tell nothing of what happened."""


def told_in(incident: UUID) -> set[UUID]:
    """The incident, its deeds, and to whom they are attributed, also what was taken back of it."""
    deeds = set(Deed.objects.filter(incident=incident).values_list("id", flat=True))
    said = Attribution.objects.filter(deed__in=deeds).values_list("id", flat=True)
    return {incident, *deeds, *said}


def telling(records: Iterable[UUID]) -> Iterator[Revision]:
    """The revisions of these that tell something: the first, and each that told it otherwise."""
    rows = Revision.objects.filter(record__in=list(records), kind__in=TELLING)
    ordered = rows.order_by("record", "number").select_related("act")
    for _, same in groupby(ordered, key=lambda row: row.record):
        before: Plain = {}
        for row in same:
            after = plain_of(row)
            if not before or _told(before) != _told(after):
                yield row
            before = after


def tellers(incident: Incident) -> frozenset[UUID]:
    """The members who recorded or corrected what is told of an incident."""
    members = (row.act.member_id for row in telling(told_in(incident.id)))
    return frozenset(one for one in members if one is not None)


def told_since(incident: Incident, revision: int) -> list[Revision]:
    """What was told of an incident after this revision, of whatever record."""
    return [row for row in telling(told_in(incident.id)) if row.id > revision]


def reopened_by(receipt: Receipt) -> list[str]:
    """The codes of the incidents that had a verdict before an act, and are under verification."""
    return [
        code
        for kind, record, code, number in receipt.records
        if kind == "incident"
        and _status(record, number) == IncidentStatus.UNDER_VERIFICATION.value
        and _status(record, number - 1) in {one.value for one in VERDICTS}
    ]


def retold(written: Iterable[Record], gone: Iterable[Record] = ()) -> set[UUID]:
    """The incidents of which these would tell something new. gone: what is taken back of them."""
    taken = {one.id for one in gone}
    every = [one for one in (*written, *gone) if one.kind in TELLING]
    before: dict[str, list[UUID]] = {}
    for one in every:
        if not _is_new(one):
            before.setdefault(one.kind, []).append(one.id)
    stood: dict[UUID, Record] = {}
    for kind, ids in before.items():
        stood |= {row.id: row for row in stored(kind).filter(id__in=ids)}
    told = [one for one in every if one.id in taken or _differs(stood.get(one.id), one)]
    return _incidents_of([*told, *(stood[one.id] for one in told if one.id in stood)])


def reopening(written: Iterable[Record], gone: Iterable[Record] = ()) -> list[Incident]:
    """The incidents whose verdict goes back by this, as they are written, or as they stand."""
    own = {one.id: one for one in (*written, *gone) if isinstance(one, Incident)}
    ids = retold(written, gone) - {one.id for one in own.values() if _is_new(one)}
    if not ids:
        return []
    judged = Incident.objects.filter(id__in=ids, status__in=VERDICTS, state=RecordState.CURRENT)
    found = [own.get(one.id, one) for one in judged.order_by("id")]
    return [one for one in found if one.status in VERDICTS and _stands(one)]


def reopened(written: Sequence[Record]) -> list[Record]:
    """What is written, with each of these incidents under verification."""
    back = reopening(written)
    for one in back:
        one.status = IncidentStatus.UNDER_VERIFICATION
    known = {one.id for one in written}
    return [*written, *(one for one in back if one.id not in known)]


def _told(plain: Mapping[str, Json]) -> Plain:
    return {name: value for name, value in plain.items() if name not in UNTOLD}


def _status(record: UUID, number: int) -> Json:
    row = Revision.objects.filter(record=record, number=number).first()
    return None if row is None else plain_of(row)["status"]


def _is_new(record: Record) -> bool:
    """Whether it was never written: nothing stood of it, so nobody can have judged it."""
    return record.revision == 0


def _stands(incident: Incident) -> bool:
    return incident.state is RecordState.CURRENT


def _differs(stood: Record | None, record: Record) -> bool:
    return stood is None or _told(to_plain(stood)) != _told(to_plain(record))


def _incidents_of(records: Sequence[Record]) -> set[UUID]:
    own = [one for one in records if isinstance(one, Deed)]
    found = {one.id for one in records if isinstance(one, Incident)}
    found |= {one.incident_id for one in own}
    deeds = {one.deed_id for one in records if isinstance(one, Attribution)}
    deeds -= {one.id for one in own}
    if not deeds:
        return found
    return found | set(Deed.objects.filter(id__in=deeds).values_list("incident", flat=True))
