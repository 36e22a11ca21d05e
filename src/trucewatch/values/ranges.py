"""Intervals of whole numbers, and arithmetic that encloses every choice of numbers in them."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Range:
    """All whole numbers from low to high, both included; None is no bound on that side.

    Source: interval arithmetic, IEEE Std 1788-2015 clause 4, restricted to whole numbers.
    """

    low: int | None
    high: int | None

    def __post_init__(self) -> None:
        if self.low is not None and self.high is not None and self.low > self.high:
            raise ValueError("a range ends before it starts")

    @staticmethod
    def only(number: int) -> Range:
        """The range that holds one number."""
        return Range(number, number)

    def __add__(self, other: Range) -> Range:
        """Every sum of a number here and a number there."""
        return Range(_plus(self.low, other.low), _plus(self.high, other.high))

    def __sub__(self, other: Range) -> Range:
        """Every difference of a number here and a number there."""
        return self + -other

    def __neg__(self) -> Range:
        return Range(_minus(self.high), _minus(self.low))

    def hull(self, other: Range) -> Range:
        """The smallest range that holds both."""
        return Range(_lower(self.low, other.low), _higher(self.high, other.high))

    def meet(self, other: Range) -> Range | None:
        """What both hold; None if they share no number."""
        if not self.intersects(other):
            return None
        lows = [low for low in (self.low, other.low) if low is not None]
        highs = [high for high in (self.high, other.high) if high is not None]
        return Range(max(lows, default=None), min(highs, default=None))

    def intersects(self, other: Range) -> bool:
        """Whether some number lies in both."""
        return not (self.below(other) or other.below(self))

    def below(self, other: Range) -> bool:
        """Whether every number here is smaller than every number there."""
        return self.high is not None and other.low is not None and self.high < other.low

    def contains(self, inner: int | Range) -> bool:
        """Whether the number, or every number of the other range, lies in this one."""
        other = Range.only(inner) if isinstance(inner, int) else inner
        reaches_down = self.low is None or (other.low is not None and self.low <= other.low)
        reaches_up = self.high is None or (other.high is not None and other.high <= self.high)
        return reaches_down and reaches_up


NO_FEWER_THAN_NONE = Range(0, None)


def _plus(a: int | None, b: int | None) -> int | None:
    return None if a is None or b is None else a + b


def _minus(a: int | None) -> int | None:
    return None if a is None else -a


def _lower(a: int | None, b: int | None) -> int | None:
    return None if a is None or b is None else min(a, b)


def _higher(a: int | None, b: int | None) -> int | None:
    return None if a is None or b is None else max(a, b)
