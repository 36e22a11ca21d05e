"""One event told in two ways: two outcomes of a movement, two harms or effects of an incident."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import combinations

from trucewatch.rules.placing import place
from trucewatch.rules.statement import Conflict, Statement
from trucewatch.values.codes.base import Code
from trucewatch.values.codes.incidents import EffectOnOperation as Effect
from trucewatch.values.codes.movements import MovementOutcome as Outcome
from trucewatch.values.codes.people import FateStatus as Fate
from trucewatch.values.message import Arg, Message

CODE = "told-two-ways"

_STAGES: frozenset[Code] = frozenset({
    Outcome.UNKNOWN, Outcome.UNDER_WAY, Outcome.HALTED, Outcome.ATTACKED,
    Effect.UNKNOWN, Fate.UNKNOWN,
})  # fmt: skip
"""What may be true beside any other word of the same list: not known, or only on the way."""

_TOGETHER: frozenset[frozenset[Code]] = frozenset(
    frozenset(pair)
    for pair in (
        (Outcome.RESUMED, Outcome.COMPLETED),
        (Outcome.RESUMED, Outcome.PARTLY_ARRIVED),
        (Outcome.RESUMED, Outcome.DIVERTED),
        (Outcome.DIVERTED, Outcome.COMPLETED),
        (Outcome.DIVERTED, Outcome.PARTLY_ARRIVED),
        (Outcome.TURNED_BACK, Outcome.PARTLY_ARRIVED),
        (Effect.DELAYED, Effect.HALTED),
        (Effect.DELAYED, Effect.SUSPENDED),
        (Effect.HALTED, Effect.SUSPENDED),
        (Effect.HALTED, Effect.TURNED_BACK),
        (Effect.SUSPENDED, Effect.TURNED_BACK),
        (Fate.DETAINED, Fate.RELEASED),
        (Fate.DETAINED, Fate.FORCIBLY_DISAPPEARED),
        (Fate.ABDUCTED, Fate.MISSING),
        (Fate.MISSING, Fate.FORCIBLY_DISAPPEARED),
        (Fate.EVACUATED, Fate.DISPLACED),
        (Fate.KILLED, Fate.REMAINS_IDENTIFIED),
    )
)
"""Pairs of words that can both be true of one event, one after the other or in part."""


def can_both_be(one: Code, other: Code) -> bool:
    """Whether two words of a list can both be told of one event without contradiction."""
    if one == other or one in _STAGES or other in _STAGES:
        return True
    return frozenset((one, other)) in _TOGETHER


def told_two_ways(tellings: Sequence[Statement[Code]]) -> Conflict | None:
    """The tellings of one field of one event that exclude another of them."""
    clashing = {
        index
        for (i, one), (j, other) in combinations(enumerate(tellings), 2)
        if not can_both_be(one.value, other.value)
        for index in (i, j)
    }
    if not clashing:
        return None
    told = _without_echo([tellings[index] for index in sorted(clashing)])
    args: dict[str, Arg] = {
        "tellings": tuple(_telling(one) for one in told),
        "place": place(told[0].where),
    }
    return Conflict(CODE, told, Message("rule-two-ways", args))


def _without_echo(clashing: list[Statement[Code]]) -> tuple[Statement[Code], ...]:
    """The tellings in conflict, without the record's own where a source tells the same."""
    sourced = {one.value for one in clashing if one.told_by is not None}
    return tuple(one for one in clashing if one.told_by is not None or one.value not in sourced)


def _telling(statement: Statement[Code]) -> Message:
    if statement.told_by is None:
        return Message("rule-telling-recorded", {"value": statement.value})
    if not statement.stated:
        args: dict[str, Arg] = {"value": statement.value, "source": statement.told_by}
        return Message("rule-telling", args)
    return Message(
        "rule-telling-words",
        {"value": statement.value, "source": statement.told_by, "words": statement.stated},
    )
