"""The columns of a table told in lines with bars, each with the words of its head."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from trucewatch.reading.scanning.frames import Frame
from trucewatch.reading.scanning.page import Page

_FEWEST, _WIDEST = 3, 8  # rows and columns
_TOTALS = ("table_total", "total", "in_all")
Column = tuple[frozenset[str], list[Frame]]


def columns_of(page: Page, rows: Sequence[Sequence[Frame]]) -> Iterator[Column]:
    """The figures of each column that has one in every row, but for a row of totals."""
    lines = [row for row in rows if page.has_word("|", row[0].begins, row[0].ends)]
    lines = [row for row in lines if not page.has_any(_TOTALS, row[0].begins, row[0].begins + 3)]
    first = lines[0][0].begins if len(lines) >= _FEWEST else 0
    if not first:
        return
    heads = _cells(page, *page.sentence_of(first - 1))
    while len(heads) == 0 or all(not words for words in heads):  # "|---|---|"
        first = page.sentence_of(first - 1)[0]
        if not first:
            return
        heads = _cells(page, *page.sentence_of(first - 1))
    for number, head in enumerate(heads[:_WIDEST]):
        cells = [[f for f in row if _column(page, f) == number] for row in lines]
        if head and all(len(cell) == 1 and cell[0].number for cell in cells):
            yield head, [cell[0] for cell in cells]


def _cells(page: Page, begins: int, ends: int) -> list[frozenset[str]]:
    """The words of each cell of a line."""
    found: list[set[str]] = [set()]
    for at in range(begins, ends):
        word = page.tokens[at].word
        if word.folded == "|":
            found.append(set())
        elif word.kind == "word":
            found[-1].add(word.folded)
    return [frozenset(words) for words in found]


def _column(page: Page, frame: Frame) -> int:
    return len(page.places_of_word("|", frame.begins, frame.mention.first))
