"""The flow of people for the flow picture: stops and streams, the residual an end of its own."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from trucewatch.ledger.accounts import OPEN_ENDS, LedgerAccount, Standing
from trucewatch.ledger.between import added
from trucewatch.ledger.entries import Entry
from trucewatch.ledger.lines import plain_figure
from trucewatch.ledger.residuals import Held
from trucewatch.ledger.steps import Step
from trucewatch.ledger.wording import as_count, in_figure
from trucewatch.records.view import Row, ref_of
from trucewatch.values.codes.people import CountingUnit, Group
from trucewatch.values.figures import Figure
from trucewatch.values.message import Message
from trucewatch.values.plain import Json
from trucewatch.values.texts import Text


@dataclass(frozen=True, slots=True)
class Stop:
    """Where people are or what became of them; kind: place, way, end, open_end or residual."""

    key: str
    label: Message
    kind: str


@dataclass(frozen=True, slots=True)
class Stream:
    """So many people of one group from stop to stop; unsure where groups or sources leave it."""

    origin: str
    target: str
    group: Group
    figure: Figure
    words: Message
    unsure: bool


@dataclass(frozen=True, slots=True)
class Flow:
    """Stops and streams of one counting unit, in the order of the ledger; never in a circle."""

    unit: CountingUnit
    stops: tuple[Stop, ...]
    streams: tuple[Stream, ...]

    def plain(self) -> dict[str, Json]:
        """The flow as JSON."""
        return {
            "unit": self.unit.value,
            "stops": [
                {"key": stop.key, "label": Text("en", stop.label.both()).plain(), "kind": stop.kind}
                for stop in self.stops
            ],
            "streams": [
                {
                    "from": stream.origin,
                    "to": stream.target,
                    "group": stream.group.value,
                    "figure": plain_figure(stream.figure),
                    "words": stream.words.both(),
                    "unsure": stream.unsure,
                }
                for stream in self.streams
            ],
        }


def flows_of(entries: Iterable[Entry], helds: Iterable[Held]) -> tuple[Flow, ...]:
    """One flow for each counting unit."""
    drawn = [entry for entry in entries if _is_drawn(entry)]
    left = [held for held in helds if held.residual is not None]
    units = dict.fromkeys([entry.unit for entry in drawn] + [held.unit for held in left])
    return tuple(_flow(unit, drawn, left) for unit in units)


def _is_drawn(entry: Entry) -> bool:
    """Not what is only part of another stream, nor the opening figure."""
    of = entry.line.of
    part = of is not None and (of.step, of.end) == (entry.line.step, entry.line.end)
    return entry.covered is None and entry.line.step is not Step.START and not part


@dataclass(slots=True)
class _Drawing:
    """Stops and streams as they are found; a stream that would run in a circle ends beside."""

    stops: dict[str, Stop] = field(default_factory=dict)
    next: dict[str, set[str]] = field(default_factory=dict)
    figures: dict[tuple[str, str, Group], tuple[list[Figure], list[bool]]] = field(
        default_factory=dict
    )

    def stop(self, key: str, label: Message, kind: str) -> str:
        if key not in self.stops:
            self.stops[key] = Stop(key, label, kind)
        return key

    def stream(self, origin: str, target: str, group: Group, figure: Figure, unsure: bool) -> None:
        if target not in self.next.get(origin, ()) and self._leads(target, origin):
            beside = self.stops[target]
            target = f"again:{target}"
            self.stops.setdefault(target, Stop(target, beside.label, beside.kind))
        self.next.setdefault(origin, set()).add(target)
        figures, doubts = self.figures.setdefault((origin, target, group), ([], []))
        figures.append(figure)
        doubts.append(unsure)

    def _leads(self, start: str, goal: str) -> bool:
        seen, steps = {start}, [start]
        while steps:
            here = steps.pop()
            if here == goal:
                return True
            fresh = self.next.get(here, set()) - seen
            seen |= fresh
            steps += sorted(fresh)
        return False


def _flow(unit: CountingUnit, entries: Sequence[Entry], helds: Sequence[Held]) -> Flow:
    drawing = _Drawing()
    for entry in entries:
        if entry.unit is unit:
            origin = _stop(drawing, entry.origin)
            back = entry.line.step is Step.RETURNED
            target = _stop(drawing, entry.target, "returned" if back else "")
            drawing.stream(origin, target, entry.group, entry.figure, entry.perhaps)
    for held in helds:
        if held.unit is unit and _is_shown(held) and held.residual is not None:
            origin = _stop(drawing, held.account)
            there = held.account.standing is Standing.PLACE
            code = "ledger-flow-still-there" if there else "ledger-flow-residual"
            label = Message(code, {"at": held.account.label})
            target = drawing.stop(f"residual:{origin}", label, "residual")
            drawing.stream(origin, target, held.group, held.residual, held.groups_differ)
    streams = tuple(
        Stream(*ends, added(figures), _in_words(figures, ends[2], unit), any(doubts))
        for ends, (figures, doubts) in drawing.figures.items()
    )
    return Flow(unit, tuple(drawing.stops.values()), streams)


def _in_words(figures: Sequence[Figure], group: Group, unit: CountingUnit) -> Message:
    """The sum; where some of it has no number, that with a number and that there is more."""
    known = [figure for figure in figures if as_count(figure.tight).is_known]
    if not known or len(known) == len(figures):
        return in_figure(added(figures), group, unit)
    return Message("ledger-and-uncounted", {"told": in_figure(added(known), group, unit)})


def _is_shown(held: Held) -> bool:
    """Residuals of places that opened with a figure, and of the way; ends are stops themselves."""
    if held.account.standing is Standing.PLACE:
        return held.opening is not None
    return held.account.standing is Standing.ON_THE_WAY


def _stop(drawing: _Drawing, account: LedgerAccount, mark: str = "") -> str:
    """The stop of an account; all ways from one place are one stop."""
    standing, of = account.standing, account.of
    if standing is Standing.ON_THE_WAY:
        start: Row | None = None if of is None else of.start
        key = f"way:{ref_of(start)}"
        return drawing.stop(key, LedgerAccount(standing).label, "way")
    if standing is Standing.BORN:
        return drawing.stop(str(standing), account.label, "place")
    if standing is Standing.PLACE:
        key = f"{mark or 'place'}:{ref_of(of)}"
        label = Message("ledger-flow-returned", {"at": account.label}) if mark else account.label
        return drawing.stop(key, label, "place")
    return drawing.stop(
        str(standing), account.label, "open_end" if standing in OPEN_ENDS else "end"
    )
