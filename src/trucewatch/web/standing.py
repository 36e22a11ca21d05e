"""Where a case stands at a moment: its clocks and its findings.

The clocks of a case of any size are worked out from what moves them, and kept in this process until
an act changes any of that.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from itertools import chain
from uuid import UUID

from trucewatch.acts.marks import Mark, changed_of, mark_now
from trucewatch.acts.screened.changes import moves_clocks
from trucewatch.records.loading import in_case
from trucewatch.records.loading_screened import of_agreements, seen
from trucewatch.records.models import Case, Citation
from trucewatch.records.plain import KINDS
from trucewatch.records.view import Row
from trucewatch.screening.clock import Clock, clocks
from trucewatch.screening.questions.in_force import codes
from trucewatch.screening.spans import VERDICTS, Span, one_span
from trucewatch.screening.window import Bounds, Window
from trucewatch.values.codes.agreements import ClockState
from trucewatch.values.codes.verdict import Verdict
from trucewatch.values.finding import Finding
from trucewatch.values.message import Message
from trucewatch.values.texts import Text
from trucewatch.values.when import When
from trucewatch.web.examined import Examination, examined

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
    """clocks: in the order of the clauses. findings: those that need a person and may have been there
    at the moment, gravest first; they are of `examination`.

    undated: of the findings, the fingerprints of those about nothing that has a date.
    """

    clocks: tuple[ClauseClock, ...]
    examination: Examination
    findings: tuple[Finding, ...]
    undated: frozenset[str]

    def clock_of(self, clause: UUID) -> ClauseClock | None:
        return next((one for one in self.clocks if one.clause == clause), None)


def standing_of(case: Case, at: When) -> Standing:
    """Where the case stands."""
    examination = examined(case)
    waiting = [one for one in examination.found if one.needs_a_person and one.there(at)]
    return Standing(
        clocks_of(case, at),
        examination,
        tuple(one.finding for one in waiting),
        frozenset(one.finding.fingerprint for one in waiting if one.begun is None),
    )


@dataclass(frozen=True, slots=True)
class _Held:
    """Clocks, up to which revision they are true, and the records that they rest on or show: those by
    which clauses stand, and what is cited for these."""

    clocks: tuple[ClauseClock, ...]
    mark: Mark
    rests: frozenset[UUID]


_held: dict[tuple[UUID, When], _Held] = {}


def clocks_of(case: Case, at: When) -> tuple[ClauseClock, ...]:
    """The clock of every clause at a moment."""
    held = _held.pop((case.id, at), None)
    fresh = None if held is None else _still_true(case, held)
    if fresh is None:
        mark = mark_now()  # before the records are read: what comes after is looked at again
        made, cited = _made(case.id, at)
        fresh = _Held(made, mark, frozenset((*_records(made), *cited)))
    while len(_held) >= KEPT:
        _held.pop(next(iter(_held)), None)
    _held[case.id, at] = fresh
    return fresh.clocks


def _still_true(case: Case, held: _Held) -> _Held | None:
    """The same up to now; None where something was written that a clock or its reasons may rest on."""
    changed, mark = changed_of(held.mark, KINDS)
    if changed is None or moves_clocks(changed):
        return None
    of_kind = {kind: [one for told, one in changed if told == kind] for kind, _ in changed}
    cited = of_kind.get("citation", ())
    about = Citation.objects.filter(id__in=cited).values_list("about", flat=True) if cited else ()
    if held.rests.intersection((*cited, *about, *of_kind.get("incident", ()))):
        return None
    return replace(held, mark=mark)


def _made(case: UUID, at: When) -> tuple[tuple[ClauseClock, ...], tuple[UUID, ...]]:
    """The clocks, and the citations that they show."""
    view = seen(of_agreements(case))
    found = clocks(view, at)
    resting = _Resting(case, found)
    return tuple(_clock(one, resting) for one in found), resting.cited


def _records(made: Iterable[ClauseClock]) -> Iterator[UUID]:
    for clock in made:
        yield from (incident for incident, *_ in clock.halts)
        for stood in (clock.now, *clock.history):
            yield from (rest.record for rest in stood.rests)


def _clock(clock: Clock, resting: _Resting) -> ClauseClock:
    first, last = clock.at.earliest.timestamp(), clock.at.latest.timestamp()
    in_force, _ = codes(clock.terms, one_span(first, last, first, last))
    return ClauseClock(
        clock.clause.id,
        Stood(clock.at, clock.state, clock.reason, resting.on(clock.rests)),
        tuple(Stood(one.at, one.state, one.reason, resting.on(one.rests)) for one in clock.history),
        tuple(replace(one, waits=None) for one in clock.terms.windows),
        tuple((one.row.id, *_sides(one.span)) for one in clock.halts),
        VERDICTS[int(in_force[0])],
    )


def _sides(span: Span) -> tuple[Bounds, Bounds]:
    begins, ends = (span.start_lo, span.start_hi), (span.end_lo, span.end_hi)
    return (float(begins[0][0]), float(begins[1][0])), (float(ends[0][0]), float(ends[1][0]))


class _Resting:
    """The records that clocks rest on, each with what is cited for it."""

    def __init__(self, case: UUID, found: Iterable[Clock]) -> None:
        stood = chain.from_iterable(
            (one.rests, *(each.rests for each in one.history)) for one in found
        )
        keys = sorted({row.key for rests in stood for row in rests})
        cited = seen({"citation": in_case("about", keys, case, "citation")})
        self._cited: Mapping[str, Collection[int]] = cited.table("citation").links_to("about")
        self._citations = cited.table("citation")
        self.cited = tuple(map(UUID, self._citations.raw("id")))

    def on(self, rows: Iterable[Row]) -> tuple[Rest, ...]:
        return tuple(Rest(row.kind, row.id, tuple(self._cites(row))) for row in rows)

    def _cites(self, row: Row) -> Iterator[Cites]:
        """The source that a record names itself, and those that are cited for it."""
        if row.links.get("source") and row.raw("source"):
            yield Cites(UUID(row.raw("source")), "", getattr(row, "as_stated", None), None)
        for one in map(self._citations.row, self._cited.get(row.key, ())):
            evidence = one.raw("evidence")
            shown = UUID(evidence) if evidence else None
            yield Cites(UUID(one.raw("source")), one.locator, one.as_stated, shown)
