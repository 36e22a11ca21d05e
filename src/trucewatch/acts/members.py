"""The people of a workspace."""

from __future__ import annotations

import re

from trucewatch.acts.acting import Acting
from trucewatch.acts.writing import Receipt, write
from trucewatch.records.models import Imported, Member
from trucewatch.values.codes.reports import Role
from trucewatch.values.refusal import refuse
from trucewatch.values.texts import Text

USERNAME = re.compile(r"\w[\w.@-]{0,59}")


FIRST_ROLES = (Role.ADMINISTRATOR, Role.DOCUMENTER, Role.ANALYST, Role.PUBLISHER)
"""What the first member does, who may be the only one: all but what takes a second person."""


def record_member(
    acting: Acting, username: str, name: Text, roles: tuple[Role, ...] | None = None
) -> Receipt:
    """Record a member of the team. The first one records themselves.

    roles: None gives the first member FIRST_ROLES, and any other none. Raises Refusal for a user
    name that is taken, or that no command could take up again.
    """
    if not USERNAME.fullmatch(username):
        raise refuse("workspace-member-name", given=username[:60])
    if member_named(username) is not None:
        raise refuse("workspace-member-exists", username=username)
    if roles is None:
        roles = () if _somebody_recorded() else FIRST_ROLES
    member = Member(username=username, name=name, roles=roles, ref=username)
    member.set_unusable_password()
    return write(acting, "record_member", None, [member])


def change_member(
    acting: Acting, member: Member, name: Text | None, roles: tuple[Role, ...] | None
) -> Receipt:
    """Change the shown name of a member, or what they do; None leaves it as it is."""
    if name is not None:
        member.name = name
    if roles is not None:
        member.roles = roles
    return write(acting, "change_member", None, [member])


def member_named(username: str) -> Member | None:
    """The member with this user name, if there is one."""
    return Member.objects.filter(username=username).first()


def _somebody_recorded() -> bool:
    """Whether there is a member whom a person recorded; a case folder may have brought others."""
    brought = Imported.objects.filter(kind="member").values("record")
    return Member.objects.exclude(id__in=brought).exists()
