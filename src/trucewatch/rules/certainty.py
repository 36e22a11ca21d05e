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
    if firmer_first(hedged, sure) != (sure, hedged):
        return None
    args: dict[str, Arg] = {
        "sure": sure.stated,
        "hedged": hedged.stated,
        "place": place(sure.where),
    }
    return Conflict(CODE, (hedged, sure), Message("rule-certainty", args))


Standing = Statement[AttributionStanding]


def firmer_first(one: Standing, other: Standing) -> tuple[Standing, Standing] | None:
    """The two, the firmer before the weaker; None where they are equally firm."""
    if one.value is other.value:
        return None
    return (one, other) if one.value.stronger_than(other.value) else (other, one)
