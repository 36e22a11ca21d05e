"""How a clause stands at one moment: the order in which its clock looks at what is recorded."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, datetime
from math import isfinite
from typing import Final, NamedTuple

from trucewatch.records.view import Row
from trucewatch.screening.behind import behind_window
from trucewatch.screening.events import ClauseEvents
from trucewatch.screening.moving import Event
from trucewatch.screening.progress import progress_at
from trucewatch.screening.quotas import DAYS, days_since
from trucewatch.screening.spans import NO, UNSURE, YES
from trucewatch.screening.standing import Progress
from trucewatch.screening.terms import Terms
from trucewatch.screening.window import BY_AMENDMENT, Edge
from trucewatch.screening.words import clause_name, name_of
from trucewatch.values.codes.agreements import ClauseKind, ClockState, PromisedPer
from trucewatch.values.message import Arg, Message
from trucewatch.values.texts import Text
from trucewatch.values.when import When

_OBLIGING: Final = frozenset({
    ClauseKind.EVACUATION, ClauseKind.QUOTA, ClauseKind.RECIPROCITY, ClauseKind.WITHDRAWAL,
    ClauseKind.HUMANITARIAN_ACCESS, ClauseKind.MEDICAL_ACCESS, ClauseKind.DETAINEE_RELEASE,
    ClauseKind.HANDOVER_OF_BODIES, ClauseKind.MONITORING, ClauseKind.ESCORT,
})  # fmt: skip


_UNDATED: Final = {
    "amendment": "clock-amendment-undated",
    "told-differently": "clock-told-differently",
    "changed": "clock-amendment-changed",
    "contradicts": "clock-dates-contradict",
}
"""Why it cannot be told when a clause began, by what its beginning rests on."""

_NOT_BEFORE: Final = {
    "amendment": "clock-not-before",
    "told-differently": "clock-not-yet-told-differently",
    "changed": "clock-not-yet-changed",
}
"""Why it surely had not begun yet, by the same."""

_ENDS: Final = {
    "extended": "clock-extended-open",
    "outlives": "clock-outlives",
    "replacing-dropped": "clock-replacing-dropped",
}
"""Why it cannot be told whether a clause had ended, by what its end rests on."""


class Stand(NamedTuple):
    """A state and why. rests: the records that tell, besides the clause itself."""

    state: ClockState
    reason: Message
    rests: tuple[Row, ...] = ()


@dataclass(frozen=True)
class Reckoning:
    """A clause and what moves its clock."""

    terms: Terms
    events: ClauseEvents

    def at(self, moment: float) -> Stand:
        """Where the clause stands at a moment (seconds since 1970 UTC).

        In this order: its window, what it waits for, whether it is met, halts, breaches, progress.
        """
        window = self._window(moment)
        if window is not None:
            behind = behind_window(self.terms.clause, self.terms.window_at(moment), moment)
            return window._replace(rests=(*behind, *window.rests))
        return (
            self._waiting(moment)
            or self._met(moment)
            or self._disturbed(moment)
            or self._progress(moment)
        )

    def bounds(self) -> Iterator[float]:
        """Every moment at which something it looks at may change."""
        for window in self.terms.windows:
            yield from window.opens.bounds
            yield from window.closes.bounds
        due = self.terms.clause.due
        if due is not None:
            yield from (due.earliest.timestamp(), due.latest.timestamp())
        for event in self._events():
            yield from (float(side[0]) for side in event.span)
        if self.events.of_condition is not None:
            for figure in self.events.of_condition.figures:
                yield from (float(side[0]) for side in figure.known.span)
        yield from self._turns()

    def _turns(self) -> Iterator[float]:
        """When each day or week of a quota begins, up to the as-of of the case."""
        days = DAYS.get(self.terms.clause.promised_per)
        as_of = self.events.view.case.as_of
        begun = self.terms.windows[0].opens.bounds[1]
        if days is None or as_of is None or not isfinite(begun):
            return
        for one in days_since(self.events, begun, as_of.latest.timestamp(), days):
            yield one.first

    @property
    def obliges(self) -> bool:
        """Whether it orders something to be done, rather than only forbids."""
        clause = self.terms.clause
        dated = clause.due is not None or clause.promised_count is not None
        return dated or (not self.terms.forbidden and self.terms.kind in _OBLIGING)

    def _events(self) -> Iterator[Event]:
        yield from self.events.halts
        yield from self.events.breaches
        yield from self.events.departures
        yield from self.events.arrivals
        yield from (figure.known for figure in self.events.figures)

    def _window(self, moment: float) -> Stand | None:
        """Not yet in force, no longer in force, or perhaps."""
        window = self.terms.window_at(moment)
        opens, closes = window.opens, window.closes
        said: dict[str, Arg] = {"clause": clause_name(self.terms.clause)}
        if window.never:
            return self._dropped(moment, closes, said)
        if moment < opens.bounds[0] and opens.when is not None:
            reason = Message("clock-not-in-force-yet", said | {"when": opens.when})
            return Stand(ClockState.NOT_YET_DUE, reason)
        if moment < opens.bounds[0] and opens.basis == "condition":
            reason = Message("clock-condition-not-met", said | {"other": self._condition()})
            return Stand(ClockState.NOT_YET_DUE, reason)
        if moment < opens.bounds[0] and isfinite(opens.bounds[0]) and opens.basis in _NOT_BEFORE:
            when = When.at(datetime.fromtimestamp(opens.bounds[0], UTC), self._zone())
            reason = Message(_NOT_BEFORE[opens.basis], said | {"when": when})
            return Stand(ClockState.NOT_YET_DUE, reason)
        if moment < opens.bounds[1] and moment <= closes.bounds[1]:
            return Stand(ClockState.CANNOT_TELL, self._opening_doubt(opens, said))
        if moment <= closes.bounds[0]:
            return None
        if moment <= closes.bounds[1]:
            if closes.basis in _ENDS and closes.when is not None:
                reason = Message(_ENDS[closes.basis], said | {"when": closes.when})
                return Stand(ClockState.CANNOT_TELL, reason)
            return Stand(ClockState.CANNOT_TELL, Message("clock-end-unsure", said))
        return self._over(moment, closes, said)

    def _dropped(self, moment: float, at: Edge, said: dict[str, Arg]) -> Stand:
        """Not in force yet when an amendment took it out, or a later clause its place."""
        if moment < at.bounds[0]:
            return Stand(ClockState.NOT_YET_DUE, Message("clock-dropped-later", said))
        if moment < at.bounds[1]:
            return Stand(ClockState.CANNOT_TELL, Message("clock-end-unsure", said))
        if at.basis == "replaced":
            return self._over(moment, at, said)
        return Stand(ClockState.SUPERSEDED, Message("clock-dropped", said))

    def _zone(self) -> str:
        view = self.events.view
        return str(view.case.raw("zone") or "UTC") if view.table("case").size else "UTC"

    def _condition(self) -> Message:
        return clause_name(self.terms.clause.condition)

    def _opening_doubt(self, opens: Edge, said: dict[str, Arg]) -> Message:
        if opens.basis == "condition":
            return Message("clock-condition-unsure", said | {"other": self._condition()})
        if opens.when is not None:
            return Message("clock-start-unsure", said)
        return Message(_UNDATED.get(opens.basis, "clock-undated"), said)

    def _over(self, moment: float, closes: Edge, said: dict[str, Arg]) -> Stand:
        """Replaced, ended by an amendment, or run out."""
        later = self.terms.clause.children("clause", "replaces")
        if closes.basis == "replaced" and later:
            said = said | {"other": clause_name(later[0])}
            return Stand(ClockState.SUPERSEDED, Message("clock-superseded", said))
        if closes.basis in BY_AMENDMENT:
            return Stand(ClockState.SUPERSEDED, Message("clock-ended-by-amendment", said))
        last = min(moment, closes.bounds[0])
        left = self._left_by(last) if isfinite(last) else None
        if left is not None:
            reason = Message("clock-lapsed-with", said | {"because": left.reason})
            return self._met(moment) or Stand(ClockState.LAPSED, reason, left.rests)
        return self._met(moment) or Stand(ClockState.LAPSED, Message("clock-lapsed", said))

    def _left_by(self, last: float) -> Stand | None:
        """How a clause stood that ran out breached, or that surely fell short."""
        code, row = _strongest(self.events.breaches, last)
        if code == YES and row is not None:
            return self._violated(row)
        done = self.done(last) if self.obliges else None
        if done is None or done.code != NO:
            return None
        return Stand(ClockState.LATE, done.reason, done.rests)

    def _violated(self, incident: Row) -> Stand:
        rests = (incident, *self.events.rulings_on(incident))
        reason = Message("clock-violated", {"incident": name_of(incident)})
        return Stand(ClockState.VIOLATED, reason, rests)

    def _waiting(self, moment: float) -> Stand | None:
        waits = self.terms.window_at(moment).waits
        said: dict[str, Arg] = {"clause": clause_name(self.terms.clause)}
        if waits is None:
            return None
        if isinstance(waits, Text):
            words = Message("clock-waits-for-words", said | {"words": waits})
            return Stand(ClockState.CANNOT_TELL, words)
        reason = Message("clock-waits", said | {"other": clause_name(waits)})
        return Stand(ClockState.CANNOT_TELL, reason, (waits,))

    def _met(self, moment: float) -> Stand | None:
        done = self.done(moment) if self.obliges else None
        if done is None or done.code != YES:
            return None
        return Stand(ClockState.MET, done.reason, done.rests)

    def done(self, moment: float) -> Progress:
        """How far the promise was carried out by a moment."""
        begun = self.terms.window_at(moment).opens.bounds[1]
        done = progress_at(self.terms.clause, self.events, moment, begun)
        return done._replace(rests=self.events.carried_by(moment))

    def _disturbed(self, moment: float) -> Stand | None:
        """Halted now, breached before now; or perhaps, where neither is sure."""
        halted = _strongest(self.events.halts, moment)
        breached = _strongest(self.events.breaches, moment)
        code, row = halted
        if code == YES and row is not None:
            reason = Message("clock-suspended", {"incident": name_of(row)})
            return Stand(ClockState.SUSPENDED, reason, (row,))
        code, row = breached
        if code == YES and row is not None:
            return self._violated(row)
        for (code, row), rulings in ((halted, False), (breached, True)):
            if code == UNSURE and row is not None:
                rests = (row, *(self.events.rulings_on(row) if rulings else ()))
                reason = Message("clock-event-unsure", {"incident": name_of(row)})
                return Stand(ClockState.CANNOT_TELL, reason, rests)
        return None

    def _progress(self, moment: float) -> Stand:
        """What is left when nothing disturbs it: due, late, partly met, or nothing recorded."""
        said: dict[str, Arg] = {"clause": clause_name(self.terms.clause)}
        if not self.obliges:
            return Stand(ClockState.DUE, self._no_breach(said))
        done = self.done(moment)
        return Stand(*self._progressed(moment, done, said), done.rests)

    def _progressed(
        self, moment: float, done: Progress, said: dict[str, Arg]
    ) -> tuple[ClockState, Message]:
        clause = self.terms.clause
        if done.state is not None:
            return (done.state, done.reason)
        if clause.due is None and done.perhaps and not done.begun:
            return (ClockState.CANNOT_TELL, done.reason)
        if clause.due is None:
            state = ClockState.PARTLY_MET if done.begun else ClockState.DUE
            told = done.begun or clause.promised_per in {*DAYS, PromisedPer.CONDITION}
            return (state, done.reason if told else Message("clock-due-undated", said))
        said["when"] = clause.due
        if moment < clause.due.earliest.timestamp():
            return (ClockState.NOT_YET_DUE, Message("clock-not-yet-due", said))
        if moment <= clause.due.latest.timestamp():
            return (ClockState.DUE, Message("clock-due", said))
        if done.code == NO:
            return (ClockState.LATE, Message("clock-late", said | {"because": done.reason}))
        return (ClockState.CANNOT_TELL, done.reason)

    def _no_breach(self, said: dict[str, Arg]) -> Message:
        """That nothing is called a breach; with the hours of the day, where it holds in these only."""
        hours = self.terms.hours
        if hours is None:
            return Message("clock-no-breach", said)
        opens, closes = hours.clocks
        said = said | {"opens": opens, "closes": closes, "zone": hours.zone}
        return Message("clock-no-breach-in-hours", said)


def _strongest(events: list[Event], moment: float) -> tuple[int, Row | None]:
    """The event that holds most surely at a moment; of equals the last to begin."""
    best: tuple[int, Row | None] = (NO, None)
    for event in sorted(events, key=lambda one: float(one.span.start_hi[0])):
        code = event.at(moment)
        if code >= best[0] and code != NO:
            best = (code, event.row)
    return best
