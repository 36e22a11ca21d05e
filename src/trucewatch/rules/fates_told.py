"""A fate told as known, and told as unknown, or as another that lasts, at a later moment."""

from __future__ import annotations

from trucewatch.rules.placing import place
from trucewatch.rules.statement import Conflict, Statement
from trucewatch.values.codes.people import FateStatus
from trucewatch.values.message import Arg, Message

CODE = "fate-known-then-unknown"
LASTING = frozenset({FateStatus.UNKNOWN, FateStatus.DETAINED})
"""Fates told as still holding at a moment ("remain in detention", "their fate is unknown")."""

_ENDED = frozenset({FateStatus.RELEASED, FateStatus.KILLED, FateStatus.RETURNED})


def known_then_unknown(
    known: Statement[FateStatus], unknown: Statement[FateStatus]
) -> Conflict | None:
    """The two tellings, if the later says unknown, or still detained, what the earlier says ended."""
    if unknown.value not in LASTING or known.value not in _ENDED:
        return None
    if known.at is None or unknown.at is None or unknown.at.days()[0] <= known.at.days()[1]:
        return None
    args: dict[str, Arg] = {
        "fate": known.value,
        "known": known.stated,
        "later": unknown.value,
        "unknown": unknown.stated,
        "place": place(unknown.where),
    }
    return Conflict(CODE, (known, unknown), Message("rule-fate-lost", args))
