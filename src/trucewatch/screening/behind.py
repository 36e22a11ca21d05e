"""Which records it is by that a clause opens or closes when it does."""

from __future__ import annotations

from collections.abc import Iterable

from trucewatch.records.view import Row
from trucewatch.screening.window import BY_AMENDMENT, Edge, Window

_DATED = frozenset({"effective", "in_force", "signed", "announced", "extended", "outlives"})


def behind_window(clause: Row, window: Window, moment: float) -> tuple[Row, ...]:
    """The agreement, amendments or clauses by which it is not in force at a moment, or perhaps.

    Before it surely opened these tell of its beginning, else of its end. What the clause itself
    states is from no other record.
    """
    if moment < window.opens.bounds[1] and not window.never:
        return tuple(dict.fromkeys(_behind(clause, window.opens, clause.added_by)))
    closes, agreement = window.closes, clause.agreement
    found = [*_behind(clause, closes, clause.ended_by)]
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
