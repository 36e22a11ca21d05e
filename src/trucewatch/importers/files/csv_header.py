"""The header of a CSV file: what each column means for the row and for the rows nested in it.

`count` is a field; `name.en` one language of a text; `tally.count` a field of a nested tally,
`tally2.count` of a second one; `attribution.actor` in incidents stands in the deed.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from trucewatch.importers.files.problems import FileProblems, shown
from trucewatch.importers.files.records import LANGUAGE
from trucewatch.importers.files.rows import Mark
from trucewatch.importers.files.shape import Form, Shape

Path = tuple[tuple[str, int], ...]
"""From the row inwards: kind and number of each nested row."""
_NUMBERED = re.compile(r"([a-z_]+?)([0-9]{0,3})")


@dataclass(slots=True)
class Group:
    """The columns of one nested row (or of the row itself), by field; numbers from 0."""

    kind: str
    number: int = 1
    ref: int = -1
    whole: dict[str, int] = field(default_factory=dict)
    lists: dict[str, int] = field(default_factory=dict)
    parts: dict[str, dict[str, int]] = field(default_factory=dict)
    marks: dict[str, Mark] = field(default_factory=dict)
    inner: dict[tuple[str, int], Group] = field(default_factory=dict)

    def own_columns(self) -> list[int]:
        """The columns of this row, not of those nested in it."""
        columns = [*self.whole.values(), *self.lists.values()]
        columns += [column for parts in self.parts.values() for column in parts.values()]
        return columns if self.ref < 0 else [self.ref, *columns]

    def all_columns(self) -> list[int]:
        """The columns of this row and of all nested in it."""
        return [*self.own_columns(), *(c for g in self.inner.values() for c in g.all_columns())]


@dataclass(slots=True)
class Header:
    """A header understood; unread: columns of no known field; identities: protected ones."""

    names: list[str]
    line: int
    top: Group
    unread: dict[str, int] = field(default_factory=dict)
    identities: dict[str, int] = field(default_factory=dict)
    known: int = 0


@dataclass(frozen=True, slots=True)
class HeaderReader:
    """Reads the header of one file of one kind."""

    shape: Shape
    problems: FileProblems
    kind: str

    def read(self, line: int, names: list[str]) -> Header:
        """What the columns mean; unknown and doubled ones are told."""
        header = Header(names, line, Group(self.kind))
        for column, name in enumerate(names):
            if name:
                self._column(header, column, name)
        return header

    def _column(self, header: Header, column: int, name: str) -> None:
        path, kind, rest = self._inward(name, header.names)
        group = header.top
        for step in path:
            group = group.inner.setdefault(step, Group(*step))
        group.marks.setdefault(".".join(rest), (0, column + 1))
        if self.shape.holds_identity(kind, rest[0]) and not self._is_plain(kind, rest[0]):
            header.identities[name] = column
            return
        taken = self._place(group, rest, column)
        if taken is None:
            header.unread[name] = column
            return
        header.known += 1
        if taken != column:
            self.problems.spoil(
                "file-csv-column-twice", self.problems.where((header.line, column + 1)),
                name=shown(name), first=str(taken + 1), second=str(column + 1),
            )  # fmt: skip

    def _is_plain(self, kind: str, name: str) -> bool:
        known = self.shape.kinds[kind].field_named(name)
        return known is not None and self.shape.kinds[kind].fields[known] is not Form.PROTECTED

    def _place(self, group: Group, rest: tuple[str, ...], column: int) -> int | None:
        """Give the column its field; the column that has it (this or an earlier), None: no field."""
        head, tail = rest[0], ".".join(rest[1:])
        if rest == ("ref",):
            group.ref = column if group.ref < 0 else group.ref
            return group.ref
        shape = self.shape.kinds[group.kind]
        known = shape.field_named(head)
        if known is None:
            return None
        form = shape.fields[known]
        if tail:
            return self._place_part(group, known, form, tail, column)
        if known in group.parts:
            return next(iter(group.parts[known].values()))
        group.marks.setdefault(known, (0, column + 1))
        return (group.lists if form is Form.LIST else group.whole).setdefault(known, column)

    def _place_part(
        self, group: Group, known: str, form: Form, tail: str, column: int
    ) -> int | None:
        if form is Form.TAGGED and not LANGUAGE.fullmatch(tail):
            return None
        if form not in (Form.TAGGED, Form.NESTED):
            return None
        if known in group.whole:
            return group.whole[known]
        group.marks.setdefault(known, (0, column + 1))
        group.marks.setdefault(f"{known}.{tail}", (0, column + 1))
        return group.parts.setdefault(known, {}).setdefault(tail, column)

    def _inward(self, name: str, names: list[str]) -> tuple[Path, str, tuple[str, ...]]:
        """The nested row a column belongs to, its kind, and the rest of the column's name."""
        rest = tuple(part.strip() for part in name.split("."))
        kind, path = self.kind, Path()
        while len(rest) > 1 and not self._is_divided(kind, rest[0]):
            step = self._step(kind, rest[0], names)
            if step is None:
                break
            path, kind, rest = path + step, step[-1][0], rest[1:]
        return path, kind, rest

    def _is_divided(self, kind: str, head: str) -> bool:
        known = self.shape.kinds[kind].field_named(head)
        return known is not None and self.shape.kinds[kind].fields[known] in (
            Form.TAGGED,
            Form.NESTED,
        )

    def _step(self, kind: str, head: str, names: list[str]) -> Path | None:
        """The way from a kind to a nested one named `head`, at most through one between."""
        found = _NUMBERED.fullmatch(head)
        if found is None or found[1] not in self.shape.kinds:
            return None
        child, number = found[1], int(found[2] or 1)
        inside = self.shape.kinds[kind].children
        if child in inside:
            return ((child, number),)
        for between in inside:
            if child in self.shape.kinds[between].children:
                same = any(n.startswith(f"{between}{number}.") for n in names)
                return (between, number if same else 1), (child, number)
        return None
