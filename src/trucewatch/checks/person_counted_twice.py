"""A person recorded as killed in two incidents, at two times, or in two records of the register."""

from __future__ import annotations

from collections.abc import Iterator

from trucewatch.checks.findings import of_conflict
from trucewatch.checks.lives import deaths, namesakes_dead
from trucewatch.records.view import CaseView
from trucewatch.rules.one_life import died_as_two, died_twice
from trucewatch.values.finding import Finding, Severity

CODE = "person-counted-twice"
TITLE = "check-person-counted-twice-title"
SEVERITY = Severity.ERROR
SOURCE = "OHCHR, Guidance on Casualty Recording (2019)"


def check(view: CaseView) -> Iterator[Finding]:
    """The deaths of each person, then those of two records under one pseudonym."""
    for fates in deaths(view):
        for conflict in died_twice(fates):
            yield of_conflict(conflict, SEVERITY, SOURCE)
    for one, other in namesakes_dead(view):
        as_two = died_as_two(one, other)
        if as_two is not None:
            yield of_conflict(as_two, Severity.WARNING, SOURCE)
