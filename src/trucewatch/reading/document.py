"""A document as the reader gets it: one text, where its tables stand in it, its own date.

Offsets count characters (code points) of `text`, so that a finding can be shown in place.
"""

from __future__ import annotations

from dataclasses import dataclass

from trucewatch.values.when import When


@dataclass(frozen=True, slots=True)
class Cell:
    """One cell of a table: from start to end (not included) in the text of its document."""

    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Table:
    """Rows of cells, the row of headings first where the table has one."""

    rows: tuple[tuple[Cell, ...], ...]


@dataclass(frozen=True, slots=True)
class Document:
    """A text to read. language: "ar", "en" or "und" where it is for the reader to tell.

    date: the day the document says or is known to be of; None leaves it to the text.
    """

    name: str
    text: str
    language: str = "und"
    tables: tuple[Table, ...] = ()
    date: When | None = None
