"""Two sources that count the same people differently: neither is wrong, and a reader should know."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from trucewatch.checks.figures import figure, told_again
from trucewatch.checks.findings import of_conflict
from trucewatch.checks.sources import Sources
from trucewatch.records.naming import named
from trucewatch.records.view import CaseView, Row
from trucewatch.rules.statement import Statement
from trucewatch.rules.versions import sources_differ
from trucewatch.values.count import Count
from trucewatch.values.finding import Finding, Severity

CODE = "sources-differ"
TITLE = "check-sources-differ-title"
SEVERITY = Severity.NOTE
SOURCE = "OHCHR, Guidance on Casualty Recording (2019)"

Told = tuple[Statement[Count], Row]
"""A figure with the record it stands in."""


def check(view: CaseView) -> Iterator[Finding]:
    """Figures of different sources for the same people of one incident or movement."""
    table, sources = view.table("tally"), Sources(view)
    for same in told_again(table):
        rows = [table.row(index) for index in same]
        told = [(one, row) for row in rows if (one := figure(row, sources)) is not None]
        for lower, higher in pairwise(sorted(told, key=_size)):
            yield from _finding(lower, higher)


def _size(told: Told) -> tuple[int, str]:
    figure, _ = told
    return (figure.value.figure.tight.low or 0, figure.where.ref)


def _finding(one: Told, other: Told) -> Iterator[Finding]:
    first, second = ((figure, named(row.source)) for figure, row in (one, other))
    independent = one[0].source != other[0].source
    conflict = sources_differ(first, second) if independent else None
    if conflict is not None:
        yield of_conflict(conflict, SEVERITY, SOURCE)
