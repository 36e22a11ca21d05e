"""Figures as they may be meant: a rounded one by the room that its words and noughts leave it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from trucewatch.reading.scanning.mentions import Mention
from trucewatch.reading.scanning.numbers import number_at
from trucewatch.reading.scanning.page import Page, between
from trucewatch.reading.scanning.pieces import Pieces
from trucewatch.values.codes.counts import Qualifier

_MORE = frozenset({Qualifier.OVER, Qualifier.MORE_THAN})
_COUNTED = frozenset({
    Qualifier.EXACTLY, Qualifier.BETWEEN, Qualifier.AT_LEAST, Qualifier.NO_LESS_THAN,
    Qualifier.NOT_LESS_THAN,
})  # fmt: skip
_LESS = frozenset({Qualifier.LESS_THAN, Qualifier.NEARLY, Qualifier.ALMOST, Qualifier.UP_TO})
_ROOM = 0.06  # of a figure that is more than so many, or nearly
_LARGE = 1000


@dataclass(frozen=True, slots=True)
class Amount:
    """A figure with the least and the most that it may stand for. first, last: its own tokens."""

    mention: Mention
    first: int
    last: int
    number: int
    low: float
    high: float


def amounts_of(page: Page, pieces: Pieces, begins: int, ends: int) -> list[Amount]:
    """The figures between two tokens, in order; both ends of "from 107 to 150" apart."""
    told = [*between(pieces.mentions, begins, ends), *between(pieces.measured, begins, ends)]
    told.sort(key=lambda mention: mention.number_first)
    return [amount for mention in told if not mention.soft for amount in _of(page, mention)]


def _of(page: Page, mention: Mention) -> Iterator[Amount]:
    at = mention.number_first
    while at < mention.number_last:
        number = number_at(page.tokens, at)
        if number is None or not number.value:
            at += 1
            continue
        if _of_time(page, number.last):
            at = number.last
            continue
        low, high = _room(page, mention, number.value)
        yield Amount(mention, number.first, number.last, number.value, low, high)
        at = number.last


def _of_time(page: Page, at: int) -> bool:
    """Whether a length of time stands behind a figure: "nine months", "nine-month"."""
    at += at < len(page.tokens) and page.tokens[at].word.folded == "-"
    return any(page.meant(at, name) is not None for name in ("lengths", "long_lengths"))


def _room(page: Page, mention: Mention, number: int) -> tuple[float, float]:
    """The least and the most that a figure may stand for, by its qualifier and its noughts."""
    kind = mention.count.qualifier
    noughts = len(str(number)) - len(str(number).rstrip("0"))
    room = min(10.0**noughts, number * _ROOM)
    if kind in _MORE:
        return number, number + room
    if kind in _LESS:
        return number - room, number
    if not noughts or (kind in _COUNTED and (noughts < len("00") or number < _LARGE)):
        return number, number
    return number - room / 2, number + room / 2
