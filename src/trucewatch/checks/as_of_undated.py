"""A source that speaks "as of this writing" and does not say when that was."""

from __future__ import annotations

from collections.abc import Iterator

from trucewatch.checks.findings import finding, where_of
from trucewatch.records.naming import named
from trucewatch.records.view import CaseView
from trucewatch.values.finding import Finding, Severity
from trucewatch.values.message import Message

CODE = "as-of-undated"
TITLE = "check-as-of-undated-title"
SEVERITY = Severity.WARNING
SOURCE = "ours (docs/report.md)"


def check(view: CaseView) -> Iterator[Finding]:
    """Sources that state an as-of without a date."""
    for row in view.rows("source"):
        if row.states_as_of and row.raw("as_of") is None:
            message = Message("check-as-of-undated", {"source": named(row)})
            yield finding(CODE, SEVERITY, SOURCE, message, [where_of(row, "as_of")])
