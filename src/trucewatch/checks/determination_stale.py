"""A ruling whose facts have changed since it was made."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from trucewatch.checks.facts import facts_of
from trucewatch.checks.findings import finding, name_of, where_of
from trucewatch.records.view import CaseView, Row
from trucewatch.screening.screen import Screened, screen, summaries
from trucewatch.values.codes.determination import RulingState
from trucewatch.values.finding import Finding, Severity
from trucewatch.values.message import Arg, Message

CODE = "determination-stale"
TITLE = "check-determination-stale-title"
SEVERITY = Severity.WARNING
SOURCE = "ours"


def check(view: CaseView) -> Iterator[Finding]:
    """Rulings that kept the digest of their facts, against what screening answers now."""
    rulings = [row for row in view.rows("determination") if row.facts and _stands(row)]
    if not rulings:
        return
    screened = screen(view, {row.incident.id for row in rulings})
    for row in rulings:
        now = facts_of(screened, row.incident.id, row.clause.id)
        if now != row.facts:
            message = _told(row, screened)
            where = [where_of(row, "facts"), where_of(row.incident)]
            yield finding(CODE, SEVERITY, SOURCE, message, where, (row.facts, now))


def _told(ruling: Row, screened: Iterable[Screened]) -> Message:
    """What changed nobody kept; what screening answers now tells how the ruling fits."""
    args: dict[str, Arg] = {"ruling": name_of(ruling), "incident": name_of(ruling.incident)}
    for one in summaries(screened):
        if (one.incident.id, one.clause.id) == (ruling.incident.id, ruling.clause.id):
            now: dict[str, Arg] = {"verdict": one.overall.verdict, "because": one.overall.reason}
            return Message("check-determination-stale", args | now)
    return Message("check-determination-stale-apart", args)


def _stands(row: Row) -> bool:
    known = row.incident is not None and row.clause is not None
    return known and row.ruling_state is not RulingState.WITHDRAWN
