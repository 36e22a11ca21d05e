"""`trucewatch invite NAME`"""

from __future__ import annotations

import shlex
from typing import TYPE_CHECKING

import click

from trucewatch.cli.help import SpokenCommand
from trucewatch.cli.options import Asked, in_workspace

if TYPE_CHECKING:
    from trucewatch.records.models import Member


@click.command(name="invite", cls=SpokenCommand)
@click.argument("name")
@click.option("--address")
@in_workspace
def command(asked: Asked, name: str, address: str | None) -> int:
    """Let a member choose a password for the pages of this workspace.

    Example: trucewatch invite salma
             trucewatch invite salma --address https://monitors.example.org
    """
    from trucewatch.cli.opening import named_member
    from trucewatch.cli.showing import say, show_json

    opened = asked.open()
    from trucewatch.acts.access.granting import cases_of
    from trucewatch.acts.access.inviting import invite
    from trucewatch.acts.safety.serving import last_served, was_served
    from trucewatch.acts.sequencing import sequence
    from trucewatch.records.models import Case

    member = named_member(name)
    folder = opened.workspace.folder
    reached = address or (last_served(folder).opened if was_served(folder) else "")
    link = invitation_link(reached, invite(opened.acting, member))
    sequence(opened.workspace)
    cases = cases_of(member)
    let_in = None if cases else letting_in(member)
    if asked.as_json:
        invited = {"username": member.username, "link": link}
        show_json(invited | {"cases": cases, "let_in": let_in})
        return 0
    if not reached:
        say("invite-not-served")
    say("invite-link" if reached else "invite-path", name=member.username)
    click.echo(f"  {link}")
    say("invite-once")
    if let_in is not None:
        none = "invite-no-case" if Case.objects.exists() else "invite-no-case-there"
        say(none, name=member.username)
        click.echo(f"  {let_in}")
    return 0


def invitation_link(address: str, secret: str) -> str:
    """Where the one invited goes; a path alone where no address is known."""
    return f"{address.rstrip('/')}/enter/invitation/{secret}/"


def letting_in(member: Member) -> str:
    """The command that lets a member into a case, in the roles they have in the workspace."""
    from trucewatch.cli.repeating import options_given
    from trucewatch.records.models import Case
    from trucewatch.values.codes.reports import Role

    works = [role.value for role in member.roles if role is not Role.ADMINISTRATOR]
    roles = [word for role in works or [Role.DOCUMENTER.value] for word in ("--role", role)]
    case = ["--case", "CASE"] if Case.objects.count() > 1 else []
    again = options_given(without=("address", "language", "as_json"))
    return shlex.join(["trucewatch", "grant", member.username, *roles, *case, *again])
