"""`trucewatch clone FOLDER --name B` and `trucewatch clone --here --name B`"""

from __future__ import annotations

from pathlib import Path

import click

from trucewatch.cli.help import SpokenCommand
from trucewatch.cli.options import Asked, in_workspace


@click.command(name="clone", cls=SpokenCommand)
@click.argument("folder", type=click.Path(file_okay=False, path_type=Path), required=False)
@click.option("--name", default="")
@click.option("--here", is_flag=True)
@click.option("--because", default="")
@in_workspace
def command(asked: Asked, folder: Path | None, name: str, here: bool, because: str) -> int:
    """Make a workspace of its own that begins where this one stands; both go on.

    Example: trucewatch clone /media/usb/truce-b --name B
             trucewatch clone --here --name B
    """
    from trucewatch.cli.progress import progress_bars
    from trucewatch.cli.restore import tell_begun
    from trucewatch.cli.stopping import Misuse
    from trucewatch.values.message import Message

    if (folder is None) != here:
        raise Misuse(Message("cli-clone-folder-or-here"))
    opened = asked.open()
    from trucewatch.acts.copies.cloning import clone
    from trucewatch.acts.copies.going_on import clone_here

    with progress_bars() as progress:
        if folder is None:
            begun = clone_here(opened.acting, name, because)
        else:
            begun = clone(opened.acting, folder, name, because, progress)
    return tell_begun("clone-done", begun, folder or opened.workspace.folder, asked.as_json)
