"""A bulletin missing from a series of totals, told by its neighbours."""

from __future__ import annotations

from collections.abc import Iterator

from trucewatch.checks.findings import of_conflict
from trucewatch.checks.series import series_of
from trucewatch.records.view import CaseView
from trucewatch.rules.bulletins import bulletins
from trucewatch.values.finding import Finding, Severity

CODE = "missing-bulletin"
TITLE = "check-missing-bulletin-title"
SEVERITY = Severity.WARNING
SOURCE = "ours"


def check(view: CaseView) -> Iterator[Finding]:
    """Neighbours in each series of totals, with what the later one says it adds."""
    for series in series_of(view):
        for conflict in bulletins(series):
            if conflict.code == CODE:
                yield of_conflict(conflict, SEVERITY, SOURCE)
