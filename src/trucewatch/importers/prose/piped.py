"""Tables written with bars: in Markdown a row of headings, a row of dashes, then rows of cells; elsewhere without dashes.

Source: GitHub Flavored Markdown, section 4.10.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from trucewatch.reading.document import Cell, Table

_DASHES = re.compile(r"\s*\|?\s*:?-+:?\s*(?:\|\s*:?-+:?\s*)+\|?\s*|\s*\|\s*:?-+:?\s*\|\s*")
_FEWEST, _COLUMNS = 3, 3  # rows and columns of a table without dashes; with bars two columns do
_BAR = re.compile(r"(?<!\\)\|")
_SLASH = re.compile(r"(?<= )/(?= )")


def piped_tables(text: str) -> tuple[Table, ...]:
    """The tables of a text; their cells stand where they are written, blanks aside."""
    tables = tuple(_tables(text, "|")) if "|" in text else ()
    return tables or (tuple(_tables(text, " / ")) if " / " in text else ())


def _tables(text: str, bar: str) -> Iterator[Table]:
    """Lines with bars that follow each other: under a row of dashes, or three of as many cells, more with slashes."""
    rows: list[tuple[Cell, ...]] = []
    dashed = False
    start = 0
    for line in (*text.split("\n"), ""):
        cells = _cells(line, start, bar) if bar in line else ()
        start += len(line) + 1
        if len(rows) == 1 and len(cells) == len(rows[0]) and _DASHES.fullmatch(line):
            dashed = True
        elif cells and (dashed or not rows or len(cells) == len(rows[0])):
            rows.append(cells)
        else:
            if rows and (dashed or _headed(text, rows, _COLUMNS - (bar == "|"))):
                yield Table(tuple(rows))
            rows, dashed = [cells] if cells else [], False


def _cells(line: str, start: int, bar: str) -> tuple[Cell, ...]:
    """The cells between the bars, without those outside the first and the last."""
    bars = _BAR if bar == "|" else _SLASH
    cuts = [-1, *(found.start() for found in bars.finditer(line)), len(line)]
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


def _headed(text: str, rows: Sequence[tuple[Cell, ...]], columns: int) -> bool:
    """Whether lines without dashes are a table: headings without a digit, and rows with one."""
    digits = [any(c.isdigit() for cell in row for c in text[cell.start : cell.end]) for row in rows]
    return len(rows) >= _FEWEST and len(rows[0]) >= columns and not digits[0] and all(digits[1:])
