"""A ruling that no second person has reviewed."""

from __future__ import annotations

from collections.abc import Iterator

from trucewatch.checks.findings import finding, name_of, where_of
from trucewatch.records.view import CaseView, Row
from trucewatch.values.codes.determination import RulingState
from trucewatch.values.finding import Finding, Severity
from trucewatch.values.message import Message

CODE = "determination-without-review"
TITLE = "check-determination-without-review-title"
SEVERITY = Severity.NOTE
SOURCE = "ours, on practice of CTSAMVM and SLMM (inquiry, ruling, board)"


def check(view: CaseView) -> Iterator[Finding]:
    """Rulings still proposed, or reviewed by the one who proposed them."""
    for row in view.rows("determination"):
        if row.ruling_state is RulingState.WITHDRAWN or _reviewed(row):
            continue
        message = Message("check-determination-without-review", {"ruling": name_of(row)})
        where = [where_of(row, "ruling_state")]
        yield finding(CODE, SEVERITY, SOURCE, message, where, (row.ruling_state.value,))


def _reviewed(row: Row) -> bool:
    if row.ruling_state is RulingState.PROPOSED or row.raw("reviewer") is None:
        return False
    return bool(row.raw("reviewer") != row.raw("proposer"))
