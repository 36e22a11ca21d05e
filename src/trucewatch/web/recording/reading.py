"""What was typed, read: records as they would stand, and what could not be understood."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any
from uuid import UUID

from trucewatch.records.models import (
    Agreement,
    Attribution,
    Binding,
    CaseRecord,
    Citation,
    Clause,
    Consent,
    Evidence,
    Incident,
    Record,
    Tally,
)
from trucewatch.records.plain import KINDS, Plain, protected_names, stored, to_plain
from trucewatch.values.codes.attribution import AttributionStanding
from trucewatch.values.codes.evidence import FacesShown
from trucewatch.values.codes.incidents import VERDICTS
from trucewatch.values.codes.people import CountingUnit, Group, TallyRole
from trucewatch.values.codes.records import RecordState
from trucewatch.values.message import Message
from trucewatch.values.refusal import Refusal
from trucewatch.web.asking import Asking
from trucewatch.web.permissions import Right
from trucewatch.web.recording.choosing import Choosing
from trucewatch.web.recording.forms import REQUIRED, Form
from trucewatch.web.recording.typed import (
    LONGEST,
    Line,
    Typed,
    attribute,
    lines_of,
    part_of,
    too_long,
    typed_record,
)

CURRENT = {"state": RecordState.CURRENT}


@dataclass(frozen=True, slots=True)
class Row:
    """A row of the form, read. troubles: by field, "" for the row as a whole. asked: its fields.

    blank: it is new, and nothing was typed into it. gone: it is to be taken back or left out. lost: somebody took
    its record back meanwhile.
    """

    line: Line
    record: Any
    new: bool
    blank: bool = False
    gone: bool = False
    lost: bool = False
    changed: bool = False
    before: Plain = field(default_factory=dict)
    troubles: dict[str, Message] = field(default_factory=dict)
    asked: frozenset[str] = frozenset()

    @property
    def empty(self) -> bool:
        """Whether it is a part that says nothing, and counts for nothing."""
        return self.blank and "." in self.line.key

    @property
    def stands(self) -> bool:
        return not (self.empty or self.gone or self.lost)

    @property
    def recorded(self) -> bool:
        """Whether it stands already, and others may refer to it."""
        return self.stands and not self.new


@dataclass(frozen=True, slots=True)
class Told:
    """All that was typed about a record, read; the first row is the record itself."""

    rows: tuple[Row, ...]

    @property
    def record(self) -> Any:
        return self.rows[0].record

    @property
    def blank(self) -> bool:
        """Whether nothing was typed that an empty form does not say."""
        return all(row.blank for row in self.rows)

    @property
    def sound(self) -> bool:
        return not any(row.troubles for row in self.rows if not row.gone)

    @property
    def new(self) -> list[CaseRecord]:
        return [row.record for row in self.rows[1:] if row.new and row.stands]

    @property
    def changed(self) -> list[Record]:
        return [row.record for row in self.rows if row.changed and not row.new and row.stands]

    @property
    def taken_back(self) -> list[CaseRecord]:
        return [row.record for row in self.rows if row.gone and not row.new and not row.lost]


def standing_records(asking: Asking, form: Form, record: Any) -> dict[str, list[Any]]:
    """The record and its parts as they stand, of the kinds that the member may see."""
    found: dict[str, list[Any]] = {form.kind: [record]}
    for kind in form.parts:
        if asking.may_see(kind):
            rows = stored(kind).filter(**_tie(form, kind, found, record), **CURRENT)
            found[kind] = list(rows.order_by("code"))
    return found


def _tie(form: Form, kind: str, found: Mapping[str, list[Any]], record: Any) -> dict[str, Any]:
    """What makes a record of a kind a part of another."""
    if kind == "citation":
        return {"about": record.id, "about_kind": form.kind}
    if kind == "attribution":
        return {"deed__in": found["deed"]}
    if isinstance(record, Agreement) and kind == "binding":
        return {"agreement": record, "clause": None}
    return {form.kind: record}


def read(
    asking: Asking, typed: Typed, standing: Mapping[str, list[Any]], choosing: Choosing, new: UUID
) -> Told:
    """Read what was typed over the records that stand. new: the id of a record not yet recorded."""
    known = {str(record.id): record for some in standing.values() for record in some}
    rows = [_row(line, typed, known, choosing) for line in lines_of(typed, choosing.form)]
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
            row.troubles.update(_lacking(asking, row, choosing))
    if not (standing or _says_something(rows[0].record) or rows[0].troubles):
        rows[0].troubles[""] = Message("recording-nothing-typed")
    return Told(tuple(rows))


def _row(line: Line, typed: Typed, known: Mapping[str, Any], choosing: Choosing) -> Row:
    named = typed.get(f"{line.key}.id", "")
    found = known.get(named)
    if named and (found is None or found.kind != line.kind):
        return Row(line, KINDS[line.kind](), new=False, lost=True)
    record = KINDS[line.kind]() if found is None else found
    gone = _left_out(line, typed, known)
    standing, before = typed_record(record, line.key, choosing), to_plain(record)
    full = {name: typed.get(name, said) for name, said in standing.items()}
    if found is None and full == standing:
        return Row(line, record, new=True, blank=True)
    troubles = dict(_set(record, line, full, standing, choosing))
    changed = to_plain(record) != before or bool(retold(record))
    asked = frozenset(entry.name for entry in choosing.asked(line.key))
    return Row(line, record, found is None, False, gone, False, changed, before, troubles, asked)


def _left_out(line: Line, typed: Typed, known: Mapping[str, Any]) -> bool:
    """Whether a part is marked to be taken back or left out; of a new deed that is, so is what is
    said of it."""
    deed = f"deed.{typed.get(f'{line.key}.deed', '')}"
    of_new = line.kind == "attribution" and typed.get(f"{deed}.id", "") not in known
    return (
        any(typed.get(f"{key}.gone") for key in (line.key, *((deed,) if of_new else ())))
        and "." in line.key
    )


def _set(
    record: Any, line: Line, typed: Typed, standing: Typed, choosing: Choosing
) -> Iterator[tuple[str, Message]]:
    """Set the fields that were typed otherwise than they stand; gives what was not understood."""
    for entry in choosing.asked(line.key):
        said, stood = (part_of(one, line.key, entry) for one in (typed, standing))
        if said == stood:
            continue
        if too_long(said, entry):
            yield entry.name, Message("recording-too-long", {"most": LONGEST})
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


def retold(record: Record) -> list[str]:
    """The protected fields into which words were typed."""
    told = ((name, getattr(record, name)) for name in sorted(protected_names(record.kind)))
    return [name for name, held in told if held is not None and held.clear is not None]


def _belong(asking: Asking, row: Row, top: Row, typed: Typed, deeds: Mapping[str, Row]) -> None:
    """Tie a new row to the case and to what it is a part of."""
    record = row.record
    if not row.new:
        return
    if isinstance(record, CaseRecord):
        record.case = asking.case
    if isinstance(record, Tally) and _counts_people(record):
        record.unit = CountingUnit.PERSON
    if row is top:
        return
    if any(field.name == top.line.kind for field in record._meta.concrete_fields):
        setattr(record, top.line.kind, top.record)
    if isinstance(record, Binding) and isinstance(top.record, Clause):
        record.agreement_id = top.record.agreement_id
    if isinstance(record, Tally) and record.role is TallyRole.OTHER and record.fate:
        record.role = TallyRole.HARM
    if isinstance(record, Citation):
        record.about_kind, record.about = top.line.kind, top.record.id
    if isinstance(record, Attribution):
        deed = deeds.get(typed.get(f"{row.line.key}.deed", ""))
        if deed is not None:
            record.deed = deed.record
        if row.stands and (deed is None or deed.gone or deed.lost):
            row.troubles[""] = Message("recording-deed-gone")


def _counts_people(tally: Tally) -> bool:
    """Whether a figure of which no unit is said has a group or a fate, which only people have."""
    of_people = tally.group is not Group.UNKNOWN or tally.fate is not None
    return tally.unit is CountingUnit.UNKNOWN and of_people


def _lacking(asking: Asking, row: Row, choosing: Choosing) -> Iterator[tuple[str, Message]]:
    form = choosing.form
    record, kind = row.record, row.line.kind
    part = "." in row.line.key
    for needed in (REQUIRED[kind],) if part and kind in REQUIRED else () if part else form.needs:
        if needed not in row.troubles and not getattr(record, attribute(record, needed)):
            yield needed, Message(f"recording-needs-{kind}" if part else "recording-needed")
    if isinstance(record, Attribution):
        person = asking.may_see("person") and record.person_id
        named = record.actor_id or record.alternatives or person
        if row.changed and named and record.standing is AttributionStanding.UNATTRIBUTED:
            yield "standing", Message("recording-standing-missing")
    if isinstance(record, Consent):
        yield from _of_consent(record)
    if isinstance(record, Evidence):
        yield from _of_item(asking, record, row, form)
    verified = isinstance(record, Incident) and row.changed and record.status in VERDICTS
    if verified and choosing.never and _status_changed(record):
        own = asking.may(Right.VERIFY)
        yield "status", Message("recording-status-own" if own else "recording-status-verifier")


def _of_consent(record: Consent) -> Iterator[tuple[str, Message]]:
    """A consent is somebody's own, and counts by its date alone."""
    if (record.source_id is None) == (record.person_id is None):
        yield "source", Message("recording-consent-whose")
    if record.given is None and not record.refused:
        yield "given", Message("recording-consent-given")


def _of_item(asking: Asking, item: Evidence, row: Row, form: Form) -> Iterator[tuple[str, Message]]:
    """What is not held is known by its title alone. Who may not open a picture of somebody known must
    not open it by calling them unknown."""
    known = FacesShown.IDENTIFIABLE
    if row.new and not item.title and any(entry.name == "title" for entry in form.own):
        yield "title", Message("recording-needed")
    was_known = not row.new and row.before["faces"] == known.value
    if was_known and item.faces is not known and not asking.may(Right.PERSONS):
        yield "faces", Message("recording-faces-known")


def _status_changed(record: Incident) -> bool:
    stood = Incident.objects.filter(id=record.id).values_list("status", flat=True).first()
    return record.status is not stood


def _says_something(record: Any) -> bool:
    """Of an incident something is known; what others need is told field by field."""
    if not isinstance(record, Incident):
        return True
    return bool(record.title or record.period or record.area or record.narrative)
