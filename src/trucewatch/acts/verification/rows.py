"""Step 7: each live row is as its last revision left it, and its protected words are those sealed.

Compared are canonical bytes, so that 1 is not true and 1.0 is not 1; the numbers derived from a
value are computed anew; the openings of every revision, not of the last alone, are tried where the
keys are here. What cannot be read at all is told, and the next row is looked at.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import cache
from typing import Any
from uuid import UUID

from django.db import connection
from django.db.models import Exists, OuterRef

from trucewatch.acts.inserting import read_id
from trucewatch.acts.revisions import standing
from trucewatch.acts.verification.codes import Codes
from trucewatch.acts.verification.protected import verify_protected
from trucewatch.acts.verification.unreadable import UNREADABLE
from trucewatch.records.fields import DerivedInteger
from trucewatch.records.keys import KeyStore
from trucewatch.records.models import Record, Revision
from trucewatch.records.plain import KINDS, of_plain, stored, to_plain
from trucewatch.records.schema import SCHEMA
from trucewatch.records.workspace import Workspace
from trucewatch.values.progress import Progress
from trucewatch.vault.broken import Broken, Step, extra, missing, tampered
from trucewatch.vault.canonical import canonical
from trucewatch.vault.report import Report

CHUNK = 2000


def verify_rows(report: Report, workspace: Workspace, progress: Progress) -> None:
    """Step 7 of a workspace."""
    step, keys = report.step(Step.ROWS), KeyStore(workspace.keys)
    codes = Codes(workspace.name)
    for kind in KINDS:
        for found in _rows(kind, keys, codes):
            step.checked += 1
            if step.checked % CHUNK == 0:
                progress("rows", step.checked, 0)
            step.broken += found
        step.broken += _gone(kind)
    step.broken += codes.broken()


def _rows(kind: str, keys: KeyStore, codes: Codes) -> Iterator[list[Broken]]:
    """What does not hold of each row of a kind, a row at a time."""
    table = connection.ops.quote_name(KINDS[kind]._meta.db_table)
    with connection.cursor() as cursor:
        cursor.execute(f"SELECT id FROM {table} ORDER BY id")  # noqa: S608
        ids = [row[0] for row in cursor.fetchall()]
    for start in range(0, len(ids), CHUNK):
        rows: list[Record] = []
        for given, row in _read(kind, ids[start : start + CHUNK]):
            if row is None:
                yield [tampered(Step.ROWS, "rows-unreadable", kind=kind, record=str(given)[:80])]
            else:
                rows.append(row)
                codes.take(row)
        yield from _against_history(rows, keys)


def _read(kind: str, ids: Sequence[Any]) -> Iterator[tuple[Any, Record | None]]:
    """Each row by its id as it stands in the table; None where it cannot be read."""
    try:
        found = stored(kind).in_bulk([read_id(given) for given in ids])
        yield from [(given, found[read_id(given)]) for given in ids]
    except UNREADABLE:
        for given in ids:
            try:
                yield given, stored(kind).get(id=read_id(given))
            except (*UNREADABLE, KINDS[kind].DoesNotExist):
                yield given, None


def _against_history(rows: Sequence[Record], keys: KeyStore) -> Iterator[list[Broken]]:
    revisions: dict[UUID, list[Revision]] = {}
    found = Revision.objects.filter(record__in=[row.id for row in rows]).order_by("number")
    for revision in found:
        revisions.setdefault(revision.record, []).append(revision)
    for row in rows:
        yield [*_row(row, revisions.get(row.id, []), keys)]


def _row(row: Record, revisions: Sequence[Revision], keys: KeyStore) -> Iterator[Broken]:
    named: dict[str, Any] = {"kind": row.kind, "record": str(row.id)}
    if not revisions:
        yield extra(Step.ROWS, "rows-without-revision", **named)
        return
    if revisions[-1].number != row.revision:
        yield tampered(Step.ROWS, "rows-set-back", **named)
    elif differing := _differing(row, revisions):
        yield tampered(Step.ROWS, "rows-differ", fields=", ".join(differing), **named)
    elif underived := [f.name for f in _derived(row.kind) if not _follows(row, f)]:
        yield tampered(Step.ROWS, "rows-derived", fields=", ".join(underived), **named)
    yield from verify_protected(row, revisions, keys)


def _differing(row: Record, revisions: Sequence[Revision]) -> list[str]:
    """The fields in which a row differs from its last revision, read at the schema of that one.

    A field that was redacted where the record came from is empty, or as it was last shown here.
    """
    live, last = to_plain(row), revisions[-1]
    try:
        if last.schema == SCHEMA and _bytes(live) == bytes(last.data):
            return []
        kept = standing(revisions)
        kept = {n: v for n, v in to_plain(of_plain(row.kind, {})).items() if n not in kept} | kept
    except UNREADABLE:
        return ["*"]
    return sorted(
        name
        for name in kept | live
        if name not in kept or name not in live or _bytes(kept[name]) != _bytes(live[name])
    )


def _bytes(value: Any) -> bytes | None:
    try:
        return canonical(value)
    except (TypeError, ValueError):
        return None  # no act could have sealed it


@cache
def _derived(kind: str) -> tuple[DerivedInteger, ...]:
    fields = KINDS[kind]._meta.concrete_fields
    return tuple(field for field in fields if isinstance(field, DerivedInteger))


def _follows(row: Record, field: DerivedInteger) -> bool:
    return bool(getattr(row, field.attname) == field.derive_from(row))


def _gone(kind: str) -> Iterator[Broken]:
    rows = stored(kind).filter(id=OuterRef("record"))
    for revision in Revision.objects.filter(kind=kind, number=1).filter(~Exists(rows)):
        yield missing(Step.ROWS, "rows-missing", kind=kind, record=str(revision.record))
