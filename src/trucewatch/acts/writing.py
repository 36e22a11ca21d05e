"""The one way anything is written: records, their revisions and the entries of the log together.

One transaction for one act. Protected words are sealed before they reach a column; a record that
somebody else changed in the meantime is refused, never overwritten.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any
from uuid import UUID

from django.db import connection

from trucewatch.acts.acting import Acting
from trucewatch.acts.coding import assign_codes, giving_codes
from trucewatch.acts.copies.standing import require_may_act
from trucewatch.acts.gates.telling import require_final_untold
from trucewatch.acts.inserting import insert_records, insert_rows, read_id
from trucewatch.acts.storable import make_storable, require_words
from trucewatch.acts.updating import update_records
from trucewatch.records.fields import Protected
from trucewatch.records.keys import (
    KeyStore,
    decrypt,
    encrypt,
    protected_context,
    revision_context,
)
from trucewatch.records.models import Act, Case, LogEntry, Record, Revision, SharedRecord
from trucewatch.records.models.base import mint, mint_random
from trucewatch.records.plain import (
    Plain,
    instant_to_plain,
    protected_names,
    to_plain,
)
from trucewatch.records.schema import SCHEMA
from trucewatch.values.plain import Json
from trucewatch.values.progress import Progress, in_portions, silent
from trucewatch.vault.entries import Revised, entry, seal_act
from trucewatch.vault.sealing import NOTHING, Seal, seal

BATCH = 2000
SHORT = 50
"""New records of an act that is over before anybody waits for the codes it gives out."""


@dataclass(frozen=True, slots=True)
class Receipt:
    """What an act gives back: `recorded` now, `sealed` once a checkpoint covers its entries."""

    act: UUID
    records: tuple[tuple[str, UUID, str, int], ...] = field(repr=False)
    """kind, id, code and revision of every record written"""


def write(
    acting: Acting,
    name: str,
    case: Case | None,
    records: Sequence[Record],
    reason: str = "",
    progress: Progress = silent,
    cites: Mapping[str, Json] = NOTHING,
    besides: Callable[[Act, bytes], None] | None = None,
) -> Receipt:
    """Write the records of one act: new where their revision is 0, changed otherwise.

    cites: what the act says besides, sealed with it. besides: writes what else belongs to the act,
    given it and its root, in the same transaction. Raises Refusal where a record was changed by
    another since it was read, or holds what could not be read back from both databases, where the
    reason or words that nobody can take back tell a protected name, and in a copy of a workspace. Keys are made beforehand, and so
    are the codes of a long act given out, so that no lock on them is held while it works; if it
    fails, it leaves a gap in the codes. A short act gives them out as it goes: it writes through to
    the disk once, not twice.
    """
    require_may_act(acting.workspace)
    require_words(reason, "reason")
    make_storable(records)
    require_final_untold(acting, case, reason, records)
    new = [record for record in records if record.revision == 0]
    changed = [record for record in records if record.revision != 0]
    origin = acting.workspace.name
    if len(new) > SHORT:
        assign_codes(origin, new)
    protected = _seal_protected(acting, records)
    with giving_codes(origin, new):
        act, act_root = _act(acting, name, case, reason, cites)
        _insert(new, case, progress)
        _update(changed, progress)
        _revise(act, act_root, records, protected, progress)
        if besides is not None:
            besides(act, act_root)
        elif not records:
            insert_rows(LogEntry, _ENTRY, [(mint(), act.id, None, entry(act_root))])
    return Receipt(act.id, tuple((r.kind, r.id, r.code, r.revision) for r in records))


def _act(
    acting: Acting, name: str, case: Case | None, reason: str, cites: Mapping[str, Json]
) -> tuple[Act, bytes]:
    identity = mint_random()
    fields: dict[str, Json] = {
        **cites,
        "act": name,
        "asserted": acting.asserted,
        "at": instant_to_plain(acting.now),
        "case": str(case.id) if case else None,
        "member": str(acting.member.id) if acting.member else None,
        "origin": acting.workspace.origin,
        "reason": reason,
        "role": str(acting.role) if acting.role else None,
    }
    made = seal_act(identity, fields)
    kept = made.sealed
    act = Act(
        id=identity,
        name=name,
        at=acting.now,
        member=acting.member,
        case=case,
        data=kept.data,
        salts=kept.salts,
        bare=kept.bare,
        root=made.root,
    )
    insert_rows(Act, _ACT, [tuple(getattr(act, attribute) for attribute in _ACT)])
    act._state.adding, act._state.db = False, connection.alias
    return act, made.root


_ACT = ("id", "name", "at", "member_id", "case_id", "data", "salts", "bare", "root")


def _insert(records: Sequence[Record], case: Case | None, progress: Progress) -> None:
    for kind, some in _portions(records, "insert", progress):
        for record in some:
            record.revision = 1
            if isinstance(record, SharedRecord):
                record.home = case
        insert_records(kind, some)


def _update(records: Sequence[Record], progress: Progress) -> None:
    for kind, some in _portions(records, "update", progress):
        update_records(kind, some)


def _portions(
    records: Sequence[Record], phase: str, progress: Progress
) -> Iterator[tuple[str, Sequence[Record]]]:
    """Kind by kind, some at a time; it is told how far this has come among all."""
    done = 0
    for kind, same in _by_kind(records).items():
        for start in range(0, len(same), BATCH):
            progress(phase, done, len(records))
            yield kind, same[start : start + BATCH]
            done += len(same[start : start + BATCH])
    if records:
        progress(phase, done, len(records))


def _revise(
    act: Act,
    act_root: bytes,
    records: Sequence[Record],
    protected: dict[UUID, _Secret],
    progress: Progress,
) -> None:
    for some in in_portions(records, BATCH, "write", progress):
        made = [_revision(act.id, record, protected.get(record.id)) for record in some]
        given = insert_rows(Revision, _REVISION, made, returning=("id", "record"))
        numbers = {read_id(record): number for number, record in given}
        entries = [
            (mint(), act.id, numbers[record.id], _leaf(act_root, record, row[-1]))
            for record, row in zip(some, made, strict=True)
        ]
        insert_rows(LogEntry, _ENTRY, entries)


_REVISION = (
    *("act", "kind", "record", "number", "schema"),
    *("data", "salts", "bare", "protected", "root"),
)
_ENTRY = ("id", "act", "revision", "leaf")


def _revision(act: UUID, record: Record, secret: _Secret | None) -> tuple[Any, ...]:
    """The values of `_REVISION` for one record."""
    made = seal(record.id, to_plain(record), secret.words if secret else {})
    kept, words = made.sealed, _encrypted(made, record, secret) if secret else None
    named = (act, record.kind, record.id, record.revision, SCHEMA)
    return (*named, kept.data, kept.salts, kept.bare, words, made.root)


def _leaf(act_root: bytes, record: Record, root: bytes) -> bytes:
    return entry(act_root, Revised(record.kind, record.id, record.revision, SCHEMA, root))


@dataclass(frozen=True, slots=True)
class _Secret:
    """The protected words of one record and its key, while an act is under way."""

    key: bytes = field(repr=False)
    words: Plain = field(repr=False)


def _seal_protected(acting: Acting, records: Iterable[Record]) -> dict[UUID, _Secret]:
    """Encrypt protected words that are still clear; give the words of all, for their revisions."""
    holding = [record for record in records if any(_held(record))]
    if not holding:
        return {}
    keys = KeyStore(acting.workspace.keys).make([record.id for record in holding])
    secrets = {}
    for record in holding:
        key, words = keys[record.id], {}
        for name, held in _held(record):
            context = protected_context(record.kind, record.id, name)
            if held.clear is None:
                words[name] = decrypt(key, held.sealed or b"", context).decode()
                continue
            words[name] = held.clear
            setattr(record, name, Protected(sealed=encrypt(key, held.clear.encode(), context)))
        secrets[record.id] = _Secret(key, words)
    return secrets


def _held(record: Record) -> list[tuple[str, Protected]]:
    names = protected_names(record.kind)
    return [(name, held) for name in names if (held := getattr(record, name)) is not None]


def _encrypted(made: Seal, record: Record, secret: _Secret) -> bytes:
    opened = {shown.name: [shown.salt.hex(), shown.value] for shown in made.protected}
    context = revision_context(record.kind, record.id, record.revision)
    return encrypt(secret.key, json.dumps(opened, ensure_ascii=False).encode(), context)


def _by_kind(records: Iterable[Record]) -> dict[str, list[Any]]:
    grouped: dict[str, list[Any]] = {}
    for record in records:
        grouped.setdefault(record.kind, []).append(record)
    return grouped
