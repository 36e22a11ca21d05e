"""Verify a workspace: the log against what the database holds, and every row against its history.

Steps 1 to 6 are taken by `vault.verification`; step 7, here, holds each live row to its last
revision (read at that revision's schema) and each protected value to what was sealed.
Numbers: docs/verification.md.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from uuid import UUID

from django.db.models import Exists, F, OuterRef

from trucewatch.acts.revisions import plain_of, sealed_of
from trucewatch.acts.verifying_objects import verify_objects
from trucewatch.acts.writing import Progress, silent
from trucewatch.records.keys import KeyStore, decrypt, protected_context, revision_context
from trucewatch.records.models import Act, LogEntry, Record, Revision
from trucewatch.records.plain import KINDS, PROTECTED, protected_names, to_plain
from trucewatch.records.workspace import Workspace
from trucewatch.values.refusal import Refusal
from trucewatch.vault.broken import Broken, Step, Trouble, extra, missing, tampered, unchecked
from trucewatch.vault.entries import Revised
from trucewatch.vault.fields import Shown
from trucewatch.vault.notes import PublicKey
from trucewatch.vault.report import Report
from trucewatch.vault.sealing import verify_opening
from trucewatch.vault.verification import examine
from trucewatch.vault.verifying_entries import LoggedAct, LoggedEntry

CHUNK = 2000


def verify_workspace(
    workspace: Workspace, seen: Iterable[bytes] = (), progress: Progress = silent
) -> Report:
    """All steps of a workspace. `seen`: checkpoints of its log that others kept.

    Gives a report in any case; `report.demand()` raises where something does not hold.
    """
    report = examine(
        workspace.log,
        workspace.origin,
        [PublicKey.parse(workspace.log_key)],
        _entries(progress),
        seen=seen,
    )
    step = report.step(Step.ROWS)
    for kind in KINDS:
        for found in _rows(kind, KeyStore(workspace.keys)):
            step.checked += 1
            if step.checked % CHUNK == 0:
                progress("rows", step.checked, 0)
            if found is not None:
                step.broken.append(found)
    step.broken += _acts()
    verify_objects(workspace, report, progress)
    return report


def _entries(progress: Progress) -> Iterator[LoggedEntry]:
    """Every entry by its number, those without one last."""
    last: LoggedAct | None = None
    ordered = LogEntry.objects.order_by(F("number").asc(nulls_last=True), "revision_id")
    found = ordered.select_related("act", "revision").iterator(chunk_size=CHUNK)
    for index, stored in enumerate(found):
        if index % CHUNK == 0:
            progress("entries", index, 0)
        if last is None or last.id != stored.act.id:
            last = LoggedAct(stored.act.id, bytes(stored.act.root), sealed_of(stored.act))
        yield _logged(stored, last)


def _logged(stored: LogEntry, act: LoggedAct) -> LoggedEntry:
    revision = stored.revision
    if revision is None:
        return LoggedEntry(stored.number, act, None)
    revised = Revised(
        revision.kind, revision.record, revision.number, revision.schema, bytes(revision.root)
    )
    return LoggedEntry(stored.number, act, revised, sealed_of(revision))


def _rows(kind: str, keys: KeyStore) -> Iterator[Broken | None]:
    """Step 7 of one kind: None for a row that holds."""
    manager = KINDS[kind]._default_manager
    after: UUID | None = None
    while some := list(
        (manager.filter(id__gt=after) if after else manager.all()).order_by("id")[:CHUNK]
    ):
        after = some[-1].id
        by_record = {row.id: row for row in some}
        found = Revision.objects.filter(record__in=list(by_record)).order_by("number")
        revisions = {revision.record: revision for revision in found}
        for row in some:
            yield _row(row, revisions.get(row.id), keys)
    gone = Revision.objects.filter(kind=kind, number=1).filter(
        ~Exists(manager.filter(id=OuterRef("record")))
    )
    for revision in gone:
        yield missing(Step.ROWS, "rows-missing", kind=kind, record=str(revision.record))


def _row(row: Record, revision: Revision | None, keys: KeyStore) -> Broken | None:
    if revision is None:
        return extra(Step.ROWS, "rows-without-revision", kind=row.kind, record=str(row.id))
    if revision.number != row.revision:
        return tampered(Step.ROWS, "rows-set-back", kind=row.kind, record=str(row.id))
    stored, live = plain_of(revision), to_plain(row)
    differing = sorted(name for name in stored | live if stored.get(name) != live.get(name))
    if differing:
        return tampered(
            Step.ROWS,
            "rows-differ",
            kind=row.kind,
            record=str(row.id),
            fields=", ".join(differing),
        )
    held = [name for name in protected_names(row.kind) if live[name] == PROTECTED]
    return _protected(row, revision, held, keys) if held else None


def _protected(row: Record, revision: Revision, held: list[str], keys: KeyStore) -> Broken | None:
    """The live protected words are those that the revision was sealed over."""
    try:
        key = keys.get([row.id]).get(row.id)
        if key is None or revision.protected is None:
            return unchecked(Step.ROWS, "rows-no-key", kind=row.kind, record=str(row.id))
        context = revision_context(row.kind, row.id, revision.number)
        opened = json.loads(decrypt(key, bytes(revision.protected), context))
        for name in held:
            context = protected_context(row.kind, row.id, name)
            clear = decrypt(key, getattr(row, name).sealed, context).decode()
            opening = Shown(name, bytes.fromhex(opened[name][0]), clear)
            verify_opening(row.id, sealed_of(revision), opening)
    except Broken as broken:
        return broken
    except Refusal as refusal:
        return Broken(Step.ROWS, Trouble.UNCHECKED, refusal.message)
    return None


def _acts() -> Iterator[Broken]:
    """The columns of an act that lists are made from say what was sealed."""
    for act in Act.objects.iterator(chunk_size=CHUNK):
        sealed = json.loads(bytes(act.data))
        columns = {
            "act": act.name,
            "at": act.at.isoformat(timespec="microseconds"),
            "case": str(act.case_id) if act.case_id else None,
            "member": str(act.member_id) if act.member_id else None,
        }
        if any(sealed.get(name) != value for name, value in columns.items()):
            yield tampered(Step.ACTS, "rows-act-differs", act=str(act.id))
