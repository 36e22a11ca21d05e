"""Something told as under an agreement that was over before anyone announced it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from trucewatch.checks.findings import of_conflict, where_of
from trucewatch.checks.times import event_of, period_of, when_of
from trucewatch.records.view import CaseView, Row
from trucewatch.rules.statement import Statement
from trucewatch.rules.windows import over_before
from trucewatch.values.codes.determination import NOT_KEPT, RulingState
from trucewatch.values.finding import Finding, Severity
from trucewatch.values.when import When

CODE = "before-agreement"
TITLE = "check-before-agreement-title"
SEVERITY = Severity.ERROR
SOURCE = "ours"
_DATES = ("announced", "signed", "in_force", "effective")


def check(view: CaseView) -> Iterator[Finding]:
    """Incidents ruled a breach, and movements under a clause; background is free to be earlier."""
    first = {row.key: _first_date(row) for row in view.rows("agreement")}
    of_clause = {row.key: first.get(row.raw("agreement")) for row in view.rows("clause")}
    yield from _rulings(view, of_clause)
    yield from _movements(view, of_clause)


def _rulings(view: CaseView, first: dict[str, Statement[When] | None]) -> Iterator[Finding]:
    for row in view.rows("determination"):
        moment = first.get(row.raw("clause"))
        if moment is None or row.ruling not in NOT_KEPT:
            continue
        if row.ruling_state is RulingState.WITHDRAWN or row.incident is None:
            continue
        event = period_of(row.incident, "period")
        conflict = None if event is None else over_before(event, moment, CODE)
        if conflict is not None:
            ruled = Statement(row.ruling, where_of(row, "ruling"))
            told = replace(conflict, statements=(ruled, *conflict.statements))
            yield of_conflict(told, SEVERITY, SOURCE)


def _movements(view: CaseView, first: dict[str, Statement[When] | None]) -> Iterator[Finding]:
    table = view.table("movement")
    for index, clause in enumerate(table.raw("clause")):
        moment = first.get(clause) if clause is not None else None
        if moment is None:
            continue
        row = table.row(index)
        for field in ("left", "arrived"):
            if row.raw(field) is not None:
                conflict = over_before(event_of(row, field), moment, CODE)
                if conflict is not None:
                    yield of_conflict(conflict, SEVERITY, SOURCE)


def _first_date(agreement: Row) -> Statement[When] | None:
    """The earliest date of an agreement, by what it cannot precede."""
    dates = [when_of(agreement, field) for field in _DATES]
    known = [date for date in dates if date is not None]
    return min(known, key=lambda date: date.value.earliest, default=None)
