"""A number told in words and at once in figures: "twenty-five (52) detainees", «خمسة وعشرين (٥٢) معتقلاً»."""

from __future__ import annotations

from collections.abc import Iterator

from trucewatch.reading.said import ReadFinding
from trucewatch.reading.scanning.numbers import Number, number_at
from trucewatch.reading.scanning.page import Page
from trucewatch.reading.telling import span
from trucewatch.values.codes.findings import Severity
from trucewatch.values.message import Message

_TWO_DIGITS, _HUNDRED = 10, 100
_LONGEST = 8  # words of a number


def words_and_figure_wrong(page: Page) -> Iterator[ReadFinding]:
    """Numbers in words that the figure in brackets right behind them is not; what is counted stands behind both.

    A figure alone at the end of a clause may be a footnote.
    """
    for at in page.by_word.get("(", ()):
        figure = number_at(page.tokens, at + 1) if at + 2 < len(page.tokens) else None
        told = _ending(page, at)
        if figure is None or told is None or figure.in_words or figure.fraction is not None:
            continue
        closed = figure.last + 1 < len(page.tokens)
        if not closed or page.tokens[figure.last].word.folded != ")":
            continue
        counted = page.tokens[figure.last + 1].word.kind == "word"
        alike = (figure.value < _TWO_DIGITS) == (told.value < _TWO_DIGITS)
        alike = alike and told.value != _HUNDRED  # «28 في المائة (1,999)»
        if counted and alike and figure.value != told.value:
            words = page.words(told.first, told.last), page.words(figure.first, figure.last)
            args = {"title": words[1], "body": words[0]}
            spans = span(page, figure.first, figure.last), span(page, told.first, told.last)
            message = Message("read-restated", args)
            yield ReadFinding("one-word-two-counts", Severity.WARNING, message, spans)


def _ending(page: Page, at: int) -> Number | None:
    """The whole number in words that ends right before a token."""
    for first in range(max(0, at - _LONGEST), at):
        number = number_at(page.tokens, first)
        if number is not None and number.last == at:
            return number if number.in_words and number.fraction is None else None
    return None
