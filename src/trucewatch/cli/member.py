"""`trucewatch member [NAME]`"""

from __future__ import annotations

import click

from trucewatch.cli.failing import telling
from trucewatch.cli.options import workspace_options


@click.command(name="member")
@click.argument("name", required=False)
@click.option("--full-name", help="The name as it is shown.")
@click.option("--role", "roles", multiple=True, help="A role of the member; may be repeated.")
@workspace_options
@telling
def command(
    name: str | None,
    full_name: str | None,
    roles: tuple[str, ...],
    workspace: str | None,
    username: str | None,
    language: str | None,
    as_json: bool,
) -> int:
    """Record a member of the team, or list them.

    Without NAME, the members are listed.

    \b
    Example: trucewatch member
             trucewatch member salma --full-name "Salma" --role reviewer
    """
    from trucewatch.cli.language import chosen_language
    from trucewatch.cli.opening import open_workspace
    from trucewatch.cli.showing import say, show_json, show_table

    opened = open_workspace(workspace, username)
    from trucewatch.acts.members import record_member
    from trucewatch.acts.sequencing import sequence
    from trucewatch.records.models import Member
    from trucewatch.values.codes.base import parse_code
    from trucewatch.values.codes.reports import Role
    from trucewatch.values.texts import Text

    if name:
        shown = Text("und", {"und": full_name or name})
        given = tuple(parse_code(Role, role) for role in roles)
        record_member(opened.acting, name, shown, given)
        sequence(opened.workspace)
        if not as_json:
            say("member-recorded", name=name)
            return 0
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
    return 0
