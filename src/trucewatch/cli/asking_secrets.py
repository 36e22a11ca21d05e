"""How a command is told for whom something is encrypted, and by what it is opened."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, TypeVar

import click

if TYPE_CHECKING:
    from trucewatch.records.workspace import Workspace
    from trucewatch.vault.age.header import By, To
    from trucewatch.vault.age.keys import Passphrase

F = TypeVar("F", bound=Callable[..., object])
FILE = click.Path(exists=True, dir_okay=False, path_type=Path)


def for_whom(work: F) -> F:
    """--to, --passphrase, --passphrase-file, --draw."""
    for option in (
        click.option("--draw", is_flag=True),
        click.option("--passphrase-file", type=FILE),
        click.option("--passphrase", is_flag=True),
        click.option("--to", "recipients", metavar="AGE1...", multiple=True),
    ):
        work = option(work)
    return work


def by_whom(work: F) -> F:
    """--identity, --passphrase, --passphrase-file."""
    for option in (
        click.option("--passphrase-file", type=FILE),
        click.option("--passphrase", is_flag=True),
        click.option("--identity", type=FILE),
    ):
        work = option(work)
    return work


def whom(
    workspace: Workspace,
    recipients: tuple[str, ...],
    passphrase: bool,
    passphrase_file: Path | None,
    draw: bool,
) -> tuple[To, str]:
    """For whom, and the words that were drawn, which are shown once; empty where none were.

    Without any option: the recipients that were set beforehand, or else a passphrase is asked for.
    """
    from trucewatch.acts.keys.recipients import known_recipients
    from trucewatch.vault.age.keys import Passphrase, Recipient
    from trucewatch.vault.paper import draw_passphrase

    if recipients:
        return [Recipient.parse(one) for one in recipients], ""
    if draw:
        drawn = draw_passphrase()
        return Passphrase(drawn), drawn
    if passphrase_file is not None:
        return Passphrase(_first_line(passphrase_file)), ""
    known = known_recipients(workspace)
    if known and not passphrase:
        return [one.recipient for one in known], ""
    return _asked(new=True), ""


def opener(identity: Path | None, passphrase: bool, passphrase_file: Path | None) -> By:
    """What opens: an identity file, or a passphrase, which is asked for if no file names it."""
    from trucewatch.cli.importing import text_of
    from trucewatch.vault.age.keys import Passphrase, read_identities

    del passphrase  # asked for in any case where no file is given
    if identity is not None:
        return read_identities(text_of(identity))
    if passphrase_file is not None:
        return Passphrase(_first_line(passphrase_file))
    return _asked(new=False)


def _asked(*, new: bool) -> Passphrase:
    from trucewatch.cli.showing import words
    from trucewatch.vault.age.keys import Passphrase

    again = words("secrets-again") if new else False
    said = click.prompt(
        words("secrets-passphrase"), hide_input=True, confirmation_prompt=again, err=True
    )
    return Passphrase(str(said))


def _first_line(path: Path) -> str:
    from trucewatch.cli.importing import text_of
    from trucewatch.values.refusal import refuse

    line = text_of(path).partition("\n")[0].strip("\r")
    if not line.strip():
        raise refuse("cli-secrets-empty", path=str(path))
    return line
