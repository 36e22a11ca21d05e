"""Lines of a name and a figure that follow each other under one head: "By province:", "Hama: 55", "Homs: none".

A release tells what its total is made of in such lines, as often as in sentences. A line may open with the sign of a
point or its number; behind the figure may stand its noun, and a bracket that says more of it.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise

from trucewatch.reading.lexicon.inflected import small_words
from trucewatch.reading.scanning.mentions import Mention
from trucewatch.reading.scanning.numbers import number_at
from trucewatch.reading.scanning.page import BULLETS, Page, between
from trucewatch.reading.scanning.pieces import Pieces
from trucewatch.values.count import Count

_LONGEST, _NOUN, _FEWEST = 18, 3, 2
_NAME = 4  # words of a name with no sign behind it
_NUMBERED = 2  # words of "3." before a line
_SIGNS = frozenset({":", "-", "=", "("})
_ENDED = frozenset({".", ";", ",", ")"})
_NOT_COUNTED = frozenset({"%", "/", ":"})


@dataclass(frozen=True, slots=True)
class Row:
    """A line: the tokens of its name, its figure (none for "none"), and whether it is called the sum."""

    first: int
    last: int
    figure: Mention | None
    total: bool


@dataclass(frozen=True, slots=True)
class Block:
    """Lines under one head. head: the tokens of the line above; ends: the token behind the last line."""

    head: tuple[int, int]
    rows: tuple[Row, ...]
    ends: int

    @property
    def bare(self) -> bool:
        """Whether no sign parts the figures from their names."""
        return any(
            row.figure is not None and row.figure.first == row.last > row.first for row in self.rows
        )

    @property
    def begins(self) -> int:
        """The first token of its first line."""
        return self.rows[0].first


def blocks_of(page: Page, pieces: Pieces) -> Iterator[Block]:
    """The blocks of a page in their order."""
    rows, head, before, ends = list[Row](), (0, 0), (0, 0), 0
    for line in pairwise([*page.line_opens, len(page.tokens)]):
        row = _row(page, pieces, *line)
        ended = row is None or (bool(rows) and page.blank_before(line[0]))
        if ended and len(rows) >= _FEWEST:
            yield Block(head, tuple(rows), ends)
        if ended:
            rows = []
        if row is not None:
            head = head if rows else before
            rows.append(row)
            ends = line[1]
        before = line
    if len(rows) >= _FEWEST:
        yield Block(head, tuple(rows), ends)


def rows_of(page: Page, pieces: Pieces) -> Iterator[Row]:
    """Every line of a name and a figure, also those that stand alone."""
    for line in pairwise([*page.line_opens, len(page.tokens)]):
        row = _row(page, pieces, *line)
        if row is not None:
            yield row


def _row(page: Page, pieces: Pieces, begins: int, ends: int) -> Row | None:
    """The name and the figure of a line, none where it tells anything else."""
    first = _behind_sign(page, begins, ends)
    if ends - first > _LONGEST or first >= ends or page.tokens[first].word.kind != "word":
        return None
    if page.has_word("|", begins, ends):
        return None
    signs = [n for n in range(first + 1, ends) if page.tokens[n].word.folded in _SIGNS]
    if not signs:
        return _bare(page, pieces, first, ends)
    sign = next((n for n in signs if page.tokens[n].word.folded == ":"), signs[0])
    if sign + 1 >= ends:
        return None
    label = page.meant(first, "table_total") or page.meant(first, "total")
    total = label is not None and sign - first <= page.entries[first][0] + _NOUN
    if _is_none(page, sign + 1, ends):
        return Row(first, sign, None, total)
    figure = _figure(page, pieces, sign + 1, ends)
    return None if figure is None else Row(first, sign, figure, total)


def _bare(page: Page, pieces: Pieces, first: int, ends: int) -> Row | None:
    """A name of few words and a number that ends the line: «نساء 15»."""
    numbers = (n for n in range(first + 1, ends) if page.tokens[n].word.kind == "number")
    at = next(numbers, ends)
    if at == ends or at - first > _NAME or ends - at > 1:
        return None
    if any(page.tokens[n].word.kind != "word" or page.meant(n, "month") for n in range(first, at)):
        return None
    told = [m for m in between(pieces.mentions, first, ends) if not m.soft]
    if between(pieces.dates, first, ends) or any(m.number_first != at for m in told):
        return None
    value = number_at(page.tokens, at)
    if value is None or value.fraction is not None:
        return None
    figure = Mention(at, value.last, at, value.last, Count.exactly(value.value))
    return Row(first, at, figure, page.meant(first, "table_total") is not None)


def _behind_sign(page: Page, begins: int, ends: int) -> int:
    first = begins
    while first < ends and page.tokens[first].word.folded in BULLETS:
        first += 1
    number = first + _NUMBERED < ends and page.tokens[first].word.kind == "number"
    if number and page.tokens[first + 1].word.folded in (".", ")", "-"):
        first += _NUMBERED
    return first


def _is_none(page: Page, at: int, ends: int) -> bool:
    """Whether a line says that there was none: "Homs: none", «الجمعة: لا شيء», "Sunday: -"."""
    words = [page.tokens[n].word.folded for n in range(at, ends)]
    words = words[:-1] if words[-1] in (".", ";", ",") else words
    if not words or words == ["-"]:
        return True
    return words[0] in small_words("none_in_a_line") and len(words) <= _NOUN


def _figure(page: Page, pieces: Pieces, at: int, ends: int) -> Mention | None:
    """The figure right behind the sign of a line, alone or with its noun."""
    number = number_at(page.tokens, at)
    if (
        number is None
        or number.fraction is not None
        or page.tokens[at].word.kind in ("date", "clock")
    ):
        return None
    told = [m for m in between(pieces.mentions, at, ends) if not m.soft]
    figure = next((m for m in told if m.number_first == at), None)
    if figure is None:
        figure = Mention(at, number.last, at, number.last, Count.exactly(number.value))
    behind = figure.last
    signs = (n for n in range(behind, ends) if page.tokens[n].word.folded in ("(", *_ENDED))
    closed = next(signs, ends)
    bare = [page.tokens[n].word for n in range(behind, closed)]
    counted = all(word.kind == "word" and word.folded not in _NOT_COUNTED for word in bare)
    more = any(m is not figure and m.first < closed for m in told)
    dated = between(pieces.dates, at, at + 1) or page.meant(number.last, "month")
    if len(bare) > _NOUN or not counted or more or dated or figure.exact is None:
        return None
    if closed < ends and page.tokens[closed].word.folded in (",", ";", ".") and ends - closed > 1:
        return None  # "Hama: 55, of whom ...": a sentence
    return figure
