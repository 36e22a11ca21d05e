"""The clock of a clause: where it stands at an instant, why, and how it came there.

It runs against what is recorded: windows and amendments, halts of its movements, reviewed breaches,
movements and figures of those moved. Between the bounds of an uncertain time, and where nothing is
recorded that would tell, it says so rather than guess.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import UTC, datetime
from math import isfinite

from trucewatch.records.view import CaseView, Row, ref_of
from trucewatch.screening.conditions import Conditions
from trucewatch.screening.gazetteer import Gazetteer
from trucewatch.screening.moving import Event
from trucewatch.screening.reckoning import Reckoning, Stand
from trucewatch.screening.terms import Terms, clauses_of
from trucewatch.values.codes.agreements import ClockState
from trucewatch.values.message import Message
from trucewatch.values.plain import Json
from trucewatch.values.when import When


@dataclass(frozen=True, slots=True)
class Change:
    """From when on a clause stood as it did. rests: the records that tell."""

    at: When
    state: ClockState
    reason: Message
    rests: tuple[Row, ...] = ()

    def plain(self) -> dict[str, Json]:
        """For screening.json."""
        return {"at": str(self.at), "state": self.state.value, "reason": dict(self.reason.both())}


@dataclass(frozen=True, slots=True)
class Clock:
    """A clause at an instant, and every change up to it, oldest first.

    rests: the records that tell where it stands. halts: what halted its movements, and when.
    """

    clause: Row
    state: ClockState
    at: When
    reason: Message
    history: tuple[Change, ...]
    rests: tuple[Row, ...]
    terms: Terms
    halts: tuple[Event, ...]

    def plain(self) -> dict[str, Json]:
        """For screening.json."""
        return {
            "clause": ref_of(self.clause),
            "at": str(self.at),
            "state": self.state.value,
            "reason": dict(self.reason.both()),
            "history": [change.plain() for change in self.history],
        }


def clocks(view: CaseView, at: When | datetime) -> tuple[Clock, ...]:
    """The clock of every clause at an instant; at an uncertain one it must be the same throughout."""
    when = at if isinstance(at, When) else When.at(at, _zone(view))
    conditions = Conditions(view, Gazetteer(view))
    return tuple(
        _clock(conditions.reckoning(clause), when, _zone(view)) for clause in clauses_of(view)
    )


def _clock(reckoning: Reckoning, at: When, zone: str) -> Clock:
    first, last = at.earliest.timestamp(), at.latest.timestamp()
    stands = [(moment, reckoning.at(moment)) for moment in _moments(reckoning, last)]
    history = tuple(
        Change(When.at(datetime.fromtimestamp(moment, UTC), zone), *stand)
        for moment, stand in _changes(stands)
    )
    stand = reckoning.at(last)
    within = (reckoning.at(first), *(one for moment, one in stands if moment >= first))
    if {one.state for one in within} != {stand.state}:
        rests = tuple(dict.fromkeys(row for one in (*within, stand) for row in one.rests))
        stand = Stand(ClockState.CANNOT_TELL, Message("clock-changes-then", {"when": at}), rests)
    terms, halts = reckoning.terms, tuple(reckoning.events.halts)
    return Clock(terms.clause, stand.state, at, stand.reason, history, stand.rests, terms, halts)


def _moments(reckoning: Reckoning, last: float) -> list[float]:
    """The moments at which something may change: every bound there is, and the second after it."""
    bounds = {bound for bound in reckoning.bounds() if isfinite(bound)}
    both = bounds | {bound + 1 for bound in bounds}
    return sorted(moment for moment in both if moment <= last)


def _changes(stands: Iterable[tuple[float, Stand]]) -> list[tuple[float, Stand]]:
    """The first of each run of equal states; of two within one minute the later, which lasted."""
    found: list[tuple[float, Stand]] = []
    for moment, stand in stands:
        if found and found[-1][0] // 60 == moment // 60 and found[-1][1].state is not stand.state:
            found.pop()
        if not found or found[-1][1].state is not stand.state:
            found.append((moment, stand))
    return found


def _zone(view: CaseView) -> str:
    table = view.table("case")
    return str(view.case.raw("zone") or "UTC") if table.size else "UTC"
