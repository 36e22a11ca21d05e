"""Step 7, protected words: they are those that the revisions were sealed over."""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence

from trucewatch.acts.revisions import sealed_of
from trucewatch.records.keys import KeyStore, decrypt, protected_context, revision_context
from trucewatch.records.models import Record, Revision
from trucewatch.records.plain import protected_names
from trucewatch.values.refusal import Refusal
from trucewatch.vault.broken import Broken, Step, Trouble, tampered, unchecked
from trucewatch.vault.fields import Bare, Hidden, Shown
from trucewatch.vault.sealing import verify_opening


def verify_protected(
    row: Record, revisions: Sequence[Revision], keys: KeyStore
) -> Iterator[Broken]:
    """The openings kept with each revision fit its commitments, and the row holds the last words."""
    if not protected_names(row.kind):
        return
    holding = [(r, names) for r in revisions if (names := _protected_in(r)) or r.protected]
    if not holding:
        return
    try:
        key = keys.get([row.id]).get(row.id)
        if key is None:
            yield unchecked(Step.ROWS, "rows-no-key", kind=row.kind, record=str(row.id))
            return
        for revision, names in holding:
            _openings(row, revision, names, key)
        _live(row, _last_holding(holding), key)
    except Broken as broken:
        yield broken
    except Refusal as refusal:
        yield Broken(Step.ROWS, Trouble.UNCHECKED, refusal.message)
    except (ValueError, TypeError, KeyError, IndexError):
        yield _differ(row)


def _last_holding(holding: Sequence[tuple[Revision, set[str]]]) -> Revision:
    """The last revision that holds protected words; those after it may keep them closed."""
    return next((r for r, names in reversed(holding) if names), holding[-1][0])


def _protected_in(revision: Revision) -> set[str]:
    """The names of the fields that a revision holds under its key; none where it is malformed."""
    try:
        fields = sealed_of(revision).fields()
    except (Broken, TypeError):
        return set()  # steps 4 to 6 tell that it is malformed
    return {f.name for f in fields if isinstance(f, Bare) and f.why is Hidden.PROTECTED}


def _openings(row: Record, revision: Revision, names: set[str], key: bytes) -> dict[str, str]:
    """The words a revision was sealed over; Broken where an opening is wrong or lacking."""
    context = revision_context(row.kind, row.id, revision.number)
    if revision.protected is None:
        raise _differ(row)
    opened = json.loads(decrypt(key, bytes(revision.protected), context))
    sealed = sealed_of(revision)
    for name in names:
        salt, words = opened[name]
        verify_opening(row.id, sealed, Shown(name, bytes.fromhex(salt), words))
    return {name: opened[name][1] for name in names}


def _live(row: Record, last: Revision, key: bytes) -> None:
    kept = _openings(row, last, names, key) if (names := _protected_in(last)) else {}
    for name in protected_names(row.kind):
        held = getattr(row, name)
        if held is None:
            continue  # that the row and its revision both hold it, or neither, was compared before
        words = decrypt(key, held.sealed, protected_context(row.kind, row.id, name)).decode()
        if kept.get(name) != words:
            raise _differ(row)


def _differ(row: Record) -> Broken:
    return tampered(Step.ROWS, "rows-protected-differ", kind=row.kind, record=str(row.id))
