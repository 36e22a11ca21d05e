"""What a member may do in a case, granted by name; nobody is in a case otherwise."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from trucewatch.acts.acting import Acting
from trucewatch.acts.writing import Receipt, write
from trucewatch.records.models import Case, CaseRole, Member
from trucewatch.values.codes.records import RecordState
from trucewatch.values.codes.reports import Role
from trucewatch.values.refusal import refuse


@dataclass(frozen=True, slots=True)
class Grant:
    """What is granted: roles, and apart from them the identities of sources and of persons."""

    roles: Sequence[Role]
    sees_sources: bool = False
    sees_persons: bool = False


def grant(acting: Acting, case: Case, member: Member, given: Grant, reason: str = "") -> Receipt:
    """Let a member work in a case. It takes the place of what was granted before.

    Raises Refusal where no role is given.
    """
    if not given.roles:
        raise refuse("acts-grant-roles")
    standing = standing_grant(case, member) or CaseRole(case=case, member=member)
    standing.roles = tuple(given.roles)
    standing.sees_sources, standing.sees_persons = given.sees_sources, given.sees_persons
    return write(acting, "grant_role", case, [standing], reason)


def end_grant(acting: Acting, case: Case, member: Member, reason: str = "") -> Receipt:
    """Let a member out of a case. Raises Refusal where they are not in it."""
    standing = standing_grant(case, member)
    if standing is None:
        raise refuse("acts-grant-none", username=member.username)
    standing.state = RecordState.WITHDRAWN
    return write(acting, "end_grant", case, [standing], reason)


def standing_grant(case: Case, member: Member) -> CaseRole | None:
    """What a member may do in a case now."""
    found = CaseRole.objects.filter(case=case, member=member, state=RecordState.CURRENT)
    return found.order_by("id").first()


def cases_of(member: Member) -> list[str]:
    """The codes of the cases that a member is in."""
    found = CaseRole.objects.filter(member=member, state=RecordState.CURRENT)
    standing = found.filter(case__state=RecordState.CURRENT)
    return list(standing.order_by("case__code").values_list("case__code", flat=True).distinct())
