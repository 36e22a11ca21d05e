"""A text laid down piece by piece: lines as a reader sees them, and where cells of tables stand."""

from __future__ import annotations

from dataclasses import dataclass, field

from trucewatch.importers.prose.letters import raised, readable
from trucewatch.importers.prose.limits import LIMITS, Limits
from trucewatch.importers.prose.trouble import unread
from trucewatch.reading.document import Cell, Table

BLANKS = " \t\n\r\f"
SPACE, TAB, LINE, PARAGRAPH = " ", "\t", "\n", "\n\n"
_RANK = {"": 0, SPACE: 1, TAB: 2, LINE: 3, PARAGRAPH: 4}
_NONE, _NOT_YET = -1, -2  # no cell is open; one is, and holds no word yet
_WIDEST, _TALLEST = 100, 1000


@dataclass(slots=True)
class _Open:
    """A table that is being laid: its rows so far; where its open cell begins."""

    rows: list[list[tuple[Cell, int, int]]] = field(default_factory=list)
    begun: int = _NONE
    across: int = 1
    down: int = 1


class Laying:
    """Puts a text together. Blanks are kept waiting, so that no line begins or ends with one."""

    def __init__(self, limits: Limits = LIMITS) -> None:
        self._limits = limits
        self._parts: list[str] = []
        self._length = self._cells = 0
        self._waiting = ""
        self._open: list[_Open] = []
        self._tables: list[Table] = []

    @property
    def text(self) -> str:
        return "".join(self._parts)

    @property
    def tables(self) -> tuple[Table, ...]:
        """The tables in the order in which they ended."""
        return tuple(self._tables)

    def add(self, piece: str) -> None:
        """Words, with the blanks around them."""
        piece = readable(piece)
        core = piece.strip(BLANKS)
        if piece[:1] and piece[0] in BLANKS:
            self.wait(SPACE)
        if not core:
            return
        if self._length:
            self._put(self._waiting)
        self._waiting = ""
        for table in self._open:
            if table.begun == _NOT_YET:
                table.begun = self._length
        self._put(core)
        if piece[-1] in BLANKS:
            self.wait(SPACE)

    def add_raised(self, piece: str) -> None:
        """Words set above the line."""
        before = "" if self._waiting or not self._parts else self._parts[-1]
        self.add(raised(before, piece))

    def wait(self, blank: str) -> None:
        """What is to stand before the next words; the widest of several is taken."""
        if _RANK[blank] > _RANK[self._waiting]:
            self._waiting = blank

    def begin_table(self) -> None:
        self.wait(LINE)
        self._open.append(_Open())

    def begin_row(self) -> None:
        """A row of the innermost table; ends the one before it."""
        if self._open:
            self.end_cell()
            self.wait(LINE)
            self._open[-1].rows.append([])

    def begin_cell(self, across: int = 1, down: int = 1) -> None:
        """A cell of the innermost table, so many columns wide and rows high."""
        if not self._open:
            return
        self.end_cell()
        table = self._open[-1]
        if not table.rows:
            self.begin_row()
        if table.rows[-1]:
            self._waiting = TAB
        table.begun, table.across, table.down = (
            _NOT_YET,
            _within(across, _WIDEST),
            _within(down, _TALLEST),
        )

    def widen(self, across: int) -> None:
        """The open cell is so many columns wide."""
        if self._open:
            self._open[-1].across = _within(across, _WIDEST)

    def end_cell(self) -> None:
        if not self._open or self._open[-1].begun == _NONE:
            return
        table = self._open[-1]
        start = self._length if table.begun == _NOT_YET else table.begun
        table.rows[-1].append((Cell(start, self._length), table.across, table.down))
        table.begun = _NONE
        self._cells += table.across * table.down
        if self._cells > self._limits.cells:
            raise unread("many-cells", limit=self._limits.cells)

    def end_table(self) -> None:
        if self._open:
            self.end_cell()
            table = self._open.pop()
            if any(table.rows):
                self._tables.append(Table(_grid(table.rows)))
            self.wait(LINE)

    def end(self) -> None:
        """Whatever was left open ends."""
        while self._open:
            self.end_table()

    def _put(self, piece: str) -> None:
        self._parts.append(piece)
        self._length += len(piece)
        if self._length > self._limits.characters:
            raise unread("long-text", limit=self._limits.characters // 1_000_000)


def _within(stated: int, most: int) -> int:
    return min(max(stated, 1), most)


def _grid(rows: list[list[tuple[Cell, int, int]]]) -> tuple[tuple[Cell, ...], ...]:
    """Each cell in its column: where one reaches over others, they are there and empty."""
    reached: dict[tuple[int, int], Cell] = {}
    laid = []
    for number, row in enumerate(rows):
        line: list[Cell] = []
        for cell, across, down in row:
            _reach(line, reached, number)
            empty = Cell(cell.end, cell.end)
            for below in range(number + 1, min(number + down, len(rows))):
                reached |= {(below, len(line) + step): empty for step in range(across)}
            line += [cell, *[empty] * (across - 1)]
        _reach(line, reached, number)
        laid.append(tuple(line))
    return tuple(row for row in laid if row)


def _reach(line: list[Cell], reached: dict[tuple[int, int], Cell], number: int) -> None:
    """The places of a row into which cells from above reach."""
    while (number, len(line)) in reached:
        line.append(reached.pop((number, len(line))))
