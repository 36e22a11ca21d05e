"""`trucewatch import FOLDER|PACKAGE`"""

from __future__ import annotations

import shlex
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from trucewatch.cli.failing import DONE, FINDINGS, REFUSED
from trucewatch.cli.help import SpokenCommand
from trucewatch.cli.options import Asked, in_workspace

if TYPE_CHECKING:
    from trucewatch.cli.opening import Opened
    from trucewatch.importers.accepting import Imported
    from trucewatch.importers.folder import FolderRead
    from trucewatch.values.message import Message
    from trucewatch.values.progress import Progress


@click.command(name="import", cls=SpokenCommand)
@click.argument("folder", metavar="FOLDER|PACKAGE", type=click.Path(path_type=Path))
@click.option("--dry-run", is_flag=True)
@click.option("--accept-valid", is_flag=True)
@click.option("--because", default="")
@click.option("--identity", type=click.Path(exists=True, dir_okay=False, path_type=Path))
@click.option("--passphrase", is_flag=True)
@click.option("--as-folder", metavar="NAME")
@click.option("--key", "keys", multiple=True, metavar="KEY")
@in_workspace
def command(
    asked: Asked,
    folder: Path,
    dry_run: bool,
    accept_valid: bool,
    because: str,
    identity: Path | None,
    passphrase: bool,
    as_folder: str | None,
    keys: tuple[str, ...],
) -> int:
    """Take in a case folder (YAML, CSV, GeoJSON), or a package.

    Example: trucewatch import ../aleppo --dry-run
             trucewatch import ../aleppo --because "field notes of 15 December" --as huda
             trucewatch import ../aleppo --accept-valid
             trucewatch import ../aleppo-2017 --as-folder aleppo
             trucewatch import from-the-partner.zip --key key-of-the-partner.txt --dry-run
    """
    from trucewatch.cli.progress import progress_bars

    opened = asked.open()
    from trucewatch.importers.folder import read_folder
    from trucewatch.packages.reading import is_package
    from trucewatch.values.collecting import collector_at_rest

    if is_package(folder):
        from trucewatch.cli.taking import take

        return take(opened, folder, keys, dry_run, because, asked.as_json)
    with collector_at_rest(), progress_bars() as progress:
        read = read_folder(
            folder, _key(identity, passphrase), as_folder=as_folder, progress=progress
        )
        if dry_run or (read.reading.errors and not accept_valid):
            return _told(read, dry_run, asked.as_json)
        imported = _accepted(opened, read, accept_valid, because, progress)
    told = _names_told(opened, read, imported)
    from trucewatch.acts.another import verified_alone

    alone = verified_alone(opened.acting, imported.accepted.receipt)
    return _done(folder, read, imported, told, alone, asked.as_json)


def _accepted(
    opened: Opened, read: FolderRead, accept_valid: bool, because: str, progress: Progress
) -> Imported:
    """Save what was read, and seal it."""
    from trucewatch.acts.indexed.renewing import bring_index_up_to_date
    from trucewatch.acts.sequencing import sequence
    from trucewatch.importers.accepting import accept_folder
    from trucewatch.importers.completing import complete

    imported = accept_folder(
        opened.acting,
        read,
        accept_valid=accept_valid,
        reason=because,
        complete=partial(complete, read.reading.case),
        progress=progress,
    )
    sequence(opened.workspace, progress)
    bring_index_up_to_date(progress)
    return imported


def _names_told(opened: Opened, read: FolderRead, imported: Imported) -> list[Message]:
    """Where what was saved tells a protected name."""
    from trucewatch.acts.gates.warning import names_told
    from trucewatch.records.models import Case

    case = Case.objects.filter(id=read.reading.case).first()
    return names_told(opened.acting, case, imported.accepted.receipt)


def _key(identity: Path | None, passphrase: bool) -> Any:
    from trucewatch.cli.showing import words
    from trucewatch.importers.identities import AgeKey

    if identity is not None:
        return AgeKey(identity=text_of(identity))
    if passphrase:
        return AgeKey(passphrase=click.prompt(words("passphrase"), hide_input=True))
    return None


def text_of(path: Path) -> str:
    from trucewatch.values.refusal import refuse

    try:
        return path.read_text("utf-8")
    except UnicodeDecodeError:
        raise refuse("cli-not-text", path=str(path)) from None


def _told(read: FolderRead, dry_run: bool, as_json: bool) -> int:
    """What an import found, nothing saved. A dry run has findings where the import is refused."""
    from trucewatch.acts.importing.foreseeing import foresee
    from trucewatch.cli.showing import say, show_finding, show_json

    reading = read.reading
    if as_json:
        show_json(_plain(read) | {"saved": False})
    else:
        for finding in reading.findings:
            show_finding(finding)
        seen = foresee(reading)
        say("import-would", new=seen.new, changed=seen.changed, unchanged=seen.unchanged)
        if seen.left_out:
            say("import-unsound", count=seen.left_out)
        say("import-errors" if reading.errors else "import-sound", count=len(reading.errors))
        if not reading.errors and dry_run:
            say("import-next", folder=_named(read))
    if not dry_run:
        return REFUSED
    return FINDINGS if reading.errors else DONE


def _named(read: FolderRead) -> str:
    """The folder as the next command names it, with the options of this one."""
    from trucewatch.cli.repeating import options_given
    from trucewatch.importers.series import series_name

    renamed = read.reading.folder != series_name(read.place, None)
    option = ["--as-folder", read.reading.folder] if renamed else []
    given = options_given(without=("dry_run", "as_folder"))
    return shlex.join([str(read.place), *option, *given])


def _done(
    folder: Path,
    read: FolderRead,
    imported: Imported,
    told: list[Message],
    alone: int,
    as_json: bool,
) -> int:
    from trucewatch.cli.language import said
    from trucewatch.cli.showing import say, show_finding, show_json
    from trucewatch.importers.series import REJECTED

    accepted = imported.accepted
    if as_json:
        counts = {"new": accepted.new, "changed": accepted.changed}
        counts |= {"unchanged": accepted.unchanged, "rejected": len(accepted.rejected)}
        tells = {"names_told": [each.both() for each in told], "verified_alone": alone}
        written = {"saved": True, "written": list(imported.rejected)}
        show_json(_plain(read) | counts | written | tells)
        return DONE
    for finding in read.reading.findings:
        show_finding(finding)
    if not accepted.new and not accepted.changed:
        say("import-nothing", unchanged=accepted.unchanged)
    else:
        say(
            "import-done",
            new=accepted.new,
            changed=accepted.changed,
            unchanged=accepted.unchanged,
        )
        say("import-look")
    for each in told:
        click.echo(f"! {said(each)}")
    if alone:
        say("import-verified-alone", count=alone)
    if imported.rejected:
        say("import-rejected", count=len(accepted.rejected), folder=str(folder / REJECTED))
    return DONE


def _plain(read: FolderRead) -> dict[str, Any]:
    from trucewatch.acts.importing.foreseeing import foresee

    reading = read.reading
    seen = foresee(reading)
    return {
        "records": len(reading.drafts),
        "would_be_new": seen.new,
        "would_be_changed": seen.changed,
        "would_be_left_out": seen.left_out,
        "findings": [finding.plain() for finding in reading.findings],
    }
