"""What moves the clock of a clause: halts of its movements, reviewed breaches, people moved."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property
from math import inf
from typing import Final

from trucewatch.records.view import CaseView, Row
from trucewatch.screening.moving import Event, Figure, Moved, taken
from trucewatch.screening.spans import NO, YES, Span, from_then_on, one_span, span_of
from trucewatch.screening.told import Told, keeps
from trucewatch.screening.window import agreed, begun
from trucewatch.values.codes.determination import NOT_KEPT, RulingState
from trucewatch.values.codes.incidents import EffectOnOperation
from trucewatch.values.codes.movements import MovementOutcome
from trucewatch.values.codes.people import CountingUnit, FateStatus, TallyRole
from trucewatch.values.count import Range
from trucewatch.values.when import When

_HALTS: Final = frozenset({EffectOnOperation.HALTED, EffectOnOperation.SUSPENDED})
_ENDED: Final = frozenset({MovementOutcome.COMPLETED, MovementOutcome.RESUMED})


@dataclass(frozen=True)
class ClauseEvents:
    """All that is recorded and moves the clock of one clause."""

    view: CaseView
    clause: Row

    @cached_property
    def movements(self) -> list[Row]:
        """The movements that carry the clause out: tied to it, or within one that is."""
        return [one for one in self.view.rows("movement") if self.clause in _clauses(one)]

    @cached_property
    def halts(self) -> list[Event]:
        """Incidents that halted or suspended these movements, for as long as they did."""
        tied = {one.key: one for one in self.movements}
        table = self.view.table("incident").links_to("movement")
        rows = [self.view.table("incident").row(i) for key in tied for i in table.get(key, ())]
        found = [row for row in rows if row.effect in _HALTS]
        return [Event(row, self._halt(row)) for row in found]

    @cached_property
    def breaches(self) -> list[Event]:
        """Incidents that a reviewed determination calls a breach of the clause, from their start."""
        spans = [span_of(row.incident.period) for row in self._ruled]
        return [
            Event(row.incident, from_then_on(float(span.start_lo[0]), float(span.start_hi[0])))
            for row, span in zip(self._ruled, spans, strict=True)
        ]

    def rulings_on(self, incident: Row) -> tuple[Row, ...]:
        """The reviewed determinations by which an incident is a breach of the clause."""
        return tuple(row for row in self._ruled if row.incident == incident)

    @cached_property
    def _ruled(self) -> list[Row]:
        rows = self.clause.children("determination", "clause")
        reviewed = [row for row in rows if row.ruling_state is RulingState.REVIEWED]
        return [row for row in reviewed if row.ruling in NOT_KEPT]

    def carried_by(self, moment: float) -> tuple[Row, ...]:
        """The movements and figures by which the promise may have been carried out by a moment,
        and the figures of the clause that it answers to."""
        return tuple(dict.fromkeys(row for begun, row in self._carried if begun <= moment))

    @cached_property
    def _carried(self) -> list[tuple[float, Row]]:
        others = () if self.of_condition is None else self.of_condition.figures
        known = (figure.known for figure in (*self.figures, *others))
        events = (*self.departures, *self.arrivals, *known)
        return [(float(one.span.start_lo[0]), one.row) for one in events]

    @cached_property
    def moved(self) -> list[Moved]:
        """Figures of those moved, in the unit promised; parts and superseded ones left out."""
        return [one for one in self._told if not one.part]

    @cached_property
    def first_to_go(self) -> list[Moved]:
        """Figures of those whom the clause lets go before all others, parts of a figure too."""
        return [one for one in self._told if self._first(one.known.row)]

    @cached_property
    def _told(self) -> list[Moved]:
        unit = self.clause.promised_unit or CountingUnit.PERSON
        table = self.view.table("tally")
        of_movements = table.links_to("movement")
        told = sorted(at for one in self.movements for at in of_movements.get(one.key, ()))
        tallies = _newest([table.row(at) for at in told])
        found = [row for row in tallies if row.role is TallyRole.MOVED and row.unit is unit]
        return [Moved(row.count.tight, Event(row, self._known(row)), row.movement) for row in found]

    @cached_property
    def told(self) -> Told:
        """Figures told of the agreement and of no movement, which carry the clause out."""
        agreement = self.clause.agreement
        if agreement is None:
            return Told((), True)
        rows = [row for row in _newest(agreement.children("tally")) if keeps(self.clause, row)]
        others = [one for one in agreement.children("clause") if one != self.clause]
        figures = [Figure(row.count.tight, Event(row, self._from(row.at))) for row in rows]
        sure = not any(keeps(other, row) for other in others for row in rows)
        return Told(figures, sure, agreed(agreement).bounds[0])

    @property
    def figures(self) -> Iterator[Figure]:
        """Every figure that the promise is held against."""
        yield from self.moved
        yield from self.told.figures

    @cached_property
    def arrivals(self) -> list[Event]:
        """Movements that arrived and are recorded as completed, from their arrival on."""
        done = [m for m in self.movements if m.outcome is MovementOutcome.COMPLETED]
        return [Event(one, self._arrival(one)) for one in done]

    @property
    def gone(self) -> list[Row]:
        """The movements that may have left: cancelled ones never did."""
        return [m for m in self.movements if m.outcome is not MovementOutcome.CANCELLED]

    @cached_property
    def departures(self) -> list[Event]:
        """Movements recorded as having left, from then on."""
        left = [(one, one.left or one.arrived) for one in self.gone]
        return [Event(one, self._from(when)) for one, when in left if when is not None]

    def moved_by(self, moment: float) -> Range:
        """How many were moved by a moment: figures surely known then, up to those that may be."""
        sure = [one for one in self.moved if one.known.at(moment) == YES]
        moved = taken(sure, [one for one in self.moved if one.known.at(moment) != NO])
        return self.told.by(moment, moved)

    def moved_between(self, first: float, last: float) -> Range:
        """How many were moved from one moment to another: those surely then, to those maybe then."""
        sure, maybe = [], []
        for one in self.moved:
            lowest, highest = (float(side[0]) for side in one.known.span[:2])
            if first <= lowest and highest <= last:
                sure.append(one)
            if lowest <= last and highest >= first:
                maybe.append(one)
        return self.told.between(first, last, taken(sure, maybe))

    @cached_property
    def of_condition(self) -> ClauseEvents | None:
        """What moves the clock of the clause that this one answers to."""
        condition = self.clause.condition
        return None if condition is None else ClauseEvents(self.view, condition)

    def _halt(self, row: Row) -> Span:
        """Its stated period, or else from its start until the movement went on.

        A halt without an end, of a movement recorded as halted, lasts to the as-of of the case.
        """
        if row.effect_period is not None:
            return span_of(row.effect_period)
        start = span_of(row.period)
        lowest, highest = float(start.start_lo[0]), float(start.start_hi[0])
        line = row.movement.outward("within")
        if any(one.outcome is MovementOutcome.HALTED for one in line):
            as_of = self.view.case.as_of
            lasts = inf if as_of is None else max(as_of.earliest.timestamp(), highest)
            return one_span(lowest, highest, lasts, inf)
        ends = [one.arrived for one in line if one.outcome in _ENDED and one.arrived is not None]
        end = min((when.latest.timestamp() for when in ends), default=inf)
        return one_span(lowest, highest, lowest, end)

    def _first(self, tally: Row) -> bool:
        clause = self.clause
        groups = {clause.first_group} if clause.first_group else {tally.group}
        fates = {clause.first_fate} if clause.first_fate else {tally.fate}
        named = clause.first_group is not None or clause.first_fate is not None
        return named and tally.group in groups and tally.fate in fates

    def _known(self, tally: Row) -> Span:
        """From when a figure holds: its own time, that of its movement, or else the case's as-of."""
        movement = tally.movement
        if tally.at is None and tally.fate is FateStatus.EVACUATED:
            return self._arrival(movement)
        return self._from(tally.at or movement.arrived or movement.left)

    def _arrival(self, movement: Row) -> Span:
        """When it arrived: nobody says when, then from when it left to the case's as-of."""
        if movement.arrived is not None or movement.left is None:
            return self._from(movement.arrived)
        lowest, latest = movement.left.earliest.timestamp(), self._as_of()
        return from_then_on(lowest, max(lowest, latest))

    def _from(self, when: When | None) -> Span:
        if when is not None:
            return from_then_on(when.earliest.timestamp(), when.latest.timestamp())
        latest = self._as_of()
        return from_then_on(min(begun(self.clause.agreement).bounds[0], latest), latest)

    def _as_of(self) -> float:
        as_of = self.view.case.as_of
        return inf if as_of is None else as_of.latest.timestamp()


def _newest(tallies: Sequence[Row]) -> list[Row]:
    """Without those that another one supersedes."""
    old = {row.raw("supersedes") for row in tallies}
    return [row for row in tallies if row.key not in old]


def _clauses(movement: Row) -> list[Row]:
    return [one.clause for one in movement.outward("within") if one.clause is not None]
