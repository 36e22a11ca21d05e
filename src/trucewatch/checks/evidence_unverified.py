"""Evidence that nobody has taken a step to verify."""

from __future__ import annotations

from collections.abc import Iterator

from trucewatch.checks.findings import finding, name_of, where_of
from trucewatch.records.view import CaseView
from trucewatch.values.finding import Finding, Severity
from trucewatch.values.message import Message

CODE = "evidence-unverified"
TITLE = "check-evidence-unverified-title"
SEVERITY = Severity.NOTE
SOURCE = "Berkeley Protocol on Digital Open Source Investigations (verification)"


def check(view: CaseView) -> Iterator[Finding]:
    """Every item of evidence, since a report attaches them all."""
    table = view.table("evidence")
    verified = view.table("verification_step").links_to("evidence")
    for index, (key, verdict) in enumerate(zip(table.raw("id"), table.raw("verdict"), strict=True)):
        if key not in verified:
            row = table.row(index)
            message = Message("check-evidence-unverified", {"evidence": name_of(row)})
            where = [where_of(row, "verdict")]
            yield finding(CODE, SEVERITY, SOURCE, message, where, (str(verdict),))
