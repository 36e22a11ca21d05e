"""Two incidents that are one: what hangs on the one goes over to the other, and can come back.

Nothing is written over: the incident merged away is withdrawn with its own words as they were, each
record that hung on it (deeds, figures, fates, evidence, rulings, citations, lists that name it) has
a revision more, and the act says which field of which record it changed from what to what. Undoing
reads that, and leaves alone whatever somebody has changed since.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any
from uuid import UUID

from django.db import transaction

from trucewatch.acts.acting import Acting
from trucewatch.acts.retelling import reopened, told_since
from trucewatch.acts.revisions import sealed_of
from trucewatch.acts.storage import storage_told
from trucewatch.acts.writing import Receipt, write
from trucewatch.matching.duplicates import CODE as TOLD_TWICE
from trucewatch.records.models import Case, FindingDecision, Incident, Record, Revision
from trucewatch.records.plain import fill, parts_of, stored, to_plain
from trucewatch.records.referring import rows_referring
from trucewatch.values.codes.incidents import VERDICTS, IncidentStatus
from trucewatch.values.codes.records import RecordState
from trucewatch.values.codes.reports import FindingDecisionKind
from trucewatch.values.plain import Json
from trucewatch.values.refusal import refuse

MERGE, UNMERGE = "merge_incidents", "unmerge_incidents"


@dataclass(frozen=True, slots=True)
class Moved:
    """One field of one record that a merge changed."""

    kind: str
    record: UUID
    field: str
    was: Any
    now: Any

    def plain(self) -> dict[str, Json]:
        """As the act of the merge keeps it."""
        return {
            "kind": self.kind,
            "record": str(self.record),
            "field": self.field,
            "was": self.was,
            "now": self.now,
        }

    @classmethod
    def of_plain(cls, plain: dict[str, Any]) -> Moved:
        return cls(plain["kind"], UUID(plain["record"]), plain["field"], plain["was"], plain["now"])


def merge_incidents(acting: Acting, case: Case, kept: UUID, merged: UUID, because: str) -> Receipt:
    """Let an incident go over into another of the same case, for a reason.

    A verdict on the one that stays goes back (`retelling.py`).

    Raises Refusal without a reason, for one and the same incident, for one that is not a current
    incident of this case, and for two that people have decided to be two.
    """
    if not because.strip():
        raise refuse("merge-because")
    if kept == merged:
        raise refuse("merge-itself")
    with storage_told(), transaction.atomic():
        stays, goes = _current(case, kept), _current(case, merged)
        _refuse_if_two(case, stays, goes)
        hanging, moves = _moved(stays, goes)
        goes.state = RecordState.WITHDRAWN
        if stays.status in VERDICTS:
            moves.append(_reopen(stays))
            hanging.append(stays)
        cites: dict[str, Json] = {
            "kept": str(stays.id),
            "merged": str(goes.id),
            "moved": [move.plain() for move in moves],
        }
        return write(acting, MERGE, case, [goes, *hanging], because, cites=cites)


def unmerge_incidents(acting: Acting, case: Case, merged: UUID, because: str) -> Receipt:
    """Bring back an incident that was merged away, with all that hung on it and was left alone; the
    verdicts as well, unless something else is told since.

    Raises Refusal without a reason, for an incident that no merge withdrew, and where the one it
    went into has been withdrawn or merged since: that comes back first.
    """
    if not because.strip():
        raise refuse("merge-because")
    with storage_told(), transaction.atomic():
        back, into, moves = _merge_of(case, merged)
        if into.state is not RecordState.CURRENT:
            raise refuse("merge-later-first", code=into.code)
        if told_since(into, _last_of_merge(back)):
            moves = [move for move in moves if move.record != into.id]
            back.status = _without_verdict(back.status)
        back.state = RecordState.CURRENT
        returned = reopened([back, *_returned(moves)])
        cites: dict[str, Json] = {"kept": str(into.id), "merged": str(back.id)}
        return write(acting, UNMERGE, case, returned, because, cites=cites)


def _reopen(incident: Incident) -> Moved:
    was, incident.status = incident.status, _without_verdict(incident.status)
    return Moved(incident.kind, incident.id, "status", was.value, incident.status.value)


def _without_verdict(status: IncidentStatus) -> IncidentStatus:
    return IncidentStatus.UNDER_VERIFICATION if status in VERDICTS else status


def _last_of_merge(merged: Incident) -> int:
    """The last revision that the merge made."""
    act = Revision.objects.filter(record=merged.id).order_by("-number")[0].act_id
    return int(Revision.objects.filter(act=act).order_by("-id")[0].id)


def merged_into(incident: Incident) -> Incident | None:
    """The incident that this one was merged into, None where it stands or was withdrawn otherwise."""
    told = _told(incident.id) if incident.state is RecordState.WITHDRAWN else None
    return None if told is None else Incident.objects.get(id=UUID(told["kept"]))


def _current(case: Case, record: UUID) -> Incident:
    found = Incident.objects.filter(id=record, case=case, state=RecordState.CURRENT).first()
    if found is None:
        raise refuse("merge-not-current")
    return found


def _refuse_if_two(case: Case, one: Incident, other: Incident) -> None:
    """Whoever merges what was decided to be two decides that anew first, with a reason."""
    pair = {f"incident:{each.ref or each.code}" for each in (one, other)}
    told = FindingDecision.objects.filter(
        case=case, state=RecordState.CURRENT, finding_code=TOLD_TWICE
    )
    about = [each for each in told.order_by("decided_lo", "id") if set(each.about) == pair]
    if about and about[-1].decision is FindingDecisionKind.ACCEPTED_AS_IS:
        raise refuse("merge-decided-two", code=about[-1].code)


def _moved(stays: Incident, goes: Incident) -> tuple[list[Record], list[Moved]]:
    """The current records that hang on the one, with the other put in its place, and each change."""
    hanging: dict[UUID, Record] = {}
    moves = []
    for kind, field, rows in rows_referring(goes.kind, goes.id):
        for found in rows.filter(state=RecordState.CURRENT):
            row = hanging.setdefault(found.id, found)
            was = to_plain(row)[field]
            now = _instead(was, str(goes.id), str(stays.id))
            if now != was:
                fill(row, {field: now})
                moves.append(Moved(kind, row.id, field, was, now))
    changed = {move.record for move in moves}
    return [row for key, row in hanging.items() if key in changed], moves


def _instead(value: Json, goes: str, stays: str) -> Json:
    """The reference, or the list of them, with the one in place of the other, each once."""
    if isinstance(value, list):
        return list(dict.fromkeys(stays if item == goes else item for item in value))
    return stays if value == goes else value


def _merge_of(case: Case, merged: UUID) -> tuple[Incident, Incident, list[Moved]]:
    found = Incident.objects.filter(id=merged, case=case, state=RecordState.WITHDRAWN).first()
    told = None if found is None else _told(found.id)
    if found is None or told is None:
        raise refuse("merge-none")
    into = Incident.objects.get(id=UUID(told["kept"]), case=case)
    return found, into, [Moved.of_plain(one) for one in told["moved"]]


def _told(merged: UUID) -> dict[str, Any] | None:
    """What the act says that made the last revision of an incident, if that was a merge."""
    last = Revision.objects.filter(record=merged).order_by("-number").select_related("act").first()
    if last is None or last.act.name != MERGE:
        return None
    told: dict[str, Any] = json.loads(sealed_of(last.act).data)
    return told if told.get("merged") == str(merged) else None


def _returned(moves: list[Moved]) -> Iterator[Record]:
    """The records that still hold what the merge put there, as they were."""
    rows: dict[UUID, Record] = {}
    for move in moves:
        assert move.field in {part.name for part in parts_of(move.kind)}
        row = rows.get(move.record) or stored(move.kind).filter(id=move.record).first()
        if row is None or row.state is not RecordState.CURRENT:
            continue
        if to_plain(row)[move.field] == move.now:
            fill(row, {move.field: move.was})
            rows[move.record] = row
    yield from rows.values()
