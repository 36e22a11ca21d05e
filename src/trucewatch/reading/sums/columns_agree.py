"""Columns of a table that go together: what there was, what went and what is left; a part, its whole and its share.

No heading is understood: where three columns agree in at least two rows, and in all but one, that one is told.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import permutations

from trucewatch.reading.document import Cell, Table
from trucewatch.reading.said import ReadFinding
from trucewatch.reading.scanning.mentions import Mention
from trucewatch.reading.scanning.page import Page, between
from trucewatch.reading.scanning.pieces import Percent, Pieces, share_at
from trucewatch.reading.sums.judging import Breakdown, judged
from trucewatch.reading.sums.tables import Grid, cell_tokens, grid_of, is_total
from trucewatch.reading.telling import span, span_of, statement, told
from trucewatch.rules.percentages import percent_fits
from trucewatch.values.codes.findings import Severity

_BEAR_OUT = 2
_SMALLEST = 10
_BEFORE = 60  # words before a table in which its whole is told
_WIDEST = 8  # columns of a table whose columns are compared


def columns_agree_wrong(page: Page, pieces: Pieces) -> Iterator[ReadFinding]:
    """The one row of a table in which columns that go together do not."""
    starts = [token.start for token in page.tokens]
    for table in page.document.tables:
        width = len(table.rows[0]) if table.rows else 0
        if not 3 <= width <= _WIDEST or len(table.rows) < _BEAR_OUT + 2:
            continue
        yield from _shares_of_sum(page, pieces, starts, table, width)
        if width == 3:
            continue
        grid = [row for row in grid_of(page, starts, table)[1:] if len(row) == width]
        yield from _sums(page, grid, width)
        yield from _shares(page, starts, table, width)


def _sums(page: Page, grid: Grid, width: int) -> Iterator[ReadFinding]:
    """What there was as what went and what is left."""
    for whole, one, other in permutations(range(1, width), 3):
        if one > other:
            continue
        rows = [figures for row in grid if (figures := _figures(row, whole, one, other))]
        wrong = [row for row in rows if row[0].exact != (row[1].exact or 0) + (row[2].exact or 0)]
        telling = [row for row in rows if min(m.exact or 0 for m in row[1:]) > 0]
        if len(wrong) != 1 or len(telling) - 1 < _BEAR_OUT:
            continue
        start, *parts = wrong[0]
        finding = judged(page, Breakdown(start, tuple(parts), exact=True))
        if finding is not None:
            yield finding
            return


def _figures(row: Sequence[Mention | None], *columns: int) -> list[Mention]:
    """The figures of some columns of a row; none where one is missing or all are small."""
    told_here = [figure for at in columns if (figure := row[at]) is not None]
    large = len(told_here) == len(columns) and max(m.exact or 0 for m in told_here) >= _SMALLEST
    return told_here if large else []


def _shares(page: Page, starts: Sequence[int], table: Table, width: int) -> Iterator[ReadFinding]:
    """A part and its whole beside their share."""
    grid = grid_of(page, starts, table)
    shares = [[_share(page, starts, cell) for cell in row] for row in table.rows]
    for column in range(1, width):
        for part, whole in permutations([at for at in range(1, width) if at != column], 2):
            rows = [
                (row[part], row[whole], percents[column])
                for row, percents in zip(grid[1:], shares[1:], strict=True)
                if len(row) == width
            ]
            yield from _shares_judged(page, rows)


def _shares_of_sum(
    page: Page, pieces: Pieces, starts: Sequence[int], table: Table, width: int
) -> Iterator[ReadFinding]:
    """Parts beside their shares of what a column comes to, where the text or its last row tells it."""
    grid = grid_of(page, starts, table)
    first, _ = cell_tokens(page, starts, table.rows[0][0])
    before = between(pieces.mentions, max(0, first - _BEFORE), first)
    lines = [
        at
        for at in range(1, len(grid))
        if len(table.rows[at]) == width and not is_total(page, starts, table.rows[at][0])
    ]
    for part, column in permutations(range(1, width), 2):
        told_here = [(grid[at][part], _share(page, starts, table.rows[at][column])) for at in lines]
        if any(figure is None or share is None for figure, share in told_here):
            continue
        figures = [figure for figure, _ in told_here if figure is not None]
        wholes = [*before, *(row[part] for row in grid[1:] if len(row) == width)]
        if len(figures) > _BEAR_OUT and figures[-1].exact == sum(
            m.exact or 0 for m in figures[:-1]
        ):
            told_here = told_here[:-1]  # the row of sums, by whatever name
        together = sum(figure.exact or 0 for figure, _ in told_here if figure is not None)
        whole = next((m for m in reversed(wholes) if m is not None and m.exact == together), None)
        if whole is not None:
            yield from _shares_judged(page, [(one, whole, share) for one, share in told_here])


def _shares_judged(
    page: Page, rows: Sequence[tuple[Mention | None, Mention | None, Percent | None]]
) -> Iterator[ReadFinding]:
    right, wrong = 0, []
    for part, whole, percent in rows:
        if part is None or whole is None or percent is None or not whole.exact:
            continue
        off = abs(100 * (part.exact or 0) / whole.exact - percent.value)
        if off <= 0.6 * 0.1**percent.decimals:
            right += 1
        else:
            wrong.append((part, whole, percent))
    if right < _BEAR_OUT or len(wrong) != 1:
        return
    part, whole, percent = wrong[0]
    words = page.words(percent.first, percent.last)
    figures = statement(page, part), statement(page, whole)
    conflict = percent_fits(*figures, percent.value, percent.decimals, words)
    if conflict is not None:
        spans = [span_of(page, whole), span_of(page, part), span(page, percent.first, percent.last)]
        yield told(conflict, spans, Severity.ERROR)


def _share(page: Page, starts: Sequence[int], cell: Cell) -> Percent | None:
    """The share a cell holds, where it holds nothing else."""
    first, last = cell_tokens(page, starts, cell)
    percent = share_at(page, first) if first < last else None
    return percent if percent is not None and percent.last == last else None
