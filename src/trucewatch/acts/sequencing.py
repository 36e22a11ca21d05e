"""The sequencer: numbers what was committed, and seals it into the log.

Numbers are given after commit and under a short lock of their own, so that a slow act never holds
up a checkpoint and a signed one never changes. A crash at any point is finished by the next call.
"""

from __future__ import annotations

from django.db import connection, transaction

from trucewatch.acts.logs import SIGNING_KEY, open_log
from trucewatch.records.models import LogEntry
from trucewatch.records.workspace import Workspace
from trucewatch.vault.checkpoints import Checkpoint
from trucewatch.vault.signing import SigningKey

LOCK = 0x7472756365  # the advisory lock of this database's sequencer
CHUNK = 50_000


def sequence(workspace: Workspace) -> Checkpoint:
    """Number the committed entries that have no number, and sign a checkpoint over all."""
    _number()
    log = open_log(workspace)
    key = SigningKey.load(workspace.keys / SIGNING_KEY, workspace.origin)
    newest = log.newest()
    while leaves := _leaves(newest.size):
        newest = log.seal(newest.size, leaves, key)
    return newest


def _number() -> None:
    table = connection.ops.quote_name(LogEntry._meta.db_table)
    with transaction.atomic(), connection.cursor() as cursor:
        if connection.vendor == "postgresql":
            cursor.execute("SELECT pg_advisory_xact_lock(%s)", [LOCK])
        cursor.execute(f"SELECT COALESCE(MAX(number) + 1, 0) FROM {table}")  # noqa: S608
        cursor.execute(
            f"UPDATE {table} SET number = given.number FROM ("  # noqa: S608
            " SELECT id, %s + ROW_NUMBER() OVER (ORDER BY revision_id, id) - 1 AS number"
            f" FROM {table} WHERE number IS NULL) AS given WHERE {table}.id = given.id",
            [cursor.fetchone()[0]],
        )


def _leaves(start: int) -> list[bytes]:
    numbered = LogEntry.objects.filter(number__gte=start, number__lt=start + CHUNK)
    return [bytes(leaf) for leaf in numbered.order_by("number").values_list("leaf", flat=True)]
