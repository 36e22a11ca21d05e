"""Passing the gates: all of them, for one audience, before anything leaves the team."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from trucewatch.acts.gates import exposure, persons, sources
from trucewatch.acts.gates.gate import Gate
from trucewatch.checks.deciding import decided
from trucewatch.records.view import CaseView, Row
from trucewatch.values.codes.reports import Audience
from trucewatch.values.finding import Finding
from trucewatch.values.message import Arg
from trucewatch.values.refusal import refuse

GATES = (
    Gate("gate-no-consent", False, persons.without_consent),
    Gate("gate-minor", False, persons.identifiable_minor),
    Gate("gate-survivor", False, persons.identifiable_survivor),
    Gate("gate-source-grant", False, sources.outside_grant),
    Gate("gate-perpetrator", True, persons.named_as_perpetrator),
    Gate("gate-small-group", True, exposure.small_group),
    Gate("gate-face", True, exposure.unverified_face),
    Gate("gate-exact-site", True, exposure.exact_site),
)


@dataclass(frozen=True, slots=True)
class Stop:
    """Something a gate found. released: the decision that opens it, None while it is shut."""

    finding: Finding
    releasable: bool
    released: Row | None


def stops(view: CaseView, audience: Audience, publisher: str | None) -> tuple[Stop, ...]:
    """What every gate finds. A release counts only by somebody other than the publisher."""
    return tuple(
        Stop(each.finding, gate.releasable, _release(gate, each.decision, publisher))
        for gate in GATES
        for each in decided(list(gate.look(view, audience)), view)
    )


def must_pass(view: CaseView, audience: Audience, publisher: str | None) -> tuple[Stop, ...]:
    """The releases that opened gates. Raises Refusal, naming all, where a gate stays shut."""
    found = stops(view, audience, publisher)
    shut = [stop for stop in found if stop.released is None]
    if shut:
        raise refuse("gate-refused", count=len(shut), reasons=_told(shut))
    return found


def _release(gate: Gate, decision: Row | None, publisher: str | None) -> Row | None:
    """The decision, where this gate can be opened and a second person gave it with a reason."""
    if not gate.releasable or decision is None or not decision.because:
        return None
    member = decision.member
    return decision if member is not None and member.username != publisher else None


def _told(shut: Sequence[Stop]) -> tuple[Arg, ...]:
    return tuple(stop.finding.message for stop in shut)
