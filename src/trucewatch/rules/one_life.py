"""One person, one death: killed in two incidents, told as two, or seen alive after the death."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from trucewatch.rules.placing import valued
from trucewatch.rules.statement import Conflict, Statement
from trucewatch.values.codes.people import DEAD
from trucewatch.values.codes.people import FateStatus as Fate
from trucewatch.values.codes.verdict import Verdict
from trucewatch.values.message import Arg, Message

TWICE, AFTER_DEATH = "person-counted-twice", "alive-after-death"

_NOT_OF_THE_LIVING = DEAD | {
    *(Fate.MISSING, Fate.FORCIBLY_DISAPPEARED, Fate.UNKNOWN),
    *(Fate.TRANSFERRED, Fate.RETURNED),
}
"""Fates that say nothing of life at their date: a search may go on after a death nobody knew, and
the dead too are taken elsewhere and returned to their families."""


@dataclass(frozen=True, slots=True)
class Dated:
    """A fate of a person, and the incident it is told of (its words for people), if any."""

    fate: Statement[Fate]
    incident: str = ""


def died_twice(fates: Sequence[Dated]) -> Iterator[Conflict]:
    """Neighbouring deaths of one person that cannot be one: other incidents, or other times.

    Who was killed may be found and identified later, and elsewhere: that is no second death.
    """
    deaths = sorted((one for one in fates if one.fate.value is Fate.KILLED), key=_order)
    for at, one in enumerate(deaths[1:], 1):
        other = deaths[at - 1]
        if one.incident and other.incident and one.incident != other.incident:
            yield _twice("rule-died-in-two", other, one)
        elif _apart(other, one):
            yield _twice("rule-died-at-two-times", other, one)


def died_as_two(one: Sequence[Dated], other: Sequence[Dated]) -> Conflict | None:
    """Two persons of one pseudonym who are both dead: one told twice, or two who need two names."""
    deaths = [
        min((told for told in fates if told.fate.value in DEAD), key=_order, default=None)
        for fates in (one, other)
    ]
    first, second = deaths
    if first is None or second is None:
        return None
    args: dict[str, Arg] = {"one": valued(first.fate), "other": valued(second.fate)}
    return Conflict(TWICE, (first.fate, second.fate), Message("rule-died-as-two", args))


def alive_after_death(fates: Sequence[Dated]) -> Conflict | None:
    """The first fate of the living that is surely later than a death."""
    deaths = [one.fate for one in fates if one.fate.value is Fate.KILLED and one.fate.at]
    if not deaths:
        return None
    first = min(deaths, key=lambda fate: (fate.at.latest, fate.where.ref))  # type: ignore[union-attr]
    living = [one.fate for one in fates if one.fate.value not in _NOT_OF_THE_LIVING]
    after = [
        one for one in living if one.at and first.at and first.at.before(one.at) is Verdict.YES
    ]
    if not after:
        return None
    then = min(after, key=lambda fate: (fate.at.earliest, fate.where.ref))  # type: ignore[union-attr]
    assert first.at is not None and then.at is not None
    args: dict[str, Arg] = {
        "death": valued(first),
        "died": first.at,
        "alive": valued(then),
        "at": then.at,
    }
    return Conflict(AFTER_DEATH, (first, then), Message("rule-alive-after-death", args))


def _twice(code: str, one: Dated, other: Dated) -> Conflict:
    args: dict[str, Arg] = {"one": valued(one.fate), "other": valued(other.fate)}
    if code == "rule-died-in-two":
        args |= {"first": one.incident, "second": other.incident}
    return Conflict(TWICE, (one.fate, other.fate), Message(code, args))


def _apart(one: Dated, other: Dated) -> bool:
    times = one.fate.at, other.fate.at
    if times[0] is None or times[1] is None:
        return False
    return Verdict.YES in (times[0].before(times[1]), times[1].before(times[0]))


def _order(one: Dated) -> tuple[str, float, str]:
    at = one.fate.at
    return (one.incident, 0.0 if at is None else at.earliest.timestamp(), one.fate.where.ref)
