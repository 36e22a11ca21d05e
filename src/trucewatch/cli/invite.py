"""`trucewatch invite NAME`"""

from __future__ import annotations

import click

from trucewatch.cli.help import SpokenCommand
from trucewatch.cli.options import Asked, in_workspace


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
    from trucewatch.acts.access.inviting import invite
    from trucewatch.acts.safety.serving import last_served, was_served
    from trucewatch.acts.sequencing import sequence

    member = named_member(name)
    folder = opened.workspace.folder
    reached = address or (last_served(folder).opened if was_served(folder) else "")
    link = invitation_link(reached, invite(opened.acting, member))
    sequence(opened.workspace)
    if asked.as_json:
        show_json({"username": member.username, "link": link})
        return 0
    if not reached:
        say("invite-not-served")
    say("invite-link" if reached else "invite-path", name=member.username)
    click.echo(f"  {link}")
    say("invite-once")
    return 0


def invitation_link(address: str, secret: str) -> str:
    """Where the one invited goes; a path alone where no address is known."""
    return f"{address.rstrip('/')}/enter/invitation/{secret}/"
