"""`trucewatch keys recipient list | add AGE1... | remove WHO | make FILE`"""

from __future__ import annotations

from pathlib import Path

import click

from trucewatch.cli.help import SpokenCommand
from trucewatch.cli.options import Asked, in_workspace


@click.command(name="recipient", cls=SpokenCommand, key="keys-recipient")
@click.argument("action", type=click.Choice(["list", "add", "remove", "make"]))
@click.argument("value", required=False, default="")
@click.option("--label", default="")
@in_workspace
def recipient(asked: Asked, action: str, value: str, label: str) -> int:
    """Say who may open what is locked and backed up from now on.

    Example: trucewatch keys recipient list
             trucewatch keys recipient make /media/usb/huda.age-identity --label Huda
             trucewatch keys recipient add age1... --label "the office"
             trucewatch keys recipient remove "the office"
    """
    from trucewatch.cli.showing import say, show_json
    from trucewatch.cli.stopping import Misuse
    from trucewatch.values.message import Message

    if (action == "list") == bool(value):
        raise Misuse(Message("cli-keys-recipient-value"))
    opened = asked.open()
    from trucewatch.acts.keys.recipients import (
        add_recipient,
        known_recipients,
        make_identity,
        remove_recipient,
    )

    if action == "add":
        add_recipient(opened.workspace, value, label)
    elif action == "make":
        add_recipient(opened.workspace, make_identity(Path(value)), label)
    elif action == "remove":
        remove_recipient(opened.workspace, value)
    known = known_recipients(opened.workspace)
    if asked.as_json:
        show_json([{"key": str(one.recipient), "label": one.label} for one in known])
        return 0
    if action == "make":
        say("keys-identity-made", file=value)
    for one in known:
        say("keys-recipient", recipient=str(one.recipient), label=one.label or "-")
    if not known:
        say("keys-nobody")
    return 0
