"""A weekday said that does not fit its date."""

from __future__ import annotations

from collections.abc import Iterator

from trucewatch.checks.findings import of_conflict
from trucewatch.checks.times import stated_times
from trucewatch.records.view import CaseView
from trucewatch.rules.weekday import may_tell_weekday, weekday
from trucewatch.values.finding import Finding, Severity

CODE = "date-weekday"
TITLE = "check-date-weekday-title"
SEVERITY = Severity.ERROR
SOURCE = "ISO 8601-1 (calendar)"


def check(view: CaseView) -> Iterator[Finding]:
    """Stated words of every instant and period, against the calendar."""
    for statement in stated_times(view, may_tell_weekday):
        for conflict in weekday(statement):
            yield of_conflict(conflict, SEVERITY, SOURCE)
