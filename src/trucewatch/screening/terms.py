"""What a clause asks, read once from its record: windows, hours, ground, acts, the protected."""

from __future__ import annotations

from dataclasses import dataclass

from trucewatch.records.view import CaseView, Row
from trucewatch.screening.gazetteer import Gazetteer
from trucewatch.screening.window import Bounds, Window, windows_of
from trucewatch.screening.zones import Zone, zone_of_row
from trucewatch.values.codes.agreements import ClauseKind
from trucewatch.values.codes.incidents import DeedKind, Target
from trucewatch.values.count import Range
from trucewatch.values.daily_hours import DailyHours


@dataclass(frozen=True, slots=True)
class Terms:
    """One clause. holder: the actor whose held places make its area, None where none does.

    windows: at least one, in order. calibre: of the weapons it speaks of, in millimetres.
    """

    clause: Row
    kind: ClauseKind
    windows: tuple[Window, ...]
    hours: DailyHours | None
    area: Zone | None
    route: Zone | None
    holder: Row | None
    forbidden: frozenset[DeedKind]
    promised: frozenset[ClauseKind]
    protected: frozenset[Target]
    calibre: Range | None

    def window_at(self, moment: float) -> Window:
        """The window that may have begun last by a moment (seconds), or else the first."""
        begun = [one for one in self.windows if one.opens.bounds[0] <= moment]
        return begun[-1] if begun else self.windows[0]


def clauses_of(view: CaseView) -> list[Row]:
    """The clauses of a view in the order of their codes."""
    return sorted(view.rows("clause"), key=lambda row: str(row.raw("code") or ""))


def terms_of(clause: Row, gazetteer: Gazetteer, met: Bounds | None = None) -> Terms:
    """The terms of a clause; what it promises is what it lists, or else what its kind promises.

    met: when the clause in its condition was met, where that is known (`Conditions`).
    """
    return Terms(
        clause,
        clause.clause_kind,
        windows_of(clause, met),
        clause.daily,
        zone_of_row(clause, "area", gazetteer),
        zone_of_row(clause, "route", gazetteer),
        clause.area_control,
        frozenset(clause.forbidden),
        frozenset(clause.promised) or frozenset({clause.clause_kind}),
        frozenset(clause.protected),
        None if clause.calibre is None else clause.calibre.tight,
    )
