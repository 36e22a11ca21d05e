"""A number of incidents announced that is not the number told."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from trucewatch.checks.figures import figure
from trucewatch.checks.findings import name_of, of_conflict
from trucewatch.checks.sources import Sources
from trucewatch.records.view import CaseView
from trucewatch.rules.announced import announced_against_told
from trucewatch.values.codes.people import CountingUnit, TallyRole
from trucewatch.values.finding import Finding, Severity

CODE = "announced-against-told"
TITLE = "check-announced-against-told-title"
SEVERITY = Severity.ERROR
SOURCE = "ours"


def check(view: CaseView) -> Iterator[Finding]:
    """Figures announced of incidents, with the incidents they announce."""
    table, sources = view.table("tally"), Sources(view)
    for index, role in enumerate(table.raw("role")):
        if role != TallyRole.ANNOUNCED or table.raw("unit")[index] != CountingUnit.INCIDENT:
            continue
        row = table.row(index)
        announced = figure(row, sources)
        told = tuple(name_of(item) for item in row.refs("items"))
        conflict = None if announced is None else announced_against_told(announced, told)
        if conflict is not None:
            found = of_conflict(conflict, SEVERITY, SOURCE)
            yield replace(found, values=(*found.values, *told))
