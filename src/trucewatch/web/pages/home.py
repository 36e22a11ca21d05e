"""Today: the first page of a case. What stands, what waits, and what does not fit."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from uuid import UUID

from django.http import HttpResponse

from trucewatch.records.models import Clause
from trucewatch.records.plain import KINDS
from trucewatch.values.finding import Finding, Where
from trucewatch.values.message import Message
from trucewatch.web.asking import Asking, case_page
from trucewatch.web.pages.breaches import breaches
from trucewatch.web.pages.groundwork import beginning
from trucewatch.web.pages.moment import moment_of
from trucewatch.web.pages.since import since
from trucewatch.web.pages.waiting import waiting
from trucewatch.web.permissions import Right
from trucewatch.web.recording.drafts import count_drafts
from trucewatch.web.standing import ClauseClock, Standing, standing_of
from trucewatch.web.words.naming import Naming
from trucewatch.web.words.values import Named

FIRST, MOST = 6, 60


@dataclass(frozen=True, slots=True)
class Ticking:
    """A clause with its clock."""

    own: Named
    clause: Clause
    clock: ClauseClock


@dataclass(frozen=True, slots=True)
class Found:
    """A finding that needs a person, and the records it is about."""

    severity: str
    message: Message
    advice: Message | None
    where: tuple[Where, ...]
    records: tuple[Named, ...]


@case_page(Right.HOME)
def home(asking: Asking) -> HttpResponse:
    moment = moment_of(asking)
    standing = standing_of(asking.case, moment.at)
    findings = _findings(asking, standing) if asking.may(Right.FINDINGS) else []
    return asking.page(
        "home.html",
        section="home",
        moment=moment,
        drafts=count_drafts(asking),
        begin=beginning(asking),
        since=since(asking),
        too_large=standing is None,
        clocks=_clocks(asking, standing),
        ledger=standing.ledger if standing and asking.may(Right.LEDGER) else None,
        tasks=waiting(asking) if asking.may(Right.FINDINGS) else [],
        first=findings[:FIRST],
        rest=findings[FIRST:MOST],
        count=len(findings),
        breaches=breaches(asking, moment.at) if asking.may(Right.RULINGS) else None,
    )


def _clocks(asking: Asking, standing: Standing | None) -> list[Ticking]:
    if standing is None:
        return []
    wanted = [clock.clause for clock in standing.clocks]
    clauses = {row.id: row for row in Clause.objects.filter(id__in=wanted, case=asking.case)}
    naming = Naming(asking)
    return [
        Ticking(naming.of(clauses[clock.clause]), clauses[clock.clause], clock)
        for clock in standing.clocks
        if clock.clause in clauses
    ]


def _findings(asking: Asking, standing: Standing | None) -> list[Found]:
    """Findings about what the reader may see; one about anything else is neither told nor counted."""
    told = [one for one in (standing.findings if standing else ()) if may_tell(asking, one)]
    naming = Naming(asking)
    naming.learn(records_of(told[:MOST]))
    return [
        Found(
            one.severity.value,
            one.message,
            one.advice,
            one.where,
            tuple(naming.name(kind, record) for kind, record in dict.fromkeys(records_of([one]))),
        )
        for one in told
    ]


def may_tell(asking: Asking, finding: Finding) -> bool:
    """Whether every record that a finding is about may be seen; a source is known by its label."""
    return all(
        asking.may_see(where.kind) or where.kind in ("", "source", "case")
        for where in finding.where
    )


def records_of(findings: Iterable[Finding]) -> Iterator[tuple[str, UUID]]:
    for finding in findings:
        for where in finding.where:
            if where.record is not None and where.kind in KINDS and where.kind != "case":
                yield where.kind, where.record
