"""A number in words and again in digits right behind it, or the other way: "fifty-six (65) detainees", «خمسة وعشرين (٥٢) معتقلاً»."""

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
_TWO_DIGITS, _HUNDRED = 10, 100


def in_words_wrong(page: Page) -> Iterator[ReadFinding]:
    """Numbers that the bracket right behind tells otherwise.

    What is farther off than a slip is a note or a page, unless what is counted stands behind both.
    """
    for at in page.places_of_word("(", 1, len(page.tokens) - 2):
        inner = number_at(page.tokens, at + 1)
        if inner is None or inner.last >= len(page.tokens) or inner.fraction is not None:
            continue
        if page.tokens[inner.last].word.folded != ")":
            continue
        outer = _before(page, at, in_words=not inner.in_words)
        if outer is None or outer.value == inner.value:
            continue
        if not (_slipped(outer.value, inner.value) or _counted(page, outer, inner)):
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


def _slipped(one: int, other: int) -> bool:
    if min(one, other) < _SMALLEST and max(one, other) > _SMALLEST * 3:
        return False
    return swapped(one, other) or slip(one, other) or max(one, other) < 10


def _counted(page: Page, outer: Number, inner: Number) -> bool:
    """Whether what is counted stands behind both, so that they must be one: both of one digit, or neither.

    Not "sixty (12) of the men", «28 في المائة (1,999)».
    """
    at = inner.last + 1
    noun = at < len(page.tokens) and page.tokens[at].word.kind == "word"
    noun = noun and page.meant(at, "of_total") is None
    alike = (outer.value < _TWO_DIGITS) == (inner.value < _TWO_DIGITS)
    return outer.in_words and noun and alike and outer.value != _HUNDRED
