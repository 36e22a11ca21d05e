"""Erasing a source, a person or a testimony: values, salts and keys, wherever we control them.

What stays are commitments, so that the log still verifies and says nothing. Free pages are
overwritten (SQLite) or vacuumed (PostgreSQL). Packages handed out earlier are beyond our reach and
are listed, not claimed erased.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any
from uuid import UUID

from django.db import connection, models, transaction

from trucewatch.acts.acting import Acting
from trucewatch.acts.revisions import sealed_of
from trucewatch.acts.writing import Receipt, write
from trucewatch.records.keys import KeyStore
from trucewatch.records.models import Case, CaseRecord, Imported, Publication, Revision
from trucewatch.records.plain import KINDS, parts_of, stored
from trucewatch.values.codes.records import RecordState
from trucewatch.values.refusal import refuse
from trucewatch.vault.fields import Hidden
from trucewatch.vault.sealing import redact

KEPT = frozenset({"id", "case", "code", "ref", "state"})
ERASABLE = ("source", "person", "account")
WITH: dict[str, tuple[tuple[str, str, tuple[str, ...]], ...]] = {
    "source": (
        ("account", "source", ()),
        ("consent", "source", ()),
        ("citation", "source", ("as_stated", "locator")),
    ),
    "person": (("consent", "person", ()), ("fate", "person", ("note", "area"))),
    "account": (("citation", "account", ("as_stated", "locator")),),
}
"""What goes with an erased record: kind, reference, the fields (none named: all)."""


@dataclass(frozen=True, slots=True)
class Erased:
    """The receipt, and the publications made before, whose readers may still hold the words."""

    receipt: Receipt
    handed_out: tuple[str, ...]


def erase(acting: Acting, case: Case, kind: str, record: UUID, reason: str) -> Erased:
    """Erase a record and what hangs on it. Cannot be undone.

    Raises Refusal for a kind that holds nobody's identity, for a record of another case, and where
    no reason is given.
    """
    if kind not in ERASABLE:
        raise refuse("acts-erase-kind", kind=kind, allowed=", ".join(ERASABLE))
    if not reason.strip():
        raise refuse("acts-erase-reason")
    with transaction.atomic():
        doomed = list(_doomed(case, kind, record))
        for found, names in doomed:
            _blank(found, names)
        receipt = write(acting, "erase", case, [found for found, _ in doomed], reason)
        for found, names in doomed:
            _close_revisions(found, names)
        Imported.objects.filter(record__in=[found.id for found, _ in doomed]).delete()
    finish_erasure(acting, [found.id for found, names in doomed if not names])
    return Erased(receipt, tuple(_handed_out(case)))


def finish_erasure(acting: Acting, records: list[UUID]) -> None:
    """Destroy the keys and overwrite free pages; safe to repeat after an interruption."""
    keys = KeyStore(acting.workspace.keys)
    for record in records:
        keys.destroy(record)
    with connection.cursor() as cursor:
        if connection.vendor == "sqlite":
            cursor.execute("PRAGMA wal_checkpoint(TRUNCATE)")
            return
        tables = [KINDS[kind]._meta.db_table for kind in ERASABLE]
        for table in [*tables, Revision._meta.db_table]:
            cursor.execute(f"VACUUM {connection.ops.quote_name(table)}")


def _doomed(case: Case, kind: str, record: UUID) -> Iterator[tuple[CaseRecord, tuple[str, ...]]]:
    found = _rows(kind, case_id=case.id, id=record).first()
    if found is None:
        raise refuse("acts-no-such-record", kind=kind)
    yield found, ()
    for other, reference, names in WITH[kind]:
        for row in _rows(other, case_id=case.id, **{reference: record}):
            if other in ERASABLE:
                yield from _doomed(case, other, row.id)
            else:
                yield row, names


def _rows(kind: str, **wanted: object) -> Any:
    return stored(kind).filter(**wanted)


def _blank(record: CaseRecord, names: tuple[str, ...]) -> None:
    """Put defaults in the place of values; references that must be stay."""
    for part in parts_of(record.kind):
        field = part.field
        if part.name in KEPT or (names and part.name not in names):
            continue
        if isinstance(field, models.ForeignKey):
            if field.null:
                setattr(record, part.attribute, None)
        elif field.has_default() or field.null or getattr(field, "empty_strings_allowed", False):
            setattr(record, part.attribute, field.get_default())
    if not names:
        record.ref = ""
        record.state = RecordState.ERASED


def _close_revisions(record: CaseRecord, names: tuple[str, ...]) -> None:
    """Leave commitments only in the revisions before the erasure."""
    earlier = Revision.objects.filter(record=record.id, number__lt=record.revision)
    for revision in earlier:
        sealed = sealed_of(revision)
        held = {field.name for field in sealed.fields()}
        hidden = redact(record.id, sealed, held & set(names) if names else held, Hidden.ERASED)
        revision.data, revision.salts, revision.bare = hidden.data, hidden.salts, hidden.bare
        if not names:
            revision.protected = None
        revision.save(update_fields=["data", "salts", "bare", "protected"])


def _handed_out(case: Case) -> Iterator[str]:
    for publication in Publication.objects.filter(case=case).order_by("code"):
        yield publication.code


def doomed_codes(case: Case, kind: str, record: UUID) -> list[str]:
    """The codes of what an erasure would take, wholly or in part."""
    return [found.code for found, _ in _doomed(case, kind, record)]
