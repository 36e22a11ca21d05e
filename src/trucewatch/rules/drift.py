"""An attribution that grew or shrank from one version to another with nothing new to rest on."""

from __future__ import annotations

from dataclasses import dataclass

from trucewatch.rules.certainty import firmer_first
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
    ordered = firmer_first(one.standing, other.standing)
    if ordered is None:
        return None
    firmer, weaker = (one, other) if ordered[0] is one.standing else (other, one)
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
