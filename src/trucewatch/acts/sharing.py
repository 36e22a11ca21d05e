"""Sharing a place or an actor with every case: until then the case that recorded it alone knows it.

It cannot be taken back: what another case has read, it knows.
"""

from __future__ import annotations

from collections.abc import Collection, Sequence
from uuid import UUID

from django.db import transaction

from trucewatch.acts.acting import Acting
from trucewatch.acts.storage import storage_told
from trucewatch.acts.writing import Receipt, write
from trucewatch.records.models import Case, Record, SharedRecord
from trucewatch.records.plain import SHARED, stored
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
            require_shareable(case, record)
        receipt = write(acting, "share", case, records, reason)
        for record in records:
            stored(record.kind).filter(id=record.id).update(shared=True)
        return receipt


def require_shareable(case: Case, record: Record) -> None:
    """Refuse a record that is not a current one of this case, or that every case knows already, and
    one whose ref a record of another case has."""
    if not isinstance(record, SharedRecord) or record.home_id != case.id:
        raise refuse("share-none")
    if record.state is not RecordState.CURRENT:
        raise refuse("share-none")
    if record.shared:
        raise refuse("share-already", code=record.code)
    same = stored(record.kind).filter(ref=record.ref, state=RecordState.CURRENT)
    if record.ref and same.exclude(id=record.id).exists():
        raise refuse("share-ref-taken", ref=record.ref)


def share_named(case: UUID, named: Collection[tuple[str, UUID]]) -> None:
    """Let every case know those of other cases that records of this one name, as a package may."""
    for kind in SHARED:
        ids = [record for of, record in named if of == kind]
        others = stored(kind).filter(id__in=ids).exclude(home=None).exclude(home=case)
        others.update(shared=True)
