"""A CSV file of a case folder: one row a record, with flat rows nested in it."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from itertools import chain
from operator import itemgetter
from types import MappingProxyType
from typing import TextIO

from trucewatch.importers.files.csv_cells import bad_character, csv_cells
from trucewatch.importers.files.csv_fields import CellFields
from trucewatch.importers.files.csv_header import Group, Header, HeaderReader
from trucewatch.importers.files.problems import FileProblems, shown
from trucewatch.importers.files.rows import RawRow, RawValue, Spot
from trucewatch.importers.files.shape import Shape
from trucewatch.values.finding import Where

_NOTHING: MappingProxyType[str, RawValue] = MappingProxyType({})
_POOL = 100_000  # equal cells are kept once; the pool is emptied when it has grown to this


def csv_rows(stream: TextIO, kind: str, shape: Shape, problems: FileProblems) -> Iterator[RawRow]:
    """The rows of a table of one kind in their order; everything wrong goes into `problems`."""
    first = stream.readline()
    delimiter = _delimiter(first, problems)
    records = csv_cells(chain([first] if first else [], stream), delimiter, problems)
    begin = next(records, None)
    if begin is None:
        if not problems.broken:
            problems.note("file-empty", problems.where())
        return
    header = HeaderReader(shape, problems, kind).read(*begin)
    if not header.known:
        problems.spoil("file-csv-no-header", problems.where((begin[0], 0), kind), kind=kind)
        return
    table = _Table(header, problems, shape)
    pool: dict[str, str] = {}
    for line, cells in records:
        if len(pool) > _POOL:
            pool.clear()
        yield table.row(line, tuple(map(pool.setdefault, cells, cells)))
    table.tell_columns()


def _delimiter(first: str, problems: FileProblems) -> str:
    """A comma; or what a spreadsheet of some languages writes in its place, which is told."""
    if "," in first:
        return ","
    found = "\t" if "\t" in first else ";" if ";" in first else ","
    if found != ",":
        name = "tab" if found == "\t" else found
        problems.note("file-csv-separator", problems.where((1, 0)), separator=name)
    return found


@dataclass(frozen=True, slots=True)
class _Columns:
    """The cells of a nested row: its own, those of all within it too, and its first column."""

    own: Callable[[tuple[str, ...]], tuple[str, ...]]
    every: Callable[[tuple[str, ...]], tuple[str, ...]]
    first: int


def _taking(columns: list[int]) -> Callable[[tuple[str, ...]], tuple[str, ...]]:
    """What takes these cells out of a row, quickly."""
    if not columns:
        return lambda cells: ()
    if len(columns) == 1:
        return lambda cells: (cells[columns[0]],)
    return itemgetter(*columns)


@dataclass(slots=True)
class _Table:
    """The rows of one file under its header."""

    header: Header
    problems: FileProblems
    shape: Shape
    filled: dict[str, int] = field(default_factory=dict)
    columns: dict[int, _Columns] = field(default_factory=dict)

    def row(self, line: int, cells: tuple[str, ...]) -> RawRow:
        problems, header = self.problems, self.header
        spot: Spot = (problems.file, line, 1)
        width = len(header.names)
        unread: dict[str, RawValue] = {}
        if len(cells) != width:
            cells = self._fitted(cells, width, spot, unread)
        self._clean(cells, spot)
        if header.unread or header.identities or "" in header.names:
            cells = self._set_aside(cells, spot, unread)
        return self._nested(header.top, cells, "", spot, unread or _NOTHING)

    def _fitted(
        self, cells: tuple[str, ...], width: int, spot: Spot, unread: dict[str, RawValue]
    ) -> tuple[str, ...]:
        """As many cells as columns; a row that is not so is told, and surplus cells are kept."""
        surplus = cells[width:]
        if len(cells) < width or any(surplus):
            where = Where(self.problems.file, spot[1], 0, self.header.top.kind)
            self.problems.refuse("file-csv-ragged", spot, where, cells=len(cells), columns=width)
        unread.update({f"+{n}": cell for n, cell in enumerate(surplus, 1) if cell})
        return (*cells[:width], *[""] * (width - len(cells)))

    def _clean(self, cells: tuple[str, ...], spot: Spot) -> None:
        bad = bad_character(cells)
        if bad is None:
            return
        where = Where(
            self.problems.file, spot[1], bad[0] + 1, self.header.top.kind,
            field=shown(self.header.names[bad[0]]),
        )  # fmt: skip
        self.problems.refuse("file-character", spot, where, character=bad[1])

    def _set_aside(
        self, cells: tuple[str, ...], spot: Spot, unread: dict[str, RawValue]
    ) -> tuple[str, ...]:
        """Cells of unknown columns are kept apart; those of protected ones are let go."""
        header = self.header
        for name, column in self._odd_columns():
            if not cells[column]:
                continue
            self.problems.refused.add(spot)
            self.filled[name] = self.filled.get(name, 0) + 1
            if name not in header.identities:
                unread[name] = cells[column]
        if not header.identities:
            return cells
        hidden = set(header.identities.values())
        return tuple("" if n in hidden else cell for n, cell in enumerate(cells))

    def _odd_columns(self) -> list[tuple[str, int]]:
        header = self.header
        unnamed = [(f"+{n + 1}", n) for n, name in enumerate(header.names) if not name]
        return [*header.unread.items(), *header.identities.items(), *unnamed]

    def _nested(
        self,
        group: Group,
        cells: tuple[str, ...],
        parent: str,
        spot: Spot,
        unread: MappingProxyType[str, RawValue] | dict[str, RawValue] = _NOTHING,
    ) -> RawRow:
        ref = cells[group.ref] if group.ref >= 0 else ""
        if not ref and parent:
            ref = f"{parent}-{group.kind}{group.number if group.number > 1 else ''}"
        children = tuple(self._inner(group, cells, ref, spot)) if group.inner else ()
        column = self._columns(group).first if parent else 1
        where = Where(spot[0], spot[1], column, group.kind, ref)
        return RawRow(
            group.kind, ref, CellFields(group, cells), where, children, unread, group.marks
        )

    def _inner(
        self, group: Group, cells: tuple[str, ...], ref: str, spot: Spot
    ) -> Iterator[RawRow]:
        for inner in group.inner.values():
            columns = self._columns(inner)
            if not any(columns.every(cells)):
                continue
            row = self._nested(inner, cells, ref, spot)
            if not any(columns.own(cells)):
                self.problems.refuse(
                    "file-csv-no-parent", spot, row.children[0].where,
                    kind=inner.kind, child=row.children[0].kind,
                )  # fmt: skip
            yield row

    def _columns(self, group: Group) -> _Columns:
        found = self.columns.get(id(group))
        if found is None:
            own, every = group.own_columns(), group.all_columns()
            first = min(every, default=0) + 1
            found = self.columns[id(group)] = _Columns(_taking(own), _taking(every), first)
        return found

    def tell_columns(self) -> None:
        """At the end: columns that are unknown, unnamed or protected and hold something."""
        header, problems = self.header, self.problems
        for name, column in self._odd_columns():
            mark = (header.line, column + 1)
            rows = self.filled.get(name, 0)
            if name in header.identities:
                if rows:
                    where = problems.where(mark, header.top.kind, name)
                    problems.identity_told(None, where)
            elif name in header.unread:
                where = problems.where(mark, header.top.kind, shown(name))
                problems.unknown(
                    "file-unknown-field", None, where, self.shape.names_in(header.top.kind),
                    name=shown(name), kind=header.top.kind,
                )  # fmt: skip
            elif rows:
                problems.refuse("file-csv-unnamed", None, problems.where(mark), n=rows)
