"""An attribution that grew or shrank from one version to another with nothing new to rest on."""

from __future__ import annotations

from dataclasses import dataclass

from trucewatch.rules.placing import place
from trucewatch.rules.statement import Conflict, Statement
from trucewatch.values.codes.attribution import AttributionStanding as Standing
from trucewatch.values.message import Arg, Message

CODE = "attribution-drift"


@dataclass(frozen=True, slots=True)
class Version:
    """One version of an attribution: its standing, and what it rests on (basis and citations)."""

    standing: Statement[Standing]
    rests_on: frozenset[str]


def drift(one: Version, other: Version) -> Conflict | None:
    """Two versions by one source of one deed and actor, where the firmer rests on nothing more.

    The caller sees to it that deed, actors and source are the same.
    """
    if one.standing.value is other.standing.value:
        return None
    pair = sorted((one, other), key=lambda version: version.standing.value.rank)
    firmer, weaker = pair
    if firmer.rests_on - weaker.rests_on or weaker.rests_on - firmer.rests_on:
        return None
    args: dict[str, Arg] = {
        "firmer": firmer.standing.value,
        "firmer_place": place(firmer.standing.where),
        "weaker": weaker.standing.value,
        "weaker_place": place(weaker.standing.where),
    }
    statements = (firmer.standing, weaker.standing)
    return Conflict(CODE, statements, Message("rule-drift", args))
