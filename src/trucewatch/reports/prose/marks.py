"""A text cut where something begins or ends: what was understood, what a finding speaks of."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise, takewhile

from trucewatch.reading.said import Said


@dataclass(frozen=True, slots=True)
class Spoken:
    """Words that a finding speaks of: the number of the finding, and of the span in it, from 1."""

    finding: int
    span: int
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Piece:
    """Some words, all with the same marks. ends: spans that end with it."""

    text: str
    said: Said | None
    spoken: tuple[Spoken, ...]
    ends: tuple[Spoken, ...]


@dataclass(frozen=True, slots=True)
class Line:
    """A line of the text, numbered from 1, in pieces."""

    number: int
    pieces: tuple[Piece, ...]
    begins: tuple[Spoken, ...]


def lines(text: str, said: Sequence[Said], spoken: Sequence[Spoken]) -> Iterator[Line]:
    """The lines that hold something, each in pieces."""
    at = 0
    understood = sorted(said, key=lambda one: one.start)
    for number, words in enumerate(text.split("\n"), 1):
        start, end = at, at + len(words)
        at = end + 1
        while understood and understood[0].end <= start:
            understood.pop(0)
        if not words.strip():
            continue
        here = list(takewhile(lambda one: one.start < end, understood))  # noqa: B023
        touching = [one for one in spoken if one.start < end and one.end > start]
        begins = tuple(one for one in touching if one.start >= start)
        yield Line(number, tuple(_pieces(text, start, end, here, touching)), begins)


def _pieces(
    text: str, start: int, end: int, said: Sequence[Said], spoken: Sequence[Spoken]
) -> Iterator[Piece]:
    cuts = {start, end}
    spans = [(one.start, one.end) for one in said] + [(one.start, one.end) for one in spoken]
    for begun, ended in spans:
        cuts |= {max(start, begun), min(end, ended)}
    for first, last in pairwise(sorted(cut for cut in cuts if start <= cut <= end)):
        over = [one for one in said if one.start <= first and one.end >= last]
        about = tuple(one for one in spoken if one.start <= first and one.end >= last)
        closest = min(over, key=lambda one: one.end - one.start, default=None)
        yield Piece(text[first:last], closest, about, tuple(a for a in about if a.end == last))
