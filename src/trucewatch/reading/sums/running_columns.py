"""Columns of a table that count up: each figure is the one above it and what its own row adds.

The heading says that a column counts from a beginning; which column is added to it is known by the
rows that fit. A row is told where the others bear the two columns out.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise, takewhile

from trucewatch.reading.document import Cell, Table
from trucewatch.reading.said import ReadFinding
from trucewatch.reading.scanning.mentions import Mention
from trucewatch.reading.scanning.numbers import number_at
from trucewatch.reading.scanning.page import Page
from trucewatch.reading.sums.judging import Breakdown, judged
from trucewatch.reading.sums.tables import Grid, cell_tokens, grid_of, is_total

_BEAR_OUT = 2  # rows that fit
_TITLE = 40  # words before a table that may be its title
_COUNTS_UP = ("cumulative", "since")
_ALL_SO_FAR = ("cumulative", "all_so_far")
_EACH = ("day_new", "per_day", "percent")
Steps = list[tuple[Breakdown, int]]


def running_columns_wrong(page: Page) -> Iterator[ReadFinding]:
    """Figures of a column that counts up which the one above and their own row do not make."""
    starts = [token.start for token in page.tokens]
    for table in page.document.tables:
        grid = _rows(page, starts, table)
        if _in_turn(page, starts, table, len(grid)):
            called = {*_counting_up(page, starts, table)}
            for column in range(1, len(table.rows[0])):
                steps = _borne_out(grid, column, _BEAR_OUT if column in called else _BEAR_OUT + 1)
                if steps is not None:
                    yield from _judged(page, steps)


def _rows(page: Page, starts: Sequence[int], table: Table) -> Grid:
    """The rows of figures between the headings and a row of sums or of another shape."""
    grid = grid_of(page, starts, table)
    rows = takewhile(
        lambda row: (
            row[1] and len(row[0]) == len(table.rows[0]) and not is_total(page, starts, row[0][0])
        ),
        zip(table.rows[1:], grid[1:], strict=True),
    )
    return [figures for _, figures in rows]


def _in_turn(page: Page, starts: Sequence[int], table: Table, rows: int) -> bool:
    """Whether the rows follow each other at one distance; those left out may have added more."""
    told = [_place(page, starts, row[0]) for row in table.rows[1 : rows + 1] if row]
    steps = [other - one for one, other in pairwise(told) if one and other and other > one]
    return not steps or max(steps) == min(steps)


def _place(page: Page, starts: Sequence[int], cell: Cell) -> int:
    """The first number, month or weekday of a cell, 0 where it has none."""
    for at in range(*cell_tokens(page, starts, cell)):
        if page.tokens[at].word.kind == "clock":
            hour, _, minute = page.tokens[at].word.folded.partition(":")
            return 60 * int(hour) + int(minute[:2] or 0) + 1
        number = number_at(page.tokens, at)
        if number is not None:
            return number.value
    for at in range(*cell_tokens(page, starts, cell)):
        entry = page.meant(at, "month") or page.meant(at, "weekday")
        if entry is not None:
            return int(entry.value) + 1
    return 0


def columns_of_all_so_far(page: Page) -> Iterator[list[Mention]]:
    """The figures of columns, in rows in order of time, that count from a beginning by their heading or title."""
    starts = [token.start for token in page.tokens]
    for table in page.document.tables:
        grid = _rows(page, starts, table)
        if not grid or not _dated_rows(page, starts, table, len(grid)):
            continue
        columns = [*_counting_up(page, starts, table)]
        if not columns and _titled(page, starts, table):
            columns = [*_plain_columns(page, starts, table)]
        for column in columns:
            figures = [row[column] for row in grid]
            if all(figure is not None for figure in figures):
                yield [figure for figure in figures if figure is not None]


def _dated_rows(page: Page, starts: Sequence[int], table: Table, rows: int) -> bool:
    """Whether every row is of a day, in the order of the days."""
    told = [_place(page, starts, row[0]) for row in table.rows[1 : rows + 1]]
    return all(told) and all(one < other for one, other in pairwise(told))


def _titled(page: Page, starts: Sequence[int], table: Table) -> bool:
    """Whether the lines before a table say that its columns count from a beginning."""
    first, _ = cell_tokens(page, starts, table.rows[0][0])
    return page.has_any(_ALL_SO_FAR, max(0, first - _TITLE), first)


def _plain_columns(page: Page, starts: Sequence[int], table: Table) -> Iterator[int]:
    """The columns of figures whose heading does not say that they are of each row alone."""
    for column, cell in enumerate(table.rows[0]):
        if column and not page.has_any(_EACH, *cell_tokens(page, starts, cell)):
            yield column


def _counting_up(page: Page, starts: Sequence[int], table: Table) -> Iterator[int]:
    """The columns whose heading says that they count from a beginning."""
    for column, cell in enumerate(table.rows[0] if table.rows else ()):
        first, last = cell_tokens(page, starts, cell)
        if column and any(page.has(name, first, last) for name in _COUNTS_UP):
            yield column


def _borne_out(grid: Grid, column: int, fit: int) -> Steps | None:
    """The steps of a column with the one other column that is added to it; None where too few rows fit."""
    others = [at for at in range(1, len(grid[0]) if grid else 0) if at != column]
    found = [steps for at in others if (steps := _steps(grid, column, at))]
    fitting = [steps for steps in found if _right(steps, grid, column) >= fit]
    return fitting[0] if len(fitting) == 1 else None


def _right(steps: Steps, grid: Grid, column: int) -> int:
    """How many rows fit; the first does where all that is counted was added in it."""
    counted = grid[0][column]
    number = None if counted is None else counted.exact
    told = [figure.exact for figure in grid[0] if figure is not None]
    begins = number is not None and told.count(number) > 1
    return sum(not gap for _, gap in steps) + begins


def _steps(grid: Grid, column: int, added: int) -> Steps:
    """Each figure with the two that should make it, and by how much it is more."""
    found = []
    for above, row in pairwise(grid):
        before, new, total = above[column], row[added], row[column]
        if before is None or new is None or total is None:
            continue
        gap = _number(total) - _number(before) - _number(new)
        found.append((Breakdown(total, (before, new), exact=True), gap))
    return found


def _number(figure: Mention) -> int:
    return figure.exact or 0


def _judged(page: Page, steps: Steps) -> Iterator[ReadFinding]:
    """The one step that does not fit, and the next where it only takes the slip back."""
    wrong = [at for at, (_, gap) in enumerate(steps) if gap]
    taken_back = len(wrong) == 2 and wrong[1] == wrong[0] + 1 and _opposite(steps, *wrong)
    if len(wrong) == 1 or taken_back:
        told = judged(page, steps[wrong[0]][0])
        if told is not None:
            yield told


def _opposite(steps: Steps, one: int, other: int) -> bool:
    return steps[one][1] == -steps[other][1]
