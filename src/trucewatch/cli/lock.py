"""`trucewatch lock [FILE]`"""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from trucewatch.cli.asking_secrets import for_whom
from trucewatch.cli.failing import INTERRUPTED
from trucewatch.cli.help import SpokenCommand
from trucewatch.cli.options import Asked, in_workspace

if TYPE_CHECKING:
    from trucewatch.acts.locking.locking import Locked


@click.command(name="lock", cls=SpokenCommand)
@click.argument("file", type=click.Path(dir_okay=False, path_type=Path), required=False)
@click.option("--now", is_flag=True)
@click.option("--yes", is_flag=True)
@for_whom
@in_workspace
def command(asked: Asked, file: Path | None, now: bool, yes: bool, **whom_: Any) -> int:
    """Turn the whole workspace into one encrypted file, and remove the clear copy.

    Example: trucewatch lock
             trucewatch lock --draw
             trucewatch lock --now
    """
    from trucewatch.acts.locking.locking import finish_locking, is_locked, lock
    from trucewatch.cli.progress import progress_bars
    from trucewatch.cli.showing import say, words
    from trucewatch.cli.stopping import Misuse
    from trucewatch.values.message import Message

    folder = _folder(asked.workspace)
    if is_locked(folder):
        with progress_bars() as progress:
            return _told(finish_locking(folder, progress=progress), "", now, asked.as_json)
    if asked.as_json and not yes and not now:
        raise Misuse(Message("cli-lock-json"))
    to, drawn = _to_whom(folder, now, whom_)
    if drawn and not asked.as_json:
        say("secrets-drawn", words=drawn)
    if not (yes or now) and not click.confirm(words("lock-sure", folder=str(folder)), err=True):
        say("lock-not")
        return INTERRUPTED
    with progress_bars() as progress:
        done = lock(folder, to, file, now=now, progress=progress)
    return _told(done, drawn, now, asked.as_json)


def _folder(given: str | None) -> Path:
    """The folder of the workspace; also one of which only the mark of a locking is left."""
    from trucewatch.acts.locking.locking import is_locked
    from trucewatch.records.workspace import find

    here = Path(given) if given else Path.cwd()
    return here if is_locked(here) else find(given)


def _to_whom(folder: Path, now: bool, given: dict[str, Any]) -> Any:
    """At once and without a question means: for the recipients that were set beforehand."""
    from trucewatch.acts.keys.recipients import known_recipients
    from trucewatch.cli.asking_secrets import whom
    from trucewatch.records.workspace import read
    from trucewatch.values.refusal import refuse

    workspace = read(folder)
    asks = given["passphrase"] or not (
        given["recipients"] or given["draw"] or given["passphrase_file"]
    )
    if now and asks and (given["passphrase"] or not known_recipients(workspace)):
        raise refuse("lock-now-nobody")
    return whom(workspace, **given)


def _told(done: Locked, drawn: str, now: bool, as_json: bool) -> int:
    from trucewatch.cli.showing import say, show_json

    if as_json:
        apart = str(done.keys_apart) if done.keys_apart else None
        told: dict[str, Any] = {
            "file": str(done.file),
            "left": list(done.left),
            "keys_apart": apart,
            "objects_apart": done.objects_apart or None,
        }
        show_json(told | ({"passphrase": drawn} if drawn else {}))
        return 0
    say("lock-done", file=str(done.file))
    if done.keys_apart:
        say("lock-keys-apart", folder=str(done.keys_apart))
    if done.objects_apart:
        say("lock-objects-apart", where=done.objects_apart)
    if done.left:
        say("lock-left", names=", ".join(done.left))
    say("lock-disk-now" if now else "lock-disk")
    return 0
