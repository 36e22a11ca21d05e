"""Erasing a source, a person or a testimony: values, salts and keys, wherever we control them.

What stays are commitments, so that the log still verifies and says nothing. The database is written
anew, so that no page keeps what was there. Packages and publications handed out earlier are beyond
our reach and are listed, not claimed erased.
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any
from uuid import UUID

from django.db import models, transaction

from trucewatch.acts.acting import Acting
from trucewatch.acts.gates.naming import identities_of
from trucewatch.acts.overwriting import overwrite_free_pages
from trucewatch.acts.revisions import sealed_of
from trucewatch.acts.writing import Receipt, write
from trucewatch.records import loading
from trucewatch.records.keys import KeyStore
from trucewatch.records.models import Case, CaseRecord, Imported, Publication, Revision
from trucewatch.records.plain import KINDS, parts_of, protected_names, stored
from trucewatch.records.referring import links_to, lists_of
from trucewatch.values.codes.records import RecordState
from trucewatch.values.refusal import refuse
from trucewatch.vault.fields import Hidden, Sealed
from trucewatch.vault.sealing import redact

KEPT = frozenset({"id", "case", "code", "ref", "state"})
ERASABLE = ("source", "person", "account")
WHOLLY = {
    "source": (("account", "source"), ("consent", "source"), ("citation", "source")),
    "person": (("consent", "person"), ("fate", "person")),
    "account": (("citation", "account"),),
}
"""What is erased with a record: kind, and the reference by which it hangs on it."""

WORDS = ("as_stated", "acquired_how", "credit", "captured_by")
"""What a source said or can be known by, in records that lean on it; their own facts stay."""


@dataclass(frozen=True, slots=True)
class Erased:
    """What was done, and what people still have to look at.

    receipt: None where an erasure that had been interrupted was finished. handed_out: publications
    made before, whose readers may still hold the words. look_over: codes of records that stay and
    refer to what was erased; their texts may speak of it.
    """

    receipt: Receipt | None
    handed_out: tuple[str, ...]
    look_over: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class _Doomed:
    """A record to be erased: wholly, or the named fields of it."""

    record: CaseRecord
    names: tuple[str, ...] = ()


def erase(acting: Acting, case: Case, kind: str, record: UUID, reason: str) -> Erased:
    """Erase a record and what hangs on it. Cannot be undone. Repeated, it finishes what was begun.

    Raises Refusal for a kind that holds nobody's identity, for a record of another case, where no
    reason is given or it tells somebody's identity, and where the keys to be destroyed are not
    here. The reason stays in the log for good.
    """
    if kind not in ERASABLE:
        raise refuse("acts-erase-kind", kind=kind, allowed=", ".join(ERASABLE))
    doomed = list(_doomed(case, kind, record))
    receipt = None
    if doomed[0].record.state is not RecordState.ERASED:
        _require_reason(acting, case, reason)
        receipt = _erase(acting, case, doomed, reason)
    finish_erasure(acting, [each.record for each in doomed])
    return Erased(receipt, tuple(_handed_out(case, record)), tuple(_referring(kind, record)))


def finish_erasure(acting: Acting, records: Sequence[CaseRecord]) -> None:
    """Destroy the keys and overwrite free pages; safe to repeat after an interruption."""
    keys = KeyStore(acting.workspace.keys)
    for record in records:
        if all(getattr(record, name) is None for name in protected_names(record.kind)):
            keys.destroy(record.id)
    tables = {KINDS[record.kind]._meta.db_table for record in records}
    overwrite_free_pages([*sorted(tables), Revision._meta.db_table, Imported._meta.db_table])


def doomed_codes(case: Case, kind: str, record: UUID) -> list[str]:
    """The codes of what an erasure would take, wholly or in part."""
    return [doomed.record.code for doomed in _doomed(case, kind, record)]


def _require_reason(acting: Acting, case: Case, reason: str) -> None:
    if not reason.strip():
        raise refuse("acts-erase-reason")
    keys = KeyStore(acting.workspace.keys)
    if identities_of(loading.whole(case.id), keys, lacking=True).within(reason):
        raise refuse("erase-reason-tells")


def _erase(acting: Acting, case: Case, doomed: Sequence[_Doomed], reason: str) -> Receipt:
    """One transaction: blank rows, a revision of each, commitments only in earlier ones."""
    with transaction.atomic():
        ids = [each.record.id for each in doomed]
        imported = set(Imported.objects.filter(record__in=ids).values_list("record", flat=True))
        for each in doomed:
            _blank(each, keep_ref=each.record.id in imported)
        receipt = write(acting, "erase", case, [each.record for each in doomed], reason)
        for each in doomed:
            _close_revisions(each)
        Imported.objects.filter(record__in=ids).delete()
    return receipt


def _doomed(case: Case, kind: str, record: UUID) -> Iterator[_Doomed]:
    """The record first, then all that hangs on it; what hangs on it in two ways, once."""
    found = _rows(kind, case_id=case.id, id=record).first()
    if found is None:
        raise refuse("acts-no-such-record", kind=kind)
    told = {found.id}
    yield _Doomed(found)
    for each in _hanging(case, kind, record):
        if each.record.id not in told:
            told.add(each.record.id)
            yield each


def _hanging(case: Case, kind: str, record: UUID) -> Iterator[_Doomed]:
    for other, reference in WHOLLY[kind]:
        for row in _rows(other, case_id=case.id, **{reference: record}):
            if other in ERASABLE:
                yield from _doomed(case, other, row.id)
            else:
                yield _Doomed(row)
    for other, reference in _leaning(kind):
        names = tuple(part.name for part in parts_of(other) if part.name in WORDS)
        if names and kind == "source":
            for row in _rows(other, case_id=case.id, **{reference: record}):
                yield _Doomed(row, names)


def _rows(kind: str, **wanted: object) -> Any:
    return stored(kind).filter(**wanted).order_by("id")


def _leaning(target: str) -> list[tuple[str, str]]:
    """(kind, reference) of all that may lean on a record of a kind and is not erased with it."""
    named = [(kind, part.name) for kind, part in links_to(target)]
    return [each for each in named if each not in WHOLLY[target]]


def _blank(doomed: _Doomed, keep_ref: bool) -> None:
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


def _blank_field(record: CaseRecord, attribute: str, field: Any) -> None:
    if isinstance(field, models.ForeignKey):
        if field.null:
            setattr(record, attribute, None)
    elif isinstance(field, models.UUIDField):
        setattr(record, attribute, UUID(int=0))
    elif field.has_default() or field.null or getattr(field, "empty_strings_allowed", False):
        setattr(record, attribute, field.get_default())


def _close_revisions(doomed: _Doomed) -> None:
    """Leave commitments only in the revisions before the erasure."""
    record, names = doomed.record, doomed.names
    for revision in Revision.objects.filter(record=record.id, number__lt=record.revision):
        sealed = sealed_of(revision)
        held = {field.name for field in sealed.fields()}
        hidden = redact(record.id, sealed, held & set(names) if names else held, Hidden.ERASED)
        revision.data, revision.salts, revision.bare = hidden.data, hidden.salts, hidden.bare
        if not names or _protected_in(sealed) <= set(names):
            revision.protected = None
        revision.save(update_fields=["data", "salts", "bare", "protected"])


def _protected_in(sealed: Sealed) -> set[str]:
    """The names of the protected fields that a revision holds."""
    marker = Hidden.PROTECTED.marker
    return {name for name, value in json.loads(sealed.data).items() if value == marker}


def _handed_out(case: Case, record: UUID) -> Iterator[str]:
    """Publications recorded before the erasure, by the order of revisions, not by any clock."""
    erasures = Revision.objects.filter(record=record, act__name="erase")
    first = erasures.order_by("id").values_list("id", flat=True).first()
    for publication in Publication.objects.filter(case=case).order_by("code"):
        if Revision.objects.filter(record=publication.id, number=1, id__lt=first).exists():
            yield publication.code


def _referring(kind: str, record: UUID) -> Iterator[str]:
    """Codes of the current records that refer to what was erased, one by one or in a list."""
    for other, reference in _leaning(kind):
        rows = _rows(other, **{reference: record}, state=RecordState.CURRENT)
        yield from rows.values_list("code", flat=True)
    for other, part in lists_of(kind):
        for row in _rows(other, state=RecordState.CURRENT):
            if str(record) in getattr(row, part.name):
                yield row.code
