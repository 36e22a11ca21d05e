"""Which statements are of one and the same figure, and so make one line of the ledger."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from trucewatch.ledger.accounts import Standing
from trucewatch.ledger.choosing import FigureRule, counting, figure_of
from trucewatch.ledger.lines import Line, widest
from trucewatch.ledger.stated import Read, Stated
from trucewatch.ledger.steps import Step, What, step_of, whole_of
from trucewatch.records.view import CaseView, ref_of

_AT_A_PLACE = (Step.START, Step.REMAINING)


def lines_of(view: CaseView, tallies: Read, rule: FigureRule) -> list[Line]:
    """Every line that the tallies make, in the order of their refs."""
    by_tally: dict[str, Line] = {}
    made: list[Line] = []
    for (step, end), statements in _same_figure(tallies):
        line = _line(view, step, end, statements, rule)
        made.append(line)
        for stated in statements:
            by_tally[stated.key] = line
    for line in made:
        whole = _whole_line(line, tallies, by_tally)
        if whole is not None and line not in (whole, *whole.wholes()):
            line.of = whole
            whole.parts.append(line)
    return made


_Key = tuple[object, ...]


def _same_figure(tallies: Read) -> Iterator[tuple[What, Sequence[Stated]]]:
    """Statements of the same figure together: same step, people, movement, incident and place.

    A statement that names no place joins those that do, if they all name one.
    """
    found: dict[tuple[What, _Key], list[Stated]] = {}
    for stated in sorted(tallies.current.values(), key=_order):
        what = step_of(stated, tallies)
        found.setdefault((what, _key(stated, what[0])), []).append(stated)
    for (what, _), statements in found.items():
        if len(statements) == 1:
            yield what, statements
            continue
        for at_place in _by_place(statements):
            yield from ((what, same) for same in _by_time(at_place, what[0]))


def _order(stated: Stated) -> tuple[str, str]:
    return ref_of(stated.row), stated.key


def _key(stated: Stated, step: Step) -> _Key:
    """What must be equal for two statements to be of the same figure."""
    if step in (Step.NOTE, Step.APART):
        return (stated.key,)
    if step in _AT_A_PLACE:
        return (stated.unit, stated.group, stated.place or _start(stated))
    return (stated.unit, stated.group, stated.movement, stated.incident)


def _start(stated: Stated) -> str | None:
    movement = stated.row.movement
    return None if movement is None else movement.raw("start")


def _by_place(statements: Sequence[Stated]) -> Iterator[list[Stated]]:
    named = {stated.place for stated in statements} - {None}
    if len(named) < 2:
        yield list(statements)
        return
    places: dict[str | None, list[Stated]] = {}
    for stated in statements:
        places.setdefault(stated.place, []).append(stated)
    yield from places.values()


def _by_time(statements: Sequence[Stated], step: Step) -> Iterator[list[Stated]]:
    """Statements whose times meet; a movement or an incident is one thing whatever the time."""
    one_thing = statements[0].movement or statements[0].incident
    if len(statements) == 1 or (one_thing and step not in _AT_A_PLACE):
        yield list(statements)
        return
    together: list[Stated] = []
    reached: int | None = None
    for stated in sorted(statements, key=lambda s: (s.time.lo is not None, s.time.lo or 0)):
        lo, hi = stated.time.lo, stated.time.hi
        if together and lo is not None and reached is not None and lo > reached:
            yield together
            together, reached = [], None
        together.append(stated)
        reached = hi if reached is None else max(reached, hi or reached)
    yield together


def _line(
    view: CaseView,
    step: Step,
    end: Standing | None,
    statements: Sequence[Stated],
    rule: FigureRule,
) -> Line:
    counted = counting(statements, rule)
    first = counted[0]
    place = next((stated.place for stated in statements if stated.place), None)
    movement = view.find("movement", first.movement)
    where = view.find("place", place)
    if where is None and step is Step.START and movement is not None:
        where = movement.start
    return Line(
        step,
        end,
        first.unit,
        first.group,
        tuple(statements),
        counted,
        figure_of(counted),
        where,
        movement,
        view.find("incident", first.incident),
        first.time if len(counted) == 1 else widest(stated.time for stated in counted),
    )


def _whole_line(line: Line, tallies: Read, by_tally: Mapping[str, Line]) -> Line | None:
    for stated in line.statements:
        whole = whole_of(stated, tallies)
        if whole is not None and by_tally[whole.key] is not line:
            return by_tally[whole.key]
    return None
