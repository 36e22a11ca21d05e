"""Slips of the hand in figures, as the rules know them, for figures of a text."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from functools import lru_cache

from trucewatch.rules.slips import (
    DOUBLED,
    DROPPED,
    LOOK_ALIKE,
    ONE_WRONG,
    TRANSPOSED,
    likeliest_of,
    slip_between,
)

_TWO_DIGITS = 10
_DIGITS = "0123456789"


@lru_cache(maxsize=2**14)
def swapped(one: int, other: int) -> bool:
    """Whether two figures differ by two neighbouring digits in the wrong order (32 and 23)."""
    return slip_between(one, other) == TRANSPOSED


@lru_cache(maxsize=2**14)
def slip(one: int, other: int) -> bool:
    """Whether one figure is the other with one slip of the hand; figures of one digit are none."""
    if max(one, other) < _TWO_DIGITS:
        return False
    return slip_between(one, other) is not None or slip_between(other, one) is not None


def misreckoned(one: int, other: int) -> bool:
    """Whether a slip of the hand, or one carried wrong, turns a sum into another: 96 and 106."""
    gap = abs(one - other)
    carried = gap >= _TWO_DIGITS and str(gap).strip("0") == "1"
    return slip(one, other) or (carried and min(one, other) > gap)


def one_slip(total: int, parts: Sequence[int]) -> bool:
    """Whether one wrong digit of the whole, or two digits changed over in a part, explain a sum."""
    return slip(total, sum(parts)) or changed_in(total, parts)


def changed_in(total: int, parts: Sequence[int]) -> bool:
    """Whether two digits changed over in the whole or in a part explain a sum: no chance makes them."""
    gap = total - sum(parts)
    meant = any(swapped(part, part + gap) for part in parts if part + gap > 0)
    return meant or swapped(total, sum(parts))


def lost(one: int, other: int) -> bool:
    """Whether digits swapped, lost or doubled explain it; one digit otherwise is often mere chance."""
    kinds = {slip_between(one, other), slip_between(other, one)}
    small, large = sorted((one, other))
    told = bool(kinds & {TRANSPOSED, DROPPED, DOUBLED})
    return told and large >= _TWO_DIGITS and large != 10 * small


def added(one: int, other: int, beside: Iterable[int]) -> bool:
    """Whether a figure beside two makes the larger of the smaller: 1,205 came, 900 went, 2,105 in all."""
    return abs(one - other) in beside


def likely(total: int, parts: Sequence[int]) -> tuple[int, int] | None:
    """Which figure was most likely meant: (0 for the total, else the part from 1, the figure).

    By the likeliest slip that explains the sum; None where it explains it in more than one way.
    """
    gap = total - sum(parts)
    meant = [(0, total, total - gap)]
    meant += [(number, part, part + gap) for number, part in enumerate(parts, 1)]
    found: dict[str, list[tuple[int, int]]] = {}
    for number, printed, right in meant:
        kind = slip_between(printed, right) if right > 0 else None
        if kind is not None:
            found.setdefault(kind, []).append((number, right))
    best = likeliest_of(found)
    if len(best) == 1:
        return best[0]
    sure = best and best[0] not in (*found.get(LOOK_ALIKE, ()), *found.get(ONE_WRONG, ()))
    return best[0] if sure and best[0][0] == 0 else None


@lru_cache(maxsize=2**14)
def near_misses(number: int) -> frozenset[int]:
    """Every figure of two digits or more that is this one but for a slip of the hand: to be asked of many."""
    digits = str(number)
    places = range(len(digits))
    cut = [(digits[:at], digits[at:]) for at in (*places, len(digits))]
    near = {before + one + behind[1:] for before, behind in cut for one in _DIGITS}
    near |= {before + one + behind for before, behind in cut for one in _DIGITS}
    near |= {before + behind[1:] for before, behind in cut}
    near |= {before + behind[1::-1] + behind[2:] for before, behind in cut}
    told = {int(written) for written in near if written[:1] not in ("", "0")} - {number}
    return frozenset(one for one in told if one >= _TWO_DIGITS)
