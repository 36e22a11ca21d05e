"""What a clause asks, read once from its record: window, ground, acts, the protected."""

from __future__ import annotations

from dataclasses import dataclass

from trucewatch.records.view import CaseView, Row
from trucewatch.screening.gazetteer import Gazetteer
from trucewatch.screening.window import Window, window_of
from trucewatch.screening.zones import Zone, zone_of_row
from trucewatch.values.codes.agreements import ClauseKind
from trucewatch.values.codes.incidents import DeedKind, Target


@dataclass(frozen=True, slots=True)
class Terms:
    """One clause. holder: the actor whose held places make its area, None where none does."""

    clause: Row
    kind: ClauseKind
    window: Window
    area: Zone | None
    route: Zone | None
    holder: Row | None
    forbidden: frozenset[DeedKind]
    promised: frozenset[ClauseKind]
    protected: frozenset[Target]


def clauses_of(view: CaseView) -> list[Row]:
    """The clauses of a view in the order of their codes."""
    return sorted(view.rows("clause"), key=lambda row: str(row.raw("code") or ""))


def terms_of(clause: Row, gazetteer: Gazetteer) -> Terms:
    """The terms of a clause; what it promises is what it lists, or else what its kind promises."""
    return Terms(
        clause,
        clause.clause_kind,
        window_of(clause),
        zone_of_row(clause, "area", gazetteer),
        zone_of_row(clause, "route", gazetteer),
        clause.area_control,
        frozenset(clause.forbidden),
        frozenset(clause.promised) or frozenset({clause.clause_kind}),
        frozenset(clause.protected),
    )
