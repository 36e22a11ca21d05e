"""Step 7, the index of lists, search, map and timeline: it is what the records make of it.

What each table should hold is summed as it is read, never held: an amount of a row is the sum of
numbers that stand for it, so that the order in which rows come does not matter.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from functools import lru_cache
from hashlib import blake2b
from typing import Any

from django.db import connection, transaction

from trucewatch.acts.indexed.counting import Counts
from trucewatch.acts.indexed.filling import MADE
from trucewatch.acts.indexed.incidents import entries_of, stored_entries
from trucewatch.acts.indexed.renewing import bring_index_up_to_date, is_behind, portions
from trucewatch.acts.indexed.texts import texts_of, words_of
from trucewatch.acts.inserting import quoted
from trucewatch.acts.verification.unreadable import UNREADABLE
from trucewatch.records.models import (
    Indexed,
    IndexedCount,
    IndexedIncident,
    IndexedKey,
    IndexedSpan,
    IndexedSquare,
    IndexedText,
)
from trucewatch.records.plain import KINDS
from trucewatch.values.progress import Progress
from trucewatch.vault.broken import Step, tampered, unchecked
from trucewatch.vault.report import Report

CHUNK = 5_000
TRIES = 5
SUMMED = ("keys", "cells", "squares", "spans")


def verify_index(report: Report, progress: Progress) -> None:
    """Tell which parts of the index differ from the records; nothing where these do not hold.

    An index that was never made, or is about to be made anew, is not looked at.
    """
    step = report.step(Step.ROWS)
    if step.broken or not Indexed.objects.exists():
        return
    try:
        parts = _differing(progress)
    except UNREADABLE:
        parts = ["unreadable"]
    if parts is None:
        step.broken.append(unchecked(Step.ROWS, "rows-index-busy"))
        return
    step.broken += [tampered(Step.ROWS, "rows-index-differs", part=part) for part in parts]


def _differing(progress: Progress) -> list[str] | None:
    """The parts that differ, at one moment; None where acts never left one."""
    for _ in range(TRIES):
        bring_index_up_to_date(progress)
        with _one_moment():
            if not is_behind():
                return sorted(_incidents(progress) | _texts(progress))
    return None


@contextmanager
def _one_moment() -> Iterator[None]:
    """All that is read inside it is as it stood at one moment, while acts go on and commit."""
    database: Any = connection
    mode = getattr(database, "transaction_mode", None)
    if database.vendor == "sqlite":
        database.transaction_mode = (
            None  # a transaction that keeps nobody waiting, as it only reads
        )
    try:
        outermost = not database.in_atomic_block
        with transaction.atomic():
            if outermost and database.vendor == "postgresql":
                with database.cursor() as cursor:
                    cursor.execute("SET TRANSACTION ISOLATION LEVEL REPEATABLE READ")
                    # emptied and filled from here on, they would look empty at this moment
                    tables = ", ".join(quoted(model._meta.db_table) for model in MADE)
                    cursor.execute(f"LOCK TABLE {tables} IN ACCESS SHARE MODE")
            yield
    finally:
        if database.vendor == "sqlite":
            database.transaction_mode = mode


class _Sums(Counter[str]):
    """For each part of the index what its rows add up to."""

    def take(self, part: str, number: int, *row: object) -> None:
        self[part] = (self[part] + number * _amount(part, row)) % 2**256


@lru_cache(maxsize=200_000)
def _amount(part: str, row: tuple[object, ...]) -> int:
    """A number that stands for a row, and that no other row is known to have."""
    return int.from_bytes(blake2b(repr((part, row)).encode(), digest_size=32).digest())


def _incidents(progress: Progress) -> set[str]:
    """Parts that differ of incidents, their keys, cells, squares and spans of time."""
    found, should, number = set[str](), _Sums(), 0
    for some in portions("incident"):
        entries = entries_of(some)
        if stored_entries(some) != entries:
            found.add("incidents")
        counts = Counts()
        counts.add(entries, 1)
        for one, entry in entries.items():
            for key in entry.keys:
                should.take("keys", 1, key, entry.begins, one.hex)
        for at, many in counts.spots.items():
            should.take("cells", many, *at)
        for square, many in counts.squares.items():
            should.take("squares", many, *square)
        for span, many in counts.spans.items():
            should.take("spans", many, *span)
        number += len(entries)
        progress("index", number, 0)
    if IndexedIncident.objects.count() != number:
        found.add("incidents")
    has = _stored()
    return found | {part for part in SUMMED if has[part] != should[part]}


def _stored() -> _Sums:
    found = _Sums()
    for key, begins, incident in _rows(IndexedKey, "key", "begins", "incident_id"):
        found.take("keys", 1, key, begins, incident.hex)
    for key, spot, number in _rows(IndexedCount, "key", "spot", "number"):
        found.take("cells", number, key, spot)
    for key, column, row, number in _rows(IndexedSquare, "key", "column", "row", "number"):
        found.take("squares", number, key, column, row)
    for key, first, last, number in _rows(IndexedSpan, "key", "first", "last", "number"):
        found.take("spans", number, key, first, last)
    return found


def _rows(model: Any, *names: str) -> Iterable[tuple[Any, ...]]:
    rows: Iterable[tuple[Any, ...]] = model.objects.values_list(*names).iterator(chunk_size=CHUNK)
    return rows


def _texts(progress: Progress) -> set[str]:
    """Whether the words that search looks through are those of the records."""
    number = 0
    for kind in filter(texts_of, KINDS):
        for some in portions(kind):
            words = dict(words_of(kind, some))
            stored = IndexedText.objects.filter(record__in=some)
            if dict(stored.values_list("record", "words")) != words:
                return {"texts"}
            number += len(words)
            progress("index", number, 0)
    return set() if IndexedText.objects.count() == number else {"texts"}
