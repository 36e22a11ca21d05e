"""Where a case stands at a moment: clocks, ledger, findings, worked out once for each state of it.

Nothing of it is stored yet, so it is worked out from the whole case and kept in this process until
anything in the workspace changes. A case too large for that is told as such, never half.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache
from uuid import UUID

from django.db.models import Max

from trucewatch.acts.drifting import drifted
from trucewatch.checks.deciding import decided
from trucewatch.checks.figures_cannot_all_hold import beyond
from trucewatch.checks.running import run
from trucewatch.ledger.long import ledger_of
from trucewatch.records import loading
from trucewatch.records.models import Case, Incident, Revision
from trucewatch.screening.clock import Clock, clocks
from trucewatch.values.codes.agreements import ClockState
from trucewatch.values.codes.findings import Severity
from trucewatch.values.finding import Finding
from trucewatch.values.message import Message
from trucewatch.values.when import When

MOST = 20_000  # incidents; more take longer than anybody waits for a page
KEPT = 16


@dataclass(frozen=True, slots=True)
class Stood:
    """How a clause stood from a moment on, and why."""

    at: When
    state: ClockState
    reason: Message


@dataclass(frozen=True, slots=True)
class ClauseClock:
    """A clause's clock: where it stands, why, and how it came there."""

    clause: UUID
    now: Stood
    history: tuple[Stood, ...]


@dataclass(frozen=True, slots=True)
class Standing:
    """clocks: in the order of the clauses. ledger: one line. findings: open ones, gravest first."""

    clocks: tuple[ClauseClock, ...]
    ledger: Message
    findings: tuple[Finding, ...]

    def clock_of(self, clause: UUID) -> ClauseClock | None:
        return next((one for one in self.clocks if one.clause == clause), None)


def standing_of(case: Case, at: When) -> Standing | None:
    """Where the case stands; None where it is too large to be worked out for a page."""
    if Incident.objects.filter(case=case)[: MOST + 1].count() > MOST:
        return None
    newest = Revision.objects.aggregate(newest=Max("id"))["newest"]
    return _worked_out(case.id, at, newest)


@lru_cache(maxsize=KEPT)
def _worked_out(case: UUID, at: When, newest: int | None) -> Standing:
    view = loading.whole(case)
    besides = [*drifted(Case.objects.get(id=case)), *beyond(view)]
    found = decided(run(view, besides=besides), view)
    return Standing(
        tuple(_clock(one) for one in clocks(view, at)),
        ledger_of(view, at).summary,
        tuple(
            one.finding for one in found if one.open and one.finding.severity is not Severity.NOTE
        ),
    )


def _clock(clock: Clock) -> ClauseClock:
    return ClauseClock(
        clock.clause.id,
        Stood(clock.at, clock.state, clock.reason),
        tuple(Stood(one.at, one.state, one.reason) for one in clock.history),
    )
