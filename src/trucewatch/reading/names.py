"""Known places and actors by their names; a name that may mean two of them stays ambiguous."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

Known = tuple[str, str]
"""Kind ("place", "actor") and ref."""


@dataclass(frozen=True, slots=True)
class Names:
    """Names as written, each with all it may mean."""

    known: Mapping[str, tuple[Known, ...]] = field(default_factory=dict)

    @staticmethod
    def of(named: Iterable[tuple[str, str, str]]) -> Names:
        """From (name, kind, ref), one for each name and alias of a record."""
        known: dict[str, tuple[Known, ...]] = {}
        for name, kind, ref in named:
            meant = known.get(name, ())
            if (kind, ref) not in meant:
                known[name] = (*meant, (kind, ref))
        return Names(known)


NO_NAMES = Names()
