"""Those who remain, told in other groups than those at the start or moved."""

from __future__ import annotations

from collections.abc import Iterator

from trucewatch.checks.accounts_of_people import remaining_conflicts
from trucewatch.checks.findings import of_conflict
from trucewatch.records.view import CaseView
from trucewatch.values.finding import Finding, Severity

CODE = "remaining-groups-differ"
TITLE = "check-remaining-groups-differ-title"
SEVERITY = Severity.WARNING
SOURCE = "ours (docs/ledger.md)"


def check(view: CaseView) -> Iterator[Finding]:
    """Accounts where the groups of start, moved and remaining differ."""
    for conflict in remaining_conflicts(view):
        if conflict.code == CODE:
            yield of_conflict(conflict, SEVERITY, SOURCE)
