"""A figure that is part of one counted in another unit."""

from __future__ import annotations

from collections.abc import Iterator

from trucewatch.checks.figures import totals
from trucewatch.checks.findings import of_conflict
from trucewatch.records.view import CaseView
from trucewatch.rules.units import across_units
from trucewatch.values.finding import Finding, Severity

CODE = "added-across-units"
TITLE = "check-added-across-units-title"
SEVERITY = Severity.ERROR
SOURCE = "ours (words.md, Counting unit)"


def check(view: CaseView) -> Iterator[Finding]:
    """Every part, against the unit of its total."""
    for whole, shares in totals(view):
        for share in shares:
            conflict = across_units(share.figure, whole)
            if conflict is not None:
                yield of_conflict(conflict, SEVERITY, SOURCE)
