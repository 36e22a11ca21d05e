"""Who people are: protected words put into records, sealed by `write` before they reach a column."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence
from uuid import UUID

from trucewatch.acts.acting import Acting
from trucewatch.acts.importing.readings import Reading, Words
from trucewatch.records.fields import Protected
from trucewatch.records.keys import KeyStore, decrypt, protected_context
from trucewatch.records.models import Record
from trucewatch.records.plain import belongs, stored
from trucewatch.values.codes.records import RecordState


def put_identities(
    acting: Acting, reading: Reading, records: Sequence[Record], left_out: Collection[UUID]
) -> list[Record]:
    """The records with the identities of the reading, and those changed by their identity alone.

    Words equal to those kept already change nothing. Nobody who was erased comes back.
    """
    if not reading.identities:
        return list(records)
    keys = KeyStore(acting.workspace.keys).get(reading.identities)
    for record in records:
        if record.id in reading.identities:
            _put(record, reading.identities[record.id], keys.get(record.id))
    here = {record.id for record in records} | set(left_out)
    others = [
        record
        for record in _stored(reading, here)
        if _put(record, reading.identities[record.id], keys.get(record.id))
    ]
    return [*records, *others]


def _put(record: Record, words: Words, key: bytes | None) -> bool:
    """Put the words that differ from those kept; whether there were any."""
    differing = {name: given for name, given in words.items() if given != _kept(record, name, key)}
    for name, given in differing.items():
        setattr(record, name, Protected(clear=given))
    return bool(differing)


def _kept(record: Record, name: str, key: bytes | None) -> str | None:
    held: Protected | None = getattr(record, name)
    if held is None or held.sealed is None or key is None:
        return None
    return decrypt(key, held.sealed, protected_context(record.kind, record.id, name)).decode()


def _stored(reading: Reading, here: Collection[UUID]) -> Iterator[Record]:
    """Records that the import does not write otherwise, but whose identity it was given."""
    by_kind: dict[str, list[UUID]] = {}
    for draft in reading.drafts:
        if draft.id in reading.identities and draft.id not in here:
            by_kind.setdefault(draft.kind, []).append(draft.id)
    for kind, ids in by_kind.items():
        rows = stored(kind).filter(id__in=ids, state=RecordState.CURRENT)
        yield from (row for row in rows.order_by("id") if belongs(row, reading.case))
