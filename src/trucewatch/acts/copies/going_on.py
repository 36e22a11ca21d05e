"""Copies of a workspace: which one goes on, and what is done after a backup was put back."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from trucewatch.acts.acting import Acting
from trucewatch.acts.copies.beginning import Begun, begin
from trucewatch.acts.copies.places import is_in_place, take_place
from trucewatch.acts.copies.standing import pending, working
from trucewatch.acts.logs import earlier_logs, open_log
from trucewatch.acts.objects.opening import kept_apart
from trucewatch.acts.restating import restate
from trucewatch.acts.sequencing import must_hold_last, sequence
from trucewatch.acts.writing import write
from trucewatch.records.models import LogEntry
from trucewatch.records.workspace import Earlier, Workspace
from trucewatch.values.refusal import refuse
from trucewatch.vault.checkpoints import Checkpoint, open_checkpoint, origin_of
from trucewatch.vault.lineage import CITE, Ended
from trucewatch.vault.notes import PublicKey
from trucewatch.vault.verifying_earlier import EarlierLog

TAKE_OVER = "take_over"


def take_over(acting: Acting, reason: str = "") -> Checkpoint:
    """Let this copy go on as the workspace; the other one is given up by those who have it.

    Raises Refusal where the workspace lies in its place, and Broken where the key has signed more
    than is here: then this is not its newest state, and `restore` is what is meant.
    """
    workspace = acting.workspace
    if not pending(workspace) and is_in_place(workspace.folder):
        raise refuse("copies-in-place")
    log = open_log(workspace)
    newest = log.newest()
    must_hold_last(workspace, log, newest)
    with working(workspace, "takeover"):
        if not _is_recorded():
            note = log.checkpoints.note(newest.size).decode()
            write(acting, TAKE_OVER, None, [], reason, cites={"checkpoint": note})
        sealed = sequence(workspace)
        take_place(workspace.folder)
    return sealed


def restore(
    acting: Acting,
    seen: Sequence[bytes] = (),
    reason: str = "",
    name: str = "",
    lost_key: str = "",
) -> Begun:
    """Go on after a backup was put back: under a new origin, which says what was lost.

    Where that was done already, `seen` are told in addition.
    """
    told = [note for note in seen if _earlier_of(acting.workspace, note) is not None]
    if told and not pending(acting.workspace):
        return _told_later(acting, told, reason)
    return begin(acting, Ended.RESTORED, reason, seen, name, lost_key)


def clone_here(acting: Acting, name: str, reason: str = "") -> Begun:
    """Let this copy be a workspace of its own, beside the one that it was copied from.

    Refusal where its objects lie outside the folder: the other copy keeps its own in the same place,
    and what one erases or seals the other would miss or find there.
    """
    if not name:
        raise refuse("copies-clone-name")
    apart = kept_apart(acting.workspace)
    if apart:
        raise refuse("copies-clone-shared", where=apart)
    return begin(acting, Ended.CLONED, reason, name=name)


def _told_later(acting: Acting, seen: Iterable[bytes], reason: str) -> Begun:
    """Checkpoints of an origin restored earlier that turned up only now."""
    workspace = acting.workspace
    for note in seen:
        earlier = _earlier_of(workspace, note)
        assert earlier is not None
        found = open_checkpoint(note, earlier.origin, [_unbound(key) for key in earlier.keys])
        if earlier.seen is None or found.size <= earlier.seen:
            continue
        row = next(row for row in workspace.earlier if row.log and _origin(row) == earlier.origin)
        cites = {"key_before": row.key, "last_seen": note.decode()}
        write(acting, CITE, None, [], reason, cites=cites)
        more = Earlier(row.key, row.last, row.because, row.name, row.log, found.size, row.lost_key)
        workspace = restate(workspace.folder, {}, [more])
    sequence(workspace)
    last = earlier_logs(workspace)[-1]
    return Begun(workspace.origin, workspace.name, last.size, last.lost)


def _earlier_of(workspace: Workspace, note: bytes) -> EarlierLog | None:
    origin = origin_of(note)
    return next((log for log in earlier_logs(workspace) if log.origin == origin), None)


def _unbound(key: PublicKey) -> PublicKey:
    return PublicKey(key.name, key.key)


def _origin(row: Earlier) -> str:
    return PublicKey.parse(row.key).name


def _is_recorded() -> bool:
    """Whether the last thing recorded is a taking over, which an interruption left unsealed."""
    last = LogEntry.objects.order_by("-number").values_list("act__name", flat=True)
    waiting = LogEntry.objects.filter(number=None).values_list("act__name", flat=True)
    return TAKE_OVER in {*waiting[:2], *last.exclude(number=None)[:1]}
