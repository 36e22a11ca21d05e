"""How many people or vehicles movements took to where they were promised to come.

Figures of one movement and group are several tellings of the same: from the least to the most. Of
groups that cannot share a person the numbers are added; of others nobody says whether the one is
among the other, so it is from the greater to both together. Who came back, died or was held on the
way was not brought out, and of a movement that is not known to have arrived nobody surely was.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from trucewatch.ledger.accounts import may_share
from trucewatch.records.view import Row
from trucewatch.screening.spans import Span, meets, one_span
from trucewatch.values.codes.movements import MovementOutcome
from trucewatch.values.codes.people import FateStatus, Group
from trucewatch.values.count import Range

_LOST = frozenset({
    FateStatus.RETURNED, FateStatus.KILLED, FateStatus.DETAINED, FateStatus.ABDUCTED,
    FateStatus.MISSING, FateStatus.FORCIBLY_DISAPPEARED, FateStatus.REMAINS_IDENTIFIED,
    FateStatus.UNKNOWN,
})  # fmt: skip
_WENT_BACK = frozenset({MovementOutcome.TURNED_BACK, MovementOutcome.CANCELLED})
_NOT_THERE = frozenset({
    MovementOutcome.UNDER_WAY, MovementOutcome.HALTED, MovementOutcome.ATTACKED,
    MovementOutcome.PARTLY_ARRIVED, MovementOutcome.DIVERTED,
})  # fmt: skip


@dataclass(frozen=True, slots=True)
class Event:
    """Something that holds for a stretch of time, and the record it is from."""

    row: Row
    span: Span

    def at(self, moment: float) -> int:
        """Whether it holds at a moment (seconds): YES, NO, or UNSURE between its bounds."""
        return int(meets(one_span(moment, moment, moment, moment), self.span)[0])


@dataclass(frozen=True, slots=True)
class Figure:
    """A figure of those who were moved or let go, known from some moment on."""

    amount: Range
    known: Event

    @property
    def part(self) -> bool:
        """Whether it is among those of another figure."""
        return self.known.row.raw("part_of") is not None

    @property
    def fate(self) -> FateStatus | None:
        """What became of them, where it is said."""
        found: FateStatus | None = self.known.row.fate
        return found

    @property
    def lost(self) -> bool:
        """Whether these were not brought to where they were promised to come."""
        return self.fate in _LOST


@dataclass(frozen=True, slots=True)
class Moved(Figure):
    """A figure of those whom a movement took."""

    movement: Row


def taken(sure: Sequence[Moved], maybe: Sequence[Moved]) -> Range:
    """How many were brought out, by the figures that surely held then and all that may have held.

    A figure of a movement within a counted one is not counted again.
    """
    surely, perhaps = _by_movement(sure), _by_movement(maybe)
    least = sum(_least(some, perhaps[key]) for key, some in _outermost(surely))
    found = [_most(surely.get(key, ()), some) for key, some in _outermost(perhaps)]
    highs = [high for high in found if high is not None]
    return Range(least, max(sum(highs), least) if len(highs) == len(found) else None)


def _by_movement(moved: Iterable[Moved]) -> dict[str, list[Moved]]:
    each: dict[str, list[Moved]] = {}
    for one in moved:
        each.setdefault(one.movement.key, []).append(one)
    return each


def _outermost(each: Mapping[str, list[Moved]]) -> list[tuple[str, list[Moved]]]:
    return [
        (key, some)
        for key, some in each.items()
        if not any(o.key in each for o in some[0].movement.outward("within")[1:])
    ]


def _least(sure: Sequence[Moved], maybe: Sequence[Moved]) -> int:
    """Those who surely came: who arrived, or who left less all who may have been lost."""
    arrived, left, _ = _sorted_out(sure)
    came = together(arrived).low or 0
    outcome = sure[0].movement.outcome
    if not left or outcome in _NOT_THERE or outcome in _WENT_BACK:
        return came
    lost = together(_sorted_out(maybe)[2]).high
    gone = 0 if lost is None else max((together(left).low or 0) - lost, 0)
    return min(gone, came) if arrived else gone


def _most(sure: Sequence[Moved], maybe: Sequence[Moved]) -> int | None:
    """Those who may have come: who arrived or left, less those who surely went back."""
    arrived, left, _ = _sorted_out(maybe)
    came = together(arrived).high
    if arrived and came is None:
        return None
    if maybe[0].movement.outcome in _WENT_BACK:
        return came
    if not left:
        return came if arrived else None
    gone = together(left).high
    back = [one for one in sure if one.fate is FateStatus.RETURNED]
    if gone is None:
        return None
    return max(gone - (together(back).low or 0), came or 0, 0)


def _sorted_out(moved: Sequence[Moved]) -> tuple[list[Moved], list[Moved], list[Moved]]:
    """Figures of who arrived, of who left, and of who was lost on the way."""
    lost = [one for one in moved if one.lost]
    arrived = [one for one in moved if one.fate is FateStatus.EVACUATED]
    return arrived, [one for one in moved if one not in lost and one not in arrived], lost


def together(moved: Sequence[Figure]) -> Range:
    """All of these figures of one event: tellings of one group, and groups together."""
    each: dict[tuple[Group, FateStatus | None], Range] = {}
    for one in moved:
        key = (one.known.row.group, one.fate if one.lost else None)
        each[key] = each[key].hull(one.amount) if key in each else one.amount
    highs = [amount.high for amount in each.values() if amount.high is not None]
    return Range(_apart(each), sum(highs) if len(highs) == len(each) else None)


def _apart(each: Mapping[tuple[Group, FateStatus | None], Range]) -> int:
    """The most that groups of whom none can share a person surely come to, the largest first."""

    def least(key: tuple[Group, FateStatus | None]) -> int:
        return -(each[key].low or 0)

    chosen: list[tuple[Group, FateStatus | None]] = []
    for key in sorted(each, key=least):
        if not any(may_share(key[0], other[0]) for other in chosen):
            chosen.append(key)
    return sum(each[key].low or 0 for key in chosen)
