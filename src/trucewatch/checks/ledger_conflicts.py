"""Figures of the ledger that cannot all hold, by what a part of a case holds of them.

Every part of a case, and the surroundings of every record, hold the figures of the ledger and the
harm of the movements that these speak of. What incidents took from a place is known of the whole
case only, so what rests on that is sought apart (`beyond`).
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from trucewatch.checks.accounts_of_people import remaining_conflicts
from trucewatch.ledger.conflicts import Conflict
from trucewatch.ledger.long import conflicts_among
from trucewatch.records.view import CaseView
from trucewatch.values.codes.counts import Agreement
from trucewatch.values.codes.people import FateStatus, TallyRole

_Keys = frozenset[str]


def of_the_ledger(view: CaseView) -> list[Conflict]:
    """Conflicts between figures that every part of a case holds."""
    among = _rows(view)
    return [*_new(view, conflicts_among(view, among), ())] if among else []


def beyond(view: CaseView) -> Iterator[Conflict]:
    """Conflicts that rest on all figures, harm by incidents as well; of a whole case."""
    told = of_the_ledger(view)
    taken = {key for conflict in told for key in tallies_of(conflict)}
    yield from _new(view, conflicts_among(view, None, taken), told)


def may_go_beyond(view: CaseView) -> bool:
    """Whether any account opens, so that there is anything to look for."""
    opens = {str(TallyRole.START), str(TallyRole.MOVED)}
    return not opens.isdisjoint(view.table("tally").raw("role"))


def tallies_of(conflict: Conflict) -> list[str]:
    """The tallies of the figures in conflict, by key."""
    return [one.row.key for line in conflict.lines for one in line.counted]


def _rows(view: CaseView) -> list[int]:
    """The figures that every part of a case holds."""
    table = view.table("tally")
    harm, back = str(TallyRole.HARM), str(FateStatus.RETURNED)
    roles, movements = table.raw("role"), table.raw("movement")
    moved = {key for role, key in zip(roles, movements, strict=True) if role != harm and key}
    told = zip(roles, table.raw("fate"), movements, table.raw("incident"), strict=True)
    return [
        at
        for at, (role, fate, movement, incident) in enumerate(told)
        if role != harm or fate == back or movement in moved or not (movement or incident)
    ]


def _new(view: CaseView, found: Iterable[Conflict], told: Sequence[Conflict]) -> Iterator[Conflict]:
    """Those that no other check tells already: parts above their whole, remainders, told ones."""
    others = [*(frozenset(tallies_of(one)) for one in told), *_remainders(view)]
    for conflict in found:
        tallies = frozenset(tallies_of(conflict))
        if conflict.accounts and not any(tallies <= one or one <= tallies for one in others):
            yield conflict


def _remainders(view: CaseView) -> Iterator[_Keys]:
    for conflict in remaining_conflicts(view):
        if conflict.agreement is Agreement.CONTRADICTS:
            stands = (statement.where.record for statement in conflict.statements)
            yield frozenset(record.hex for record in stands if record is not None)
