"""Tables written with bars: a row of headings, a row of dashes or none, then rows of cells.

Source: GitHub Flavored Markdown, section 4.10; without the dashes, as releases are pasted from a page: then all rows
must be of one width, the headings without a digit and every other row with one.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from trucewatch.reading.document import Cell, Table

_DASHES = re.compile(r"\s*\|?\s*:?-+:?\s*(?:\|\s*:?-+:?\s*)+\|?\s*|\s*\|\s*:?-+:?\s*\|\s*")
_ROWS, _COLUMNS = 3, 3  # of a table without dashes
_BAR = re.compile(r"(?<!\\)\|")


def piped_tables(text: str) -> tuple[Table, ...]:
    """The tables of a text; their cells stand where they are written, blanks aside."""
    if "|" not in text:
        return ()
    dashed = tuple(_tables(text)) if "--" in text else ()
    return dashed or tuple(_undashed(text))


def _tables(text: str) -> Iterator[Table]:
    rows: list[tuple[Cell, ...]] = []
    head: tuple[Cell, ...] = ()
    start = 0
    for line in text.split("\n"):
        cells = _cells(line, start) if "|" in line else ()
        start += len(line) + 1
        if rows and cells:
            rows.append(cells)
        elif rows:
            yield Table(tuple(rows))
            rows = []
        elif head and _DASHES.fullmatch(line) and len(cells) == len(head):
            rows = [head]
        head = cells
    if rows:
        yield Table(tuple(rows))


def _undashed(text: str) -> Iterator[Table]:
    rows: list[tuple[Cell, ...]] = []
    start = 0
    for line in (*text.split("\n"), ""):
        if "|" in line:
            rows.append(_cells(line, start))
        else:
            if _is_table(text, rows):
                yield Table(tuple(rows))
            rows = []
        start += len(line) + 1


def _is_table(text: str, rows: Sequence[tuple[Cell, ...]]) -> bool:
    if len(rows) < _ROWS or {len(row) for row in rows} != {len(rows[0])} or len(rows[0]) < _COLUMNS:
        return False
    digits = [any(c.isdigit() for cell in row for c in text[cell.start : cell.end]) for row in rows]
    return not digits[0] and all(digits[1:])


def _cells(line: str, start: int) -> tuple[Cell, ...]:
    """The cells between the bars, without those outside the first and the last."""
    cuts = [-1, *(found.start() for found in _BAR.finditer(line)), len(line)]
    pieces = [(a + 1, b) for a, b in pairwise(cuts)]
    if not line[: pieces[0][1]].strip():
        pieces = pieces[1:]
    if pieces and not line[pieces[-1][0] :].strip():
        pieces = pieces[:-1]
    return tuple(_cell(line, first, last, start) for first, last in pieces)


def _cell(line: str, first: int, last: int, start: int) -> Cell:
    inside = line[first:last]
    begun = first + len(inside) - len(inside.lstrip())
    return Cell(start + begun, start + max(begun, first + len(inside.rstrip())))
