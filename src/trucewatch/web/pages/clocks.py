"""The clocks of clauses for one reader: where each stands, why, and the records it rests on.

A reason names and counts records. Who may not see one of them reads only where the clause stands.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import timedelta
from itertools import chain

from django.urls import reverse

from trucewatch.values.codes.agreements import ClockState
from trucewatch.values.message import Message
from trucewatch.values.when import When
from trucewatch.web.asking import Asking
from trucewatch.web.pages.found import may_tell, title_of_check
from trucewatch.web.pages.incident import Cited
from trucewatch.web.permissions import Right
from trucewatch.web.standing import Cites, ClauseClock, Rest, Standing, Stood
from trucewatch.web.words.naming import Naming
from trucewatch.web.words.values import Named, kind_label, say_measured

CLOSED = Message("clock-closed")


@dataclass(frozen=True, slots=True)
class Resting:
    """A record that a clock rests on, and the sources and evidence that it rests on in turn."""

    kind: str
    own: Named
    cited: tuple[Cited, ...]


@dataclass(frozen=True, slots=True)
class About:
    """A finding that touches what a clock rests on, and its page."""

    title: Message
    url: str


@dataclass(frozen=True, slots=True)
class Shown:
    """How a clause stands, or stood from `at` on. findings: those about what it rests on."""

    at: str
    state: ClockState
    reason: Message
    rests: tuple[Resting, ...]
    findings: tuple[About, ...] = ()


class Clocks:
    """The clocks of a case as far as one reader may see; names are looked up together."""

    def __init__(self, asking: Asking, naming: Naming, standing: Standing) -> None:
        self.asking, self.naming = asking, naming
        self._findings = standing.findings if asking.may(Right.FINDINGS) else ()

    def learn(self, clocks: Iterable[ClauseClock]) -> None:
        """Look up the names of all that these rest on."""
        stood = chain.from_iterable((one.now, *one.history) for one in clocks)
        rests = [rest for one in stood if self._open(one) for rest in one.rests]
        cites = [one for rest in rests for one in rest.cites]
        self.naming.learn((rest.kind, rest.record) for rest in rests)
        self.naming.learn(("source", one.source) for one in cites)
        self.naming.learn(("evidence", one.evidence) for one in cites if one.evidence)

    def now(self, clock: ClauseClock) -> Shown:
        """Where it stands."""
        return self._shown(clock.now, self._about(clock) if self._open(clock.now) else ())

    def history(self, clock: ClauseClock) -> tuple[Shown, ...]:
        """How it came there, oldest first."""
        return tuple(self._shown(one, ()) for one in clock.history)

    def _open(self, stood: Stood) -> bool:
        return all(self.asking.may_see(rest.kind) for rest in stood.rests)

    def _shown(self, stood: Stood, findings: tuple[About, ...]) -> Shown:
        at = say_measured(to_the_minute(stood.at), self.asking.lang, self.asking.zone)
        if not self._open(stood):
            return Shown(at, stood.state, CLOSED, ())
        rests = tuple(map(self._resting, stood.rests))
        return Shown(at, stood.state, stood.reason, rests, findings)

    def _resting(self, rest: Rest) -> Resting:
        shown = rest.cites if self.asking.may_see("citation") else ()
        return Resting(
            kind_label(rest.kind, self.asking.lang),
            self.naming.name(rest.kind, rest.record),
            tuple(map(self._cited, shown)),
        )

    def _cited(self, one: Cites) -> Cited:
        shows = one.evidence if self.asking.may_see("evidence") else None
        return Cited(
            self.naming.name("source", one.source),
            one.locator,
            one.words,
            evidence=self.naming.name("evidence", shows) if shows else None,
        )

    def _about(self, clock: ClauseClock) -> tuple[About, ...]:
        wanted = {clock.clause, *(rest.record for rest in clock.now.rests)}
        found = [
            one
            for one in self._findings
            if any(where.record in wanted for where in one.where) and may_tell(self.asking, one)
        ]
        return tuple(
            About(
                title_of_check(one),
                reverse("finding", args=(self.asking.case.code, one.fingerprint)),
            )
            for one in found
        )


def to_the_minute(at: When) -> When:
    """A clause stands otherwise from the second after a minute that somebody told, and from the last
    second of a day: nobody told either. Seconds that somebody did tell stay."""
    beside = {1: -1, 59: 1}.get(at.earliest.second, 0) if at.exact else 0
    return When.at(at.earliest + timedelta(seconds=beside), at.zone or "UTC") if beside else at
