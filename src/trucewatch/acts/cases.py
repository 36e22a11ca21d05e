"""Opening a case with the people who work on it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from trucewatch.acts.acting import Acting
from trucewatch.acts.storage import storage_told
from trucewatch.acts.writing import Receipt, write
from trucewatch.records.models import Case, CaseRole, Member
from trucewatch.values.codes.records import RecordState
from trucewatch.values.codes.reports import Role
from trucewatch.values.refusal import refuse


def open_case(acting: Acting, case: Case, team: Mapping[Member, Sequence[Role]]) -> Receipt:
    """Record a new case, and let in who works on it, each in their roles; one act.

    Identities of sources and persons are granted apart (`grant`). Raises Refusal for somebody who
    does not administer the workspace, for a case without a name, and where nobody would be in it.
    """
    if acting.member is None or Role.ADMINISTRATOR not in acting.member.roles:
        raise refuse("acts-open-case-administrator")
    if not case.name:
        raise refuse("acts-open-case-name")
    let_in = {member: tuple(roles) for member, roles in team.items() if roles}
    if not let_in or any(member.state is not RecordState.CURRENT for member in let_in):
        raise refuse("acts-open-case-team")
    granted = [CaseRole(case=case, member=member, roles=roles) for member, roles in let_in.items()]
    with storage_told():
        return write(acting, "open_case", case, [case, *granted])
