"""The course of a movement against its outcome: turned back, and yet it arrived."""

from __future__ import annotations

from trucewatch.rules.placing import valued
from trucewatch.rules.statement import Conflict, Statement
from trucewatch.values.codes.incidents import EffectOnOperation as Effect
from trucewatch.values.codes.movements import MovementOutcome as Outcome
from trucewatch.values.message import Arg, Message
from trucewatch.values.when import When

CODE = "course-and-outcome"

_WENT_ON = frozenset({Outcome.COMPLETED, Outcome.RESUMED, Outcome.DIVERTED})
_NEVER_LEFT = frozenset({Outcome.CANCELLED})
_NEVER_ARRIVED = frozenset({Outcome.CANCELLED, Outcome.UNDER_WAY})


def excluded_by(effect: Effect) -> frozenset[Outcome]:
    """Outcomes that a movement cannot have had after this effect of an incident."""
    return _WENT_ON if effect is Effect.TURNED_BACK else frozenset()


def turned_back_and_went_on(
    effect: Statement[Effect], outcome: Statement[Outcome]
) -> Conflict | None:
    """An incident that turned a movement back, which is told to have gone on."""
    if outcome.value not in excluded_by(effect.value):
        return None
    args: dict[str, Arg] = {"effect": valued(effect), "outcome": valued(outcome)}
    return Conflict(CODE, (effect, outcome), Message("rule-course", args))


def moved_though_not(
    outcome: Statement[Outcome], left: Statement[When] | None, arrived: Statement[When] | None
) -> Conflict | None:
    """A movement cancelled that left, or one that never arrived with a time of arrival."""
    moment = None
    if outcome.value in _NEVER_ARRIVED and arrived is not None:
        moment, code = arrived, "rule-course-arrived"
    elif outcome.value in _NEVER_LEFT and left is not None:
        moment, code = left, "rule-course-left"
    if moment is None:
        return None
    args: dict[str, Arg] = {"outcome": valued(outcome), "moment": valued(moment)}
    return Conflict(CODE, (outcome, moment), Message(code, args))
