"""The people of a workspace."""

from __future__ import annotations

import re

from trucewatch.acts.acting import Acting
from trucewatch.acts.writing import Receipt, write
from trucewatch.records.models import Member
from trucewatch.values.codes.reports import Role
from trucewatch.values.refusal import refuse
from trucewatch.values.texts import Text

USERNAME = re.compile(r"\w[\w.@-]{0,59}")


def record_member(
    acting: Acting, username: str, name: Text, roles: tuple[Role, ...] = ()
) -> Receipt:
    """Record a member of the team. The first one records themselves.

    Raises Refusal for a user name that is taken, or that no command could take up again.
    """
    if not USERNAME.fullmatch(username):
        raise refuse("workspace-member-name", given=username[:60])
    if member_named(username) is not None:
        raise refuse("workspace-member-exists", username=username)
    member = Member(username=username, name=name, roles=roles, ref=username)
    member.set_unusable_password()
    return write(acting, "record_member", None, [member])


def member_named(username: str) -> Member | None:
    """The member with this user name, if there is one."""
    return Member.objects.filter(username=username).first()
