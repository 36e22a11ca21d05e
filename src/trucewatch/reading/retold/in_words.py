"""A number in words and again in digits right behind it, or the other way: "fifty-six (65) detainees"."""

from __future__ import annotations

from collections.abc import Iterator

from trucewatch.reading.said import ReadFinding
from trucewatch.reading.scanning.numbers import Number, number_at
from trucewatch.reading.scanning.page import Page
from trucewatch.reading.scanning.slips import slip, swapped
from trucewatch.reading.telling import span
from trucewatch.values.codes.findings import Severity
from trucewatch.values.message import Message

_LONGEST = 8  # tokens of a number in words
_SMALLEST = 3


def in_words_wrong(page: Page) -> Iterator[ReadFinding]:
    """Numbers that the bracket right behind tells otherwise, by a slip; what is farther off is a note or a page."""
    for at in page.places_of_word("(", 1, len(page.tokens) - 2):
        inner = number_at(page.tokens, at + 1)
        if inner is None or inner.last >= len(page.tokens) or inner.fraction is not None:
            continue
        if page.tokens[inner.last].word.folded != ")":
            continue
        outer = _before(page, at, in_words=not inner.in_words)
        if outer is None or outer.value == inner.value or not _alike(outer.value, inner.value):
            continue
        words = [page.words(number.first, number.last) for number in (inner, outer)]
        spans = tuple(span(page, number.first, number.last) for number in (inner, outer))
        message = Message("read-restated", {"title": words[0], "body": words[1]})
        yield ReadFinding("one-word-two-counts", Severity.ERROR, message, spans)


def _before(page: Page, at: int, *, in_words: bool) -> Number | None:
    """The number that ends right before a bracket, the longest that does."""
    for first in range(max(0, at - _LONGEST), at):
        number = number_at(page.tokens, first)
        if number is not None and number.last == at and number.in_words is in_words:
            return number if number.fraction is None else None
    return None


def _alike(one: int, other: int) -> bool:
    if min(one, other) < _SMALLEST and max(one, other) > _SMALLEST * 3:
        return False
    return swapped(one, other) or slip(one, other) or max(one, other) < 10
