"""What an administrator may do from a browser: invite people, let them into cases and out again.

Whoever opens the keys on the command line is held by none of this (`granting`, `inviting`). In a
browser nobody changes what they may do themselves, and identities are handed on only by somebody
who sees them: else one would let in a person who does not exist, and look through their eyes. Only
in a case that is being opened (`open_case`) is there nothing to look at.
"""

from __future__ import annotations

from typing import cast

from django.db import transaction

from trucewatch.acts.access.granting import Grant, end_grant, grant, standing_grant
from trucewatch.acts.access.inviting import invite
from trucewatch.acts.acting import Acting
from trucewatch.acts.members import record_member
from trucewatch.acts.revisions import plain_of
from trucewatch.acts.writing import write
from trucewatch.records.models import Case, CaseRole, Invitation, Member, Revision
from trucewatch.records.plain import of_plain
from trucewatch.values.codes.records import RecordState
from trucewatch.values.codes.reports import Role
from trucewatch.values.refusal import refuse
from trucewatch.values.texts import Text

NEITHER = (False, False)
"""Sees neither the identities of sources nor the register of persons."""


def administers(member: Member | None) -> bool:
    """Whether somebody looks after the workspace and the people in it."""
    return member is not None and Role.ADMINISTRATOR in member.roles


def invite_new(acting: Acting, username: str, name: Text) -> tuple[Member, str]:
    """Record a person of the team, who may do nothing yet; they and the secret of their invitation.

    Raises Refusal as `record_member` does.
    """
    _require_administrator(acting)
    with transaction.atomic():
        receipt = record_member(acting, username, name, ())
        member = Member.objects.get(id=receipt.records[0][1])
        return member, invite(acting, member)


def invite_again(acting: Acting, member: Member) -> str:
    """A new way in for somebody who lost theirs; the secret of it.

    Raises Refusal for oneself, for another administrator, and for a member who sees identities that
    the one who invites does not: whoever holds the invitation comes in as that member.
    """
    _require_other(acting, member)
    if administers(member):
        raise refuse("acts-team-invite-administrator", username=member.username)
    current = {"state": RecordState.CURRENT, "case__state": RecordState.CURRENT}
    for granted in CaseRole.objects.filter(member=member, **current).select_related("case"):
        if _beyond(identities_of(acting.member, granted.case), _seen_by(granted)):
            raise refuse("acts-team-invite-identities", username=member.username)
    return invite(acting, member)


def end_invitation(acting: Acting, member: Member) -> None:
    """Let an invitation that nobody used yet lapse at once. Raises Refusal where there is none."""
    _require_other(acting, member)
    open_ones = Invitation.objects.filter(member=member, used=None, until__gt=acting.now)
    if not open_ones.exists():
        raise refuse("acts-team-no-invitation", username=member.username)
    with transaction.atomic():
        write(acting, "end_invitation", None, [], cites={"invited": str(member.id)})
        open_ones.delete()


def let_in(
    acting: Acting, case: Case, member: Member, given: Grant, seen: int, reason: str = ""
) -> None:
    """Let somebody into a case, or change what they do there.

    seen: the revision of the grant that was looked at, 0 where there was none. Raises Refusal for
    oneself, where somebody else changed the grant meanwhile, and for identities that the one who
    grants does not see.
    """
    _require_other(acting, member)
    if member.state is not RecordState.CURRENT or not member.is_active:
        raise refuse("acts-invite-withdrawn", username=member.username)
    standing = standing_grant(case, member)
    if seen != (standing.revision if standing else 0):
        raise refuse("acts-team-changed", username=member.username)
    if not given.roles:
        raise refuse("acts-team-roles", username=member.username)
    own, had = identities_of(acting.member, case), _seen_by(standing)
    if _beyond((own[0] or had[0], own[1] or had[1]), (given.sees_sources, given.sees_persons)):
        raise refuse("acts-team-identities")
    grant(acting, case, member, given, reason)


def let_out(acting: Acting, case: Case, member: Member, seen: int, reason: str = "") -> None:
    """Let somebody out of a case. Raises Refusal as `let_in` does, and where they are not in it."""
    _require_other(acting, member)
    standing = standing_grant(case, member)
    if standing is not None and seen != standing.revision:
        raise refuse("acts-team-changed", username=member.username)
    end_grant(acting, case, member, reason)


def undo_grant(acting: Acting, granted: CaseRole, seen: int, reason: str) -> None:
    """Take the last change of a grant back: what was given is taken, what was taken is given again.

    Raises Refusal as `let_in` and `let_out` do, and without a reason.
    """
    if not reason.strip():
        raise refuse("acts-correct-reason")
    case, member = granted.case, granted.member
    if granted.revision != seen:
        raise refuse("acts-team-changed", username=member.username)
    newer = standing_grant(case, member)
    if newer is not None and newer != granted:
        raise refuse("acts-team-changed", username=member.username)
    before = Revision.objects.filter(record=granted.id, number=seen - 1).first()
    was = cast("CaseRole", of_plain("case_role", plain_of(before))) if before else None
    if was is None or was.state is not RecordState.CURRENT:
        let_out(acting, case, member, seen, reason)
        return
    given = Grant(was.roles, was.sees_sources, was.sees_persons)
    let_in(acting, case, member, given, seen if newer else 0, reason)


def identities_of(member: Member | None, case: Case) -> tuple[bool, bool]:
    """Whether a member sees the identities of sources, and the register of persons, of a case."""
    standing = standing_grant(case, member) if member else None
    works = standing is not None and set(standing.roles) - {Role.ADMINISTRATOR}
    return _seen_by(standing) if works else NEITHER


def _seen_by(granted: CaseRole | None) -> tuple[bool, bool]:
    return (granted.sees_sources, granted.sees_persons) if granted else NEITHER


def _beyond(held: tuple[bool, bool], wanted: tuple[bool, bool]) -> bool:
    return any(asks and not has for asks, has in zip(wanted, held, strict=True))


def _require_administrator(acting: Acting) -> None:
    if acting.asserted or not administers(acting.member):
        raise refuse("acts-team-administrator")


def _require_other(acting: Acting, member: Member) -> None:
    _require_administrator(acting)
    if acting.member == member:
        raise refuse("acts-team-own")
