"""`trucewatch restore [--seen FILE]`"""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import click

from trucewatch.cli.help import SpokenCommand
from trucewatch.cli.options import Asked, in_workspace

if TYPE_CHECKING:
    from trucewatch.acts.copies.beginning import Begun


@click.command(name="restore", cls=SpokenCommand)
@click.option("--seen", multiple=True, type=click.Path(exists=True, path_type=Path))
@click.option("--key", "lost_key", default="")
@click.option("--name", default="")
@click.option("--because", default="")
@in_workspace
def command(asked: Asked, seen: tuple[Path, ...], lost_key: str, name: str, because: str) -> int:
    """Go on after a backup of the workspace was put back, and say what was lost.

    Example: trucewatch restore --because "the disk died on 3 March"
             trucewatch restore --seen checkpoint-kept-by-a-partner.txt
    """
    from trucewatch.cli.pins import notes_in

    opened = asked.open()
    from trucewatch.acts.copies.going_on import restore

    begun = restore(opened.acting, notes_in(seen), because, name, lost_key)
    return tell_begun("restore-done", begun, opened.workspace.folder, asked.as_json)


def tell_begun(code: str, begun: Begun, folder: Path, as_json: bool) -> int:
    """What a new origin is called, and what is known to be lost."""
    from trucewatch.cli.showing import say, show_json

    if as_json:
        lost = {"first": begun.lost[0], "last": begun.lost[1]} if begun.lost else None
        show_json({"folder": str(folder), "origin": begun.origin, "name": begun.name,
                   "size": begun.size, "lost": lost})  # fmt: skip
        return 0
    say(code, folder=str(folder), origin=begun.origin, name=begun.name, size=begun.size)
    if begun.lost:
        say("restore-lost", first=begun.lost[0], last=begun.lost[1])
    say("begun-next")
    return 0
