"""Verify a workspace: the log against what the database holds, and every row against its history.

Steps 1 to 6 are taken by `vault.verification` over the entries given to it from here; what only the
database can tell of entries, acts and revisions is added by `verifying_history`, step 7 is taken by
`verifying_rows` and, of what is derived from rows, by `verify_index`, step 8 by `verifying_objects`, step 9 by `vault.stamps.verifying`; that those whom
we trust are those of the log, by `verifying_trusted`. Numbers: docs/verification.md.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import datetime

from django.db.models import F

from trucewatch.acts.logs import earlier_logs, trusted_keys
from trucewatch.acts.objects.sampling import Sample
from trucewatch.acts.revisions import sealed_of
from trucewatch.acts.sequencing import last_signed
from trucewatch.acts.trust.stamping import earlier_stamps, stamps_of
from trucewatch.acts.trust.trusting import authorities_of
from trucewatch.acts.verification.foreign import verify_foreign
from trucewatch.acts.verification.history import verify_history
from trucewatch.acts.verification.index import verify_index
from trucewatch.acts.verification.lineage import verify_lineage
from trucewatch.acts.verification.objects import verify_objects
from trucewatch.acts.verification.rows import verify_rows
from trucewatch.acts.verification.trusted import trusted_witnesses, verify_trusted
from trucewatch.acts.verification.unreadable import UNREADABLE
from trucewatch.records.models import LogEntry
from trucewatch.records.workspace import Workspace
from trucewatch.values.progress import Progress, silent
from trucewatch.vault.broken import Broken, Step, tampered
from trucewatch.vault.entries import Revised, entry
from trucewatch.vault.notes import PublicKey
from trucewatch.vault.report import Report
from trucewatch.vault.stamps.headers import Header
from trucewatch.vault.stamps.verifying import verify_stamps
from trucewatch.vault.verification import examine
from trucewatch.vault.verifying_entries import LoggedAct, LoggedEntry

CHUNK = 2000


def verify_workspace(
    workspace: Workspace,
    seen: Iterable[bytes] = (),
    progress: Progress = silent,
    sample: Sample | None = None,
    now: datetime | None = None,
    headers: Mapping[int, Header] | None = None,
    pinned: Sequence[PublicKey] = (),
) -> Report:
    """All steps of a workspace. `seen`: checkpoints of its log, or of earlier ones, that others kept.

    The last one signed with the key here is among them. sample: of the objects, read only so many.
    now: when this is; without it, nobody remembers which objects were read. headers: of Bitcoin
    blocks, by height. pinned: keys that somebody outside trusts; the log must be theirs. Gives a
    report in any case; `report.demand()` raises where something does not hold.
    """
    told: list[Broken] = []
    unread: list[Broken] = []
    witnesses = trusted_witnesses(workspace, unread)
    report = examine(
        workspace.log,
        workspace.origin,
        trusted_keys(workspace),
        _entries(progress, told),
        seen=[*seen, *last_signed(workspace)],
        witnesses=witnesses,
        earlier=earlier_logs(workspace),
    )
    report.step(Step.KEYS).broken += unread
    verify_lineage(report, workspace, pinned)
    report.step(Step.ENTRIES).broken += told
    verify_history(report)
    verify_foreign(workspace, report)
    verify_rows(report, workspace, progress)
    verify_index(report, progress)
    verify_objects(workspace, report, progress, sample, now)
    verify_stamps(
        report,
        stamps_of(workspace),
        authorities_of(workspace),
        headers,
        earlier_stamps(workspace),
    )
    verify_trusted(report, workspace, witnesses)
    return report


def _entries(progress: Progress, told: list[Broken]) -> Iterator[LoggedEntry]:
    """Every entry by its number, those without one last; what cannot be read is told."""
    ordered = LogEntry.objects.order_by(F("number").asc(nulls_last=True), "revision_id")
    found = ordered.select_related("act", "revision").iterator(chunk_size=CHUNK)
    try:
        yield from _read(found, progress, told)
    except UNREADABLE:
        told.append(tampered(Step.ENTRIES, "rows-history-unreadable"))


def _read(
    found: Iterator[LogEntry], progress: Progress, told: list[Broken]
) -> Iterator[LoggedEntry]:
    last: LoggedAct | None = None
    for index, stored in enumerate(found):
        if index % CHUNK == 0:
            progress("entries", index, 0)
        if last is None or last.id != stored.act.id:
            last = LoggedAct(stored.act.id, bytes(stored.act.root), sealed_of(stored.act))
        logged = _logged(stored, last)
        if not _is_kept(stored, logged):
            told.append(tampered(Step.ENTRIES, "verify-leaf-differs", act=str(last.id)))
        yield logged


def _logged(stored: LogEntry, act: LoggedAct) -> LoggedEntry:
    revision = stored.revision
    if revision is None:
        return LoggedEntry(stored.number, act, None)
    revised = Revised(
        revision.kind, revision.record, revision.number, revision.schema, bytes(revision.root)
    )
    return LoggedEntry(stored.number, act, revised, sealed_of(revision))


def _is_kept(stored: LogEntry, logged: LoggedEntry) -> bool:
    """Whether the leaf that waits for the sequencer is that of the act and revision beside it."""
    try:
        return bytes(stored.leaf) == entry(logged.act.root, logged.revised)
    except ValueError:
        return True  # step 4 of the vault tells that it is malformed
