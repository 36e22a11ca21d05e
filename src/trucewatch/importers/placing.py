"""Rows in their places: each row of a folder with the rows it nests in."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from trucewatch.importers.files.rows import RawRow


@dataclass(frozen=True, slots=True, eq=False)
class Placed:
    """A row, the row it nests in, and the row of the file that holds them all."""

    row: RawRow
    parent: Placed | None
    top: RawRow


def placed(rows: Iterable[RawRow]) -> Iterator[Placed]:
    """Every row, parents before what nests in them."""
    for row in rows:
        yield from _within(row, None, row)


def _within(row: RawRow, parent: Placed | None, top: RawRow) -> Iterator[Placed]:
    here = Placed(row, parent, top)
    yield here
    for child in row.children:
        yield from _within(child, here, top)
