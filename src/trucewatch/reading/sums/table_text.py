"""Figures of a table told again in the text around it: "in March 31 were injured", where the row says 13.

Only a slip of the hand is told: the text may count another time or place than the table does.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from trucewatch.reading.document import Table
from trucewatch.reading.said import ReadFinding
from trucewatch.reading.scanning.mentions import Mention
from trucewatch.reading.scanning.one_matter import clause_ends, of_another_time
from trucewatch.reading.scanning.page import Page, between
from trucewatch.reading.scanning.pieces import Pieces
from trucewatch.reading.scanning.slips import slip, swapped
from trucewatch.reading.scanning.wordings import content
from trucewatch.reading.sums.tables import Grid, cell_tokens, grid_of, is_total
from trucewatch.reading.telling import span_of
from trucewatch.values.codes.findings import Severity
from trucewatch.values.message import Message

_NEAR = 400  # words before and behind a table
_SMALLEST = 10
_LABEL = 2  # words of a label that say what its row counts


@dataclass(frozen=True, slots=True)
class Laid:
    """A table with its figures, the things its columns count, and the tokens it takes."""

    table: Table
    grid: Grid
    things: tuple[str, ...]
    first: int
    last: int


def tables_retold(page: Page, pieces: Pieces) -> Iterator[ReadFinding]:
    """Figures of the text that are a slip away from the cell they tell again."""
    starts = [token.start for token in page.tokens]
    for table in page.document.tables:
        laid = _laid(page, starts, table)
        if laid is None:
            continue
        before = between(pieces.mentions, max(0, laid.first - _NEAR), laid.first)
        behind = between(pieces.mentions, laid.last, laid.last + _NEAR)
        for mention in (*before, *behind):
            other = _told_by(page, starts, laid, mention)
            if other is not None:
                yield _found(page, mention, other)


def _laid(page: Page, starts: Sequence[int], table: Table) -> Laid | None:
    if len(table.rows) < 2 or not table.rows[0]:
        return None
    things = []
    for cell in table.rows[0]:
        first, last = cell_tokens(page, starts, cell)
        thing = page.meant(first, "thing") if first < last else None
        things.append("" if thing is None else thing.value[0].name)
    edges = [cell for row in (table.rows[0], table.rows[-1]) for cell in row]
    first = cell_tokens(page, starts, edges[0])[0]
    last = max(cell_tokens(page, starts, cell)[1] for cell in edges)
    return Laid(table, grid_of(page, starts, table), tuple(things), first, last)


def _told_by(page: Page, starts: Sequence[int], laid: Laid, mention: Mention) -> Mention | None:
    """The cell that a figure of the text tells again, where the two are a slip apart."""
    number = mention.exact
    if mention.thing is None or number is None or number < _SMALLEST or mention.others:
        return None
    named = _row_named(page, starts, laid, mention)
    if named is not None:
        return named
    columns = [c for c, name in enumerate(laid.things) if name == mention.thing.name]
    if len(columns) != 1:
        return None
    begins, ends = page.sentence_of(mention.first)
    if of_another_time(page, begins, ends):
        return None
    words = content(page, begins, ends)
    rows = [
        row
        for row in range(1, len(laid.table.rows))
        if laid.table.rows[row] and _label(page, starts, laid.table, row) & words
    ]
    column = [row[columns[0]] for row in laid.grid[1:] if columns[0] < len(row)]
    if any(cell is not None and cell.exact == number for cell in column):
        return None
    if len(rows) == 1:
        cells = laid.grid[rows[0]]
        cell = cells[columns[0]] if columns[0] < len(cells) else None
        return cell if cell is not None and swapped(cell.exact or 0, number) else None
    summed = is_total(page, starts, laid.table.rows[-1][0])
    if not rows and summed and column and column[-1] is not None:
        return column[-1] if swapped(column[-1].exact or 0, number) else None
    total = page.has("total", begins, mention.first) or page.has("in_all", mention.last, ends)
    return _sum(page, starts, laid, column, number) if not rows and total else None


def _row_named(page: Page, starts: Sequence[int], laid: Laid, mention: Mention) -> Mention | None:
    """The one figure of a row whose label the sentence of a figure says again: "civilians reported killed"."""
    begins, ends = page.sentence_of(mention.first)
    if of_another_time(page, begins, clause_ends(page, mention.last, ends)):
        return None
    words = content(page, begins, ends)
    for row in range(1, len(laid.grid)):
        cells = [cell for cell in laid.grid[row] if cell is not None]
        label = _label(page, starts, laid.table, row) if laid.table.rows[row] else set()
        if len(cells) == 1 and len(label) >= _LABEL and label <= words:
            return cells[0] if swapped(cells[0].exact or 0, mention.exact or 0) else None
    return None


def _label(page: Page, starts: Sequence[int], table: Table, row: int) -> set[str]:
    return content(page, *cell_tokens(page, starts, table.rows[row][0]))


def _sum(
    page: Page,
    starts: Sequence[int],
    laid: Laid,
    column: Sequence[Mention | None],
    number: int,
) -> Mention | None:
    """The last cell of a column that has no row of sums, where the text tells a slip of its sum."""
    cells = [cell for cell in column if cell is not None and cell.exact is not None]
    summed = is_total(page, starts, laid.table.rows[-1][0])
    if summed or len(cells) < 2 or len(cells) < len(column):
        return None
    together = sum(cell.exact or 0 for cell in cells)
    return cells[-1] if number != together and slip(number, together) else None


def _found(page: Page, mention: Mention, cell: Mention) -> ReadFinding:
    args = {
        "text": page.words(mention.first, mention.last),
        "cell": page.words(cell.first, cell.last),
    }
    spans = (span_of(page, mention), span_of(page, cell))
    message = Message("read-table-retold", args)
    return ReadFinding("table-told-otherwise", Severity.WARNING, message, spans)
