"""A person recorded as killed in two incidents, or at two times."""

from __future__ import annotations

from collections.abc import Iterator

from trucewatch.checks.findings import of_conflict
from trucewatch.checks.lives import deaths
from trucewatch.records.view import CaseView
from trucewatch.rules.one_life import died_twice
from trucewatch.values.finding import Finding, Severity

CODE = "person-counted-twice"
TITLE = "check-person-counted-twice-title"
SEVERITY = Severity.ERROR
SOURCE = "OHCHR, Guidance on Casualty Recording (2019)"


def check(view: CaseView) -> Iterator[Finding]:
    """The deaths of each person."""
    for fates in deaths(view):
        for conflict in died_twice(fates):
            yield of_conflict(conflict, SEVERITY, SOURCE)
