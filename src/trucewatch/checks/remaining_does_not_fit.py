"""Those who remain, more or fewer than the start less those moved."""

from __future__ import annotations

from collections.abc import Iterator

from trucewatch.checks.accounts_of_people import remaining_conflicts
from trucewatch.checks.findings import of_conflict
from trucewatch.records.view import CaseView
from trucewatch.values.finding import Finding, Severity

CODE = "remaining-does-not-fit"
TITLE = "check-remaining-does-not-fit-title"
SEVERITY = Severity.ERROR
SOURCE = "ours (docs/ledger.md)"


def check(view: CaseView) -> Iterator[Finding]:
    """Accounts where start, moved and remaining count the same group."""
    for conflict in remaining_conflicts(view):
        if conflict.code == CODE:
            yield of_conflict(conflict, SEVERITY, SOURCE)
