"""`trucewatch panic` and `trucewatch panic --over`"""

from __future__ import annotations

from typing import Any

import click

from trucewatch.cli.asking_secrets import by_whom
from trucewatch.cli.help import SpokenCommand
from trucewatch.cli.options import Asked, in_workspace


@click.command(name="panic", cls=SpokenCommand)
@click.option("--over", is_flag=True)
@by_whom
@in_workspace
def command(asked: Asked, over: bool, **by: Any) -> int:
    """End all sessions at once, and let nothing protected open until the keys are brought back.

    Example: trucewatch panic
             trucewatch panic --over --identity /media/usb/huda.age-identity
    """
    from trucewatch.cli.language import said
    from trucewatch.cli.showing import show_json
    from trucewatch.values.message import Message

    opened = asked.open()
    if over:
        return _over(opened, asked.as_json, by)
    from trucewatch.acts.keys.closing import close_all, record_panic
    from trucewatch.acts.sequencing import sequence
    from trucewatch.records.key_file import BY_IDENTITY, OVER

    closed = close_all(opened.workspace)
    back, back_by = (f"{one}{opened.signed}" for one in (OVER, BY_IDENTITY))
    if asked.as_json:
        told = {"sessions": closed.sessions, "recipients": closed.sealed, "away": closed.away}
        show_json(told)
    else:
        click.echo(said(Message("panic-done")))
        if closed.sealed:
            click.echo(said(Message("panic-sealed", {"command": back_by})))
        elif not closed.away:
            click.echo(
                said(
                    Message("panic-mark-alone", {"command": "trucewatch lock --now", "over": back})
                )
            )
    record_panic(opened.acting_even_unnamed, closed)
    sequence(opened.workspace)
    return 0


def _over(opened: Any, as_json: bool, by: dict[str, Any]) -> int:
    from trucewatch.acts.keys.closing import reopen
    from trucewatch.acts.sequencing import sequence
    from trucewatch.cli.asking_secrets import opener
    from trucewatch.cli.language import said
    from trucewatch.cli.showing import show_json
    from trucewatch.records.key_file import sealed_files
    from trucewatch.values.message import Message

    reopen(opened.acting, opener(**by) if sealed_files(opened.workspace.keys) else None)
    sequence(opened.workspace)
    if as_json:
        show_json({"closed": False})
    else:
        click.echo(said(Message("panic-over")))
    return 0
