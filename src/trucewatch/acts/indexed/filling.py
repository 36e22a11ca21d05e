"""Filling the tables of the index from nothing: what they are looked up by is made last.

Sorted once at the end, rows take less time than where each is put in its place among a million others; the
databases' own handbooks advise it for any table that is filled at once.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

from django.core.management.color import no_style
from django.db import OperationalError, connection, transaction

from trucewatch.acts.inserting import quoted
from trucewatch.records.models import (
    IndexedCount,
    IndexedIncident,
    IndexedKey,
    IndexedSpan,
    IndexedSquare,
    IndexedText,
)
from trucewatch.records.word_index import REMOVED, STATEMENTS, TOLD_AGAIN

MADE = (IndexedCount, IndexedSquare, IndexedSpan, IndexedKey, IndexedIncident, IndexedText)
"""The tables of the index."""
INDEXES = [(model, index) for model in MADE for index in model._meta.indexes]
WAITS_MS = 1_000
"""For those who read the tables; whoever would read them meanwhile waits behind."""
ROOM_KIB = 256 * 1024
"""Of memory for pages of SQLite while tables are filled; otherwise it has 2 MB of them."""


@contextmanager
def emptied() -> Iterator[None]:
    """The tables without a row; the indexes over them stay, as suits a small workspace."""
    for model in MADE:
        model.objects.all().delete()
    yield


@contextmanager
def emptied_and_bare() -> Iterator[None]:
    """The tables without a row and without indexes, which are made when they have been filled.

    Belongs into a transaction: on PostgreSQL who reads the index meanwhile waits for its end. Where
    somebody reads the tables for long, as who verifies does, they are only emptied: nobody waits then.
    """
    editor, vendor = connection.schema_editor(), connection.vendor
    try:
        with transaction.atomic():
            _take_away(vendor)
    except OperationalError:
        with emptied():
            yield
        return
    with _room(), connection.cursor() as cursor:
        yield
        for model, index in INDEXES:
            cursor.execute(str(index.create_sql(model, editor)))
        for statement in (*STATEMENTS[vendor], *TOLD_AGAIN[vendor]):
            cursor.execute(statement)


def _take_away(vendor: str) -> None:
    """Rows and indexes; raises OperationalError where others keep it waiting."""
    tables = [model._meta.db_table for model in MADE]
    with connection.cursor() as cursor:
        if vendor == "postgresql":
            cursor.execute(f"SET LOCAL lock_timeout = '{WAITS_MS}ms'")
        for statement in REMOVED[vendor]:
            cursor.execute(statement)
        for _, index in INDEXES:
            cursor.execute(f"DROP INDEX {quoted(index.name)}")
        for statement in connection.ops.sql_flush(no_style(), tables):
            cursor.execute(statement)
        if vendor == "postgresql":
            cursor.execute("SET LOCAL lock_timeout = DEFAULT")


@contextmanager
def _room() -> Iterator[None]:
    """Memory for what is filled: the indexes that stay, since a row is added to by them."""
    if connection.vendor != "sqlite":
        yield
        return
    with connection.cursor() as cursor:
        cursor.execute("PRAGMA cache_size")
        before = cursor.fetchone()[0]
        cursor.execute(f"PRAGMA cache_size = {-ROOM_KIB}")
        try:
            yield
        finally:
            cursor.execute(f"PRAGMA cache_size = {int(before)}")
