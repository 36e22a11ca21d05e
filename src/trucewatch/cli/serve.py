"""`trucewatch serve`"""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

import click

from trucewatch.cli.help import SpokenCommand
from trucewatch.cli.options import Asked, in_workspace

if TYPE_CHECKING:
    from trucewatch.records.models import Member

LOOPBACK = ("localhost", "127.0.0.1", "::1")


@click.command(name="serve", cls=SpokenCommand)
@click.option("--host", default="127.0.0.1", show_default=True)
@click.option("--port", default=8000, show_default=True, type=click.IntRange(1, 65535))
@click.option("--name", "names", multiple=True)
@click.option("--https", is_flag=True)
@click.option("--invite", "guest")
@click.option("--workers", default=1, show_default=True, type=click.IntRange(1, 32))
@in_workspace
def command(
    asked: Asked,
    host: str,
    port: int,
    names: tuple[str, ...],
    https: bool,
    guest: str | None,
    workers: int,
) -> int:
    """Show the pages of a workspace in a browser, to a team.

    Example: trucewatch serve
             trucewatch serve --workspace demo --port 8080
    """
    from trucewatch.acts.safety.serving import Served
    from trucewatch.cli.showing import say, show_json
    from trucewatch.records.workspace import find
    from trucewatch.values.refusal import refuse
    from trucewatch.web.opening import LOCAL, open_to_serve
    from trucewatch.web.serving import require_free, serve

    if host not in LOOPBACK and not https:
        raise refuse("web-open-without-https", address=host)
    require_free(host, port)
    folder = find(asked.workspace)
    open_to_serve(folder, (*LOCAL, *names), https)
    from trucewatch.acts.access.serving import prepare_tables

    prepare_tables()
    how = Served(host, names, https, workers, port)
    if asked.as_json:
        show_json({"address": how.opened})
    else:
        say("serve-address", address=how.opened)
        _invite(asked, how.opened, guest)
        say("serve-stop")
    serve(folder, how)
    return 0


def _invite(asked: Asked, address: str, guest: str | None) -> None:
    """Invite who is named; while nobody can sign in, the one who looks after the workspace.

    The second is told to a terminal alone: a file or a journal keeps what opens the workspace.
    """
    from trucewatch.cli.opening import named_member
    from trucewatch.cli.showing import say

    member = named_member(guest) if guest else _first()
    if member is None:
        return
    opened = asked.open()
    if opened.someone is None and opened.several and not guest:  # the pages are served all the same
        say("serve-unnamed", name=member.username)
        return
    if not guest and not sys.stdout.isatty():
        say("serve-no-terminal", name=member.username)
        return
    from trucewatch.acts.access.inviting import invite
    from trucewatch.acts.sequencing import sequence
    from trucewatch.cli.invite import invitation_link

    link = invitation_link(address, invite(opened.acting, member))
    sequence(opened.workspace)
    say("invite-link" if guest else "serve-first", name=member.username)
    click.echo(f"  {link}")


def _first() -> Member | None:
    """The first administrator, or else the first member, while no member has a password."""
    from trucewatch.records.models import Member
    from trucewatch.values.codes.reports import Role

    members = list(Member.objects.filter(is_active=True).order_by("code"))
    if any(member.has_usable_password() for member in members):
        return None
    first = [member for member in members if Role.ADMINISTRATOR in member.roles]
    return next(iter(first or members), None)
