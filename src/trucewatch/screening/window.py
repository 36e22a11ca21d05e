"""When a clause was in force: its own window, the agreement's dates, and what amended it."""

from __future__ import annotations

from dataclasses import dataclass
from math import inf

from trucewatch.records.view import Row
from trucewatch.screening.spans import Span, one_span
from trucewatch.values.codes.agreements import ClauseKind
from trucewatch.values.texts import Text
from trucewatch.values.when import When

_STARTS = ("effective", "in_force", "signed", "announced")
Bounds = tuple[float, float]


@dataclass(frozen=True, slots=True)
class Edge:
    """One end of a window: its bounds, the instant that says so, and the record it is from.

    basis: "window", a date of the agreement ("signed"), "amendment", "replaced", or "" where
    nobody says.
    """

    bounds: Bounds
    when: When | None = None
    basis: str = ""


@dataclass(frozen=True, slots=True)
class Window:
    """From when to when a clause was in force, and the clause or the words that it waits for."""

    opens: Edge
    closes: Edge
    waits: Row | Text | None = None

    @property
    def span(self) -> Span:
        """The bounds as a stretch of time."""
        return one_span(*self.opens.bounds, *self.closes.bounds)


def window_of(clause: Row) -> Window:
    """The window of a clause.

    It opens with the clause's own window, or else with the first date known of: effective, in
    force, signed, announced; never before the amendment that added it. It closes with its own
    window, the agreement's expiry, the amendment that ended it or the clause that replaces it,
    whichever comes first. Where no end is stated it runs on.
    """
    opens = _later(_opening(clause), _added(clause))
    closes = _closing(clause, opens)
    for edge in (_ended(clause, opens), *_replaced(clause, opens)):
        closes = _earlier(closes, edge)
    waits = clause.condition or clause.condition_words or None
    return Window(opens, closes, waits)


def amended_at(amendment: Row) -> When | None:
    """When an amendment took effect: its effective date, or else the date it was agreed."""
    found: When | None = amendment.effective or amendment.agreed
    return found


def begun(agreement: Row) -> Edge:
    """The first date known of: effective, in force, signed, announced."""
    return _first_date(agreement, _STARTS)


def _opening(clause: Row) -> Edge:
    window, agreement = clause.window, clause.agreement
    if window is not None and window.start is not None:
        return _edge(window.start, "window")
    if clause.clause_kind is ClauseKind.PRE_EFFECT_STANDSTILL:
        return _first_date(agreement, ("signed", "announced"))
    return begun(agreement)


def _closing(clause: Row, opens: Edge) -> Edge:
    """The end that the clause or the agreement states."""
    window, agreement = clause.window, clause.agreement
    if window is not None and window.end is not None:
        return _edge(window.end, "window")
    if clause.clause_kind is ClauseKind.PRE_EFFECT_STANDSTILL:
        return _first_date(agreement, ("effective", "in_force"), _unknown_after(opens))
    expires = agreement.expires if agreement is not None else None
    if expires is not None:
        return _edge(expires, "expires")
    if window is not None and not window.open_end:
        return _unknown_after(opens)
    return Edge((inf, inf))


def _first_date(
    agreement: Row | None, names: tuple[str, ...], otherwise: Edge | None = None
) -> Edge:
    for name in names if agreement is not None else ():
        when = getattr(agreement, name)
        if when is not None:
            return _edge(when, name)
    return otherwise or Edge((-inf, inf))


def _added(clause: Row) -> Edge | None:
    """The amendment that added it; one without a date lies anywhere after the agreement began."""
    if clause.added_by is None:
        return None
    when = amended_at(clause.added_by)
    if when is None:
        return Edge((begun(clause.agreement).bounds[0], inf), None, "amendment")
    return _edge(when, "amendment")


def _ended(clause: Row, opens: Edge) -> Edge | None:
    if clause.ended_by is None:
        return None
    when = amended_at(clause.ended_by)
    return (
        Edge(_unknown_after(opens).bounds, None, "amendment")
        if when is None
        else _edge(when, "amendment")
    )


def _replaced(clause: Row, opens: Edge) -> list[Edge]:
    """Where a later clause replaces this one: from its amendment, or else from its own start."""
    found = []
    for later in clause.children("clause", "replaces"):
        edge = _added(later) or _opening(later)
        if edge.bounds[0] == -inf:
            edge = Edge(_unknown_after(opens).bounds, None)
        found.append(Edge(edge.bounds, edge.when, "replaced"))
    return found


def _edge(when: When, basis: str) -> Edge:
    return Edge((when.earliest.timestamp(), when.latest.timestamp()), when, basis)


def _unknown_after(opens: Edge) -> Edge:
    return Edge((opens.bounds[0], inf))


def _later(a: Edge, b: Edge | None) -> Edge:
    """The later of two edges; where the bounds interlock, the later of each."""
    if b is None:
        return a
    shown = b if b.bounds[1] > a.bounds[1] else a
    return Edge(
        (max(a.bounds[0], b.bounds[0]), max(a.bounds[1], b.bounds[1])), shown.when, shown.basis
    )


def _earlier(a: Edge, b: Edge | None) -> Edge:
    if b is None:
        return a
    shown = b if b.bounds[1] <= a.bounds[1] else a
    return Edge(
        (min(a.bounds[0], b.bounds[0]), min(a.bounds[1], b.bounds[1])), shown.when, shown.basis
    )
