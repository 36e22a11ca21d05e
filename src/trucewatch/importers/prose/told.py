"""What a reader of prose tells: the text, its tables, and what a person should know of it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from trucewatch.importers.prose.trouble import Notice, read_notice
from trucewatch.reading.document import Cell, Table

if TYPE_CHECKING:
    from trucewatch.values.plain import Json


@dataclass(frozen=True, slots=True)
class Told:
    """A text, where cells of tables stand in it, and notices."""

    text: str
    tables: tuple[Table, ...] = ()
    notices: tuple[Notice, ...] = ()

    def plain(self) -> dict[str, Json]:
        """As JSON, for the process that asked."""
        tables: list[Json] = [
            [[[cell.start, cell.end] for cell in row] for row in table.rows]
            for table in self.tables
        ]
        return {
            "text": self.text,
            "tables": tables,
            "notices": [one.plain() for one in self.notices],
        }


def read_told(given: object) -> Told:
    """What came from the process; ValueError for anything that no reader of ours would send."""
    if not isinstance(given, dict) or not isinstance(text := given.get("text"), str):
        raise ValueError("no text")
    tables = tuple(
        Table(tuple(tuple(_cell(cell, len(text)) for cell in _items(row)) for row in _items(table)))
        for table in _items(given.get("tables"))
    )
    return Told(text, tables, tuple(read_notice(one) for one in _items(given.get("notices"))))


def _items(given: object) -> list[object]:
    if not isinstance(given, list):
        raise ValueError("no list")
    return given


def _cell(given: object, length: int) -> Cell:
    start, end = _items(given)
    if not (isinstance(start, int) and isinstance(end, int) and 0 <= start <= end <= length):
        raise ValueError("no place in the text")
    return Cell(start, end)
