"""Figures told of an agreement and of no movement: so many were let go, so many brought out.

Such a figure belongs to the clause of the agreement that promises its unit and that its fate can
keep; where several could be meant nobody says which, and it may count for each. So may one of
before the agreement. It may tell again who is counted with the movements, or tell of others:
together they come to the greater of the two at least, and to both at most. A total is never added
to anything.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from math import inf
from typing import Final

from trucewatch.records.view import Row
from trucewatch.screening.moving import Figure, together
from trucewatch.screening.spans import NO, YES
from trucewatch.values.codes.agreements import ClauseKind
from trucewatch.values.codes.people import CountingUnit, FateStatus, TallyRole
from trucewatch.values.count import Range

_ANY: Final = frozenset({ClauseKind.QUOTA, ClauseKind.RECIPROCITY})
_OUT: Final = _ANY | {ClauseKind.EVACUATION, ClauseKind.SAFE_PASSAGE, ClauseKind.MEDICAL_ACCESS}
_KEEPS: Final = {
    FateStatus.EVACUATED: _OUT,
    FateStatus.TRANSFERRED: _OUT,
    FateStatus.RELEASED: _ANY | {ClauseKind.DETAINEE_RELEASE},
    FateStatus.REMAINS_IDENTIFIED: _ANY | {ClauseKind.HANDOVER_OF_BODIES},
}
"""The kinds of clauses that people with such a fate carry out."""

_MOVES: Final = frozenset().union(*_KEEPS.values())
_COUNTED: Final = frozenset({
    TallyRole.MOVED, TallyRole.HARM, TallyRole.TOTAL, TallyRole.OTHER,
})  # fmt: skip
"""Roles of figures of those to whom it happened; not of who remain, or were there at the start."""
_ABOUT_MORE: Final = ("movement", "incident", "part_of")


def keeps(clause: Row, tally: Row) -> bool:
    """Whether a figure told of an agreement may be of what a clause of it promised."""
    unit = clause.promised_unit or CountingUnit.PERSON
    if any(tally.raw(field) is not None for field in _ABOUT_MORE) or tally.unit is not unit:
        return False
    kinds = {clause.clause_kind, *clause.promised}
    if tally.fate is None:
        return tally.role is TallyRole.MOVED and bool(kinds & _MOVES)
    return tally.role in _COUNTED and bool(kinds & _KEEPS.get(tally.fate, set()))


@dataclass(frozen=True)
class Told:
    """What is told of the agreement of a clause. sure: whether no other clause can be meant.

    since: when it was agreed on at the earliest (seconds); what was over before may be no part of it.
    """

    figures: Sequence[Figure]
    sure: bool
    since: float = -inf

    def by(self, moment: float, moved: Range) -> Range:
        """How many by a moment, together with those counted with the movements."""
        after = [one for one in self.figures if _bounds(one)[1] >= self.since]
        surely = [one for one in after if one.known.at(moment) == YES]
        perhaps = [one for one in self.figures if one.known.at(moment) != NO]
        return self._with(moved, surely, perhaps, perhaps)

    def between(self, first: float, last: float, moved: Range) -> Range:
        """How many from one moment to another; of a total all may have been then, or none."""
        surely, perhaps = [], []
        for one in self.figures:
            lowest, highest = _bounds(one)
            if first <= lowest and highest <= last and not _is_total(one):
                surely.append(one)
            if lowest <= last and highest >= first:
                perhaps.append(one)
        return self._with(moved, surely, perhaps, self.figures)

    def _with(
        self,
        moved: Range,
        surely: Sequence[Figure],
        perhaps: Sequence[Figure],
        totals: Sequence[Figure],
    ) -> Range:
        least = [one.low or 0 for one in _tellings(surely)] if self.sure else []
        low = max([moved.low or 0, *least])
        added = [one.high for one in _tellings([o for o in perhaps if not _is_total(o)])]
        whole = [one.high for one in _tellings([o for o in totals if _is_total(o)])]
        both = _sum([moved.high, *added])
        if both is None or None in whole:
            return Range(low, None)
        return Range(low, max([low, both, *(one or 0 for one in whole)]))


def _tellings(figures: Sequence[Figure]) -> Iterator[Range]:
    """How many each event came to: figures whose times overlap are tellings of one."""
    event: list[Figure] = []
    until = 0.0
    for one in sorted(figures, key=_bounds):
        lowest, highest = _bounds(one)
        if event and lowest > until:
            yield together(event)
            event = []
        until = max(until, highest) if event else highest
        event.append(one)
    if event:
        yield together(event)


def _sum(highs: Sequence[int | None]) -> int | None:
    """None where one of them has no upper bound."""
    known = [high for high in highs if high is not None]
    return sum(known) if len(known) == len(highs) else None


def _bounds(figure: Figure) -> tuple[float, float]:
    """When it began to hold, at the earliest and at the latest."""
    lowest, highest = (float(side[0]) for side in figure.known.span[:2])
    return lowest, highest


def _is_total(figure: Figure) -> bool:
    """Whether it counts all up to then rather than those of one event."""
    return bool(figure.known.row.role is TallyRole.TOTAL)
