"""A person recorded as living after a recorded death."""

from __future__ import annotations

from collections.abc import Iterator

from trucewatch.checks.findings import of_conflict
from trucewatch.checks.lives import lives_after_death
from trucewatch.records.view import CaseView
from trucewatch.rules.one_life import alive_after_death
from trucewatch.values.finding import Finding, Severity

CODE = "alive-after-death"
TITLE = "check-alive-after-death-title"
SEVERITY = Severity.ERROR
SOURCE = "ours (docs/ledger.md)"


def check(view: CaseView) -> Iterator[Finding]:
    """The fates of each person who is recorded as killed."""
    for fates in lives_after_death(view):
        conflict = alive_after_death(fates)
        if conflict is not None:
            yield of_conflict(conflict, SEVERITY, SOURCE)
