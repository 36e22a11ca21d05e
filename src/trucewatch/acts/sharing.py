"""Sharing a place or an actor with every case: until then the case that recorded it alone knows it.

It cannot be taken back: what another case has read, it knows.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Sequence
from uuid import UUID

from django.db import transaction

from trucewatch.acts.acting import Acting
from trucewatch.acts.storage import storage_told
from trucewatch.acts.writing import Receipt, write
from trucewatch.records.models import Case, Record, SharedRecord
from trucewatch.records.plain import SHARED, Plain, references, stored
from trucewatch.values.area import named_in
from trucewatch.values.codes.records import RecordState
from trucewatch.values.refusal import refuse


def share(acting: Acting, case: Case, records: Sequence[Record], reason: str) -> Receipt:
    """Let every case know places and actors that this case recorded, for a reason.

    Raises Refusal for somebody who is not known by name, without a reason, and as
    `require_shareable`.
    """
    if acting.member is None:
        raise refuse("acts-needs-member")
    if not reason.strip():
        raise refuse("share-reason")
    with storage_told(), transaction.atomic():
        for record in records:
            require_shareable(case, record, {one.id for one in records})
        receipt = write(acting, "share", case, records, reason)
        for record in records:
            stored(record.kind).filter(id=record.id).update(shared=True)
        return receipt


def require_shareable(case: Case, record: Record, along: Collection[UUID] = ()) -> None:
    """Refuse a record that is not a current one of this case, or that every case knows already, one
    whose ref a record of another case has, and one that lies in what is not shared and does
    not go along: without it others could neither find it by that nor show it less exactly."""
    if not isinstance(record, SharedRecord) or record.home_id != case.id:
        raise refuse("share-none")
    if record.state is not RecordState.CURRENT:
        raise refuse("share-none")
    if record.shared:
        raise refuse("share-already", code=record.code)
    around = getattr(record, "parent", None)
    if around is not None and not _is_for_all(around) and around.id not in along:
        raise refuse("share-around-first", code=record.code, around=around.code)
    same = stored(record.kind).filter(ref=record.ref, state=RecordState.CURRENT)
    if record.ref and same.exclude(id=record.id).exists():
        raise refuse("share-ref-taken", ref=record.ref)


def _is_for_all(record: SharedRecord) -> bool:
    return record.shared or record.home_id is None


def named_from(case: UUID, rows: Iterable[tuple[str, Plain]]) -> dict[str, list[SharedRecord]]:
    """What records of a case name that another case keeps to itself, by kind, with what it lies in.

    rows: kind and plain form. It has to be shared, or the records would lose what they name.
    """
    found: dict[str, list[SharedRecord]] = {kind: [] for kind in sorted(SHARED)}
    waiting = {one for kind, plain in rows for one in _named(kind, plain)}
    for kind, own in found.items():
        ids = {record for of, record in waiting if of == kind}
        while ids:
            kept = stored(kind).filter(id__in=ids, shared=False).exclude(home=None)
            new = [row for row in kept.exclude(home=case) if row not in own]
            own += new
            ids = {row.parent_id for row in new if row.parent_id}
    return found


def _named(kind: str, plain: Plain) -> Iterator[tuple[str, UUID]]:
    """Kind and id of what a plain form names: singly, in a list, in an area."""
    yield from ((of, record) for _, of, record in references(kind, plain))
    for value in plain.values():
        yield from (("place", place) for place in named_in(value))
