"""Numbers within bounds that sums bind together: can all of them hold and, if not, which few cannot.

Bounds are narrowed sum by sum until nothing changes. What is found impossible is impossible; where
no two ways lead from one sum to another, everything impossible is found.
"""

from __future__ import annotations

from collections.abc import Callable, Hashable, Sequence
from itertools import combinations
from math import comb, inf
from typing import TypeVar

Bound = int | float
Bounds = tuple[list[Bound], list[Bound]]
Sum = tuple[tuple[int, int], ...]
"""Numbers by their place, each with 1 (it comes) or -1 (it goes); together they come to nothing."""

T = TypeVar("T", bound=Hashable)
_PASSES = 60
_TRIED = 3_000
"""Sets tried to find a smaller one; where there are more, one that can spare nothing is told."""


def narrowed(sums: Sequence[Sum], low: Sequence[Bound], high: Sequence[Bound]) -> Bounds | None:
    """The bounds that all sums leave; None if they leave nothing."""
    lows, highs = list(low), list(high)
    for _ in range(_PASSES):
        changed = [_narrow(one, lows, highs) for one in sums]
        if any(a > b for a, b in zip(lows, highs, strict=True)):
            return None
        if not any(changed):
            break
    return lows, highs


def _narrow(terms: Sum, low: list[Bound], high: list[Bound]) -> bool:
    """Narrow each number of a sum by what the others leave for it."""
    least = [low[at] if sign > 0 else -high[at] for at, sign in terms]
    most = [high[at] if sign > 0 else -low[at] for at, sign in terms]
    changed = False
    for (at, sign), fewest, greatest in zip(
        terms, _without_each(least, -inf), _without_each(most, inf), strict=True
    ):
        lower, upper = (-greatest, -fewest) if sign > 0 else (fewest, greatest)
        if lower > low[at]:
            low[at], changed = lower, True
        if upper < high[at]:
            high[at], changed = upper, True
    return changed


def _without_each(bounds: list[Bound], unbounded: float) -> list[Bound]:
    """The sum of all the others, for each."""
    known = sum(bound for bound in bounds if bound != unbounded)
    opened = sum(1 for bound in bounds if bound == unbounded)
    if not opened:
        return [known - bound for bound in bounds]
    return [known if opened == 1 and bound == unbounded else unbounded for bound in bounds]


def smallest(items: Sequence[T], fits: Callable[[Sequence[T]], bool]) -> tuple[T, ...]:
    """The smallest set of items that do not fit together; the items as a whole do not.

    fits: whether some of them can hold together, if nothing is known of the others.
    """
    found = _none_to_spare(list(items), fits)
    for size in range(1, len(found)):
        if comb(len(items), size) > _TRIED:
            break
        for some in combinations(items, size):
            if not fits(some):
                return some
    return tuple(found)


def _none_to_spare(items: list[T], fits: Callable[[Sequence[T]], bool]) -> list[T]:
    """Items that do not fit together, of which none can be spared; many are spared at once first."""
    step = max(len(items) // 2, 1)
    while True:
        at = 0
        while at < len(items):
            left = items[:at] + items[at + step :]
            if left and not fits(left):
                items = left
            else:
                at += step
        if step == 1:
            return items
        step = max(step // 2, 1)
