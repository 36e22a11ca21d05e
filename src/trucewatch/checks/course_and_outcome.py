"""A movement whose outcome does not go with what is told of its course."""

from __future__ import annotations

from collections.abc import Iterator

from trucewatch.checks.findings import of_conflict, where_of
from trucewatch.checks.times import when_of
from trucewatch.records.view import CaseView, Row
from trucewatch.rules.courses import moved_though_not, turned_back_and_went_on
from trucewatch.rules.statement import Statement
from trucewatch.values.finding import Finding, Severity

CODE = "course-and-outcome"
TITLE = "check-course-and-outcome-title"
SEVERITY = Severity.WARNING
SOURCE = "ours"


def check(view: CaseView) -> Iterator[Finding]:
    """Each movement: its outcome against its times and the effects of incidents on it."""
    effects, by_movement = view.table("incident").raw("effect"), view.table("incident")
    for row in view.rows("movement"):
        outcome = Statement(row.outcome, where_of(row, "outcome"))
        moved = moved_though_not(outcome, when_of(row, "left"), when_of(row, "arrived"))
        if moved is not None:
            yield of_conflict(moved, SEVERITY, SOURCE)
        for index in by_movement.links_to("movement").get(row.key, ()):
            if effects[index] == "turned_back":
                yield from _turned_back(by_movement.row(index), outcome)


def _turned_back(incident: Row, outcome: Statement[object]) -> Iterator[Finding]:
    effect = Statement(incident.effect, where_of(incident, "effect"))
    conflict = turned_back_and_went_on(effect, outcome)  # type: ignore[arg-type]
    if conflict is not None:
        yield of_conflict(conflict, SEVERITY, SOURCE)
