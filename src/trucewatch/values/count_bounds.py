"""How far the real number may lie from a stated one: tight bounds, and loose ones.

Source: ours (design.md, Values; words.md, Vague numbers). Permanent: `docs/formats/count.md`.
"""

from __future__ import annotations

from trucewatch.values.codes.counts import Qualifier as Q
from trucewatch.values.figures import Figure
from trucewatch.values.ranges import NO_FEWER_THAN_NONE, Range

ABOUT_LIKE = frozenset({Q.ABOUT, Q.AROUND, Q.APPROXIMATELY, Q.SOME})
NEARLY_LIKE = frozenset({Q.NEARLY, Q.ALMOST})
VAGUE: dict[Q, Range] = {
    Q.FEW: Range(3, 5),
    Q.SEVERAL: Range(3, 9),
    Q.DOZEN: Range(11, 13),
    Q.DOZENS: Range(20, 99),
    Q.SCORES: Range(40, 99),
    Q.HUNDREDS: Range(200, 999),
    Q.THOUSANDS: Range(2_000, 9_999),
}
_SCALE = 200  # half-widths are kept in two-hundredths, so that 5 % and one half stay whole


def bounds(qualifier: Q, numbers: tuple[int, ...]) -> Figure:
    """The tight and loose range of a qualifier and the number or numbers it stands with."""
    if qualifier in ABOUT_LIKE:
        half = half_width(numbers[0])
        return _around(numbers[0] * _SCALE, half)
    if qualifier in NEARLY_LIKE:
        return _nearly(numbers[0])
    if qualifier in VAGUE:
        return Figure(VAGUE[qualifier], _vague_loose(VAGUE[qualifier]))
    stated = _stated(qualifier, numbers)
    return Figure(stated, stated)


def half_width(number: int) -> int:
    """Half-width of "about N" in two-hundredths of a person.

    max(1, 5 % of N, min(half a unit of the last significant digit, 15 % of N)).
    """
    return max(_SCALE, 10 * number, min(100 * _last_unit(number), 30 * number))


def _last_unit(number: int) -> int:
    """The unit of the last digit that is not zero: 350 gives 10, 40,000 gives 10,000."""
    unit = 1
    while number and number % (unit * 10) == 0:
        unit *= 10
    return unit


def _around(centre: int, half: int) -> Figure:
    """Centre and half-width in two-hundredths; loose is twice as wide, both rounded outwards."""
    tight = _outward(centre - half, centre + half)
    return Figure(tight, _outward(centre - 2 * half, centre + 2 * half))


def _outward(low: int, high: int) -> Range:
    return Range(max(0, low // _SCALE), -(-high // _SCALE))


def _nearly(number: int) -> Figure:
    """N less 5 %, to N; loose: twice as wide about the same middle, N less 7.5 % to N and 2.5 %."""
    return Figure(
        _outward(number * (_SCALE - 10), number * _SCALE),
        _outward(number * (_SCALE - 15), number * (_SCALE + 5)),
    )


def _vague_loose(tight: Range) -> Range:
    """Half its length further on either side, but not below half of its lower end."""
    low, high = tight.low or 0, tight.high or 0
    room = -(-(high - low) // 2)
    return Range(max(low // 2, low - room), high + room)


def _stated(qualifier: Q, numbers: tuple[int, ...]) -> Range:
    """The bounds that the words themselves state; loose is the same."""
    if qualifier is Q.UNKNOWN:
        return NO_FEWER_THAN_NONE
    first = numbers[0]
    if qualifier in (Q.AT_LEAST, Q.NO_LESS_THAN, Q.NOT_LESS_THAN):
        return Range(first, None)
    if qualifier in (Q.MORE_THAN, Q.OVER):
        return Range(first + 1, None)
    if qualifier in (Q.UP_TO, Q.AS_MANY_AS):
        return Range(0, first)
    if qualifier is Q.LESS_THAN:
        return Range(0, first - 1)
    return Range(first, numbers[-1])
