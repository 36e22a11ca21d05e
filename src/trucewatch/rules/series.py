"""A newer toll that is smaller than the older one it supersedes."""

from __future__ import annotations

from trucewatch.rules.placing import valued
from trucewatch.rules.slips import slip_of_two
from trucewatch.rules.statement import Conflict, Statement
from trucewatch.values.codes.counts import Agreement
from trucewatch.values.codes.people import TallyRole
from trucewatch.values.count import Count
from trucewatch.values.figures import compare_part
from trucewatch.values.message import Message

CODE = "toll-falls"
GROWING = frozenset({TallyRole.HARM, TallyRole.TOTAL, TallyRole.MOVED, TallyRole.OTHER})
"""Roles of figures that only grow; people present or remaining may well become fewer."""


def toll_falls(newer: Statement[Count], older: Statement[Count]) -> Conflict | None:
    """The two figures, if they count the same and the newer is surely the smaller."""
    if (newer.unit, newer.group, newer.fate) != (older.unit, older.group, older.fate):
        return None
    if newer.role not in GROWING or older.role not in GROWING:
        return None
    if not (newer.value.is_known and older.value.is_known):
        return None
    return falls(newer, older, "rule-toll-falls", ("newer", "older"))


def falls(
    newer: Statement[Count], older: Statement[Count], told: str, names: tuple[str, str]
) -> Conflict | None:
    """The two figures of one thing that only grows, if the newer is surely the smaller.

    told: the message that says so; names: what it calls the newer and the older figure.
    """
    agreement = compare_part(older.value.figure, newer.value.figure)
    if agreement is Agreement.AGREES:
        return None
    message = Message(told, {names[0]: valued(newer), names[1]: valued(older)})
    return Conflict(CODE, (newer, older), message, agreement, slip_of_two(newer, older))
