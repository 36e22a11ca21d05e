"""A source that speaks "as of this writing" and does not say when that was."""

from __future__ import annotations

from collections.abc import Iterator

from trucewatch.checks.findings import finding, name_of, where_of
from trucewatch.records.naming import named
from trucewatch.records.view import CaseView
from trucewatch.values.finding import Finding, Severity
from trucewatch.values.message import Arg, Message

CODE = "as-of-undated"
TITLE = "check-as-of-undated-title"
SEVERITY = Severity.WARNING
SOURCE = "ours (docs/report.md)"


def check(view: CaseView) -> Iterator[Finding]:
    """Sources that state an as-of without a date."""
    for row in view.rows("source"):
        if row.states_as_of and row.raw("as_of") is None:
            args: dict[str, Arg] = {"source": named(row), "ref": name_of(row)}
            message = Message("check-as-of-undated", args)
            yield finding(CODE, SEVERITY, SOURCE, message, [where_of(row, "as_of")])
