"""`trucewatch seal PATH...`"""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from trucewatch.cli.failing import DONE, REFUSED, telling
from trucewatch.cli.help import SpokenCommand, SpokenGroup
from trucewatch.cli.options import Asked, in_case

if TYPE_CHECKING:
    from trucewatch.acts.sealed_records import Said
    from trucewatch.acts.sealing import NotSealed, Notice, SealedItem
    from trucewatch.importers.offering.finding import Found
    from trucewatch.records.models import Case


def said_options(command: Any) -> Any:
    """What is said of the files of one sealing."""
    for option in (
        click.option("--source", metavar="REF"),
        click.option("--acquired-when", metavar="WHEN"),
        click.option("--acquired-how", default=""),
        click.option("--title", default=""),
        click.option("--caption", default=""),
        click.option("--credit", default=""),
        click.option("--licence", default=""),
        click.option("--original", "originality", default="unknown", show_default=True),
        click.option("--graphic", is_flag=True),
    ):  # fmt: skip
        command = option(command)
    return command


@click.command(name="seal")
@click.argument("paths", nargs=-1, required=True, type=click.Path(path_type=Path))
@said_options
@click.option("--language-of-words", "tongue", default="und", show_default=True, metavar="TAG")  # fmt: skip
@click.option("--no-look", is_flag=True)
@click.option("--because", default="")
@click.option("--dry-run", is_flag=True)
@in_case
def command(paths: tuple[Path, ...], **options: Any) -> int:
    """Seal files and folders: bytes into the vault, records and entries into the log.

    Pictures, videos, papers, the output of an archiver: whatever they hold, also what nothing can
    read. The same file again changes nothing; an interrupted sealing is finished by the same
    command. Names and folders are kept protected.

    Example: trucewatch seal ../phone --source source:m1 --acquired-when 2016-12-16 --as huda
             trucewatch seal video.mp4 --title "شهادة" --language-of-words ar
    """
    from trucewatch.cli.opening import open_workspace, the_case
    from trucewatch.cli.progress import progress_bars

    opened = open_workspace(options["workspace"], options["username"])
    from trucewatch.importers.offering.archiver import with_archived
    from trucewatch.importers.offering.finding import find_files

    case = the_case(options["case_ref"])
    found = with_archived(find_files(paths))
    if options["dry_run"]:
        return _would(found, options["as_json"])
    from trucewatch.acts.sealing import seal
    from trucewatch.acts.sequencing import sequence

    told = []
    with progress_bars() as progress:
        said, look = _said(case, options), None if options["no_look"] else _looking()
        try:
            for item in seal(opened.acting, case, found.offers, said, look, progress):
                told.append(item)
        finally:
            sequence(opened.workspace)
    return _told([*found.left, *found.notices, *told], options["as_json"])


def _said(case: Case, options: dict[str, Any]) -> Said:
    from trucewatch.acts.sealed_records import Said
    from trucewatch.cli.finding_records import record_of
    from trucewatch.records.models import Source
    from trucewatch.values.codes.base import parse_code
    from trucewatch.values.codes.evidence import Originality
    from trucewatch.values.refusal import refuse
    from trucewatch.values.texts import Text
    from trucewatch.values.when import When

    source = record_of(options["source"], options["case_ref"]) if options["source"] else None
    if source is not None and not isinstance(source, Source):
        raise refuse("seal-source-kind", given=options["source"])
    stated = options["acquired_when"]
    tongue = options["tongue"]
    return Said(
        source=source,
        acquired=When.parse(stated, zone=case.zone or None) if stated else None,
        how=Text.parse(options["acquired_how"], tongue),
        title=Text.parse(options["title"], tongue),
        caption=Text.parse(options["caption"], tongue),
        credit=Text.parse(options["credit"], tongue),
        licence=options["licence"],
        originality=parse_code(Originality, options["originality"]),
        graphic=options["graphic"],
        reason=options["because"],
    )


def _looking() -> Any:
    from trucewatch.media.looking import look

    return look


def _would(found: Found, as_json: bool) -> int:
    from trucewatch.cli.showing import say, show_json

    if as_json:
        show_json({"would_seal": [str(offer.place) for offer in found.offers],
                   "bytes": found.size, "left": [_plain(one) for one in found.left]})  # fmt: skip
    else:
        for one in (*found.left, *found.notices):
            _show(one)
        say("seal-would", count=len(found.offers), size=_megabytes(found.size))
    return REFUSED if found.left else DONE


def _told(told: list[SealedItem | NotSealed | Notice], as_json: bool) -> int:
    """A line for each file, then the sum; 4 where a file was not taken in."""
    from trucewatch.acts.sealing import NotSealed, SealedItem
    from trucewatch.cli.showing import say, show_json

    left = [one for one in told if isinstance(one, NotSealed)]
    items = [one for one in told if isinstance(one, SealedItem)]
    if as_json:
        show_json({"sealed": [_plain(one) for one in items], "left": [_plain(one) for one in left]})
        return REFUSED if left else DONE
    for one in told:
        _show(one)
    new = [one for one in items if one.act is not None and not one.again]
    again = [one for one in items if one.act is not None and one.again]
    say("seal-done", new=len(new), again=len(again), stood=len(items) - len(new) - len(again))
    if left:
        say("seal-left", count=len(left))
    return REFUSED if left else DONE


def _show(one: SealedItem | NotSealed | Notice) -> None:
    from trucewatch.acts.sealing import NotSealed, SealedItem
    from trucewatch.cli.language import said
    from trucewatch.values.message import Message

    if isinstance(one, SealedItem):
        sign = click.style("✓", fg="green")
        click.echo(f"{sign} {one.code}  {one.digest[:16]}  {_shown(one.place)}")
        for code in one.trouble:
            click.echo(f"    ! {said(Message(code))}")
        return
    sign = click.style("✗", fg="red") if isinstance(one, NotSealed) else click.style("!", fg="yellow")
    click.echo(f"{sign} {_shown(one.place)}: {said(one.message)}")


def _shown(place: Path) -> str:
    """A path that cannot play with the terminal."""
    from trucewatch.acts.sealed_records import printable

    return "".join(c if c.isprintable() else "\ufffd" for c in printable(str(place)))


def _plain(one: SealedItem | NotSealed | Notice) -> dict[str, Any]:
    from trucewatch.acts.sealing import SealedItem
    from trucewatch.values.message import Message

    if isinstance(one, SealedItem):
        return {
            "file": _shown(one.place),
            "code": one.code,
            "sha256": one.digest,
            "size": one.size,
            "act": str(one.act) if one.act else None,
            "again": one.again,
            "trouble": [{"code": code, "message": Message(code).both()} for code in one.trouble],
        }
    return {"file": _shown(one.place), "code": one.message.code, "message": one.message.both()}


def _megabytes(size: int) -> str:
    return f"{size / 1e6:,.1f}"
