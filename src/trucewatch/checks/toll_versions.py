"""Versions of one figure of which it is not clear which holds, or where."""

from __future__ import annotations

from collections.abc import Iterator

from trucewatch.checks.figures import figure, told_again
from trucewatch.checks.findings import of_conflict
from trucewatch.checks.sources import Sources
from trucewatch.records.view import CaseView, Table
from trucewatch.rules.statement import Conflict, Statement
from trucewatch.rules.versions import left_behind, newer_is_older, none_is_newer, two_newer
from trucewatch.values.count import Count
from trucewatch.values.finding import Finding, Severity

CODE = "toll-versions"
TITLE = "check-toll-versions-title"
SEVERITY = Severity.WARNING
SOURCE = "OHCHR, Guidance on Casualty Recording (2019)"


def check(view: CaseView) -> Iterator[Finding]:
    """Figures that another supersedes, with the totals of both; and those that none does, but should."""
    table, sources = view.table("tally"), Sources(view)
    for key, indexes in table.links_to("supersedes").items():
        at = table.place.get(key)
        if at is None or not _doubtful(table, at, indexes):
            continue
        older = None if at is None else figure(table.row(at), sources)
        if older is None:
            continue
        newer = {i: told for i in indexes if (told := figure(table.row(i), sources)) is not None}
        for conflict in _conflicts(table, at, older, newer, sources):
            yield of_conflict(conflict, SEVERITY, SOURCE)
    for same in told_again(table, "source"):
        figures = (figure(table.row(index), sources) for index in same)
        for conflict in none_is_newer([one for one in figures if one is not None]):
            yield of_conflict(conflict, SEVERITY, SOURCE)


def _doubtful(table: Table, older: int, newer: list[int]) -> bool:
    """Whether the columns leave room for a conflict: quick, and never wrong where it says no."""
    if len(newer) > 1 or table.raw("part_of")[older]:
        return True
    last, first = table.raw("at_hi")[newer[0]], table.raw("at_lo")[older]
    return last is not None and first is not None and last < first


def _conflicts(
    table: Table,
    at: int,
    older: Statement[Count],
    newer: dict[int, Statement[Count]],
    sources: Sources,
) -> Iterator[Conflict]:
    standing = [told for index, told in newer.items() if not _replaced(table, index)]
    yield from two_newer(older, standing)
    for index, told in newer.items():
        backwards = newer_is_older(told, older)
        if backwards is not None:
            yield backwards
        whole = table.place.get(table.raw("part_of")[at])
        if whole is None or _within(table, index, whole) or _replaced(table, whole):
            continue
        total = figure(table.row(whole), sources)
        if total is not None and not _replaced(table, index):
            yield left_behind(told, older, total)


def _replaced(table: Table, index: int) -> bool:
    return table.raw("id")[index] in table.links_to("supersedes")


def _within(table: Table, index: int, whole: int) -> bool:
    """Whether a figure is part of the total, however far up, or is the total itself."""
    line: set[int] = set()
    at: int | None = index
    while at is not None and at not in line:
        if at == whole:
            return True
        line.add(at)
        at = table.place.get(table.raw("part_of")[at])
    return False
