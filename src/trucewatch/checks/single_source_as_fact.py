"""An incident stated as verified that rests on one source, or on none."""

from __future__ import annotations

from collections.abc import Iterator

from trucewatch.checks.findings import finding, name_of, where_of
from trucewatch.checks.sources import Sources
from trucewatch.records.view import CaseView, Row
from trucewatch.values.codes.evidence import GENUINE
from trucewatch.values.codes.incidents import IncidentStatus
from trucewatch.values.finding import Finding, Severity
from trucewatch.values.message import Arg, Message

CODE = "single-source-as-fact"
TITLE = "check-single-source-as-fact-title"
SEVERITY = Severity.WARNING
SOURCE = "Berkeley Protocol on Digital Open Source Investigations; OHCHR practice"
_ENOUGH = 2


def check(view: CaseView) -> Iterator[Finding]:
    """Verified incidents, with every source of theirs; one report and those in it count once."""
    sources, table = Sources(view), view.table("incident")
    for index, status in enumerate(table.raw("status")):
        if status != IncidentStatus.VERIFIED:
            continue
        row = table.row(index)
        roots = {root for root in _roots(row, sources) if root}
        if len(roots) < _ENOUGH:
            args: dict[str, Arg] = {"incident": name_of(row), "sources": len(roots)}
            message = Message("check-single-source-as-fact", args)
            values = (status, str(len(roots)))
            yield finding(CODE, SEVERITY, SOURCE, message, [where_of(row, "status")], values)


def _roots(incident: Row, sources: Sources) -> Iterator[str]:
    """The independent sources behind an incident, its deeds, attributions, figures, evidence."""
    deeds = incident.children("deed")
    attributions = [a for deed in deeds for a in deed.children("attribution")]
    for row in (incident, *deeds, *attributions):
        yield from (sources.root(c.raw("source")) for c in row.citations())
    yield from (sources.root(row.raw("said_by")) for row in attributions)
    yield from (sources.root(row.raw("source")) for row in incident.children("tally"))
    for item in incident.children("evidence"):
        if item.verdict in GENUINE:
            yield sources.root(item.raw("acquired_from")) or item.key
