"""`trucewatch keys backup FILE | --paper` and `trucewatch keys restore FILE | --paper`"""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from trucewatch.cli.asking_secrets import by_whom, for_whom
from trucewatch.cli.help import SpokenCommand
from trucewatch.cli.options import Asked, in_workspace

if TYPE_CHECKING:
    from trucewatch.acts.keys.restoring import RestoredKeys
    from trucewatch.cli.opening import Opened

PATH = click.Path(dir_okay=False, path_type=Path)


@click.command(name="backup", cls=SpokenCommand, key="keys-backup")
@click.argument("file", type=PATH, required=False)
@click.option("--paper", is_flag=True)
@for_whom
@in_workspace
def backup(asked: Asked, file: Path | None, paper: bool, **whom_: Any) -> int:
    """Put all keys into one encrypted file, or two of them on paper.

    Example: trucewatch keys backup /media/usb/keys.age
             trucewatch keys backup /media/usb/keys.age --draw
             trucewatch keys backup --paper
    """
    from trucewatch.cli.asking_secrets import whom
    from trucewatch.cli.showing import say, show_json

    _one_of(file, paper)
    opened = asked.open()
    if file is None:
        return _to_paper(opened, asked.as_json)
    from trucewatch.acts.keys.backing_up import back_up
    from trucewatch.acts.sequencing import sequence

    to, drawn = whom(opened.workspace, **whom_)
    done = back_up(opened.acting, file, to)
    sequence(opened.workspace)
    if asked.as_json:
        told = {"file": str(file), "sha256": done.digest, "records": done.records}
        show_json(told | ({"passphrase": drawn} if drawn else {}))
        return 0
    say("keys-backed-up", file=str(file), count=done.records)
    if drawn:
        say("secrets-drawn", words=drawn)
    return 0


@click.command(name="restore", cls=SpokenCommand, key="keys-restore")
@click.argument("file", type=PATH, required=False)
@click.option("--paper", is_flag=True)
@by_whom
@in_workspace
def restore(asked: Asked, file: Path | None, paper: bool, **by: Any) -> int:
    """Bring the keys back from a backup, where none are.

    Example: trucewatch keys restore /media/usb/keys.age
             trucewatch keys restore /media/usb/keys.age --identity huda.age-identity
             trucewatch keys restore --paper
    """
    from trucewatch.cli.asking_secrets import opener

    _one_of(file, paper)
    opened = asked.open()
    from trucewatch.acts.keys.restoring import restore_from_paper, restore_keys

    if file is None:
        found = restore_from_paper(opened.acting, _words("signing"), _words("workspace"))
    else:
        found = restore_keys(opened.acting, file.read_bytes(), opener(**by))
    return _restored(opened, found, asked.as_json)


def _to_paper(opened: Opened, as_json: bool) -> int:
    from trucewatch.acts.keys.backing_up import to_paper
    from trucewatch.acts.sequencing import sequence
    from trucewatch.cli.showing import say, show_json

    paper = to_paper(opened.acting)
    sequence(opened.workspace)
    if as_json:
        show_json({"signing": paper.signing, "workspace": paper.workspace})
        return 0
    for name, words in (("signing", paper.signing), ("workspace", paper.workspace)):
        say(f"keys-paper-{name}")
        for start in range(0, len(words), 6):
            some = enumerate(words[start : start + 6], start=start + 1)
            click.echo("  ".join(f"{number:2} {word:8}" for number, word in some).rstrip())
    say("keys-paper-next", file=str(opened.workspace.keys / "records.sqlite3"))
    return 0


def _restored(opened: Opened, found: RestoredKeys, as_json: bool) -> int:
    from trucewatch.acts.sequencing import sequence
    from trucewatch.cli.showing import say, show_json

    if found.signs:
        sequence(opened.workspace)
    if as_json:
        show_json({name: getattr(found, name) for name in found.__dataclass_fields__})
        return 0
    say("keys-restored", count=found.records)
    if found.destroyed:
        say("keys-restored-destroyed", count=found.destroyed)
    if found.closed:
        say("keys-restored-closed", count=found.closed)
    if not found.signs:
        say("keys-restored-unsigned")
    return 0


def _one_of(file: Path | None, paper: bool) -> None:
    from trucewatch.cli.stopping import Misuse
    from trucewatch.values.message import Message

    if (file is None) != paper:
        raise Misuse(Message("cli-keys-file-or-paper"))


def _words(name: str) -> str:
    from trucewatch.cli.showing import words

    return str(click.prompt(words(f"keys-paper-ask-{name}"), err=True))
