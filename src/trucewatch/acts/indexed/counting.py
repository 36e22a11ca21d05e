"""How many incidents lie where on the map and began in each span, of those under each key."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from django.db import connection
from django.db.models import Model

from trucewatch.acts.indexed.entries import Entries
from trucewatch.acts.inserting import quoted
from trucewatch.records.models import IndexedCount, IndexedSpan, IndexedSquare
from trucewatch.values.squares import square_of

CHUNK = 500
ALL = ""


@dataclass(slots=True)
class Counts:
    """By how much the numbers of each key change: at spots of the map, in its squares, and by
    spans of time."""

    spots: Counter[tuple[int, str]] = field(default_factory=Counter)
    squares: Counter[tuple[int, int, int]] = field(default_factory=Counter)
    spans: Counter[tuple[int, int, int]] = field(default_factory=Counter)

    def add(self, entries: Entries, sign: int) -> None:
        for entry in entries.values():
            span = entry.span
            square = square_of(*entry.at[1:]) if entry.at else None
            for key in entry.keys:
                self.spans[key, *span] += sign
                if square is not None:
                    self.squares[key, *square] += sign
                for spot in (ALL, *entry.spots):
                    self.spots[key, spot] += sign

    def __len__(self) -> int:
        return len(self.spots) + len(self.squares) + len(self.spans)


def count(changes: Counts) -> None:
    """Add to the stored numbers."""
    _add(IndexedCount, ("key", "spot"), changes.spots)
    _add(IndexedSquare, ("key", "column", "row"), changes.squares)
    _add(IndexedSpan, ("key", "first", "last"), changes.spans)


def _add(model: type[Model], names: Sequence[str], changes: Mapping[tuple[Any, ...], int]) -> None:
    rows = [(*at, number) for at, number in changes.items() if number]
    table, stated = quoted(model._meta.db_table), ", ".join(map(quoted, names))
    marks = f"({', '.join(['%s'] * (len(names) + 1))})"
    for start in range(0, len(rows), CHUNK):
        some = rows[start : start + CHUNK]
        with connection.cursor() as cursor:
            cursor.execute(
                f"INSERT INTO {table} ({stated}, number) VALUES "  # noqa: S608
                f"{', '.join([marks] * len(some))} ON CONFLICT ({stated}) "
                f"DO UPDATE SET number = {table}.number + excluded.number",
                [value for row in some for value in row],
            )
