"""A clause without any date, an area or a bound actor, which screening cannot answer for."""

from __future__ import annotations

from collections.abc import Iterator

from trucewatch.checks.findings import finding, name_of, where_of
from trucewatch.records.view import CaseView, Row
from trucewatch.screening.questions.in_area import WITHOUT_GROUND
from trucewatch.screening.window import begun
from trucewatch.values.codes.agreements import BoundStanding
from trucewatch.values.finding import Finding, Severity
from trucewatch.values.message import Arg, Message

CODE = "clause-incomplete"
TITLE = "check-clause-incomplete-title"
SEVERITY = Severity.NOTE
SOURCE = "ours (the five questions of screening)"
_FREE = {BoundStanding.EXCLUDED, BoundStanding.NOT_BOUND, BoundStanding.UNKNOWN}


def check(view: CaseView) -> Iterator[Finding]:
    """Clauses, their own bindings, and those of their agreement."""
    for row in view.rows("clause"):
        missing = list(_missing(row))
        if missing:
            args: dict[str, Arg] = {
                "clause": name_of(row),
                "missing": tuple(_words(name) for name in missing),
            }
            where = [where_of(row, name) for name in missing]
            message = Message("check-clause-incomplete", args)
            yield finding(CODE, SEVERITY, SOURCE, message, where, tuple(missing))


def _missing(clause: Row) -> Iterator[str]:
    dated = clause.raw("window") is not None or clause.raw("due") is not None
    if not dated and begun(clause.agreement).when is None and clause.raw("added_by") is None:
        yield "window"
    on_ground = clause.area or clause.route or clause.raw("area_control") is not None
    if not on_ground and clause.clause_kind not in WITHOUT_GROUND:
        yield "area"
    agreement = clause.agreement
    bindings = clause.children("binding") + (agreement.children("binding") if agreement else [])
    if not any(_binds(binding, clause) for binding in bindings):
        yield "bindings"


def _binds(binding: Row, clause: Row) -> bool:
    """Whether the binding is of this clause or of the whole agreement, and binds."""
    return binding.raw("clause") in (None, clause.key) and binding.standing not in _FREE


def _words(missing: str) -> Message:
    return Message(f"check-clause-incomplete-{missing}")
