"""The fields of a row of a table, read from its cells only when asked for."""

from __future__ import annotations

from collections.abc import ItemsView, Iterator, Mapping
from itertools import chain

from trucewatch.importers.files.csv_header import Group
from trucewatch.importers.files.records import listed
from trucewatch.importers.files.rows import RawValue


class CellFields(Mapping[str, RawValue]):
    """Field -> words; fields whose cells are empty are absent.

    All rows of a table share one `Group`, and the rows nested in a row its cells: a dictionary
    for each of 100,000 rows of 25 columns would take ten times the memory and the time.
    """

    __slots__ = ("_cells", "_group")

    def __init__(self, group: Group, cells: tuple[str, ...]) -> None:
        self._group = group
        self._cells = cells

    def __getitem__(self, name: str) -> RawValue:
        value = self._read(name)
        if not value:
            raise KeyError(name)
        return value

    def _read(self, name: str) -> RawValue:
        group, cells = self._group, self._cells
        column = group.whole.get(name)
        if column is not None:
            return cells[column]
        column = group.lists.get(name)
        if column is not None:
            return listed(cells[column])
        parts = group.parts.get(name, {})
        return {part: cells[column] for part, column in parts.items() if cells[column]}

    def __iter__(self) -> Iterator[str]:
        group = self._group
        for names in (group.whole, group.lists, group.parts):
            for name in names:
                if self._read(name):
                    yield name

    def items(self) -> ItemsView[str, RawValue]:
        """Every field with its words, each read once."""
        group = self._group
        names = chain(group.whole, group.lists, group.parts)
        return {name: value for name in names if (value := self._read(name))}.items()

    def __len__(self) -> int:
        return sum(1 for _ in self)

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Mapping) and dict(self) == dict(other)

    def __repr__(self) -> str:
        return repr(dict(self))
