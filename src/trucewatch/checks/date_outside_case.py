"""An event outside the period of the case, though not marked as background."""

from __future__ import annotations

from collections.abc import Iterator

from trucewatch.checks.date_impossible import FAR
from trucewatch.checks.findings import of_conflict
from trucewatch.checks.times import event_of, events, judged_with_incident, period_of
from trucewatch.records.view import CaseView, Table
from trucewatch.rules.windows import outside
from trucewatch.values.finding import Finding, Severity

CODE = "date-outside-case"
TITLE = "check-date-outside-case-title"
SEVERITY = Severity.WARNING
SOURCE = "ours"


def check(view: CaseView) -> Iterator[Finding]:
    """Incidents chosen for the report (a warning); movements, figures, fates, evidence (a note)."""
    frame = period_of(view.case, "period")
    if frame is None:
        return
    opens, closes = view.case.derived("period_start_lo"), view.case.derived("period_end_hi")
    for table, field, begins, ends in events(view):
        for index, (begin, end) in enumerate(zip(begins, ends, strict=True)):
            if not _near_but_out(begin, end, opens, closes) or _background(table, index):
                continue
            conflict = outside(event_of(table.row(index), field), frame, CODE)
            if conflict is not None:
                counted = table.kind == "incident"
                yield of_conflict(conflict, SEVERITY if counted else Severity.NOTE, SOURCE)


def _near_but_out(
    begin: int | None, end: int | None, opens: int | None, closes: int | None
) -> bool:
    """Outside, but not so far that another check holds it for a slip."""
    early = end is not None and opens is not None and opens - FAR <= end < opens
    late = begin is not None and closes is not None and closes < begin <= closes + FAR
    return early or late


def _background(table: Table, index: int) -> bool:
    if table.kind == "incident":
        return not table.raw("chosen")[index]
    return judged_with_incident(table, index)
