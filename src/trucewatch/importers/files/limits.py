"""How much a case folder may hold; docs/case-folder.md states the same numbers."""

from __future__ import annotations

from dataclasses import dataclass

MEGABYTE = 1_000_000


@dataclass(frozen=True, slots=True)
class Limits:
    """Bytes of one file by its kind, folders within folders, levels and entries of one file."""

    table_bytes: int = 250 * MEGABYTE
    tree_bytes: int = 50 * MEGABYTE
    folders: int = 20
    levels: int = 40
    entries: int = 4_000_000


LIMITS = Limits()
