"""Today: the first page of a case. What stands, what waits, and what does not fit."""

from __future__ import annotations

from dataclasses import dataclass, replace

from django.http import HttpResponse

from trucewatch.ledger.choosing import FigureRule
from trucewatch.records.models import Clause
from trucewatch.values.finding import Finding
from trucewatch.web.accounted import Account, accounted
from trucewatch.web.asking import Asking, case_page
from trucewatch.web.pages.breaches import breaches
from trucewatch.web.pages.clocks import Clocks, Shown
from trucewatch.web.pages.found import found_of, may_tell
from trucewatch.web.pages.groundwork import beginning
from trucewatch.web.pages.how_old import how_old, of_moment
from trucewatch.web.pages.moment import Moment, moment_of
from trucewatch.web.pages.since import since
from trucewatch.web.pages.waiting import Task, to_decide, waiting
from trucewatch.web.permissions import Right
from trucewatch.web.recording.drafts import count_drafts
from trucewatch.web.standing import Standing, standing_of
from trucewatch.web.words.naming import Naming

FIRST, MOST = 6, 60


@dataclass(frozen=True, slots=True)
class Ticking:
    """A clause with its clock, and where its agreement tells of both."""

    url: str
    clause: Clause
    now: Shown


@case_page(Right.HOME)
def home(asking: Asking) -> HttpResponse:
    moment = moment_of(asking)
    standing = standing_of(asking.case, moment.at)
    findings = _findings(asking, standing) if asking.may(Right.FINDINGS) else []
    found = found_of(asking, findings[:MOST])
    account = _account(asking, moment)
    return asking.page(
        "home.html",
        section="home",
        moment=moment,
        drafts=count_drafts(asking),
        begin=beginning(asking),
        since=since(asking) if asking.may(Right.GROUNDWORK) else None,
        how_old=[
            *how_old(asking, standing.examination.told),
            *of_moment(asking, account, moment.at),
        ],
        unexamined=standing.examination.unexamined,
        clocks=_clocks(asking, standing),
        account=account.found,
        tasks=_tasks(asking, len(findings), moment) if asking.may(Right.FINDINGS) else [],
        first=found[:FIRST],
        rest=found[FIRST:],
        count=len(findings),
        undated=sum(one.fingerprint in standing.undated for one in findings),
        cut=any(one.code in standing.examination.cut for one in findings),
        breaches=breaches(asking, moment.at) if asking.may(Right.RULINGS) else None,
    )


def _account(asking: Asking, moment: Moment) -> Account:
    if not asking.may(Right.LEDGER):
        return Account(None, moment.at)
    return accounted(asking.case, moment.at, FigureRule.RANGE)


def _tasks(asking: Asking, findings: int, moment: Moment) -> list[Task]:
    return [*waiting(asking), *to_decide(asking, findings, moment.field)]


def _clocks(asking: Asking, standing: Standing) -> list[Ticking]:
    wanted = [clock.clause for clock in standing.clocks]
    rows = Clause.objects.filter(id__in=wanted, case=asking.case).select_related("agreement")
    clauses = {row.id: row for row in rows}
    naming = Naming(asking)
    shown = Clocks(asking, naming, standing)
    shown.learn([replace(clock, history=()) for clock in standing.clocks])
    return [
        Ticking(_address(naming, row), row, shown.now(clock))
        for clock in standing.clocks
        if (row := clauses.get(clock.clause)) is not None
    ]


def _address(naming: Naming, clause: Clause) -> str:
    """Where the clause stands on the page of its agreement."""
    page = naming.of(clause.agreement).url if clause.agreement else ""
    return f"{page}#{clause.code}" if page else ""


def _findings(asking: Asking, standing: Standing) -> list[Finding]:
    """Findings about what the reader may see; one about anything else is neither told nor counted."""
    return [one for one in standing.findings if may_tell(asking, one)]
