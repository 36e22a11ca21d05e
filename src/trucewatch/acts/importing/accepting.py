"""Accepting what was read from a case folder: all of it in one transaction, or nothing."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from uuid import UUID

from django.db import transaction

from trucewatch.acts.acting import Acting
from trucewatch.acts.coding import assign_codes
from trucewatch.acts.evidence.acquired import with_custody
from trucewatch.acts.identities import put_identities
from trucewatch.acts.importing.imported import remember, require_unchanged_meanwhile
from trucewatch.acts.importing.readings import Reading
from trucewatch.acts.storage import storage_told
from trucewatch.acts.writing import Receipt, write
from trucewatch.records.models import Case, Member, Record, SharedRecord
from trucewatch.records.plain import fill, of_plain, references, stored
from trucewatch.records.shape import RIGHTS
from trucewatch.values.area import named_in
from trucewatch.values.collecting import collector_at_rest
from trucewatch.values.draft import Draft
from trucewatch.values.progress import Progress, silent, told
from trucewatch.values.refusal import refuse

Complete = Callable[[Sequence[Draft]], Sequence[Draft]]


@dataclass(frozen=True, slots=True)
class Accepted:
    """How many records were written, how many stood already, and the drafts left out.

    receipt: None where nothing had to be written.
    """

    receipt: Receipt | None
    new: int
    changed: int
    unchanged: int
    rejected: tuple[Draft, ...] = field(default=(), repr=False)


def as_they_are(drafts: Sequence[Draft]) -> Sequence[Draft]:
    return drafts


@collector_at_rest()
def accept_drafts(
    acting: Acting,
    reading: Reading,
    *,
    accept_valid: bool = False,
    reason: str = "",
    complete: Complete = as_they_are,
    progress: Progress = silent,
) -> Accepted:
    """Write the new and changed drafts of a reading, with their revisions and log entries.

    accept_valid: write the sound ones though others are not; a draft that refers to an unsound new
    one is unsound too. complete: fills what follows from the whole, such as fingerprints.
    Raises Refusal where there are errors and accept_valid is not given, where another import came
    first, and where the database cannot be written.
    """
    if reading.errors and not accept_valid:
        raise refuse("accept-errors", n=len(reading.errors))
    rejected = unsound_closure(reading)
    written = complete([draft for draft in _to_write(reading) if draft.id not in rejected])
    with storage_told():
        records = [*_new(reading, written, progress), *_changed(reading, written)]
        records = put_identities(acting, reading, records, rejected)
        if reading.case not in reading.new:
            assign_codes(acting.workspace.name, records)
        with transaction.atomic():
            require_unchanged_meanwhile(reading, written)
            receipt = _write(acting, reading, with_custody(acting, records), reason, progress)
            remember(reading, records, rejected, progress)
    new = sum(record.revision == 1 for record in records)
    return Accepted(
        receipt,
        new=new,
        changed=len(records) - new,
        unchanged=len(reading.drafts) - len(records) - len(rejected),
        rejected=tuple(draft for draft in reading.drafts if draft.id in rejected),
    )


def unsound_closure(reading: Reading) -> frozenset[UUID]:
    """The unsound drafts, all that refer to an unsound new one, and all in one row with them."""
    if not reading.unsound:
        return frozenset()
    users: dict[UUID, list[UUID]] = {}
    for draft in _to_write(reading):
        for other in referred(draft):
            users.setdefault(other, []).append(draft.id)
    rows: dict[UUID, list[UUID]] = {}
    for draft in reading.drafts:
        rows.setdefault(reading.within.get(draft.id, draft.id), []).append(draft.id)
    lost: set[UUID] = set()
    waiting = list(reading.unsound)
    while waiting:
        record = waiting.pop()
        if record not in lost:
            lost.add(record)
            waiting += rows[reading.within.get(record, record)]
            waiting += users.get(record, ()) if record in reading.new else ()
    return frozenset(lost)


def referred(draft: Draft) -> Iterator[UUID]:
    """The ids of all records that a draft refers to: fields, citations, places of areas."""
    yield from (record for _, _, record in references(draft.kind, draft.plain))
    if draft.kind == "citation" and draft.plain["about"]:
        yield UUID(str(draft.plain["about"]))
    for value in draft.plain.values():
        yield from named_in(value)


def _to_write(reading: Reading) -> list[Draft]:
    return [d for d in reading.drafts if d.id in reading.new or d.id in reading.changed]


def _new(reading: Reading, drafts: Sequence[Draft], progress: Progress) -> Iterator[Record]:
    for draft in told(drafts, "prepare", progress):
        if draft.id in reading.new:
            record = of_plain(draft.kind, {**draft.plain, "id": str(draft.id)})
            if isinstance(record, Member):
                record.set_unusable_password()
            if isinstance(record, SharedRecord):
                record.shared = reading.for_every_case
            yield record


def _changed(reading: Reading, drafts: Iterable[Draft]) -> Iterator[Record]:
    """The records of the workspace with the fields that the file changed."""
    by_kind: dict[str, list[Draft]] = {}
    for draft in drafts:
        if draft.id in reading.changed:
            by_kind.setdefault(draft.kind, []).append(draft)
    for kind, some in by_kind.items():
        standing = stored(kind).in_bulk([draft.id for draft in some])
        for draft in some:
            record = standing[draft.id]
            if record.revision != reading.changed[draft.id]:
                raise refuse("acts-changed-meanwhile", code=record.code)
            kept = {"state", *RIGHTS.get(kind, ())}
            fill(record, {name: v for name, v in draft.plain.items() if name not in kept})
            yield record


def _write(
    acting: Acting, reading: Reading, records: Sequence[Record], reason: str, progress: Progress
) -> Receipt | None:
    if not records:
        return None
    own = next((r for r in records if isinstance(r, Case)), None)
    case = own or Case.objects.filter(id=reading.case).first()
    return write(acting, "accept_drafts", case, records, reason, progress=progress)
