"""The references a report cites, gathered while it is written, in the order of first citation."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from trucewatch.records.view import Row
from trucewatch.values.ids import KIND_CODES


@dataclass(slots=True)
class Cited:
    """A reference: the record, others it stands for as well, or what was counted over them."""

    id: str
    row: Row | None
    others: list[Row] = field(default_factory=list)
    counted: str = ""


@dataclass(slots=True)
class Notes:
    """References by id."""

    cited: dict[str, Cited] = field(default_factory=dict)
    _counted: dict[tuple[str, tuple[str, ...]], str] = field(default_factory=dict)

    def of(self, row: Row, *others: Row) -> str:
        """The id of the reference to a record, which may stand for others told in one breath."""
        code = code_of(row)
        found = self.cited.setdefault(code, Cited(code, row))
        found.others += [other for other in others if other not in (row, *found.others)]
        return code

    def counting(self, what: str, rows: Sequence[Row]) -> str:
        """The id of a reference to what this report counted: in words, over which records."""
        key = what, tuple(row.key for row in rows)
        if key not in self._counted:
            note = f"C-{len(self._counted) + 1}"
            self._counted[key] = note
            self.cited[note] = Cited(note, None, list(rows), what)
        return self._counted[key]

    def __iter__(self) -> Iterator[Cited]:
        return iter(self.cited.values())


def code_of(row: Row) -> str:
    """The short code; for a draft that has none yet, its kind and its place among its kind."""
    code = str(row.raw("code") or "")
    return code or f"{KIND_CODES[row.kind]}-{row.view.table(row.kind).place[row.key] + 1:04d}"
