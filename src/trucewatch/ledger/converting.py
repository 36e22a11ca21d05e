"""Households and vehicles counted as persons, by a stated figure of persons in each, or not at all.

A tally of the role "persons per household" (or per vehicle) says how many, with its source: for a
movement, else for the place, else for the whole case. Where none is stated the figure stays in its
own unit, and where persons are stated for the same step, these count.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from functools import reduce

from trucewatch.ledger.lines import Conversion, Line, step_told
from trucewatch.ledger.stated import Read, Stated
from trucewatch.ledger.steps import Step
from trucewatch.records.view import CaseView
from trucewatch.values.codes.people import CountingUnit, TallyRole
from trucewatch.values.figures import Figure
from trucewatch.values.ranges import Range

CONVERTS = {
    TallyRole.PER_HOUSEHOLD: CountingUnit.HOUSEHOLD,
    TallyRole.PER_VEHICLE: CountingUnit.VEHICLE,
}
_Scope = tuple[CountingUnit, str, str | None]


def convertible(view: CaseView) -> frozenset[CountingUnit]:
    """The units for which persons in each are stated anywhere."""
    roles = set(view.table("tally").raw("role"))
    return frozenset(unit for role, unit in CONVERTS.items() if str(role) in roles)


def convert(lines: Iterable[Line], tallies: Read) -> None:
    """Count in persons each line for which persons in each are stated, and persons are not."""
    every, rates = list(lines), _rates(tallies)
    if not rates:
        return
    told = {step_told(line) for line in every if line.unit is CountingUnit.PERSON}
    for line in every:
        stated = _stated_for(line, rates)
        if stated and line.known and line.step is not Step.NOTE and step_told(line) not in told:
            line.converted = Conversion(line.unit, line.figure, stated)
            line.unit = CountingUnit.PERSON
            each = reduce(Figure.hull, (one.figure for one in stated))
            line.figure = times(line.figure, each)


def _rates(tallies: Read) -> dict[_Scope, list[Stated]]:
    found: dict[_Scope, list[Stated]] = {}
    for stated in tallies.current.values():
        unit = CONVERTS.get(stated.role)
        if unit is not None and stated.known and stated.unit is CountingUnit.PERSON:
            scope = "movement" if stated.movement else "place" if stated.place else "case"
            key = (unit, scope, stated.movement or stated.place)
            found.setdefault(key, []).append(stated)
    return found


def _stated_for(line: Line, rates: dict[_Scope, list[Stated]]) -> Sequence[Stated]:
    """Persons in each, as stated nearest to the line; several sources side by side."""
    movement = line.movement
    start = None if movement is None else movement.raw("start")
    place = start if line.place is None else line.place.key
    nearest = (("movement", None if movement is None else movement.key), ("place", place))
    for scope, key in (*nearest, ("case", None)):
        found = rates.get((line.unit, scope, key))
        if found and (key is not None or scope == "case"):
            return tuple(found)
    return ()


def times(one: Figure, each: Figure) -> Figure:
    """So many of which each stands for so many; neither is less than none."""
    return Figure(_times(one.tight, each.tight), _times(one.loose, each.loose))


def _times(one: Range, each: Range) -> Range:
    low = (one.low or 0) * (each.low or 0)
    if one.high is None or each.high is None:
        return Range(low, None)
    return Range(low, one.high * each.high)
