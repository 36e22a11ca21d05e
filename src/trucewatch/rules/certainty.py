"""A doer told as certain in one place and as uncertain in another, of the same deed."""

from __future__ import annotations

from trucewatch.rules.placing import place
from trucewatch.rules.statement import Conflict, Statement
from trucewatch.values.codes.attribution import AttributionStanding
from trucewatch.values.message import Arg, Message

CODE = "certainty-stronger"


def certainty_grows(
    hedged: Statement[AttributionStanding], sure: Statement[AttributionStanding]
) -> Conflict | None:
    """The two wordings, if one attributes the deed more firmly than the other."""
    if not sure.value.stronger_than(hedged.value):
        return None
    args: dict[str, Arg] = {
        "sure": sure.stated,
        "hedged": hedged.stated,
        "place": place(sure.where),
    }
    return Conflict(CODE, (hedged, sure), Message("rule-certainty", args))
