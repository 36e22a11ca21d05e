"""Evidence that is known of and not held."""

from __future__ import annotations

from collections.abc import Iterator

from trucewatch.checks.findings import finding, name_of, where_of
from trucewatch.records.view import CaseView
from trucewatch.values.codes.evidence import EvidenceHeld
from trucewatch.values.finding import Finding, Severity
from trucewatch.values.message import Message

CODE = "evidence-not-held"
TITLE = "check-evidence-not-held-title"
SEVERITY = Severity.NOTE
SOURCE = "Berkeley Protocol on Digital Open Source Investigations (preservation)"


def check(view: CaseView) -> Iterator[Finding]:
    """Every item of evidence."""
    table = view.table("evidence")
    for index, held in enumerate(table.raw("held")):
        if held != EvidenceHeld.HELD:
            row = table.row(index)
            args = {"evidence": name_of(row), "held": EvidenceHeld(held)}
            message = Message("check-evidence-not-held", args)
            yield finding(CODE, SEVERITY, SOURCE, message, [where_of(row, "held")], (held,))
