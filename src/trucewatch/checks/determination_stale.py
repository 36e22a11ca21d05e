"""A ruling whose facts have changed since it was made."""

from __future__ import annotations

from collections.abc import Iterator

from trucewatch.checks.facts import facts_of
from trucewatch.checks.findings import finding, name_of, where_of
from trucewatch.records.view import CaseView
from trucewatch.values.codes.determination import RulingState
from trucewatch.values.finding import Finding, Severity
from trucewatch.values.message import Message

CODE = "determination-stale"
TITLE = "check-determination-stale-title"
SEVERITY = Severity.WARNING
SOURCE = "ours"


def check(view: CaseView) -> Iterator[Finding]:
    """Rulings that kept the digest of their facts, against those facts as they stand."""
    table = view.table("determination")
    for index, kept in enumerate(table.raw("facts")):
        if not kept:
            continue
        row = table.row(index)
        incident, clause = row.incident, row.clause
        if row.ruling_state is RulingState.WITHDRAWN or incident is None or clause is None:
            continue
        now = facts_of(view, incident, clause)
        if now != kept:
            args = {"ruling": name_of(row), "incident": name_of(incident)}
            message = Message("check-determination-stale", args)
            where = [where_of(row, "facts"), where_of(incident)]
            yield finding(CODE, SEVERITY, SOURCE, message, where, (kept, now))
