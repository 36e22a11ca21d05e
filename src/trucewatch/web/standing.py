"""Where a case stands at a moment: clocks, ledger, findings, worked out once for each state of it.

Nothing of it is stored yet, so it is worked out from the whole case and kept in this process until
anything in the workspace changes. A case too large for that is told as such, never half.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from functools import lru_cache
from uuid import UUID

from django.db.models import Max

from trucewatch.acts.drifting import drifted
from trucewatch.checks.deciding import decided
from trucewatch.checks.figures_cannot_all_hold import beyond
from trucewatch.checks.running import run
from trucewatch.ledger.long import ledger_of
from trucewatch.ledger.undated import number_undated
from trucewatch.records import loading
from trucewatch.records.models import Case, Incident, Revision
from trucewatch.records.view import CaseView, Row
from trucewatch.reports.content.choosing import begins_at
from trucewatch.screening.clock import Clock, clocks
from trucewatch.screening.questions.in_force import codes
from trucewatch.screening.spans import VERDICTS, Span, one_span
from trucewatch.screening.window import Bounds, Window
from trucewatch.values.codes.agreements import ClockState
from trucewatch.values.codes.findings import Severity
from trucewatch.values.codes.verdict import Verdict
from trucewatch.values.finding import Finding
from trucewatch.values.message import Message
from trucewatch.values.texts import Text
from trucewatch.values.when import When

MOST = 20_000  # incidents; more take longer than anybody waits for a page
KEPT = 16


@dataclass(frozen=True, slots=True)
class Cites:
    """What a record says of its source: where in it, in which words, and what item shows it."""

    source: UUID
    locator: str
    words: Text | None
    evidence: UUID | None


@dataclass(frozen=True, slots=True)
class Rest:
    """A record by which a clause stands as it does, and what that record rests on in turn."""

    kind: str
    record: UUID
    cites: tuple[Cites, ...]


@dataclass(frozen=True, slots=True)
class Stood:
    """How a clause stood from a moment on, why, and by which records."""

    at: When
    state: ClockState
    reason: Message
    rests: tuple[Rest, ...]


@dataclass(frozen=True, slots=True)
class ClauseClock:
    """A clause's clock: where it stands, why, and how it came there.

    windows: when it was in force. halts: the incidents that halted it, and when. in_force: whether
    it was at the moment.
    """

    clause: UUID
    now: Stood
    history: tuple[Stood, ...]
    windows: tuple[Window, ...]
    halts: tuple[tuple[UUID, Bounds, Bounds], ...]
    in_force: Verdict


@dataclass(frozen=True, slots=True)
class Standing:
    """clocks: in the order of the clauses. ledger: one line. findings: open ones, gravest first.

    unplaced: how many figures of the ledger have no date, and count at any moment. undated: of the
    findings, the fingerprints of those about nothing that has one.
    """

    clocks: tuple[ClauseClock, ...]
    ledger: Message
    unplaced: int
    findings: tuple[Finding, ...]
    undated: frozenset[str]

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
    found = (one for one in decided(run(view, besides=besides), view) if one.open)
    grave = [one.finding for one in found if one.finding.severity is not Severity.NOTE]
    begins = {one.fingerprint: _begins(view, one) for one in grave}
    moment = int(at.latest.timestamp())
    return Standing(
        tuple(_clock(one) for one in clocks(view, at)),
        ledger_of(view, at).summary,
        number_undated(view, at),
        tuple(one for one in grave if _is_before(begins[one.fingerprint], moment)),
        frozenset(mark for mark, begun in begins.items() if begun is None),
    )


def _is_before(begun: int | None, moment: int) -> bool:
    """Whether it may have been there at the moment; what has no time is at any."""
    return begun is None or begun <= moment


def _begins(view: CaseView, finding: Finding) -> int | None:
    """When all that a finding is about can have begun; None where nothing of it has a time."""
    named = ((one.kind, one.record) for one in finding.where if one.kind in view.tables)
    rows = (view.get(kind, record) for kind, record in named if record is not None)
    about = (one for row in rows if row is not None for one in _about(row))
    return max((begun for one in about if (begun := begins_at(one)) is not None), default=None)


def _about(row: Row) -> Iterator[Row]:
    """A record, and what happened that it tells of."""
    yield row
    for name in ("incident", "deed", "movement"):
        if name in row.links and (about := getattr(row, name)) is not None:
            yield from _about(about)


def _clock(clock: Clock) -> ClauseClock:
    first, last = clock.at.earliest.timestamp(), clock.at.latest.timestamp()
    in_force, _ = codes(clock.terms, one_span(first, last, first, last))
    return ClauseClock(
        clock.clause.id,
        Stood(clock.at, clock.state, clock.reason, _rests(clock.rests)),
        tuple(Stood(one.at, one.state, one.reason, _rests(one.rests)) for one in clock.history),
        tuple(replace(one, waits=None) for one in clock.terms.windows),
        tuple((one.row.id, *_sides(one.span)) for one in clock.halts),
        VERDICTS[int(in_force[0])],
    )


def _sides(span: Span) -> tuple[Bounds, Bounds]:
    begins, ends = (span.start_lo, span.start_hi), (span.end_lo, span.end_hi)
    return (float(begins[0][0]), float(begins[1][0])), (float(ends[0][0]), float(ends[1][0]))


def _rests(rows: Iterable[Row]) -> tuple[Rest, ...]:
    return tuple(Rest(row.kind, row.id, tuple(_cites(row))) for row in rows)


def _cites(row: Row) -> Iterator[Cites]:
    """The source that a record names itself, and those that are cited for it."""
    if row.links.get("source") and row.raw("source"):
        yield Cites(UUID(row.raw("source")), "", getattr(row, "as_stated", None), None)
    for one in row.citations():
        evidence = one.raw("evidence")
        shown = UUID(evidence) if evidence else None
        yield Cites(UUID(one.raw("source")), one.locator, one.as_stated, shown)
