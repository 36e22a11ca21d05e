"""The cells of a CSV file (RFC 4180), line by line, whatever is wrong with its quotes.

A cell holds at most 131,072 characters (the limit of Python's reader). Where a quote is not
closed, reading goes on in the line after it.
"""

from __future__ import annotations

import csv
from collections import deque
from collections.abc import Iterator

from trucewatch.importers.files.characters import TOLD, UNWRITABLE, code_point
from trucewatch.importers.files.problems import FileProblems

Record = tuple[int, list[str]]
"""The line where a row begins, from 1, and its cells without blanks around them."""


class _Lines:
    """The lines of the file; those of the row under way are kept, to be read again."""

    def __init__(self, stream: Iterator[str]) -> None:
        self.stream = stream
        self.again: deque[str] = deque()
        self.under_way: list[str] = []
        self.number = 0  # of the last line of the last row

    def __iter__(self) -> _Lines:
        return self

    def __next__(self) -> str:
        line = self.again.popleft() if self.again else next(self.stream)
        self.under_way.append(line)
        return line

    def row_done(self) -> None:
        self.number += len(self.under_way)
        self.under_way.clear()

    def skip_one(self) -> None:
        """Go on after the first line of the row under way."""
        self.again.extendleft(reversed(self.under_way[1:]))
        self.under_way.clear()
        self.number += 1


def csv_cells(stream: Iterator[str], delimiter: str, problems: FileProblems) -> Iterator[Record]:
    """Rows that are not blank; broken quotes are told, and spoil the file."""
    lines = _Lines(stream)
    for _ in range(TOLD):
        try:
            yield from _rows(lines, delimiter)
            return
        except csv.Error:
            problems.spoil("file-csv-quote", problems.where((lines.number + 1, 0)))
            lines.skip_one()
    problems.spoil("file-too-broken", problems.where((lines.number + 1, 0)))


def _rows(lines: _Lines, delimiter: str) -> Iterator[Record]:
    reader = csv.reader(lines, delimiter=delimiter, strict=True)
    for cells in reader:
        begun = lines.number + 1
        lines.row_done()
        stripped = [cell.strip() for cell in cells]
        if any(stripped):
            yield begun, stripped


def bad_character(cells: tuple[str, ...]) -> tuple[int, str] | None:
    """The place (from 0) and code point of the first character that cannot be written."""
    if UNWRITABLE.search("".join(cells)) is None:
        return None
    found = ((place, UNWRITABLE.search(cell)) for place, cell in enumerate(cells))
    return next((place, code_point(bad[0])) for place, bad in found if bad)
