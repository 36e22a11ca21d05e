"""An attribution told at two strengths by one source, with nothing new to rest on."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from trucewatch.checks.findings import of_conflict, where_of
from trucewatch.checks.sources import Sources
from trucewatch.records.view import CaseView, Row
from trucewatch.rules.drift import Version, drift
from trucewatch.rules.statement import Statement
from trucewatch.values.finding import Finding, Severity

CODE = "attribution-drift"
TITLE = "check-attribution-drift-title"
SEVERITY = Severity.WARNING
SOURCE = "ours (words.md, Standing of an attribution)"


def check(view: CaseView) -> Iterator[Finding]:
    """Attributions of one deed to the same actors by one source, strongest first, two by two."""
    table, sources = view.table("attribution"), Sources(view)
    for indexes in table.links_to("deed").values():
        if len(indexes) < 2:
            continue
        same: dict[tuple[str, ...], list[Row]] = {}
        for index in indexes:
            row = table.row(index)
            same.setdefault(_told_of(row, sources), []).append(row)
        for rows in same.values():
            yield from _neighbours(rows, sources)


def _neighbours(rows: list[Row], sources: Sources) -> Iterator[Finding]:
    ordered = sorted(rows, key=lambda row: (row.standing.rank, row.key))
    for one, other in pairwise(ordered):
        conflict = drift(_version(one, sources), _version(other, sources))
        if conflict is not None:
            yield of_conflict(conflict, SEVERITY, SOURCE)


def _told_of(row: Row, sources: Sources) -> tuple[str, ...]:
    """Whom it names, and who says so."""
    actors = sorted([*(item.replace("-", "") for item in row.alternatives), row.raw("actor") or ""])
    return (sources.root(row.raw("said_by")), row.raw("person") or "", *actors)


def _version(row: Row, sources: Sources) -> Version:
    """Its standing and what it rests on: its basis in words, and the sources cited for it."""
    basis = {" ".join(words.split()) for words in row.basis.words.values()}
    cited = {sources.root(citation.raw("source")) for citation in row.citations()}
    return Version(Statement(row.standing, where_of(row, "standing")), frozenset(basis | cited))
