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

PORTION = 50_000
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
    rows = sorted((*at, number) for at, number in changes.items() if number)
    table, stated = quoted(model._meta.db_table), ", ".join(map(quoted, names))
    add = (
        f"INSERT INTO {table} ({stated}, number) {{rows}} ON CONFLICT ({stated}) "
        f"DO UPDATE SET number = {table}.number + excluded.number"
    )
    with connection.cursor() as cursor:
        if connection.vendor == "postgresql":
            taken = _columns(model, (*names, "number"))
            for start in range(0, len(rows), PORTION):
                columns = [
                    list(column) for column in zip(*rows[start : start + PORTION], strict=True)
                ]
                cursor.execute(add.format(rows=taken), columns)
        else:
            values = ", ".join(["%s"] * (len(names) + 1))
            cursor.executemany(add.format(rows=f"VALUES ({values})"), rows)


def _columns(model: type[Model], names: Sequence[str]) -> str:
    """Rows told to PostgreSQL by column: with a mark for each value they took twice the time."""
    held = {field.name: field.db_type(connection) for field in model._meta.concrete_fields}
    marks = ", ".join(f"%s::{held[name]}[]" for name in names)
    return f"SELECT * FROM unnest({marks})"  # noqa: S608 (types and names of our own)
