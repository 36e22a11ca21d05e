"""Tables: rows and columns of sums that their figures do not make.

Only what surely adds up is checked: a column of sums where other rows of the table bear it out, a
row of sums where another column does, or where the sum is a slip of the hand away.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from trucewatch.reading.document import Cell, Table
from trucewatch.reading.said import ReadFinding
from trucewatch.reading.scanning.blocks import Block, Row
from trucewatch.reading.scanning.mentions import Mention
from trucewatch.reading.scanning.numbers import number_at
from trucewatch.reading.scanning.page import Page
from trucewatch.reading.scanning.slips import slip
from trucewatch.reading.telling import span_of, statement, told
from trucewatch.rules.parts import Share, parts_and_total
from trucewatch.values.codes.findings import Severity
from trucewatch.values.codes.people import PartRelation
from trucewatch.values.count import Count

_HUNDRED = 100
_FEW = 3  # rows, the heads among them, that are too few to be told apart
_STRESS = frozenset("*_`")  # signs of Markdown
_ALL = frozenset(
    {"all", "overall", "grand", "whole", "total", "كل", "جميع", "كافه", "مجموع", "اجمالي"}
)
Grid = list[list[Mention | None]]


@dataclass(frozen=True, slots=True)
class Sum:
    """A sum and the figures that should make it."""

    total: Mention
    parts: tuple[Mention, ...]

    @property
    def apart(self) -> int:
        """By how much the sum is more than its figures."""
        return (self.total.exact or 0) - sum(part.exact or 0 for part in self.parts)


def tables_wrong(page: Page) -> Iterator[ReadFinding]:
    """Sums in the tables of a document that are not the sums of their figures."""
    starts = [token.start for token in page.tokens]
    for table in page.document.tables:
        grid = grid_of(page, starts, table)
        across = list(_column_sums(page, starts, table, grid))
        meant = {one.total.first: (one.total.exact or 0) - one.apart for one in across}
        down = [
            one
            for one in _row_sums(page, starts, table, grid)
            if one.total.exact != sum(meant.get(p.first, p.exact or 0) for p in one.parts)
            or not one.apart
        ]
        yield from _judged(page, down)
        yield from _judged(page, across)


def grid_of(page: Page, starts: Sequence[int], table: Table) -> Grid:
    """The figures of a table, None for a cell that holds anything else."""
    return [[_figure(page, starts, cell) for cell in row] for row in table.rows]


def cell_tokens(page: Page, starts: Sequence[int], cell: Cell) -> tuple[int, int]:
    """The tokens of a cell, from first to last (not included), without signs of stress."""
    first, last = bisect_left(starts, cell.start), bisect_left(starts, cell.end)
    while first < last and page.tokens[first].word.folded in _STRESS:
        first += 1
    while first < last and page.tokens[last - 1].word.folded in _STRESS:
        last -= 1
    return first, last


def _figure(page: Page, starts: Sequence[int], cell: Cell) -> Mention | None:
    """The figure a cell holds, where it holds nothing else."""
    first, last = cell_tokens(page, starts, cell)
    if first >= last:
        return None
    number = number_at(page.tokens, first)
    if number is None or number.last != last or number.fraction is not None:
        return None
    return Mention(first, last, first, last, Count.exactly(number.value))


def is_total(page: Page, starts: Sequence[int], cell: Cell) -> bool:
    """Whether a cell is the heading of a row or column of sums."""
    first, last = cell_tokens(page, starts, cell)
    mark = page.meant(first, "table_total") if first < last else None
    return mark is not None and last - first <= page.entries[first][0] + 1


def blocks_of_tables(page: Page) -> Iterator[Block]:
    """The columns of figures of tables that have no row or column of sums, as lines under the heads of the columns."""
    starts = [token.start for token in page.tokens] if page.document.tables else []
    for table in page.document.tables:
        grid = grid_of(page, starts, table)
        labels = [row[0] for row in table.rows if row]
        if len(labels) <= _FEW or any(
            _sums(page, starts, cell) for cell in (*labels, *table.rows[0])
        ):
            continue
        width = min(len(row) for row in table.rows)
        for column in range(1, width):
            told = [(row[column], cell) for row, cell in zip(grid[1:], labels[1:], strict=True)]
            if all(figure is not None for figure, _ in told):
                rows = tuple(
                    Row(*cell_tokens(page, starts, cell), figure, False) for figure, cell in told
                )
                last = max(row.figure.last for row in rows if row.figure is not None)
                yield Block(cell_tokens(page, starts, table.rows[0][column]), rows, last)


def _sums(page: Page, starts: Sequence[int], cell: Cell) -> bool:
    return is_total(page, starts, cell) or _of_all(page, starts, cell)


def _of_all(page: Page, starts: Sequence[int], cell: Cell) -> bool:
    """Whether a cell speaks of all there is: "All four districts", «كل الأحياء»; of no others."""
    first, last = cell_tokens(page, starts, cell)
    words = [page.tokens[at].word.folded for at in range(first, last)]
    return bool(words) and words[0] in _ALL and not page.has("others", first, last)


def _row_sums(page: Page, starts: Sequence[int], table: Table, grid: Grid) -> Iterator[Sum]:
    """The row of sums, column by column; only the last row can be one, and only if it is alone."""
    totals = [i for i, row in enumerate(table.rows) if row and is_total(page, starts, row[0])]
    if (
        not totals
        and table.rows[-1:]
        and table.rows[-1]
        and _of_all(page, starts, table.rows[-1][0])
    ):
        totals = [len(table.rows) - 1]
    if len(totals) != 1 or totals[0] != len(table.rows) - 1:
        return
    for column in range(1, len(grid[-1])):
        above = [row[column] for row in grid[:-1] if column < len(row)]
        total = grid[-1][column]
        parts = tuple(figure for figure in above if figure is not None)
        if total is not None and len(parts) >= 2 and not _of_shares(total, parts):
            yield Sum(total, parts)


def _of_shares(total: Mention, parts: Sequence[Mention]) -> bool:
    """Whether a column tells shares or averages, each of its own row: none is more than a hundred."""
    told = [part.exact or 0 for part in parts]
    whole = total.exact or 0
    return len(told) > 2 and max(told) <= _HUNDRED and min(told) <= whole <= max(told)


def _column_sums(page: Page, starts: Sequence[int], table: Table, grid: Grid) -> Iterator[Sum]:
    """The last column, where its heading calls it a sum, row by row."""
    if not table.rows or not table.rows[0] or not is_total(page, starts, table.rows[0][-1]):
        return
    for row in grid[1:]:
        parts = tuple(figure for figure in row[1:-1] if figure is not None)
        if len(row) == len(table.rows[0]) and row[-1] is not None and len(parts) >= 2:
            yield Sum(row[-1], parts)


def _judged(page: Page, sums: Sequence[Sum]) -> Iterator[ReadFinding]:
    right = sum(1 for one in sums if not one.apart)
    for one in sums:
        total, together = one.total.exact or 0, sum(part.exact or 0 for part in one.parts)
        wrong = len(sums) - right
        borne_out = (
            right > wrong or slip(total, together) or (len(sums) == 1 and len(one.parts) > 2)
        )
        if not one.apart or not borne_out:
            continue
        shares = [Share(statement(page, part), PartRelation.PART) for part in one.parts]
        for conflict in parts_and_total(statement(page, one.total), shares):
            spans = [span_of(page, m) for m in (one.total, *one.parts)]
            yield told(conflict, spans, Severity.ERROR)
