"""The rulings that rest on an incident: they are taken back with it, in one act, by whoever may take
back each of them alone."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from django.urls import reverse

from trucewatch.records.models import Determination, Incident
from trucewatch.values.codes.determination import RulingState
from trucewatch.values.codes.records import RecordState
from trucewatch.values.message import Arg, Message
from trucewatch.values.refusal import Refusal, refuse
from trucewatch.web.asking import Asking
from trucewatch.web.permissions import Right
from trucewatch.web.words.naming import Naming
from trucewatch.web.words.values import Named

_COMMAND = 'trucewatch withdraw CODE CODE --because "..."'


@dataclass(frozen=True, slots=True)
class Ruled:
    """A ruling as it is named where its incident is taken back. url: where it was ruled."""

    record: Determination
    clause: Named
    url: str


@dataclass(frozen=True, slots=True)
class Resting:
    """All rulings on an incident. asks: who may be asked, where the reader may not take back all."""

    rulings: tuple[Ruled, ...]
    asks: Message | None


def may_retract(asking: Asking, row: Determination) -> bool:
    """Whether the reader may take back a ruling: what they proposed, until somebody reviewed it."""
    own = row.proposer_id == asking.member.id and row.ruling_state is RulingState.PROPOSED
    return own and asking.may(Right.PROPOSE)


def resting_on(naming: Naming, incident: Incident, rows: Sequence[Determination]) -> Resting:
    """The rulings on an incident that the reader may see, for the page that takes it back."""
    asking = naming.asking
    told = [(row, naming.name("clause", row.clause_id)) for row in rows]
    return Resting(
        tuple(
            Ruled(row, clause, _ruled_at(asking, incident, clause, row.code))
            for row, clause in told
        ),
        _asks(asking, rows),
    )


def going_with(asking: Asking, incident: Incident, shown: Sequence[str]) -> list[Determination]:
    """The rulings that are taken back with an incident. shown: the ids of those its page named.

    Raises Refusal where the reader may not take back each of them, and where its page named others.
    """
    rows = list(Determination.objects.filter(incident=incident, state=RecordState.CURRENT))
    asks = _asks(asking, rows)
    if asks is not None:
        raise Refusal(asks)
    if {str(row.id) for row in rows} != set(shown):
        raise refuse("withdrawing-others-shown")
    return rows


def _asks(asking: Asking, rows: Sequence[Determination]) -> Message | None:
    others = tuple(sorted(row.code for row in rows if not may_retract(asking, row)))
    told: dict[str, Arg] = {"n": len(others), "named": others, "command": _COMMAND}
    return Message("withdrawing-asks", told) if others else None


def _ruled_at(asking: Asking, incident: Incident, clause: Named, code: str) -> str:
    return reverse("ruling", args=(asking.case.code, incident.code, clause.code)) + f"#{code}"
