"""`trucewatch doctor`"""

from __future__ import annotations

import os
from typing import Any

import click

from trucewatch.cli.failing import DONE, FINDINGS
from trucewatch.cli.help import SpokenCommand
from trucewatch.cli.options import Asked, in_workspace

SIGNS = {"safe": ("✓", "green"), "care": ("!", "yellow"), "danger": ("✗", "red")}


@click.command(name="doctor", cls=SpokenCommand)
@in_workspace
def command(asked: Asked) -> int:
    """Say whether the workspace and its server are set up safely, and what to do where not.

    Example: trucewatch doctor
             trucewatch doctor --json
    """
    from trucewatch.cli.opening import AS
    from trucewatch.cli.showing import say, show_json

    opened = asked.open()
    from trucewatch.acts.safety.examining import examine_safety
    from trucewatch.acts.safety.told import Level

    told = examine_safety(opened.workspace, opened.now)
    counts = {level.value: sum(one.level is level for one in told) for level in Level}
    if asked.as_json:
        show_json({"looked_at": [_plain(one) for one in told], "counts": counts})
    else:
        for one in told:
            _show(one)
        say("doctor-sum", danger=counts["danger"], care=counts["care"])
        if opened.several and AS not in os.environ and any(one.remedy for one in told):
            say("doctor-name", name=opened.name)
    return FINDINGS if counts["danger"] else DONE


def _show(one: Any) -> None:
    from trucewatch.cli.language import said

    sign, colour = SIGNS[one.level.value]
    click.echo(f"{click.style(sign, fg=colour)} {said(one.found)}")
    if one.remedy is not None:
        click.echo(f"    {said(one.remedy)}")


def _plain(one: Any) -> dict[str, Any]:
    remedy = one.remedy.both() if one.remedy else None
    return {
        "level": one.level.value,
        "code": one.code,
        "message": one.found.both(),
        "remedy": remedy,
    }
