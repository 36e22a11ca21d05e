"""`trucewatch takeover`"""

from __future__ import annotations

import click

from trucewatch.cli.help import SpokenCommand
from trucewatch.cli.options import Asked, in_workspace


@click.command(name="takeover", cls=SpokenCommand)
@click.option("--because", default="")
@in_workspace
def command(asked: Asked, because: str) -> int:
    """Let this copy go on as the workspace; the other one is given up.

    Example: trucewatch takeover --because "moved to the new laptop"
    """
    from trucewatch.cli.showing import say, show_json

    opened = asked.open()
    from trucewatch.acts.copies.going_on import take_over

    sealed = take_over(opened.acting, because)
    if asked.as_json:
        show_json({"origin": sealed.origin, "size": sealed.size})
    else:
        say("takeover-done", folder=str(opened.workspace.folder), size=sealed.size)
    return 0
