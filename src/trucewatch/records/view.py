"""A case as columns: what rules, screening, the ledger, checks and reports read.

A `Table` holds one kind of record, column by column, as stored; a value is read only when asked
for. A `Row` is a light pointer into it. Nothing here queries or knows Django, so a rule gives the
same answer on a whole case, on the surroundings of one record, and on drafts not yet saved.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from functools import cached_property
from typing import Any
from uuid import UUID

import numpy as np
from numpy.typing import NDArray

MISSING = int(np.iinfo(np.int64).min)
"""Stands in a column of numbers where a value is absent or open."""

Raw = Any
Read = Callable[[Raw], Any]


class Shape:
    """How the columns of one kind are read: values, single references, lists of references."""

    __slots__ = ("kind", "links", "lists", "values")

    def __init__(
        self,
        kind: str,
        values: Mapping[str, Read],
        links: Mapping[str, str],
        lists: Mapping[str, str],
    ) -> None:
        self.kind, self.values, self.links, self.lists = kind, values, links, lists


class Table:
    """The records of one kind in a view, as columns of equal length."""

    def __init__(self, view: CaseView, shape: Shape, columns: Mapping[str, Sequence[Raw]]) -> None:
        self.view, self.shape, self.kind = view, shape, shape.kind
        self.columns = columns
        self.size = len(columns["id"])
        self._numbers: dict[str, NDArray[np.int64]] = {}
        self._children: dict[str, dict[str, list[int]]] = {}

    def __len__(self) -> int:
        return self.size

    @cached_property
    def place(self) -> dict[str, int]:
        """The row of each id."""
        return dict(zip(self.columns["id"], range(self.size), strict=True))

    def rows(self) -> Iterator[Row]:
        return (Row(self, index) for index in range(self.size))

    def row(self, index: int) -> Row:
        return Row(self, index)

    def raw(self, name: str) -> Sequence[Raw]:
        """A column as stored: text forms, code values, ids as 32 hexadecimal digits."""
        return self.columns[name]

    def column(self, name: str) -> NDArray[np.int64]:
        """A column of whole numbers; MISSING where absent. Instants are epoch seconds UTC."""
        if name not in self._numbers:
            self._numbers[name] = _numbers(self.columns[name])
        return self._numbers[name]

    def links_to(self, name: str) -> dict[str, list[int]]:
        """Rows by the id that the reference `name` holds."""
        if name not in self._children:
            found: dict[str, list[int]] = {}
            for index, target in enumerate(self.columns[name]):
                if target is not None:
                    found.setdefault(target, []).append(index)
            self._children[name] = found
        return self._children[name]


def _numbers(stored: Sequence[Raw]) -> NDArray[np.int64]:
    absent = stored.count(None)
    if absent == len(stored):
        return np.full(absent, MISSING, dtype=np.int64)
    filled = [MISSING if value is None else value for value in stored] if absent else stored
    return np.array(filled, dtype=np.int64)


class Row:
    """One record of a view. Attributes give values; a reference gives a Row or None."""

    __slots__ = ("_index", "_table")

    def __init__(self, table: Table, index: int) -> None:
        self._table, self._index = table, index

    @property
    def kind(self) -> str:
        return self._table.kind

    @property
    def key(self) -> str:
        """The id as stored: 32 hexadecimal digits."""
        return str(self._table.columns["id"][self._index])

    @property
    def id(self) -> UUID:
        return UUID(self.key)

    @property
    def view(self) -> CaseView:
        return self._table.view

    def __getattr__(self, name: str) -> Any:
        shape = self._table.shape
        if name in shape.links:
            return self.view.find(shape.links[name], self.raw(name))
        if name in shape.values:
            return shape.values[name](self.raw(name))
        raise AttributeError(f"a {self.kind} has no field {name}")

    def raw(self, name: str) -> Raw:
        return self._table.columns[name][self._index]

    def derived(self, name: str) -> int | None:
        """A derived number (`at_lo`, `count_high`), None where absent or open."""
        value = self.raw(name)
        return None if value is None else int(value)

    def refs(self, name: str) -> list[Row]:
        """The records that a list of references holds, those in the view only."""
        target = self._table.shape.lists[name]
        found = (self.view.find(target, UUID(item).hex) for item in getattr(self, name))
        return [row for row in found if row is not None]

    @property
    def links(self) -> Mapping[str, str]:
        """Its references, and the kind that each leads to."""
        return self._table.shape.links

    def outward(self, name: str) -> list[Row]:
        """This record, the one its reference `name` leads to, and so on; a circle ends there."""
        found = [self]
        while (outer := getattr(found[-1], name)) is not None and outer not in found:
            found.append(outer)
        return found

    def children(self, kind: str, field: str | None = None) -> list[Row]:
        """Records of `kind` whose reference `field` (by default, named as this kind) is this."""
        table = self.view.table(kind)
        return [table.row(index) for index in table.links_to(field or self.kind).get(self.key, ())]

    def citations(self, field: str | None = None) -> list[Row]:
        """Citations about this record, or about one field of it."""
        cited = self.children("citation", "about")
        return [row for row in cited if field is None or row.field == field]

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Row) and (self.kind, self.key) == (other.kind, other.key)

    def __hash__(self) -> int:
        return hash(self.key)

    def __repr__(self) -> str:
        return f"<{self.kind} {self.raw('code') or self.raw('ref') or self.key}>"


def ref_of(row: Row | None) -> str:
    """What people write for a record: its ref, or else its code."""
    return "" if row is None else str(row.raw("ref") or row.raw("code") or "")


class CaseView:
    """A case, or part of it, as tables of columns; made by `records.loading`."""

    def __init__(
        self, shapes: Mapping[str, Shape], columns: Mapping[str, Mapping[str, Sequence[Raw]]]
    ) -> None:
        self.tables = {kind: Table(self, shapes[kind], stored) for kind, stored in columns.items()}

    def let_go(self) -> None:
        """Empties the view, so that its memory is free at once: it and its tables hold each other."""
        self.tables.clear()

    @property
    def case(self) -> Row:
        return self.table("case").row(0)

    def table(self, kind: str) -> Table:
        return self.tables[kind]

    def rows(self, kind: str) -> Iterator[Row]:
        return self.table(kind).rows()

    def get(self, kind: str, record: UUID) -> Row | None:
        return self.find(kind, record.hex)

    def find(self, kind: str, key: str | None) -> Row | None:
        """The record with this id (32 hexadecimal digits), None where the view lacks it."""
        table = self.table(kind)
        index = table.place.get(key) if key is not None else None
        return None if index is None else table.row(index)
