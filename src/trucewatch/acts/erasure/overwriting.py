"""Overwriting what the database has freed, so that its files keep nothing of what was erased."""

from __future__ import annotations

from collections.abc import Sequence

from django.db import connection

from trucewatch.acts.storage import storage_told
from trucewatch.records.word_index import WORDS
from trucewatch.values.refusal import refuse

READERS_MS, WRITERS_MS = 5_000, 30_000
"""How long to wait for readers of older pages to end; for writers, as records.settings has it."""


def overwrite_free_pages(tables: Sequence[str]) -> None:
    """Write the database anew: the whole of an SQLite file, the named tables on PostgreSQL.

    Raises Refusal where another process keeps the workspace open; the erasure stands, and is
    finished by repeating it. Beyond our reach: backups, PostgreSQL's write-ahead log, and what a
    file system or a solid-state disk keeps of freed blocks (docs/data-protection.md).
    """
    with storage_told(), connection.cursor() as cursor:
        if connection.vendor == "postgresql":
            for table in tables:
                # ANALYZE: the planner keeps samples of values too
                cursor.execute(f"VACUUM (FULL, ANALYZE) {connection.ops.quote_name(table)}")
            return
        # words that were taken out stay in parts of their index until these are made one; and
        # the copy that VACUUM makes holds other people's words; it must not touch another disk
        cursor.execute("PRAGMA temp_store = MEMORY")
        cursor.execute(f"INSERT INTO {WORDS}({WORDS}) VALUES ('optimize')")  # noqa: S608
        cursor.execute("VACUUM")
        cursor.execute(f"PRAGMA busy_timeout = {READERS_MS}")
        cursor.execute("PRAGMA wal_checkpoint(TRUNCATE)")
        busy = cursor.fetchone()[0]
        cursor.execute(f"PRAGMA busy_timeout = {WRITERS_MS}")
    if busy:
        raise refuse("erase-unfinished")
