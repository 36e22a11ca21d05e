"""The people of a workspace."""

from __future__ import annotations

from trucewatch.acts.acting import Acting
from trucewatch.acts.writing import Receipt, write
from trucewatch.records.models import Imported, Member
from trucewatch.values.codes.reports import Role
from trucewatch.values.refusal import refuse
from trucewatch.values.texts import Text
from trucewatch.values.usernames import MOST, folded, read_username

FIRST_ROLES = (Role.ADMINISTRATOR, Role.DOCUMENTER, Role.ANALYST, Role.PUBLISHER)
"""What the first member does, who may be the only one: all but what takes a second person."""


def record_member(
    acting: Acting, username: str, name: Text, roles: tuple[Role, ...] | None = None
) -> Receipt:
    """Record a member of the team. The first one records themselves.

    The name is kept as `read_username` gives it. roles: None gives the first member FIRST_ROLES, and
    any other none. Raises Refusal for what is no user name, and for one that is taken, in whatever
    spelling.
    """
    stated, username = username, read_username(username)
    standing = member_named(username)
    if standing is not None:
        code = "workspace-member-exists" if standing.username == stated else "workspace-member-same"
        raise refuse(code, given=stated[:MOST], username=standing.username)
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
    """The member with this user name in any spelling, if there is one.

    Names of a workspace that was made before they were folded are found as well. Raises Refusal
    where two of them are spellings of the name, and neither is written exactly so.
    """
    exact = Member.objects.filter(username=username).first()
    if exact is not None:
        return exact
    name = folded(username)
    found = [member for member in Member.objects.order_by("id") if folded(member.username) == name]
    if len(found) > 1:
        names = tuple(member.username for member in found)
        raise refuse("workspace-member-several", username=username, names=names)
    return found[0] if found else None


def _somebody_recorded() -> bool:
    """Whether there is a member whom a person recorded; a case folder may have brought others."""
    brought = Imported.objects.filter(kind="member").values("record")
    return Member.objects.exclude(id__in=brought).exists()
