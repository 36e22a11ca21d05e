"""A figure that is part of one counted in another unit, or replaces it."""

from __future__ import annotations

from collections.abc import Iterator

from trucewatch.checks.figures import figure, totals
from trucewatch.checks.findings import of_conflict
from trucewatch.checks.sources import Sources
from trucewatch.records.view import CaseView
from trucewatch.rules.units import across_units, across_versions
from trucewatch.values.finding import Finding, Severity

CODE = "added-across-units"
TITLE = "check-added-across-units-title"
SEVERITY = Severity.ERROR
SOURCE = "ours (words.md, Counting unit)"


def check(view: CaseView) -> Iterator[Finding]:
    """Every part, against the unit of its total; every newer figure, against that of the older."""
    for whole, shares in totals(view):
        for share in shares:
            conflict = across_units(share.figure, whole)
            if conflict is not None:
                yield of_conflict(conflict, SEVERITY, SOURCE)
    yield from _versions(view)


def _versions(view: CaseView) -> Iterator[Finding]:
    table, sources = view.table("tally"), Sources(view)
    units = table.raw("unit")
    for index, older in enumerate(table.raw("supersedes")):
        at = table.place.get(older) if older else None
        if at is None or units[at] == units[index]:
            continue
        new, old = figure(table.row(index), sources), figure(table.row(at), sources)
        conflict = None if new is None or old is None else across_versions(new, old)
        if conflict is not None:
            yield of_conflict(conflict, SEVERITY, SOURCE)
