"""A newer toll smaller than the older one, in a series of totals or where it supersedes it."""

from __future__ import annotations

from collections.abc import Iterator

from trucewatch.checks.figures import figure
from trucewatch.checks.findings import of_conflict
from trucewatch.checks.series import series_of
from trucewatch.checks.sources import Sources
from trucewatch.records.view import CaseView
from trucewatch.rules.bulletins import bulletins
from trucewatch.rules.series import toll_falls
from trucewatch.rules.statement import Conflict
from trucewatch.values.finding import Finding, Severity

CODE = "toll-falls"
TITLE = "check-toll-falls-title"
SEVERITY = Severity.WARNING
SOURCE = "OHCHR, Guidance on Casualty Recording (2019)"


def check(view: CaseView) -> Iterator[Finding]:
    """Figures that supersede an older one; totals so far, against those of the same told before."""
    yield from _superseding(view)
    for series in series_of(view):
        for conflict in bulletins(series):
            if conflict.code == CODE and not _one_supersedes(view, conflict):
                yield of_conflict(conflict, SEVERITY, SOURCE)


def _superseding(view: CaseView) -> Iterator[Finding]:
    table, sources = view.table("tally"), Sources(view)
    highs, lows = table.raw("count_high"), table.raw("count_low")
    for index, older in enumerate(table.raw("supersedes")):
        at = table.place.get(older) if older is not None else None
        if at is None or not _below(highs[index], lows[at]):
            continue
        new, old = figure(table.row(index), sources), figure(table.row(at), sources)
        conflict = None if new is None or old is None else toll_falls(new, old)
        if conflict is not None:
            yield of_conflict(conflict, SEVERITY, SOURCE)


def _below(newer: int | None, older: int | None) -> bool:
    """Whether the columns show the newer figure to be smaller; an open bound does not."""
    return newer is not None and older is not None and newer < older


def _one_supersedes(view: CaseView, conflict: Conflict) -> bool:
    """Whether the later figure supersedes the earlier one, and is judged by that already."""
    later, earlier = (statement.where.record for statement in conflict.statements)
    row = None if later is None else view.get("tally", later)
    return row is not None and earlier is not None and row.raw("supersedes") == earlier.hex
