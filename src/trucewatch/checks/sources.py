"""The sources of a view: which are told within which, so that one report counts once."""

from __future__ import annotations

from trucewatch.records.naming import named
from trucewatch.records.view import CaseView, Row
from trucewatch.rules.strength import Voice
from trucewatch.values.codes.sources import SourceKind
from trucewatch.values.message import NameOf


class Sources:
    """Every source of a view by its key (32 hexadecimal digits)."""

    def __init__(self, view: CaseView) -> None:
        self._table = view.table("source")
        self._within = dict(zip(self._table.raw("id"), self._table.raw("within"), strict=True))
        self._roots: dict[str, str] = {}
        self._voices: dict[str, Voice] = {}

    def root(self, key: str | None) -> str:
        """The outermost source that a source is told within; "" for none. Cycles end somewhere."""
        if not key:
            return ""
        if key not in self._roots:
            seen = [key]
            while (outer := self._within.get(seen[-1])) and outer not in seen:
                seen.append(outer)
            cycle = self._within.get(seen[-1]) in seen
            self._roots[key] = min(seen) if cycle else seen[-1]
        return self._roots[key]

    def voice(self, key: str) -> Voice:
        """A source as one of those behind a statement."""
        if key not in self._voices:
            row = self.row(key)
            kind = SourceKind.UNKNOWN if row is None else row.source_kind
            self._voices[key] = Voice(self.root(key), kind)
        return self._voices[key]

    def row(self, key: str | None) -> Row | None:
        """The record of a source."""
        index = self._table.place.get(key) if key else None
        return None if index is None else self._table.row(index)

    def label(self, key: str | None) -> NameOf | None:
        """The pseudonym or public name of a source."""
        row = self.row(key)
        return None if row is None or not row.label else named(row)
