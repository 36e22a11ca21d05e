"""What the index has of an incident."""

from __future__ import annotations

from dataclasses import dataclass, field
from uuid import UUID

from trucewatch.records.models.indexed import UNDATED, UNTOLD
from trucewatch.values.index_keys import quarter_of


@dataclass(slots=True)
class Entry:
    """An incident as the index has it. at: cell, x and y of its own position."""

    begins: int
    until: int | None = None
    keys: set[int] = field(default_factory=set)
    spots: set[str] = field(default_factory=set)
    at: tuple[int, int, int] | None = None

    @property
    def span(self) -> tuple[int, int]:
        """The quarters of an hour in which it may have begun first, and have ended last."""
        first = None if self.begins == UNDATED else quarter_of(self.begins)
        last = quarter_of(self.until)
        return UNTOLD if first is None else first, UNTOLD if last is None else last


Entries = dict[UUID, Entry]
