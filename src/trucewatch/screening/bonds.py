"""How an agreement, or one clause of it, binds an actor: what the records say, and the rule for allies.

What is recorded of the actor itself goes first, then of what it is part of: the commitment of a
state is that of its organs (International Law Commission, Articles on Responsibility of States
(2001), Art. 4). Rule for allies and guarantors (ours): an alliance binds nobody by itself. An ally
of a bound party, or of a guarantor, is bound only where a record says so and names through whom.
Where an alliance, a guarantee or a membership is all there is, it stays unsure.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace
from functools import cache
from math import inf
from typing import Any

from trucewatch.records.view import CaseView, Row, ref_of
from trucewatch.screening.spans import NO, UNSURE, YES
from trucewatch.screening.words import name_of, source_name
from trucewatch.values.codes.agreements import BoundStanding
from trucewatch.values.message import Message

_BY_CONSENT = frozenset({
    BoundStanding.SIGNED, BoundStanding.ANNOUNCED_FOR, BoundStanding.JOINED_LATER,
})  # fmt: skip
_REFUSED = frozenset({BoundStanding.EXCLUDED, BoundStanding.NOT_BOUND})


@dataclass(frozen=True, slots=True)
class Bond:
    """Whether an actor is bound, since when (bounds in seconds, None: from the start), and why.

    Not bound since a date: nobody says what held before it. left: who was bound and is recorded as
    not bound since; what held from then on is not sure.
    """

    code: int
    message: Message
    since: tuple[float, float] | None = None
    said: dict[str, Any] = field(default_factory=dict)
    left: Bond | None = None


class Bonds:
    """The bonds of a view: the same answer for every deed of one actor under one clause."""

    def __init__(self, view: CaseView) -> None:
        self.view = view
        self._own = {clause for clause in view.table("binding").raw("clause") if clause}
        self._known: dict[tuple[str | None, str | None, str], Bond] = {}
        self._allies = cache(self._allies_of)
        self._bound: dict[tuple[str | None, str | None], list[Row]] = {}

    def bond(self, clause: Row, actor: Row) -> Bond:
        """Whether an actor is bound by a clause; by all clauses alike of which nothing else is said."""
        scope = (clause.raw("agreement"), self._of_its_own(clause), actor.key)
        if scope not in self._known:
            self._known[scope] = self._bond(clause, actor)
        return self._known[scope]

    def _of_its_own(self, clause: Row) -> str | None:
        return clause.key if clause.key in self._own else None

    def _bond(self, clause: Row, actor: Row) -> Bond:
        """What is recorded of the actor, of what it is part of, or else of those beside it."""
        for one in actor.outward("parent"):
            rows = self._rows(clause, one)
            if rows:
                found = _combined([self._of_row(clause, row) for row in rows])
                return found if one == actor else _as_part(found, actor, one)
        return self._beside(clause, actor)

    def _rows(self, clause: Row, actor: Row) -> list[Row]:
        """What is recorded for this clause; only where nothing is, for the agreement."""
        rows = [
            row
            for row in actor.children("binding", "actor")
            if row.raw("agreement") == clause.raw("agreement")
        ]
        own = [row for row in rows if row.raw("clause") == clause.key]
        chosen = own or [row for row in rows if row.raw("clause") is None]
        return sorted(chosen, key=ref_of)

    def _of_row(self, clause: Row, row: Row, by_way_of: tuple[str, ...] = ()) -> Bond:
        standing: BoundStanding = row.standing
        said = {
            "actor": name_of(row.actor),
            "source": source_name(row.source),
            "standing": standing,
        }
        if standing in _REFUSED:
            return _refused(row, said)
        if standing in _BY_CONSENT:
            return _consenting(row, said)
        if standing is BoundStanding.BOUND_THROUGH:
            return self._through(clause, row, said, (*by_way_of, row.actor.key))
        if standing is BoundStanding.TREATED_AS_BOUND_BY_SOURCE:
            name = "bound-treated" if row.source is not None else "bound-treated-unsourced"
            return _bond(UNSURE, name, said)
        return _bond(UNSURE, "bound-unknown", said)

    def _through(
        self, clause: Row, row: Row, said: dict[str, Any], by_way_of: tuple[str, ...]
    ) -> Bond:
        """Bound through another that is named, no surer than that one is, nor before it.

        One of which nothing is recorded is taken at the word of the record that names it; those
        that are bound through each other in a circle bind nobody. by_way_of: the actors asked
        about so far.
        """
        if row.through is None:
            return _bond(UNSURE, "bound-through-nobody", said)
        said = said | {"other": name_of(row.through)}
        if row.through.key in by_way_of:
            return _bond(UNSURE, "bound-through-circle", said)
        theirs = self._rows(clause, row.through)
        if not theirs:
            return _bond(YES, "bound-through", said, _since(row))
        other = _combined([self._of_row(clause, one, by_way_of) for one in theirs])
        if other.code == YES:
            bond = _bond(YES, "bound-through", said, _later(_since(row), other.since))
            return replace(bond, left=other.left)
        name = "bound-through-unbound" if other.code == NO else "bound-through-unsure"
        return _bond(UNSURE, name, said | {"because": other.message})

    def _beside(self, clause: Row, actor: Row) -> Bond:
        """Nothing is recorded of the actor: a coalition, a guarantee or an alliance settles nothing."""
        said = {"actor": name_of(actor)}
        for name, others in self._ties(clause, actor):
            for other in sorted(others, key=ref_of):
                return _bond(UNSURE, name, said | {"other": name_of(other)})
        return _bond(UNSURE, "bound-nobody-says", said)

    def _ties(self, clause: Row, actor: Row) -> Iterator[tuple[str, Sequence[Row]]]:
        agreement, line = clause.agreement, actor.outward("parent")
        guarantors = agreement.refs("guarantors") if agreement is not None else []
        announced = agreement.refs("announced_by") if agreement is not None else []
        scope = (clause.raw("agreement"), self._of_its_own(clause))
        if scope not in self._bound:
            self._bound[scope] = self._bound_by(clause)
        bound, allies = self._bound[scope], self._allies(actor)
        yield "bound-member", [one for one in bound if actor in one.refs("members")]
        yield "bound-guarantor-only", [one for one in line if one in guarantors]
        yield "bound-announcer-only", [one for one in line if one in announced]
        yield "bound-ally", [one for one in allies if _within(one, bound)]
        yield "bound-ally-of-guarantor", [one for one in allies if _within(one, guarantors)]

    def _bindings(self, clause: Row) -> list[Row]:
        if clause.agreement is None:
            return []
        return list(clause.agreement.children("binding"))

    def _bound_by(self, clause: Row) -> list[Row]:
        rows = self._bindings(clause)
        return [row.actor for row in rows if self._of_row(clause, row).code == YES]

    def _allies_of(self, actor: Row) -> list[Row]:
        """Whom the actor, or what it is part of, calls an ally, and who calls it one."""
        line = actor.outward("parent")
        named = [ally for one in line for ally in one.refs("allies")]
        naming = [
            other
            for other in self.view.rows("actor")
            if other not in line and any(one in other.refs("allies") for one in line)
        ]
        return named + naming


def _within(actor: Row, others: Sequence[Row]) -> bool:
    """Whether the actor is one of these, or a part of one."""
    return any(one in others for one in actor.outward("parent"))


def _combined(bonds: list[Bond]) -> Bond:
    """Several records of one actor: bound and not bound at once means that the sources differ.

    Not bound, and treated or recorded as bound by another that is itself unsure, differ too. Of
    several dates since which it was bound each may be the right one. Bound and, since a date, not
    bound is no difference before that date, nor where it was bound again after it.
    """
    codes = [bond.code for bond in bonds]
    bound = [bond for bond in bonds if bond.code == YES]
    refused = [bond for bond in bonds if bond.code == NO]
    if bound and refused and all(bond.since is not None for bond in refused):
        return _left(_earliest(bound), refused)
    if NO in codes and (bound or any(_speaks_for(bond) for bond in bonds)):
        return _bond(UNSURE, "bound-sources-differ", bonds[0].said)
    if not bound:
        return next((bond for bond in bonds if bond.code == NO), bonds[0])
    return _earliest(bound)


def _earliest(bound: list[Bond]) -> Bond:
    """Bound since the first of several dates, or the last: each may be the right one."""
    since = [bond.since or (-inf, -inf) for bond in bound]
    lowest, highest = min(low for low, _ in since), max(high for _, high in since)
    first = min(bound, key=lambda bond: bond.since or (-inf, -inf))
    return first if highest == -inf else replace(first, since=(lowest, highest))


def _left(bound: Bond, refused: list[Bond]) -> Bond:
    """Bound, until it is recorded as not bound: the first such record after which it was not bound."""
    start = bound.since or (-inf, -inf)
    after = [one for one in refused if one.since is not None and one.since[1] > start[0]]
    return replace(bound, left=min(after, key=lambda one: one.since or start, default=None))


def _speaks_for(bond: Bond) -> bool:
    """Whether a record says of an actor, without settling it, that it is bound."""
    return bond.code == UNSURE and bond.said.get("standing") is not BoundStanding.UNKNOWN


def _later(
    a: tuple[float, float] | None, b: tuple[float, float] | None
) -> tuple[float, float] | None:
    """From when on both hold."""
    if a is None or b is None:
        return a or b
    return max(a[0], b[0]), max(a[1], b[1])


def _consenting(row: Row, said: dict[str, Any]) -> Bond:
    if row.standing is BoundStanding.JOINED_LATER and row.since is None:
        return _bond(UNSURE, "bound-joined-undated", said)
    return _bond(YES, f"bound-{str(row.standing).replace('_', '-')}", said, _since(row))


def _refused(row: Row, said: dict[str, Any]) -> Bond:
    """Left out, or not bound: the standing says which; since a date, only from then on."""
    name = f"bound-{str(row.standing).replace('_', '-')}"
    if row.since is None:
        return _bond(NO, name, said)
    return _bond(NO, name, said | {"since": row.since}, _since(row))


def _as_part(bond: Bond, actor: Row, whole: Row) -> Bond:
    said = {"actor": name_of(actor), "whole": name_of(whole), "because": bond.message}
    return replace(bond, message=Message("bound-as-part", said))


def _bond(
    code: int, name: str, said: dict[str, Any], since: tuple[float, float] | None = None
) -> Bond:
    return Bond(code, Message(name, said), since, said)


def _since(row: Row) -> tuple[float, float] | None:
    when = row.since
    return None if when is None else (when.earliest.timestamp(), when.latest.timestamp())
