"""`trucewatch unlock FILE`"""

from __future__ import annotations

from pathlib import Path
from typing import Any

import click

from trucewatch.cli.asking_secrets import FILE, by_whom
from trucewatch.cli.failing import telling
from trucewatch.cli.help import SpokenCommand
from trucewatch.cli.options import speaking


@click.command(name="unlock", cls=SpokenCommand)
@click.argument("file", type=FILE)
@click.option("--into", type=click.Path(file_okay=False, path_type=Path))
@click.option("--keep", is_flag=True)
@by_whom
@speaking
@telling
def command(
    file: Path, into: Path | None, keep: bool, language: str | None, as_json: bool, **by: Any
) -> int:
    """Bring a locked workspace back, byte for byte.

    Example: trucewatch unlock truce.age
             trucewatch unlock truce.age --identity /media/usb/huda.age-identity
    """
    from trucewatch.acts.copies.places import is_in_place
    from trucewatch.acts.locking.unlocking import unlock
    from trucewatch.cli.asking_secrets import opener
    from trucewatch.cli.progress import progress_bars
    from trucewatch.cli.showing import say, show_json

    by_ = opener(**by)
    with progress_bars() as progress:
        folder = unlock(file, by_, into, keep=keep, progress=progress)
    in_place = is_in_place(folder)
    if as_json:
        show_json({"folder": str(folder), "in_place": in_place, "kept": keep})
        return 0
    say("unlock-done", folder=str(folder))
    if not in_place:
        say("unlock-elsewhere")
    return 0
