"""What was typed, read: records as they would stand, and what could not be understood."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any
from uuid import UUID

from trucewatch.records.models import (
    Attribution,
    CaseRecord,
    Citation,
    Deed,
    Incident,
    Tally,
)
from trucewatch.records.plain import KINDS, Plain, to_plain
from trucewatch.values.codes.attribution import AttributionStanding
from trucewatch.values.codes.incidents import IncidentStatus
from trucewatch.values.codes.people import TallyRole
from trucewatch.values.codes.records import RecordState
from trucewatch.values.message import Message
from trucewatch.values.refusal import Refusal
from trucewatch.web.asking import Asking
from trucewatch.web.permissions import Right
from trucewatch.web.recording.choosing import Choosing
from trucewatch.web.recording.shapes import REQUIRED, SHAPES
from trucewatch.web.recording.typed import (
    Line,
    Typed,
    attribute,
    lines_of,
    part_of,
    typed_record,
)

CURRENT = {"state": RecordState.CURRENT}
VERIFIED = (IncidentStatus.VERIFIED, IncidentStatus.NOT_VERIFIED)


@dataclass(frozen=True, slots=True)
class Row:
    """A row of the form, read. troubles: by field, "" for the row as a whole.

    empty: a new row in which nothing was typed. gone: it is to be taken back. lost: somebody took
    its record back meanwhile.
    """

    line: Line
    record: Any
    new: bool
    empty: bool = False
    gone: bool = False
    lost: bool = False
    changed: bool = False
    before: Plain = field(default_factory=dict)
    troubles: dict[str, Message] = field(default_factory=dict)

    @property
    def stands(self) -> bool:
        return not (self.empty or self.gone or self.lost)


@dataclass(frozen=True, slots=True)
class Told:
    """All that was typed about an incident, read; the first row is the incident itself."""

    rows: tuple[Row, ...]

    @property
    def incident(self) -> Incident:
        found: Incident = self.rows[0].record
        return found

    @property
    def sound(self) -> bool:
        return not any(row.troubles for row in self.rows if not row.gone)

    @property
    def new(self) -> list[CaseRecord]:
        return [row.record for row in self.rows[1:] if row.new and row.stands]

    @property
    def changed(self) -> list[CaseRecord]:
        return [row.record for row in self.rows if row.changed and not row.new and row.stands]

    @property
    def taken_back(self) -> list[CaseRecord]:
        return [row.record for row in self.rows if row.gone and not row.new and not row.lost]


def standing_records(asking: Asking, incident: Incident) -> dict[str, list[Any]]:
    """The incident and its parts as they stand, of the kinds that the member may see."""
    found: dict[str, list[Any]] = {"incident": [incident]}
    found["deed"] = list(Deed.objects.filter(incident=incident, **CURRENT).order_by("code"))
    said = Attribution.objects.filter(deed__in=found["deed"], **CURRENT)
    found["attribution"] = list(said.order_by("code"))
    if asking.may(Right.LEDGER):
        counted = Tally.objects.filter(incident=incident, **CURRENT)
        found["tally"] = list(counted.order_by("code"))
    cited = Citation.objects.filter(about=incident.id, about_kind="incident", **CURRENT)
    found["citation"] = list(cited.order_by("code"))
    return found


def read(
    asking: Asking, typed: Typed, standing: Mapping[str, list[Any]], choosing: Choosing, new: UUID
) -> Told:
    """Read what was typed over the records that stand. new: the id of an incident not yet recorded."""
    known = {str(record.id): record for some in standing.values() for record in some}
    rows = [_row(line, typed, known, choosing) for line in lines_of(typed)]
    if not standing:
        rows[0].record.id = new
    deeds = {str(row.line.number): row for row in rows if row.line.kind == "deed"}
    needed = {
        typed.get(f"{row.line.key}.deed", "")
        for row in rows
        if row.line.kind == "attribution" and row.stands
    }
    for row in rows:
        _belong(asking, row, rows[0], typed, deeds)
        if row.stands or (row.line.kind == "deed" and str(row.line.number) in needed):
            row.troubles.update(_lacking(asking, row))
    if not (standing or _says_something(rows[0].record) or rows[0].troubles):
        rows[0].troubles[""] = Message("recording-nothing-typed")
    return Told(tuple(rows))


def _row(line: Line, typed: Typed, known: Mapping[str, Any], choosing: Choosing) -> Row:
    named = typed.get(f"{line.key}.id", "")
    found = known.get(named)
    if named and (found is None or found.kind != line.kind):
        return Row(line, KINDS[line.kind](), new=False, lost=True)
    record = KINDS[line.kind]() if found is None else found
    gone = found is not None and bool(typed.get(f"{line.key}.gone"))
    standing, before = typed_record(record, line.key, choosing), to_plain(record)
    full = {name: typed.get(name, said) for name, said in standing.items()}
    if found is None and full == standing:
        return Row(line, record, new=True, empty=line.kind != "incident")
    troubles = dict(_set(record, line, full, standing, choosing))
    changed = to_plain(record) != before
    return Row(
        line, record, found is None, gone=gone, changed=changed, before=before, troubles=troubles
    )


def _set(
    record: Any, line: Line, typed: Typed, standing: Typed, choosing: Choosing
) -> Iterator[tuple[str, Message]]:
    """Set the fields that were typed otherwise than they stand; gives what was not understood."""
    for entry in SHAPES[line.kind]:
        said, stood = (part_of(one, line.key, entry) for one in (typed, standing))
        if said == stood:
            continue
        name = attribute(record, entry.name)
        try:
            value = entry.way.read(said, getattr(record, name), choosing)
        except Refusal as refused:
            yield entry.name, refused.message
            continue
        if value is None and not record._meta.get_field(entry.name).null:
            yield entry.name, Message("recording-choose")
        else:
            setattr(record, name, value)


def _belong(asking: Asking, row: Row, top: Row, typed: Typed, deeds: Mapping[str, Row]) -> None:
    """Tie a new row to the case and to what it is a part of."""
    record = row.record
    if not row.new:
        return
    record.case = asking.case
    if isinstance(record, (Deed, Tally)):
        record.incident = top.record
    if isinstance(record, Tally) and record.role is TallyRole.OTHER and record.fate:
        record.role = TallyRole.HARM
    if isinstance(record, Citation):
        record.about_kind, record.about = "incident", top.record.id
    if isinstance(record, Attribution):
        deed = deeds.get(typed.get(f"{row.line.key}.deed", ""))
        if deed is not None:
            record.deed = deed.record
        if row.stands and (deed is None or deed.gone or deed.lost):
            row.troubles[""] = Message("recording-deed-gone")


def _lacking(asking: Asking, row: Row) -> Iterator[tuple[str, Message]]:
    record, kind = row.record, row.line.kind
    needed = REQUIRED.get(kind)
    if needed and needed not in row.troubles and not getattr(record, attribute(record, needed)):
        yield needed, Message(f"recording-needs-{kind}")
    if isinstance(record, Attribution):
        named = record.actor_id or record.alternatives
        if row.changed and named and record.standing is AttributionStanding.UNATTRIBUTED:
            yield "standing", Message("recording-standing-missing")
    verified = isinstance(record, Incident) and row.changed and record.status in VERIFIED
    if verified and not asking.may(Right.VERIFY) and _status_changed(record):
        yield "status", Message("recording-status-verifier")


def _status_changed(record: Incident) -> bool:
    stood = Incident.objects.filter(id=record.id).values_list("status", flat=True).first()
    return record.status is not stood


def _says_something(incident: Incident) -> bool:
    return bool(incident.title or incident.period or incident.area or incident.narrative)
