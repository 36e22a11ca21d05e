"""Movements within movements: which one carries the figures, and what covers what."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from trucewatch.ledger.lines import Line
from trucewatch.ledger.steps import Step
from trucewatch.records.view import CaseView, Row
from trucewatch.values.codes.people import CountingUnit

_Found = tuple[str, CountingUnit]


class Routes:
    """What is stated of each movement, and of those that it lies within."""

    def __init__(self, view: CaseView, lines: Iterable[Line]) -> None:
        self.view = view
        self._movements = view.table("movement")
        self._within = self._movements.raw("within")
        self.stated: dict[str, list[Line]] = {}
        for line in lines:
            if line.movement is not None and line.of is None:
                self.stated.setdefault(line.movement.key, []).append(line)
        self.departing: set[_Found] = set()
        self.coming: set[_Found] = set()
        for line in (line for lines_there in self.stated.values() for line in lines_there):
            self._mark(line)

    def _mark(self, line: Line) -> None:
        """Note at the carrier of a line that departures, or arrivals and returns, are stated."""
        carrier = self.carrier(line)
        found = (carrier.key if carrier else "", line.unit)
        if line.step is Step.LEFT:
            self.departing.add(found)
        elif line.step in (Step.ARRIVED, Step.RETURNED):
            self.coming.add(found)

    def chain(self, movement: str | None) -> Iterator[str]:
        """The movement and those that it lies within, innermost first; a circle ends it."""
        seen: set[str] = set()
        while movement is not None and movement in self._movements.place and movement not in seen:
            seen.add(movement)
            yield movement
            movement = self.within(movement)

    def within(self, movement: str) -> str | None:
        """The movement that this one lies in."""
        at = self._movements.place.get(movement)
        outer: str | None = None if at is None else self._within[at]
        return outer

    def carrier(self, line: Line) -> Row | None:
        """The outermost movement with figures of its own for those who left or came; else this."""
        if line.movement is None:
            return None
        found = line.movement.key
        if self.within(found) is None:
            return line.movement
        for key in self.chain(found):
            if any(other.unit is line.unit and _sums_up(other) for other in self._of(key)):
                found = key
        return self.view.find("movement", found)

    def covering(self, line: Line) -> Line | None:
        """The line of the nearest outer movement whose figure already holds that of this line."""
        if line.movement is None or self.within(line.movement.key) is None:
            return None
        outer = list(self.chain(line.movement.key))[1:]
        return next((o for key in outer for o in self._of(key) if _covers(o, line)), None)

    def has_departures(self, line: Line) -> bool:
        """Whether the carrier of a line has a figure of those who left."""
        carrier = self.carrier(line)
        return (carrier.key if carrier else "", line.unit) in self.departing

    def has_arrivals(self, line: Line) -> bool:
        """Whether the carrier of a line has a figure of those who arrived or came back."""
        carrier = self.carrier(line)
        return (carrier.key if carrier else "", line.unit) in self.coming

    def _of(self, movement: str) -> list[Line]:
        return self.stated.get(movement, [])


def _sums_up(line: Line) -> bool:
    return line.step in (Step.LEFT, Step.ARRIVED)


def _covers(outer: Line, inner: Line) -> bool:
    """A figure of the outer movement as a whole; one about a single incident covers only that."""
    same = (outer.step, outer.end, outer.unit, outer.group)
    if same != (inner.step, inner.end, inner.unit, inner.group):
        return False
    return outer.incident is None or outer.incident == inner.incident
