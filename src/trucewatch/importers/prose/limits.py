"""How much of a file of prose is read; docs/decisions/0017-opening-prose.md states the same."""

from __future__ import annotations

from dataclasses import dataclass

MEGABYTE = 1_000_000


@dataclass(frozen=True, slots=True)
class Limits:
    """Bytes of a file, characters of its text, levels within levels, cells, pages, seconds."""

    file_bytes: int = 50 * MEGABYTE
    characters: int = 5 * MEGABYTE
    levels: int = 500
    cells: int = 200_000
    pages: int = 2_000
    seconds: int = 60


LIMITS = Limits()
