"""A newer toll smaller than the older one it supersedes."""

from __future__ import annotations

from collections.abc import Iterator

from trucewatch.checks.figures import figure
from trucewatch.checks.findings import of_conflict
from trucewatch.checks.sources import Sources
from trucewatch.records.view import CaseView
from trucewatch.rules.series import toll_falls
from trucewatch.values.finding import Finding, Severity

CODE = "toll-falls"
TITLE = "check-toll-falls-title"
SEVERITY = Severity.WARNING
SOURCE = "OHCHR, Guidance on Casualty Recording (2019)"


def check(view: CaseView) -> Iterator[Finding]:
    """Figures that supersede an older one."""
    table, sources = view.table("tally"), Sources(view)
    for index, older in enumerate(table.raw("supersedes")):
        at = table.place.get(older) if older is not None else None
        if at is None:
            continue
        new, old = figure(table.row(index), sources), figure(table.row(at), sources)
        conflict = None if new is None or old is None else toll_falls(new, old)
        if conflict is not None:
            yield of_conflict(conflict, SEVERITY, SOURCE)
