"""Finding who is unaccounted for: by tallies, on the way, in the register, and kept apart."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import timedelta

from trucewatch.ledger.accounts import OPEN_ENDS, Standing, may_share
from trucewatch.ledger.between import added
from trucewatch.ledger.entries import Entry
from trucewatch.ledger.lines import Line
from trucewatch.ledger.register import persons_unaccounted
from trucewatch.ledger.residuals import Held
from trucewatch.ledger.steps import Step
from trucewatch.ledger.unaccounted import Unaccounted
from trucewatch.ledger.wording import in_figure
from trucewatch.records.view import CaseView, Row
from trucewatch.values.figures import Figure
from trucewatch.values.message import Arg
from trucewatch.values.ranges import Range


def unaccounted_of(
    view: CaseView,
    entries: Iterable[Entry],
    lines: Iterable[Line],
    helds: Iterable[Held],
    until: int | None,
) -> tuple[Unaccounted, ...]:
    """Everyone unaccounted for: by tallies, on the way, in the register of persons, and apart."""
    of_lines = by_tallies(list(entries))
    ways, persons = on_the_way(helds), persons_unaccounted(view, until)
    return (*of_lines, *ways, *persons, *apart(lines))


def by_tallies(entries: list[Entry]) -> Iterator[Unaccounted]:
    """Those whom a figure of the ledger puts into an open end.

    Who came out of it in the same incident, movement or place, and is not told to be among these,
    may be: then from none to all of them are taken off. So may those who came out where nobody is
    recorded to have been held: people are let go elsewhere than where they were taken.
    """
    taken: dict[Line, list[Entry]] = {}
    for entry in entries:
        if entry.line.of is not None and entry.line.step is not Step.START:
            taken.setdefault(entry.line.of, []).append(entry)
    held = [entry for entry in entries if _holds(entry)]
    perhaps: dict[Entry, list[Line]] = {}
    for out in entries:
        if out.origin.standing in OPEN_ENDS and out.line.of is None:
            for entry in _perhaps_of(out, held):
                perhaps.setdefault(entry, []).append(out.line)
    for entry in held:
        off = [e for e in taken.get(entry.line, ()) if e.origin == entry.target]
        off = [e for e in off if e.target != entry.target]
        yield _of_line(
            entry.line, entry.target.standing, [e.line for e in off], perhaps.get(entry, [])
        )


def _holds(entry: Entry) -> bool:
    """Whether it puts people into an open end, and is neither a breakdown nor covered."""
    breakdown = entry.line.of is not None and entry.line.of.end is entry.line.end
    return entry.target.standing in OPEN_ENDS and entry.covered is None and not breakdown


def _perhaps_of(out: Entry, held: Iterable[Entry]) -> list[Entry]:
    """Among whom those who came out may have been: those held there, or else anywhere before.

    Where more came out than were held there, the others were held elsewhere. Of a movement only who
    is told of it counts: its account is made apart from all others.
    """
    same = [e for e in held if e.target == out.origin and _may_share(out.line, e.line)]
    before = [e for e in same if not _over_before(out.line, e.line)]
    near = [e for e in before if _near(out.line, e.line)]
    if out.line.movement is not None or _may_hold_all(near, out):
        return near
    return [e for e in before if e in near or e.line.movement is None]


def _may_hold_all(held: Iterable[Entry], out: Entry) -> bool:
    """Whether as many may have been held as surely came out."""
    most = added(entry.line.figure for entry in held).tight.high
    least = out.line.figure.tight.low
    return most is None or (least or 0) <= most


def _may_share(one: Line, other: Line) -> bool:
    return one.unit is other.unit and may_share(one.group, other.group)


def _near(one: Line, other: Line) -> bool:
    """Whether both are told of one incident, movement or place."""
    places = ((one.incident, other.incident), (one.movement, other.movement))
    return any(a is not None and a == b for a, b in (*places, (one.place, other.place)))


def _over_before(out: Line, into: Line) -> bool:
    """Whether people surely came out before others were put there."""
    last, first = out.time.hi, into.time.lo
    return last is not None and first is not None and last < first


def _of_line(line: Line, status: Standing, off: list[Line], perhaps: list[Line]) -> Unaccounted:
    row = line.first.row
    left = line.figure - added(part.figure for part in off)
    left = _no_fewer_than_none(left - added(_up_to(part.figure) for part in perhaps))
    when = row.at or _begun(line.incident)
    where = line.place or _where_it_was(line) or (line.movement.start if line.movement else None)
    told = tuple(part.told for part in off)
    return Unaccounted(
        status, line.who, left, line.unit, line.group, row, when, where, line.incident,
        row.source, row.as_stated, told, perhaps=tuple(part.told for part in perhaps),
    )  # fmt: skip


def _where_it_was(line: Line) -> Row | None:
    """The place of the incident, where there is just one: people held on their way were there."""
    area = None if line.incident is None else line.incident.area
    if line.incident is None or area is None or len(area.places) != 1:
        return None
    return line.incident.view.get("place", area.places[0].place)


def _begun(incident: Row | None) -> Arg | None:
    """Since when people may be held who were taken in an incident: its start, or its whole day."""
    period = None if incident is None else incident.period
    if period is None or period.start is None:
        return None
    lasts = period.end.latest - period.start.earliest if period.end is not None else timedelta()
    whole_days = lasts and (lasts + timedelta(seconds=1)) % timedelta(days=1) == timedelta()
    begun: Arg = period if whole_days else period.start
    return begun


def _up_to(figure: Figure) -> Figure:
    """From none of them to all."""
    return Figure(Range(0, figure.tight.high), Range(0, figure.loose.high))


def _no_fewer_than_none(figure: Figure) -> Figure:
    def floor(bounds: Range) -> Range:
        high = None if bounds.high is None else max(bounds.high, 0)
        return Range(max(bounds.low or 0, 0), high)

    return Figure(floor(figure.tight), floor(figure.loose))


def apart(lines: Iterable[Line]) -> Iterator[Unaccounted]:
    """Other populations that somebody speaks of."""
    return (_apart(line) for line in lines if line.step is Step.APART)


def _apart(line: Line) -> Unaccounted:
    row = line.first.row
    return Unaccounted(
        line.end or Standing.FATE_UNKNOWN, line.who, line.figure, line.unit, line.group, row,
        row.at, line.place, line.incident, row.source, row.as_stated, (), True,
    )  # fmt: skip


def on_the_way(helds: Iterable[Held]) -> Iterator[Unaccounted]:
    """Those who left and neither arrived nor came back nor are recorded as anything else."""
    for held in helds:
        movement = held.account.of
        if held.account.standing is not Standing.ON_THE_WAY or movement is None:
            continue
        high = None if held.residual is None else held.residual.tight.high
        if held.residual is None or (high is not None and high <= 0):
            continue
        figure = _no_fewer_than_none(held.residual)
        left = next(entry.line for entry in held.into.own)
        yield Unaccounted(
            Standing.ON_THE_WAY, in_figure(figure, held.group, held.unit), figure, held.unit,
            held.group, movement, movement.left or left.first.row.at, movement.start, None,
            left.first.row.source, left.first.row.as_stated,
        )  # fmt: skip
