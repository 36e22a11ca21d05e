"""Whether one slip of the hand keeps figures from making a whole, and the finding on it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from trucewatch.reading.said import ReadFinding
from trucewatch.reading.scanning.frames import Frame
from trucewatch.reading.scanning.mentions import Mention
from trucewatch.reading.scanning.page import Page
from trucewatch.reading.scanning.slips import lost, near_misses
from trucewatch.reading.telling import span_of, statement, told
from trucewatch.rules.parts import Share, parts_and_total
from trucewatch.rules.slips import slip_between
from trucewatch.values.codes.findings import Severity
from trucewatch.values.codes.people import PartRelation
from trucewatch.values.count import Count

_TWO_DIGITS = 10
_ROOM = 10  # of which one part is what people round off
_ROW = 4  # parts of which one of a single digit may be wrong


def exchanged(one: int, other: int) -> bool:
    """Whether two figures have the same digits with two of them changed over, also apart: 9,507 and 9,705."""
    first, second = str(one), str(other)
    if len(first) != len(second) or min(one, other) < _TWO_DIGITS:
        return False
    apart = [at for at, (a, b) in enumerate(zip(first, second, strict=True)) if a != b]
    return (
        len(apart) == 2
        and first[apart[0]] == second[apart[1]]
        and first[apart[1]] == second[apart[0]]
    )


def changed_over(whole: int, parts: Sequence[int]) -> bool:
    """Whether two digits changed over in one figure explain why parts miss their whole."""
    return any(exchanged(*pair) for pair in _meant(whole, parts))


def slipped(whole: int, parts: Sequence[int]) -> bool:
    """Whether one slip in one figure does."""
    for told_so, meant in _meant(whole, parts):
        if exchanged(told_so, meant) or lost(told_so, meant):
            return True
        large = max(told_so, meant) >= _TWO_DIGITS
        if large and (slip_between(told_so, meant) or slip_between(meant, told_so)):
            return True
        if not large and len(parts) >= _ROW and whole >= _TWO_DIGITS:
            return True
    return False


def _meant(whole: int, parts: Sequence[int]) -> list[tuple[int, int]]:
    """Each figure with what it would have to be."""
    gap = whole - sum(parts)
    pairs = [(whole, whole - gap), *((part, part + gap) for part in parts)]
    return [(one, other) for one, other in pairs if gap and other > 0]


def made_of_some(whole: int, numbers: Sequence[int], tied: bool) -> bool:
    """Whether two or more figures that follow each other make a whole, or all but one of them, of a row that words do not
    tie to it."""
    for first in range(len(numbers)):
        together = numbers[first]
        for number in numbers[first + 1 :]:
            together += number
            if together == whole:
                return True
    few = len(numbers) > 2 and not (tied and len(numbers) >= _ROW)
    return few and any(sum(numbers) - number == whole for number in numbers)


def missed(page: Page, whole: Frame, parts: Sequence[Frame]) -> ReadFinding | None:
    """The finding that parts do not come to their whole, each by the number it is told with."""
    gap = abs(whole.number - sum(part.number for part in parts))
    about = any(f.mention.exact is None and not f.mention.soft for f in (whole, *parts))
    if about and gap * _ROOM <= whole.number:
        return None  # as far as people round
    figures = [_plain(frame) for frame in (whole, *parts)]
    total, *shares = (statement(page, figure) for figure in figures)
    spans = [span_of(page, figure) for figure in figures]
    for conflict in parts_and_total(total, [Share(one, PartRelation.PART) for one in shares]):
        return told(conflict, spans, Severity.WARNING)
    return None


def _plain(frame: Frame) -> Mention:
    return replace(frame.mention, count=Count.exactly(frame.number), each=1, soft=False)


def slipped_below(number: int, whole: int) -> bool:
    """Whether a figure above a whole is not, once one slip in it is put right, and not so many times as much that it counts
    something else."""
    least = any(meant <= whole for meant in near_misses(number))
    return whole < number < _TWO_DIGITS * whole and least
