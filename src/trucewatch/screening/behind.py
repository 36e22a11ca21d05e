"""Which records it is by that a clause opens or closes when it does."""

from __future__ import annotations

from collections.abc import Iterable

from trucewatch.records.view import Row
from trucewatch.screening.window import BY_AMENDMENT, Edge, Window

_DATED = frozenset({"effective", "in_force", "signed", "announced", "extended", "outlives"})


def behind_window(clause: Row, window: Window) -> tuple[Row, ...]:
    """The agreement, the amendments and the clauses that the two ends of a window are from.

    What the clause itself states is from no other record.
    """
    opens, closes, agreement = window.opens, window.closes, clause.agreement
    found = [*_behind(clause, opens, clause.added_by), *_behind(clause, closes, clause.ended_by)]
    if closes.basis in ("expires", "extended", "outlives") and agreement is not None:
        found += [agreement, *(one for one in agreement.children("amendment") if one.expires)]
    return tuple(dict.fromkeys(found))


def _behind(clause: Row, edge: Edge, amendment: Row | None) -> Iterable[Row]:
    if edge.basis in BY_AMENDMENT or edge.basis == "dropped":
        yield from () if amendment is None else (amendment,)
    if edge.basis in ("replaced", "replacing-dropped", "dropped"):
        yield from clause.children("clause", "replaces")
    if edge.basis == "condition" and clause.condition is not None:
        yield clause.condition
    if edge.basis in _DATED and clause.agreement is not None:
        yield clause.agreement
