"""`trucewatch member [NAME]`"""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from trucewatch.cli.help import SpokenCommand
from trucewatch.cli.options import Asked, in_workspace

if TYPE_CHECKING:
    from trucewatch.cli.opening import Opened
    from trucewatch.values.codes.reports import Role


@click.command(name="member", cls=SpokenCommand)
@click.argument("name", required=False)
@click.option("--full-name")
@click.option("--role", "roles", multiple=True)
@in_workspace
def command(
    asked: Asked,
    name: str | None,
    full_name: str | None,
    roles: tuple[str, ...],
) -> int:
    """Record a member of the team, change one, or list them.

    Example: trucewatch member
             trucewatch member salma --full-name "Salma" --role reviewer
             trucewatch member salma --role reviewer --role verifier
    """

    opened = asked.open()
    if name:
        code, kept = _record(opened, name, full_name, roles_of(roles))
        if not asked.as_json:
            from trucewatch.cli.showing import say

            say(code, name=kept)
            return 0
    _list(asked.as_json)
    return 0


def roles_of(given: tuple[str, ...]) -> tuple[Role, ...] | None:
    """Roles by value or label in either language; None where none are given."""
    from trucewatch.values.codes.base import parse_code
    from trucewatch.values.codes.reports import Role

    return tuple(dict.fromkeys(parse_code(Role, role) for role in given)) or None


def _record(
    opened: Opened, name: str, full_name: str | None, roles: tuple[Role, ...] | None
) -> tuple[str, str]:
    """Record the member, or change the one of that name; what to say, and the name as it is kept."""
    from trucewatch.acts.members import change_member, member_named, record_member
    from trucewatch.acts.sequencing import sequence
    from trucewatch.values.texts import Text
    from trucewatch.values.usernames import read_username

    shown = Text("und", {"und": full_name}) if full_name else None
    standing = member_named(name) if shown or roles else None
    if standing is None:
        record_member(opened.acting, name, shown or Text("und", {"und": name}), roles)
        told = "member-recorded", read_username(name)
    else:
        change_member(opened.acting, standing, shown, roles)
        told = "member-changed", standing.username
    sequence(opened.workspace)
    return told


def _list(as_json: bool) -> None:
    from trucewatch.cli.language import chosen_language
    from trucewatch.cli.showing import say, show_json, show_table
    from trucewatch.records.models import Member

    members = list(Member.objects.order_by("username"))
    if as_json:
        show_json([{"username": m.username, "roles": [str(r) for r in m.roles]} for m in members])
    elif not members:
        say("member-none")
    else:
        lang = chosen_language()
        rows = [
            (m.username, m.name.get(lang), ", ".join(role.label(lang) for role in m.roles))
            for m in members
        ]
        show_table(("member-name", "member-full-name", "member-roles"), rows)
