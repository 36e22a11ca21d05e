"""A number of many digits written again with two of them changed over: 128,400 and 124,800 square metres.

No chance makes two such numbers of one unit in one text, so little else is asked: that they stand in two
sentences of no table, of no two days, and that a word besides the unit ties them. Also for what no figure
counts: areas, weights and money, and numbers with a decimal.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from trucewatch.reading.retold.in_words import in_words_wrong
from trucewatch.reading.retold.swapped_near import swapped_near_wrong
from trucewatch.reading.said import ReadFinding
from trucewatch.reading.scanning.likeness import Likeness
from trucewatch.reading.scanning.one_matter import (
    apart,
    days_told,
    of_another_time,
    places_apart,
)
from trucewatch.reading.scanning.page import Page, between
from trucewatch.reading.scanning.pieces import Pieces
from trucewatch.reading.scanning.slips import swapped
from trucewatch.reading.scanning.wordings import one_word
from trucewatch.reading.telling import span
from trucewatch.values.codes.findings import Severity
from trucewatch.values.message import Message

_LEAST, _LEAST_DECIMAL = 4, 3  # digits
_SURE = 5  # digits that need no unit to be one number
_THOUSANDS = re.compile(r"[,٬،'’\u00a0\u202f\u2009](?=\d{3}(?!\d))")
_DECIMAL = re.compile(r"\d+[.,٫]\d{1,2}")
_YEAR = re.compile(r"(?:19|20)\d\d")
_MOST = 2000  # numbers of a page; longer ones are tables
_KNOWN = frozenset({"ال", "the", "all", "those", "these"})
_SHARED = 3  # words by which a sentence is one written again
_NEXT = 2  # words from a number to its unit


@dataclass(frozen=True, slots=True)
class Written:
    """A number as it is written: its token, its digits, and how many of them are decimals."""

    at: int
    digits: str
    decimals: int


def digits_wrong(page: Page, pieces: Pieces) -> Iterator[ReadFinding]:
    """Numbers that another one of the text is but for two digits, or that a bracket tells otherwise."""
    yield from in_words_wrong(page)
    yield from swapped_near_wrong(page, pieces)
    by_digits: dict[tuple[str, ...], list[Written]] = {}
    for at in _alike(page):
        number = _written(page, pieces, at)
        if number is not None:
            key = (*sorted(number.digits), str(number.decimals))
            by_digits.setdefault(key, []).append(number)
    likeness = Likeness(page)
    for alike in by_digits.values():
        first = alike[0]
        others = [one for one in alike if one.digits != first.digits]
        if len({one.digits for one in others}) != 1:
            continue
        if swapped(int(first.digits), int(others[0].digits)):
            again = next((o for o in others if _one_number(page, pieces, likeness, first, o)), None)
            if again is not None:
                yield _told(page, pieces, again, first)


def _alike(page: Page) -> list[int]:
    """The tokens of numbers that have the digits of another one, not written alike."""
    by_digits: dict[tuple[str, ...], list[int]] = {}
    for at, token in enumerate(page.tokens):
        folded = token.word.folded
        if token.word.kind == "number" and len(folded) >= _LEAST - _scaled(page, at):
            by_digits.setdefault(tuple(sorted(filter(str.isdigit, folded))), []).append(at)
    several = (
        alike
        for alike in by_digits.values()
        if len({page.tokens[at].word.folded for at in alike}) > 1
    )
    return [at for alike in several for at in alike][:_MOST]


def _scaled(page: Page, at: int) -> bool:
    """Whether a word for thousands or more stands behind a number: «٩٤٨ ألف»."""
    return at + 1 < len(page.tokens) and page.meant(at + 1, "number.scales") is not None


def _written(page: Page, pieces: Pieces, at: int) -> Written | None:
    """A number with digits enough, none of a date, a telephone or a table."""
    plain = _THOUSANDS.sub("", page.tokens[at].word.folded)
    decimals = len(re.split("[.,٫]", plain)[1]) if _DECIMAL.fullmatch(plain) else 0
    digits = re.sub(r"\D", "", plain) if decimals else plain
    least = _LEAST_DECIMAL if decimals else _LEAST - _scaled(page, at)
    if not digits.isdecimal() or len(digits) < least or _YEAR.fullmatch(plain):
        return None
    if at and page.tokens[at - 1].word.kind == "number":
        return None
    begins, ends = page.sentence_of(at)
    if page.has_word("|", begins, ends) or between(pieces.dates, at, at + 1):
        return None
    return Written(at, digits, decimals)


def _one_number(
    page: Page, pieces: Pieces, likeness: Likeness, one: Written, other: Written
) -> bool:
    sentences = [page.sentence_of(number.at) for number in (one, other)]
    if sentences[0] == sentences[1]:
        return False
    known = page.tokens[other.at - 1].word.folded in _KNOWN
    later = [of_another_time(page, *sentence, known=known) for sentence in sentences]
    least = _SHARED - (len(one.digits.rstrip("0")) >= _SURE)
    again = len(likeness.shared(one.at, other.at)) >= least
    if (later[1] and not later[0] and not again) or (not known and places_apart(page, *sentences)):
        return False
    if apart(*(days_told(page, pieces, *sentence) for sentence in sentences)):
        return False
    gap = str(abs(int(one.digits) - int(other.digits)))
    if page.has_word(gap, 0, len(page.tokens)):
        return False
    shared = likeness.shared(one.at, other.at) - _units(page, one.at)
    return known or (
        bool(shared) and (len(one.digits) >= _SURE or _one_unit(page, one.at, other.at))
    )


def _units(page: Page, at: int) -> set[str]:
    """The words right behind a number."""
    _, ends = page.sentence_of(at)
    behind = range(at + 1, min(ends, at + 1 + _NEXT))
    words = (page.tokens[n].word for n in behind if page.meant(n, "place_word") is None)
    return {word.stem for word in words if word.kind == "word"}


def _one_unit(page: Page, one: int, other: int) -> bool:
    """Whether the same word stands behind both, or behind one of them none."""
    first, then = _units(page, one), _units(page, other)
    if not (first and then):
        return bool(first or then)
    return any(one_word(a, b) for a in first for b in then)


def _told(page: Page, pieces: Pieces, again: Written, first: Written) -> ReadFinding:
    spans = [_words(page, pieces, number) for number in (again, first)]
    args = {"title": page.words(*spans[0]), "body": page.words(*spans[1])}
    message = Message("read-restated", args)
    places = tuple(span(page, *one) for one in spans)
    return ReadFinding("one-word-two-counts", Severity.WARNING, message, places)


def _words(page: Page, pieces: Pieces, number: Written) -> tuple[int, int]:
    """The tokens of a number with what it counts."""
    for told in (pieces.mentions, pieces.measured):
        for mention in between(told, number.at, number.at + 1):
            return mention.first, mention.last
    return number.at, min(
        page.sentence_of(number.at)[1], number.at + 1 + bool(_units(page, number.at))
    )
