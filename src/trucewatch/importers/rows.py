"""A row of a case folder as written, before anything in it is understood."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any
from uuid import UUID

from trucewatch.values.finding import Where


@dataclass(frozen=True, slots=True, eq=False)
class Row:
    """kind and ref; fields as written; where it stands (from 1), and each field of it.

    parent: the row it nests in.
    """

    kind: str
    ref: str
    fields: Mapping[str, Any] = field(repr=False)
    file: str = ""
    line: int = 0
    column: int = 0
    places: Mapping[str, tuple[int, int]] = field(default_factory=dict, repr=False)
    parent: Row | None = None

    def where(self, record: UUID | None = None) -> Where:
        return Where(self.file, self.line, self.column, self.kind, self.ref, record)
