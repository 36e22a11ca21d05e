"""Is the actor bound by the clause?

Of alternatives, any of whom may have done it, all must be bound for YES and none for NO. Bound
since a date means bound for what surely happened after it. The rule for allies is in `bonds`.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from math import inf
from typing import Any

import numpy as np

from trucewatch.records.view import Row
from trucewatch.screening.bonds import Bond, Bonds
from trucewatch.screening.spans import (
    NO,
    UNSURE,
    VERDICTS,
    YES,
    Codes,
    Span,
    from_then_on,
    gaps,
    meets,
    one_span,
    whole,
)
from trucewatch.screening.words import length, name_of
from trucewatch.values.answer import Answer
from trucewatch.values.message import Message


def actors_of(attribution: Row | None) -> tuple[Row, ...]:
    """Who may have done it: the actor named, or the alternatives left open."""
    if attribution is None:
        return ()
    named = [attribution.actor] if attribution.actor is not None else []
    return tuple(dict.fromkeys([*named, *attribution.refs("alternatives")]))


def codes(bonds: Sequence[Bond], when: Span) -> Codes:
    """The verdict for each stretch of time, for actors any of whom may have done it."""
    if not bonds:
        return np.full(when.size, UNSURE, dtype=np.int8)
    each = np.stack([_one(bond, when) for bond in bonds])
    lowest, highest = each.min(axis=0), each.max(axis=0)
    return np.where(lowest == highest, lowest, UNSURE).astype(np.int8)


def actor_bound(bonds: Bonds, clause: Row, attribution: Row | None, when: Span) -> Answer:
    """Whether whoever did it was bound then; the margin is in seconds since it was bound."""
    actors = actors_of(attribution)
    if not actors:
        return Answer(VERDICTS[UNSURE], Message("bound-actor-unknown"))
    found = [bonds.bond(clause, actor) for actor in actors]
    answers = [_answer(bond, when) for bond in found]
    if len(answers) == 1:
        return answers[0]
    verdict = VERDICTS[int(codes(found, when)[0])]
    because = next((a for a in answers if a.verdict is not VERDICTS[YES]), answers[0])
    said: dict[str, Any] = {
        "actors": tuple(name_of(actor) for actor in actors),
        "because": because.reason,
    }
    names = {VERDICTS[YES]: "all", VERDICTS[NO]: "none", VERDICTS[UNSURE]: "unsure"}
    message = Message(f"bound-alternatives-{names[verdict]}", said)
    return Answer(verdict, message, because.margin, because.unit)


def _one(bond: Bond, when: Span) -> Codes:
    if bond.left is not None:
        return _until(bond, when)
    if bond.code == UNSURE or bond.since is None:
        return np.full(when.size, bond.code, dtype=np.int8)
    if bond.code == YES:
        return meets(when, from_then_on(*bond.since))
    after = when.start_lo >= bond.since[1]
    return np.where(after, NO, UNSURE).astype(np.int8)


def _until(bond: Bond, when: Span) -> Codes:
    """Bound until it is recorded as not bound any more; from then on nobody says."""
    assert bond.left is not None and bond.left.since is not None
    since = bond.since or (-inf, -inf)
    bound = meets(when, one_span(*since, *bond.left.since))
    joined = meets(when, from_then_on(*since))
    return np.where(bound == YES, YES, np.minimum(joined, UNSURE)).astype(np.int8)


def _answer(bond: Bond, when: Span) -> Answer:
    """The bond at that time; bound later than it happened is not bound."""
    if bond.left is not None:
        return _of_left(bond, bond.left, when)
    return _of_bond(bond, when)


def _of_left(bond: Bond, left: Bond, when: Span) -> Answer:
    plain = _of_bond(replace(bond, left=None), when)
    if int(_until(bond, when)[0]) == YES or plain.verdict is not VERDICTS[YES]:
        return plain
    said: dict[str, Any] = {name: left.said[name] for name in ("actor", "source", "since")}
    message = Message("bound-left", said | {"because": bond.message})
    return Answer(VERDICTS[UNSURE], message)


def _of_bond(bond: Bond, when: Span) -> Answer:
    if bond.code == UNSURE or bond.since is None:
        return Answer(VERDICTS[bond.code], bond.message)
    verdict = int(_one(bond, when)[0])
    if bond.code == NO:
        return _not_bound(bond, verdict, when)
    if verdict == YES:
        since = whole(float(when.start_lo[0]) - bond.since[1])
        return Answer(VERDICTS[YES], bond.message, since, "" if since is None else "s")
    away = whole(float(gaps(when, from_then_on(*bond.since))[0]))
    said: dict[str, Any] = {"actor": bond.said["actor"], "because": bond.message}
    if away is None:
        return Answer(VERDICTS[verdict], Message("bound-since-open", said))
    said["gap"] = length(away)
    name = "bound-only-later" if verdict == NO else "bound-since-unsure"
    return Answer(VERDICTS[verdict], Message(name, said), away, "s")


def _not_bound(bond: Bond, verdict: int, when: Span) -> Answer:
    """Not bound since a date: what was over before it, or went on then, is not ruled out."""
    assert bond.since is not None
    if verdict == NO:
        since = whole(float(when.start_lo[0]) - bond.since[1])
        return Answer(VERDICTS[NO], bond.message, since, "" if since is None else "s")
    said: dict[str, Any] = {name: bond.said[name] for name in ("actor", "source", "since")}
    return Answer(VERDICTS[UNSURE], Message("bound-until-open", said))
