"""Which figure counts where several statements give the same figure; a stated, changeable rule."""

from __future__ import annotations

from collections.abc import Sequence
from enum import StrEnum
from functools import reduce

from trucewatch.ledger.stated import Stated
from trucewatch.values.codes.sources import Reliability
from trucewatch.values.figures import Figure
from trucewatch.values.message import Message


class FigureRule(StrEnum):
    """RANGE: from the least to the most that any source says. The others let one source count."""

    RANGE = "range"
    NEWEST = "newest"
    MOST_RELIABLE = "most_reliable"
    LOWEST = "lowest"

    @property
    def words(self) -> Message:
        """The rule as a sentence."""
        return Message(f"ledger-rule-{self.value.replace('_', '-')}")


_RELIANCE = {
    Reliability.HIGHLY_RELIABLE: 0,
    Reliability.LIKELY_RELIABLE: 1,
    Reliability.UNSURE: 2,
    Reliability.UNKNOWN: 2,
    Reliability.LIKELY_UNRELIABLE: 3,
    Reliability.HIGHLY_UNRELIABLE: 4,
}


def counting(statements: Sequence[Stated], rule: FigureRule) -> tuple[Stated, ...]:
    """The statements that make the figure.

    One that says the number is unknown gives way to any that has a figure. Those that the rule
    puts level all count, so the figure is then the range from the least to the most of them.
    """
    if len(statements) == 1:
        return (statements[0],)
    known = [stated for stated in statements if stated.known] or list(statements)
    if rule is FigureRule.RANGE:
        return tuple(known)
    best = min(_rank(stated, rule) for stated in known)
    return tuple(stated for stated in known if _rank(stated, rule) == best)


def figure_of(counted: Sequence[Stated]) -> Figure:
    """The figure from the least to the most that any of the statements says."""
    return reduce(Figure.hull, (stated.figure for stated in counted))


def _rank(stated: Stated, rule: FigureRule) -> tuple[int, ...]:
    """The smaller, the sooner it counts."""
    if rule is FigureRule.LOWEST:
        tight = stated.figure.tight
        return (tight.low or 0, 0 if tight.high is not None else 1, tight.high or 0)
    source = stated.row.source
    if rule is FigureRule.MOST_RELIABLE:
        return (_RELIANCE[source.reliability] if source is not None else 5,)
    told = stated.time.hi
    if told is None and source is not None:
        told = source.derived("published_hi")
    return (1, 0) if told is None else (0, -told)
