"""Opening a case with the people who work on it."""

from __future__ import annotations

from collections.abc import Mapping

from trucewatch.acts.access.granting import Grant
from trucewatch.acts.acting import Acting
from trucewatch.acts.storage import storage_told
from trucewatch.acts.writing import Receipt, write
from trucewatch.records.models import Case, CaseRole, Member
from trucewatch.values.codes.records import RecordState
from trucewatch.values.codes.reports import Role
from trucewatch.values.codes.verdict import Verdict
from trucewatch.values.message import Message
from trucewatch.values.period import Period
from trucewatch.values.refusal import Refusal, refuse


def open_case(acting: Acting, case: Case, team: Mapping[Member, Grant]) -> Receipt:
    """Record a new case, and let in who works on it; one act.

    Nothing is in the case yet, so that whoever opens it may let anybody see its identities, also
    themselves: nothing is shown to anybody by it. Raises Refusal for somebody who does not
    administer the workspace, and for the first of what is lacking (`lacking_to_open`).
    """
    if acting.member is None or Role.ADMINISTRATOR not in acting.member.roles:
        raise refuse("acts-open-case-administrator")
    for lacking in lacking_to_open(case, team):
        raise Refusal(lacking)
    granted = [_granted(case, member, given) for member, given in team.items() if given.roles]
    with storage_told():
        return write(acting, "open_case", case, [case, *granted])


def _granted(case: Case, member: Member, given: Grant) -> CaseRole:
    sees = {"sees_sources": given.sees_sources, "sees_persons": given.sees_persons}
    return CaseRole(case=case, member=member, roles=tuple(given.roles), **sees)


def lacking_to_open(case: Case, team: Mapping[Member, Grant]) -> tuple[Message, ...]:
    """All that keeps a case from being opened: no name, an end before its start, nobody in it, and
    whoever would see identities without a role."""
    let_in = [member for member, given in team.items() if given.roles]
    without = [
        Message("acts-open-case-sees", {"username": member.username})
        for member, given in team.items()
        if not given.roles and (given.sees_sources or given.sees_persons)
    ]
    nobody = not let_in or any(member.state is not RecordState.CURRENT for member in let_in)
    told = (
        (not case.name, "acts-open-case-name"),
        (_turned(case.period), "acts-open-case-turned"),
        (nobody, "acts-open-case-team"),
    )
    return (*(Message(code) for is_so, code in told if is_so), *without)


def _turned(period: Period | None) -> bool:
    return period is not None and period.ends_before_start() is Verdict.YES
