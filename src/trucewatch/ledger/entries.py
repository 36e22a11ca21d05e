"""Entries: so many people from one account to another, with the statements behind it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from trucewatch.ledger.accounts import BIRTH, OUTSIDE, LedgerAccount, Standing, refer
from trucewatch.ledger.choosing import FigureRule
from trucewatch.ledger.lines import Line, plain_figure
from trucewatch.ledger.routes import Routes
from trucewatch.ledger.stated import Stated, Time
from trucewatch.ledger.steps import Step
from trucewatch.records.view import CaseView, Row
from trucewatch.values.codes.people import CountingUnit, Group
from trucewatch.values.figures import Figure
from trucewatch.values.message import Message
from trucewatch.values.plain import Json
from trucewatch.values.texts import Text
from trucewatch.values.when import When


@dataclass(frozen=True, slots=True, eq=False)
class Entry:
    """People from one account to another.

    figure: how many. implied: no source states this step, another one entails it (who arrived had
    left). perhaps: whether these people are among those of another entry is not stated, so from
    none to all of them come on top. covered: the figure that already holds these people; such an
    entry is shown and not counted. groups: every group in which these people are counted.
    """

    origin: LedgerAccount
    target: LedgerAccount
    figure: Figure
    line: Line
    groups: frozenset[Group]
    implied: bool = False
    perhaps: bool = False
    covered: Line | None = None

    @property
    def unit(self) -> CountingUnit:
        """What one of the figure is."""
        return self.line.unit

    @property
    def group(self) -> Group:
        """The group that the figure counts."""
        return self.line.group

    @property
    def tally(self) -> Row:
        """The record that the figure stands in."""
        return self.line.first.row

    @property
    def tallies(self) -> list[Row]:
        """The records that the figure rests on: of several sources, each that counts."""
        return self.line.rows

    @property
    def statements(self) -> tuple[Stated, ...]:
        """Every statement of the figure, those that do not count included."""
        return self.line.statements

    @property
    def source(self) -> Row | None:
        """Who says so."""
        source: Row | None = self.tally.source
        return source

    @property
    def at(self) -> When | None:
        """When, as the record says it."""
        at: When | None = self.tally.at
        return at

    @property
    def time(self) -> Time:
        """When, in seconds, from the tally, its movement or its incident."""
        return self.line.time

    @property
    def as_stated(self) -> Text:
        """The words of the source."""
        words: Text = self.tally.as_stated
        return words

    @property
    def sentence(self) -> Message:
        """The entry in words."""
        told = self.line.told
        if self.covered is not None:
            return Message("ledger-covered", {"told": told, "other": self.covered.told})
        if self.perhaps:
            return Message("ledger-perhaps", {"told": told})
        return self.line.said

    def plain(self, rule: FigureRule) -> dict[str, Json]:
        """The entry as JSON."""
        return {
            "from": self.origin.plain(),
            "to": self.target.plain(),
            "figure_counted": plain_figure(self.figure),
            "implied": self.implied,
            "perhaps": self.perhaps,
            "covered_by": None if self.covered is None else refer(self.covered.first.row),
            "sentence": self.sentence.both(),
            **self.line.plain(rule),
        }


def entries_of(view: CaseView, lines: Iterable[Line]) -> list[Entry]:
    """The entries that the lines make."""
    told = list(lines)
    posting = _Posting(view, Routes(view, told))
    return [entry for line in told for entry in posting.entries(line)]


class _Posting:
    """Turns lines into entries."""

    def __init__(self, view: CaseView, routes: Routes) -> None:
        self.view, self.routes = view, routes
        self.accounts: dict[str | None, LedgerAccount] = {None: LedgerAccount(Standing.PLACE)}
        self.ways: dict[str | None, LedgerAccount] = {None: LedgerAccount(Standing.ON_THE_WAY)}

    def entries(self, line: Line) -> Iterator[Entry]:
        """The entries of one line; none for what is only told."""
        if line.step in (Step.REMAINING, Step.APART, Step.NOTE):
            return
        origin, target = self._way_of(line)
        covered = self.routes.covering(line)
        if covered is None and origin.standing is Standing.ON_THE_WAY and line.of is None:
            yield from self._implied(line, origin)
        yield Entry(origin, target, line.figure, line, _groups(line), covered=covered)

    def _implied(self, line: Line, way: LedgerAccount) -> Iterator[Entry]:
        """That those who arrived, came back or were harmed on the way had left before."""
        if self.routes.has_departures(line) or line.step is Step.LEFT:
            return
        perhaps = line.step is Step.END and self.routes.has_arrivals(line)
        figure = Figure.only(0).hull(line.figure) if perhaps else line.figure
        yield Entry(self._from(line), way, figure, line, _groups(line), True, perhaps)

    def _way_of(self, line: Line) -> tuple[LedgerAccount, LedgerAccount]:
        """From where to where the people of a line come."""
        if line.step is Step.START:
            return OUTSIDE, self._place(line.place.key if line.place else None)
        if line.step is Step.BORN:
            return BIRTH, self._before(line)
        if line.step is Step.LEFT:
            return self._from(line), self._way(line)
        if line.step is Step.ARRIVED:
            return self._way(line), self._destination(line)
        if line.step is Step.RETURNED:
            return self._way(line), self._from(line)
        return self._before(line), LedgerAccount(line.end or Standing.FATE_UNKNOWN)

    def _before(self, line: Line) -> LedgerAccount:
        """Where people were who then were harmed, held or set free."""
        if line.of is not None and line.of.step not in (Step.NOTE, Step.REMAINING, Step.APART):
            same = (line.of.step, line.of.end) == (line.step, line.end)
            return self._way_of(line.of)[0 if same else 1]
        if line.end is Standing.RELEASED:
            return LedgerAccount(Standing.DETAINED)
        if line.movement is not None:
            return self._way(line)
        return self._place(line.place.key if line.place else _scene(line.incident))

    def _way(self, line: Line) -> LedgerAccount:
        carrier = self.routes.carrier(line)
        key = None if carrier is None else carrier.key
        if key not in self.ways:
            self.ways[key] = LedgerAccount(Standing.ON_THE_WAY, carrier)
        return self.ways[key]

    def _from(self, line: Line) -> LedgerAccount:
        """The place that people left, by the tally or by the movement it is about."""
        if line.place is not None and line.step is not Step.END:
            return self._place(line.place.key)
        return self._place(None if line.movement is None else line.movement.raw("start"))

    def _destination(self, line: Line) -> LedgerAccount:
        movement = line.movement
        place = None if movement is None else movement.raw("destination")
        return LedgerAccount(Standing.ARRIVED) if place is None else self._place(place)

    def _place(self, key: str | None) -> LedgerAccount:
        """The account of a place, always the same object; a place not stated has one too."""
        if key not in self.accounts:
            self.accounts[key] = LedgerAccount(Standing.PLACE, self.view.find("place", key))
        return self.accounts[key]


def _scene(incident: Row | None) -> str | None:
    """The place of an incident, where it names one only; its people are of that place."""
    if incident is None or len(incident.area.places) != 1:
        return None
    (only,) = incident.area.places
    return str(only.place.hex)


def _groups(line: Line) -> frozenset[Group]:
    """The group of a line, and those of the lines among whose people they are."""
    if line.of is None:
        return _ALONE[line.group]
    found = {line.group}
    seen: Line | None = line.of
    while seen is not None and seen.unit is line.unit:
        found.add(seen.group)
        seen = seen.of
    return frozenset(found)


_ALONE = {group: frozenset({group}) for group in Group}
