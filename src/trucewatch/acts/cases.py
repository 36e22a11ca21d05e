"""Opening a case with the people who work on it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

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


def open_case(acting: Acting, case: Case, team: Mapping[Member, Sequence[Role]]) -> Receipt:
    """Record a new case, and let in who works on it, each in their roles; one act.

    Identities of sources and persons are granted apart (`grant`). Raises Refusal for somebody who
    does not administer the workspace, and for the first of what is lacking (`lacking_to_open`).
    """
    if acting.member is None or Role.ADMINISTRATOR not in acting.member.roles:
        raise refuse("acts-open-case-administrator")
    for lacking in lacking_to_open(case, team):
        raise Refusal(lacking)
    let_in = {member: tuple(roles) for member, roles in team.items() if roles}
    granted = [CaseRole(case=case, member=member, roles=roles) for member, roles in let_in.items()]
    with storage_told():
        return write(acting, "open_case", case, [case, *granted])


def lacking_to_open(case: Case, team: Mapping[Member, Sequence[Role]]) -> tuple[Message, ...]:
    """All that keeps a case from being opened: no name, an end before its start, nobody in it."""
    let_in = [member for member, roles in team.items() if roles]
    nobody = not let_in or any(member.state is not RecordState.CURRENT for member in let_in)
    told = (
        (not case.name, "acts-open-case-name"),
        (_turned(case.period), "acts-open-case-turned"),
        (nobody, "acts-open-case-team"),
    )
    return tuple(Message(code) for is_so, code in told if is_so)


def _turned(period: Period | None) -> bool:
    return period is not None and period.ends_before_start() is Verdict.YES
