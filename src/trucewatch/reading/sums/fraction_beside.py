"""A fraction in words and the share in figures right beside it: "more than a third (25 per cent)".

Both tell one share. "More than" and "nearly" say on which side of the fraction the figure must lie, and "one in five"
is a fraction too.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from trucewatch.reading.lexicon.inflected import small_words
from trucewatch.reading.said import ReadFinding
from trucewatch.reading.scanning.numbers import number_at
from trucewatch.reading.scanning.page import Page
from trucewatch.reading.scanning.pieces import Percent, Pieces
from trucewatch.reading.sums.shares import CHANGE
from trucewatch.reading.telling import span
from trucewatch.values.codes.findings import Severity
from trucewatch.values.message import Message

_APART = 7  # words between both
_BEFORE = 3  # words of "more than"
_OFF, _ROUGHLY = 7.0, 10.0  # points that a fraction may be off, plainly and "about"
_ROUNDED, _BEYOND = 0.6, 18.0
_LARGEST = 20  # of "one in so many"
_THAT_IS = frozenset({"(", "or", "اي", "-", "–", "—"})
_SIGNED = frozenset({"+", "up", "down"})
_GROWN = CHANGE - {"more", "less", "fewer", "اكثر", "اقل"}
_ENDS = frozenset({")", ",", ".", ";", "-", "–", "—"})


def fractions_beside_wrong(page: Page, pieces: Pieces) -> Iterator[ReadFinding]:
    """Fractions that the share in figures beside them is not."""
    told = sorted([*pieces.percents, *_one_in(page)], key=lambda percent: percent.first)
    for one, other in pairwise(told):
        begins, ends = page.sentence_of(one.first)
        if not one.last <= other.first < ends or other.first - one.last > _APART:
            continue
        if (other.in_words and one.in_words) or not _apposed(page, one, other):
            continue
        counted = any(number_at(page.tokens, at) for at in range(one.last, other.first))
        if _of_change(page, one, other) or counted:
            continue
        word, figure = (one, other) if one.in_words or not other.in_words else (other, one)
        if not meets(page, word, figure.value, begins):
            yield _told(page, one, other)


def _one_in(page: Page) -> Iterator[Percent]:
    """ "One in five", «واحد من كل خمسة»."""
    for name in ("in", "of", "كل"):
        for at in page.by_word.get(name, ()):
            many = number_at(page.tokens, at + 1 + page.has_word("every", at + 1, at + 2))
            out = name == "of" and page.has_word("out", at - 1, at)
            one = page.tokens[at - 1 - out].word.folded if at > 1 else ""
            if many is None or not 1 < many.value <= _LARGEST or many.fraction is not None:
                continue
            noun = name == "in" and one != "one" and page.has_word("one", at - 2, at - 1)
            if name != "كل" and (one == "one" or noun) and out == (name == "of"):
                yield Percent(at - 1 - out - noun, many.last, 100 / many.value, in_words=True)
            elif name == "كل" and one in small_words("one_out_of") and at > 1:
                yield Percent(at - 2, many.last, 100 / many.value, in_words=True)


def _of_change(page: Page, one: Percent, other: Percent) -> bool:
    """ "A quarter was paid, or 12 per cent more than in May"."""
    near = [*range(one.last, other.first), *range(other.last, other.last + _BEFORE)]
    words = [page.tokens[at].word for at in near if at < len(page.tokens)]
    told = words[: other.first - one.last]
    grown = any(word.folded in _SIGNED or word.stem in _GROWN for word in told)
    return grown or any(word.stem in CHANGE for word in words[len(told) :])


def _apposed(page: Page, one: Percent, other: Percent) -> bool:
    """Whether a bracket, "or", «أي» opens the second, or commas stand around it, and its phrase ends with it."""
    between = [page.tokens[at].word.folded for at in range(one.last, other.first)]
    behind = page.tokens[other.last].word.folded if other.last < len(page.tokens) else "."
    opened = [at for at, word in enumerate(between) if word in _THAT_IS]
    if between[-1:] == [","] and behind == ",":
        opened = [len(between) - 1]
    if not opened or len(between) - opened[-1] > _BEFORE + 1 or "," in between[1 : opened[-1]]:
        return False
    if opened[-1] and not (one.in_words or other.in_words):
        return False
    return behind in _ENDS or (between[-1] in ("or", "اي") and behind not in ("of", "من"))


def meets(page: Page, word: Percent, value: float, begins: int) -> bool:
    """Whether a share lies where a fraction says, by the words before it."""
    first = max(begins, word.first - _BEFORE)
    near = {page.tokens[at].word.folded for at in range(first, word.first)}
    if page.has("above", first, word.first):
        return word.value - _ROUNDED <= value <= word.value + _BEYOND
    if page.has("below", first, word.first) or near & small_words("nearly_so"):
        return word.value - _BEYOND <= value <= word.value + _ROUNDED
    vague = page.has("qualifier.before", first, word.first)
    if not word.in_words:
        return True
    return abs(word.value - value) <= (_ROUGHLY if vague else _OFF)


def _told(page: Page, one: Percent, other: Percent) -> ReadFinding:
    args = {
        "one": page.words(one.first, one.last),
        "other": page.words(other.first, other.last),
    }
    spans = (span(page, other.first, other.last), span(page, one.first, one.last))
    message = Message("read-fraction", args)
    return ReadFinding("percent-against-counts", Severity.WARNING, message, spans)
