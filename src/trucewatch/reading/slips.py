"""Slips of the hand in figures: two digits swapped, one wrong, one too few or too many."""

from __future__ import annotations

from collections.abc import Sequence

from trucewatch.values.message import Message


def swapped(one: int, other: int) -> bool:
    """Whether two figures differ by two neighbouring digits in the wrong order (32 and 23)."""
    a, b = str(one), str(other)
    if len(a) != len(b) or one == other:
        return False
    apart = [index for index in range(len(a)) if a[index] != b[index]]
    return (
        len(apart) == 2
        and apart[1] == apart[0] + 1
        and a[apart[0]] == b[apart[1]]
        and a[apart[1]] == b[apart[0]]
    )


def slip(one: int, other: int) -> bool:
    """Whether one figure is the other with one slip of the hand; figures of one digit are none."""
    a, b = sorted((str(one), str(other)), key=len)
    if one == other or len(b) < 2:
        return False
    if swapped(one, other):
        return True
    if len(a) == len(b):
        return sum(x != y for x, y in zip(a, b, strict=True)) == 1
    return len(b) == len(a) + 1 and any(b[:i] + b[i + 1 :] == a for i in range(len(b)))


def likely(total: int, parts: Sequence[int]) -> tuple[int, int] | None:
    """Which figure was most likely meant: (0 for the total, else the part from 1, the figure).

    Swapped digits before other slips, the total before its parts; None where nothing points to one.
    """
    together = sum(parts)
    for alike in (swapped, slip):
        if alike(total, together):
            return 0, together
        fits = [
            (number, total - together + part)
            for number, part in enumerate(parts, 1)
            if total - together + part > 0 and alike(part, total - together + part)
        ]
        if len(fits) == 1:
            return fits[0]
    return None


def suggest(written: int, meant: int) -> Message:
    """The suggestion to read one figure as another."""
    return Message("read-suggest-figure", {"written": str(written), "meant": str(meant)})
