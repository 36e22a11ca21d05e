"""Stamping the time: what is stamped, by whom, and what waits."""

from __future__ import annotations

from collections.abc import Sequence

from trucewatch.acts.acting import Acting
from trucewatch.acts.logs import earlier_logs, open_log
from trucewatch.acts.trust.trusting import authorities_of
from trucewatch.records.models import Evidence, Record
from trucewatch.records.workspace import Workspace
from trucewatch.values.codes.evidence import EvidenceHeld
from trucewatch.values.progress import Progress, silent
from trucewatch.values.refusal import refuse
from trucewatch.vault.checkpoints import Checkpoints
from trucewatch.vault.stamps.authorities import KEEPS_CALENDAR, Authority
from trucewatch.vault.stamps.keeping import Stamps, Subject
from trucewatch.vault.stamps.network import Fetch
from trucewatch.vault.stamps.stamping import Outcome, get_stamps, upgrade_proofs


def stamps_of(workspace: Workspace) -> Stamps:
    """The time stamps of a workspace."""
    return Stamps(workspace.vault, open_log(workspace).checkpoints)


def earlier_stamps(workspace: Workspace) -> list[Stamps]:
    """The time stamps over checkpoints of the logs that this one goes on from."""
    return [
        Stamps(workspace.vault, Checkpoints(one.folder, one.origin, one.keys))
        for one in earlier_logs(workspace)
    ]


def checkpoint_subject(workspace: Workspace, size: int | None = None) -> Subject:
    """The checkpoint of a size, or the newest, as it is stamped. Refusal where there is none."""
    stamps = stamps_of(workspace)
    sizes = stamps.checkpoints.sizes()
    if not sizes or size not in (None, *sizes):
        raise refuse("stamp-no-checkpoint", size=size or 0)
    return stamps.checkpoint(sizes[-1] if size is None else size)


def evidence_subject(record: Record) -> Subject:
    """An item of evidence as it is stamped: the digest of its bytes. Refusal where none are held."""
    if not isinstance(record, Evidence):
        raise refuse("stamp-not-evidence", code=record.code)
    if record.held is not EvidenceHeld.HELD or not record.object:
        raise refuse("stamp-not-held", code=record.code)
    return Subject(record.object)


def authorities_asked(workspace: Workspace, names: Sequence[str] = ()) -> list[Authority]:
    """The authorities to ask: those named, or all that are not retired. Refusal where none is."""
    kept = authorities_of(workspace)
    for name in names:
        if name not in kept.names():
            raise refuse("stamp-no-authority-named", name=name[:60], known=", ".join(kept.names()))
    found = [a for a in kept.all() if a.name in names or (not names and not a.retired)]
    if not found:
        raise refuse("stamp-no-authority")
    return found


def stamp(
    acting: Acting,
    subjects: Sequence[Subject],
    authorities: Sequence[Authority],
    fetch: Fetch,
    progress: Progress = silent,
) -> list[Outcome]:
    """Ask each authority for a stamp over each subject; what fails waits and is told."""
    wanted = [(subject, authority) for subject in subjects for authority in authorities]
    return get_stamps(stamps_of(acting.workspace), wanted, fetch, acting.now, progress)


def stamp_due(acting: Acting, fetch: Fetch, progress: Progress = silent) -> list[Outcome]:
    """Work through what waits, and ask calendars what became of their promises."""
    stamps, kept = stamps_of(acting.workspace), authorities_of(acting.workspace)
    wanted = [(each.subject, kept.read(each.authority)) for each in stamps.due()]
    found = get_stamps(stamps, wanted, fetch, acting.now, progress)
    calendars = [each for each in kept.all() if each.kind == KEEPS_CALENDAR]
    fresh = {(each.subject, each.authority) for each in found}
    later = upgrade_proofs(stamps, calendars, fetch) if calendars else []
    return found + [each for each in later if (each.subject, each.authority) not in fresh]
