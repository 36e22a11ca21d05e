"""The sequencer: numbers what was committed, and seals it into the log.

Numbers are given after commit and under a short lock of their own, so that a slow act never holds
up a checkpoint and a signed one never changes. A crash at any point is finished by the next call.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any
from uuid import UUID

from django.db import connection, transaction
from django.db.models import QuerySet

from trucewatch.acts.copies.standing import require_may_act
from trucewatch.acts.inserting import own_id
from trucewatch.acts.logs import earlier_logs, open_log, signing
from trucewatch.records.models import LogEntry
from trucewatch.records.prepared import prepared
from trucewatch.records.workspace import Workspace
from trucewatch.values.progress import Progress, silent
from trucewatch.vault import durable
from trucewatch.vault.broken import Step, missing, tampered
from trucewatch.vault.checkpoints import Checkpoint, open_checkpoint, origin_of
from trucewatch.vault.log import Log
from trucewatch.vault.signing import SigningKey

LAST = "last-checkpoint"
"""The file beside the signing key that keeps the last checkpoint it signed."""

LOCK = 0x7472756365  # the advisory lock of this database's sequencer
CHUNK = 50_000


def sequence(workspace: Workspace, progress: Progress = silent) -> Checkpoint:
    """Number the committed entries that have no number, and sign a checkpoint over all.

    Broken where the log lacks what this key has signed before: an older copy came back, or
    another copy went on. Nothing is signed then, for it would be a fork. Refusal in a copy.
    """
    progress("seal", 0, 0)
    with signing(workspace) as (now, key):
        require_may_act(now)
        require_entries(open_log(now).newest())
        number_all()
        return seal_numbered(now, key, progress)


def require_entries(newest: Checkpoint) -> None:
    """Broken where the database lacks the last entries that were sealed: it was set back alone.

    What is recorded then would be given numbers that stand in the log already.
    """
    held = next(iter(_last_number()), -1) + 1
    if held < newest.size:
        raise missing(Step.ENTRIES, "verify-database-set-back", held=held, size=newest.size)


@prepared
def _last_number() -> QuerySet[Any]:
    numbered = LogEntry.objects.filter(number__isnull=False).order_by("-number")
    return numbered.values_list("number", flat=True)[:1]


def seal_numbered(workspace: Workspace, key: SigningKey, progress: Progress = silent) -> Checkpoint:
    """Sign a checkpoint over every numbered entry. Callers are alone with the key."""
    log = open_log(workspace)
    newest = log.newest()
    must_hold_last(workspace, log, newest)
    while leaves := _leaves(newest.size):
        newest = log.seal(newest.size, leaves, key)
        progress("seal", newest.size, 0)
    _keep_last(workspace, log, newest)
    return newest


@transaction.atomic
def number_all() -> None:
    """Number all that was committed and has no number."""
    _number()


def number_last(act: UUID) -> int:
    """Number all that was committed, and then the entry of this act. Inside a transaction."""
    waiting = LogEntry.objects.filter(act=act, number=None)
    entry = waiting.values_list("id", flat=True).get()
    number = _number(but=entry)
    waiting.update(number=number)
    return number


def last_signed(workspace: Workspace) -> Iterator[bytes]:
    """The last checkpoint that the key of this workspace signed, where it is kept beside the key.

    The keys lie apart from the log, so this tells of a log that was set back without them. After
    the beginning of a new origin it may still be one of the origin before.
    """
    kept = workspace.keys / LAST
    if kept.is_file():
        yield kept.read_bytes()


def _own_last(workspace: Workspace) -> Iterator[bytes]:
    """As `last_signed`, unless it is of an earlier origin of this log."""
    earlier = {one.origin for one in earlier_logs(workspace)}
    yield from (note for note in last_signed(workspace) if origin_of(note) not in earlier)


def must_hold_last(workspace: Workspace, log: Log, newest: Checkpoint) -> None:
    """Broken where the log lacks the last checkpoint that its key signed, or contradicts it."""
    for note in _own_last(workspace):
        last = open_checkpoint(note, log.origin, log.checkpoints.keys)
        if last.size > newest.size:
            raise missing(Step.CHECKPOINTS, "verify-log-set-back", old=last.size, new=newest.size)
        if log.tree(newest.size).root(last.size) != last.root:
            raise tampered(Step.CHECKPOINTS, "verify-fork", size=last.size)


def _keep_last(workspace: Workspace, log: Log, newest: Checkpoint) -> None:
    """Keep the newest checkpoint beside the key; a smaller one never replaces a larger."""
    with durable.lock(workspace.keys / f".{LAST}.lock"):
        sizes = [
            open_checkpoint(note, log.origin, log.checkpoints.keys).size
            for note in _own_last(workspace)
        ]
        if newest.size > max(sizes, default=-1):
            durable.put(workspace.keys / LAST, log.checkpoints.note(newest.size))


def _number(but: UUID | None = None) -> int:
    """Number what was committed, all but one entry; gives the number that comes next.

    Inside a transaction, whose lock keeps other sequencers out.
    """
    table = connection.ops.quote_name(LogEntry._meta.db_table)
    with connection.cursor() as cursor:
        if connection.vendor == "postgresql":
            cursor.execute("SELECT pg_advisory_xact_lock(%s)", [LOCK])
        cursor.execute(f"SELECT COALESCE(MAX(number) + 1, 0) FROM {table}")  # noqa: S608
        following: int = cursor.fetchone()[0]
        cursor.execute(
            f"UPDATE {table} SET number = given.number FROM ("  # noqa: S608
            " SELECT id, %s + ROW_NUMBER() OVER (ORDER BY revision_id, id) - 1 AS number"
            f" FROM {table} WHERE number IS NULL AND id <> %s) AS given"
            f" WHERE {table}.id = given.id",
            [following, own_id(but or UUID(int=0))],
        )
        return following + int(cursor.rowcount)


@prepared
def _numbered_from(start: int) -> QuerySet[Any]:
    numbered = LogEntry.objects.filter(number__gte=start).order_by("number")
    return numbered.values_list("number", "leaf")[:CHUNK]


def _leaves(start: int) -> list[bytes]:
    """Broken where numbers are left out: what lies behind the gap could never be sealed."""
    rows = _numbered_from(start)
    for expected, (number, _) in enumerate(rows, start):
        if number != expected:
            raise missing(Step.ENTRIES, "verify-numbers-left-out", first=expected, last=number - 1)
    return [bytes(leaf) for _, leaf in rows]
