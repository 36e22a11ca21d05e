"""A date that cannot be: a day its month never has, or years away from the case."""

from __future__ import annotations

from collections.abc import Iterator

from trucewatch.checks.findings import finding, of_conflict
from trucewatch.checks.times import event_of, events, stated_times
from trucewatch.records.view import CaseView
from trucewatch.rules.calendar_dates import impossible_date, may_be_impossible
from trucewatch.rules.placing import valued
from trucewatch.values.finding import Finding, Severity
from trucewatch.values.message import Arg, Message

CODE = "date-impossible"
TITLE = "check-date-impossible-title"
SEVERITY = Severity.ERROR
SOURCE = "ISO 8601-1 (calendar); ours (five years)"
FAR = 5 * 366 * 86_400
"""Seconds beyond the period of the case at which an event is held for a slip of the year."""


def check(view: CaseView) -> Iterator[Finding]:
    """Stated words of every instant and period; events more than five years off the case."""
    for statement in stated_times(view, may_be_impossible):
        for conflict in impossible_date(statement):
            yield of_conflict(conflict, SEVERITY, SOURCE)
    yield from _far(view)


def _far(view: CaseView) -> Iterator[Finding]:
    opens, closes = view.case.derived("period_start_lo"), view.case.derived("period_end_hi")
    for table, field, begins, ends in events(view):
        for index, (begin, end) in enumerate(zip(begins, ends, strict=True)):
            early = end is not None and opens is not None and end < opens - FAR
            late = begin is not None and closes is not None and begin > closes + FAR
            if early or late:
                event = event_of(table.row(index), field)
                args: dict[str, Arg] = {"event": valued(event), "period": view.case.period}
                message = Message("check-date-impossible-far", args)
                values = (str(event.value), str(view.case.period))
                yield finding(CODE, Severity.WARNING, SOURCE, message, [event.where], values)
