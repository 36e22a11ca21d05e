"""An end before its start."""

from __future__ import annotations

from collections.abc import Iterator

from trucewatch.checks.findings import of_conflict
from trucewatch.checks.times import period_fields, period_of, when_of
from trucewatch.records.view import CaseView, Table
from trucewatch.rules.windows import backwards, reversed_order
from trucewatch.values.finding import Finding, Severity

CODE = "end-before-start"
TITLE = "check-end-before-start-title"
SEVERITY = Severity.ERROR
SOURCE = "ISO 8601-1 (time intervals)"
_ORDERS = (
    ("movement", "left", "arrived"),
    ("agreement", "announced", "expires"),
    ("agreement", "signed", "expires"),
    ("agreement", "in_force", "expires"),
    ("agreement", "effective", "expires"),
    ("consent", "given", "withdrawn"),
    ("determination", "proposed", "reviewed"),
)


def check(view: CaseView) -> Iterator[Finding]:
    """Every period, and pairs of dates of which one must come first."""
    for table in view.tables.values():
        for field in period_fields(table):
            yield from _periods(table, field)
    for kind, first, then in _ORDERS:
        yield from _pairs(view.table(kind), first, then)


def _periods(table: Table, field: str) -> Iterator[Finding]:
    starts, ends = table.raw(f"{field}_start_lo"), table.raw(f"{field}_end_hi")
    for index, (start, end) in enumerate(zip(starts, ends, strict=True)):
        if start is None or end is None or end >= start:
            continue
        statement = period_of(table.row(index), field)
        conflict = None if statement is None else backwards(statement)
        if conflict is not None:
            yield of_conflict(conflict, SEVERITY, SOURCE)


def _pairs(table: Table, first: str, then: str) -> Iterator[Finding]:
    starts, ends = table.raw(f"{first}_lo"), table.raw(f"{then}_hi")
    for index, (start, end) in enumerate(zip(starts, ends, strict=True)):
        if start is None or end is None or end >= start:
            continue
        row = table.row(index)
        one, other = when_of(row, first), when_of(row, then)
        conflict = None if one is None or other is None else reversed_order(one, other)
        if conflict is not None:
            yield of_conflict(conflict, SEVERITY, SOURCE)
