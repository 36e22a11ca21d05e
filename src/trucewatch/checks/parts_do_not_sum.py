"""Parts that are said to make up a total and come to less."""

from __future__ import annotations

from collections.abc import Iterator

from trucewatch.checks.figures import totals
from trucewatch.checks.findings import of_conflict
from trucewatch.records.view import CaseView
from trucewatch.rules.parts import parts_and_total
from trucewatch.values.finding import Finding, Severity

CODE = "parts-do-not-sum"
TITLE = "check-parts-do-not-sum-title"
SEVERITY = Severity.ERROR
SOURCE = "OHCHR, Guidance on Casualty Recording (2019)"


def check(view: CaseView) -> Iterator[Finding]:
    """Figures whose parts are all told ("part", not "among them")."""
    for whole, shares in totals(view):
        for conflict in parts_and_total(whole, shares):
            if conflict.code == CODE:
                yield of_conflict(conflict, SEVERITY, SOURCE)
