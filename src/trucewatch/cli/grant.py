"""`trucewatch grant NAME`"""

from __future__ import annotations

import click

from trucewatch.cli.help import SpokenCommand
from trucewatch.cli.options import Asked, in_case


@click.command(name="grant", cls=SpokenCommand)
@click.argument("name")
@click.option("--role", "roles", multiple=True)
@click.option("--sees-sources", is_flag=True)
@click.option("--sees-persons", is_flag=True)
@click.option("--end", is_flag=True)
@click.option("--because", default="")
@in_case
def command(
    asked: Asked,
    name: str,
    roles: tuple[str, ...],
    sees_sources: bool,
    sees_persons: bool,
    end: bool,
    because: str,
) -> int:
    """Let a member work in a case, or let them out of it.

    Example: trucewatch grant salma --role documenter --role analyst
             trucewatch grant huda --role verifier --sees-sources
             trucewatch grant salma --end --because "left the team"
    """
    from trucewatch.cli.member import roles_of
    from trucewatch.cli.opening import named_member
    from trucewatch.cli.showing import say, show_json

    opened = asked.open()
    from trucewatch.acts.access.granting import Grant, end_grant, grant, standing_grant
    from trucewatch.acts.sequencing import sequence

    case, member = asked.case(), named_member(name)
    if end:
        end_grant(opened.acting, case, member, because)
    else:
        given = Grant(roles_of(roles) or (), sees_sources, sees_persons)
        grant(opened.acting, case, member, given, because)
    sequence(opened.workspace)
    standing = standing_grant(case, member)
    if asked.as_json:
        show_json(
            {
                "username": member.username,
                "case": case.code,
                "roles": [str(role) for role in standing.roles] if standing else [],
                "sees_sources": bool(standing and standing.sees_sources),
                "sees_persons": bool(standing and standing.sees_persons),
            }
        )
    else:
        say("grant-ended" if end else "grant-given", name=member.username, case=case.code)
    return 0
