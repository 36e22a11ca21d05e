"""A fate told as known, and told as unknown of the same people at a later moment."""

from __future__ import annotations

from trucewatch.rules.placing import place
from trucewatch.rules.statement import Conflict, Statement
from trucewatch.values.codes.people import FateStatus
from trucewatch.values.message import Arg, Message

CODE = "fate-known-then-unknown"


def known_then_unknown(
    known: Statement[FateStatus], unknown: Statement[FateStatus]
) -> Conflict | None:
    """The two tellings, if the later says unknown what the earlier says is known."""
    if unknown.value is not FateStatus.UNKNOWN or known.value is FateStatus.UNKNOWN:
        return None
    if known.at is None or unknown.at is None or unknown.at.days()[0] <= known.at.days()[1]:
        return None
    args: dict[str, Arg] = {
        "fate": known.value,
        "known": known.stated,
        "unknown": unknown.stated,
        "place": place(unknown.where),
    }
    return Conflict(CODE, (known, unknown), Message("rule-fate-lost", args))
