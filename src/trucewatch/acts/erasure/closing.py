"""Closing what is erased: blank rows, commitments alone in earlier revisions, keys made anew."""

from __future__ import annotations

import json
from collections.abc import Iterable
from typing import Any
from uuid import UUID

from django.db import models, transaction

from trucewatch.acts.erasure.doomed import Doomed, rows_of
from trucewatch.acts.revisions import sealed_of
from trucewatch.records.fields import Protected
from trucewatch.records.keys import (
    KEY,
    KeyStore,
    decrypt,
    encrypt,
    protected_context,
    revision_context,
)
from trucewatch.records.models import CaseRecord, Record, Revision
from trucewatch.records.plain import parts_of, protected_names, stored
from trucewatch.values.codes.records import RecordState
from trucewatch.values.refusal import Refusal
from trucewatch.vault.fields import Hidden, Sealed
from trucewatch.vault.sealing import redact

KEPT = frozenset({"id", "case", "code", "ref", "state"})


def blank(doomed: Doomed, *, keep_ref: bool) -> None:
    """Put defaults in the place of values; references that must be stay.

    A row of a case folder keeps its ref, a pseudonym, or the next import would bring it back.
    """
    record, names = doomed.record, doomed.names
    for part in parts_of(record.kind):
        if part.name in names or not (names or part.name in KEPT):
            _blank_field(record, part.attribute, part.field)
    if not names:
        record.ref = record.ref if keep_ref else ""
        record.state = RecordState.ERASED


def close_revisions(doomed: Doomed, keys: KeyStore) -> None:
    """Leave commitments only in the revisions before the erasure."""
    record, names = doomed.record, doomed.names
    key = keys.get([record.id]).get(record.id) if names else None
    for revision in Revision.objects.filter(record=record.id, number__lt=record.revision):
        sealed = sealed_of(revision)
        held = {field.name for field in sealed.fields()}
        hidden = redact(record.id, sealed, held & set(names) if names else held, Hidden.ERASED)
        left = _protected_in(hidden)
        revision.protected = _openings_of(revision, left, key) if left else None
        revision.data, revision.salts, revision.bare = hidden.data, hidden.salts, hidden.bare
        revision.save(update_fields=["data", "salts", "bare", "protected"])


def to_renew(doomed: Iterable[Doomed]) -> list[UUID]:
    """The records that lose some protected words and keep others: these need another key."""
    found = []
    for each in doomed:
        ever = _ever_protected(each.record) if each.names else set()
        if ever & set(each.names) and ever - set(each.names):
            found.append(each.record.id)
    return found


def holds_protected(record: UUID) -> bool:
    """Whether any words are still sealed under the key of a record, in its row or its history."""
    for revision in Revision.objects.filter(record=record):
        if revision.protected is not None or _protected_in(sealed_of(revision)):
            return True
    return any(held is not None for row in _row(record) for held in _sealed_in(row).values())


@transaction.atomic
def seal_anew(record: UUID, keys: KeyStore) -> None:
    """Seal all protected words of a record under its new key alone; its old one is destroyed.

    Repeated, it changes nothing. Nothing is destroyed before everything opens with the new key.
    """
    key = keys.get([record]).get(record, b"")
    for row in _row(record):
        stored(row.kind).select_for_update().get(id=record)
        anew = {
            name: Protected(sealed=sealed)
            for name, held in _sealed_in(row).items()
            if held is not None
            and (sealed := _anew(key, held, protected_context(row.kind, record, name)))
        }
        if anew:
            stored(row.kind).filter(id=record).update(**anew)
    for revision in Revision.objects.filter(record=record).exclude(protected=None):
        context = revision_context(revision.kind, record, revision.number)
        sealed = _anew(key, bytes(revision.protected or b""), context)
        if sealed:
            Revision.objects.filter(id=revision.id).update(protected=sealed)
    transaction.on_commit(lambda: keys.settle([record]))


def _anew(keys: bytes, sealed: bytes, context: str) -> bytes | None:
    """The same words under the first of two keys; None where they are so already."""
    try:
        decrypt(keys[:KEY], sealed, context)
    except Refusal:
        return encrypt(keys, decrypt(keys, sealed, context), context)
    return None


def _openings_of(revision: Revision, names: set[str], key: bytes | None) -> bytes | None:
    """The openings of the fields that stay, sealed under the key that comes."""
    if revision.protected is None or key is None:
        return None
    context = revision_context(revision.kind, revision.record, revision.number)
    opened = json.loads(decrypt(key, bytes(revision.protected), context))
    left = {name: opened[name] for name in sorted(names & opened.keys())}
    return encrypt(key, json.dumps(left, ensure_ascii=False).encode(), context)


def _protected_in(sealed: Sealed) -> set[str]:
    """The names of the protected fields that a revision holds."""
    marker = Hidden.PROTECTED.marker
    return {name for name, value in json.loads(sealed.data).items() if value == marker}


def _ever_protected(record: CaseRecord) -> set[str]:
    found = {name for name, held in _sealed_in(record).items() if held is not None}
    for revision in Revision.objects.filter(record=record.id):
        found |= _protected_in(sealed_of(revision))
    return found


def _sealed_in(row: Record) -> dict[str, bytes | None]:
    held = {name: getattr(row, name) for name in protected_names(row.kind)}
    return {name: one.sealed if one is not None else None for name, one in held.items()}


def _row(record: UUID) -> list[Any]:
    kind = Revision.objects.filter(record=record).values_list("kind", flat=True).first()
    return list(rows_of(kind, id=record)) if kind else []


def _blank_field(record: CaseRecord, attribute: str, field: Any) -> None:
    if isinstance(field, models.ForeignKey):
        if field.null:
            setattr(record, attribute, None)
    elif isinstance(field, models.UUIDField):
        setattr(record, attribute, UUID(int=0))
    elif field.has_default() or field.null or getattr(field, "empty_strings_allowed", False):
        setattr(record, attribute, field.get_default())
