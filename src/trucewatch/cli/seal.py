"""`trucewatch seal PATH...`"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeAlias

import click

from trucewatch.cli.failing import DONE, REFUSED
from trucewatch.cli.help import SpokenCommand
from trucewatch.cli.options import Asked, in_case

if TYPE_CHECKING:
    from trucewatch.acts.evidence.offers import Look, Notice, NotSealed
    from trucewatch.acts.evidence.sealed_records import Said
    from trucewatch.acts.evidence.sealing import SealedItem
    from trucewatch.importers.offering.finding import Found
    from trucewatch.records.models import Case

Told: TypeAlias = "SealedItem | NotSealed | Notice"


def said_options(work: Callable[..., int]) -> Callable[..., int]:
    """What is said of all the files of one sealing."""
    for option in (
        click.option("--words-in", "tongue", default="und", show_default=True, metavar="TAG"),
        click.option("--graphic", is_flag=True),
        click.option("--minors", default="unknown", show_default=True),
        click.option("--faces", default="unknown", show_default=True),
        click.option("--original", "originality", default="unknown", show_default=True),
        click.option("--licence", default=""),
        click.option("--credit", default=""),
        click.option("--caption", default=""),
        click.option("--title", default=""),
        click.option("--acquired-how", default=""),
        click.option("--acquired-when", metavar="WHEN"),
        click.option("--source", metavar="REF"),
    ):
        work = option(work)
    return work


@click.command(name="seal", cls=SpokenCommand)
@click.argument("paths", nargs=-1, required=True, type=click.Path(path_type=Path))
@said_options
@click.option("--no-look", is_flag=True)
@click.option("--because", default="")
@click.option("--dry-run", is_flag=True)
@in_case
def command(
    asked: Asked, paths: tuple[Path, ...], no_look: bool, dry_run: bool, **told: Any
) -> int:
    """Seal files into the vault: evidence, whatever it holds.

    Example: trucewatch seal ../phone --source source:m1 --acquired-when 2016-12-16 --as huda
             trucewatch seal video.mp4 --title "Testimony" --words-in en
    """
    from trucewatch.cli.progress import progress_bars

    opened, case = asked.open(), asked.case()
    from trucewatch.importers.offering.archiver import with_archived
    from trucewatch.importers.offering.finding import find_files

    found = with_archived(find_files(paths))
    said = _said(case, asked.case_ref, told)
    from trucewatch.acts.evidence.sealing import require_said_untold, seal

    if dry_run:
        require_said_untold(opened.acting_even_unnamed, case, found.offers, said)
        return _would(found, asked.as_json)
    from trucewatch.acts.sequencing import sequence
    from trucewatch.values.collecting import collector_at_rest

    done: list[Told] = [*found.left, *found.notices]
    with collector_at_rest(), progress_bars() as progress, looking(no_look) as look:
        try:
            done += seal(opened.acting, case, found.offers, said, look, progress)
        finally:
            sequence(opened.workspace)
    return _told(done, asked.as_json, said)


def _said(case: Case, case_ref: str | None, told: dict[str, Any]) -> Said:
    from trucewatch.acts.evidence.sealed_records import Said
    from trucewatch.cli.finding_records import record_of
    from trucewatch.records.models import Source
    from trucewatch.values.codes.base import parse_code
    from trucewatch.values.codes.evidence import FacesShown, Originality
    from trucewatch.values.codes.people import Minor
    from trucewatch.values.refusal import refuse
    from trucewatch.values.texts import Text
    from trucewatch.values.when import When

    source = record_of(told["source"], case_ref) if told["source"] else None
    if source is not None and not isinstance(source, Source):
        raise refuse("seal-source-kind", given=told["source"])
    stated, tongue = told["acquired_when"], told["tongue"]
    return Said(
        source=source,
        acquired=When.parse(stated, zone=case.zone or None) if stated else None,
        how=Text.parse(told["acquired_how"], tongue),
        title=Text.parse(told["title"], tongue),
        caption=Text.parse(told["caption"], tongue),
        credit=Text.parse(told["credit"], tongue),
        licence=told["licence"],
        originality=parse_code(Originality, told["originality"]),
        graphic=told["graphic"],
        faces=parse_code(FacesShown, told["faces"]),
        minors=parse_code(Minor, told["minors"]),
        reason=told["because"],
    )


@contextmanager
def looking(no_look: bool) -> Iterator[Look | None]:
    """The way to look into files; None where nobody is to look."""
    if no_look:
        yield None
        return
    from trucewatch.media.look import Room

    with Room() as room:
        yield room.look


def _would(found: Found, as_json: bool) -> int:
    from trucewatch.cli.showing import say, show_json

    if as_json:
        show_json({"would_seal": [str(offer.place) for offer in found.offers],
                   "bytes": found.size, "left": [_plain(one) for one in found.left]})  # fmt: skip
    else:
        left: list[Told] = [*found.left, *found.notices]
        for one in left:
            _show(one)
        say("seal-would", count=len(found.offers), size=_megabytes(found.size))
    return REFUSED if found.left else DONE


def _told(told: Sequence[Told], as_json: bool, said: Said) -> int:
    """A line for each file, then the sum; 4 where a file was not taken in."""
    from trucewatch.acts.evidence.offers import NotSealed
    from trucewatch.acts.evidence.sealing import SealedItem
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
    if _describes(said) and len(new) < len(items):
        say("seal-not-described", count=len(items) - len(new))
    if left:
        say("seal-left", count=len(left))
    return REFUSED if left else DONE


def _describes(said: Said) -> bool:
    """Whether anything was said of the items, which those that are known keep as it was."""
    from trucewatch.acts.evidence.sealed_records import Said

    kept = ("title", "caption", "credit", "licence", "originality", "graphic", "faces", "minors")
    return any(getattr(said, name) != getattr(Said(), name) for name in kept)


def _show(one: Told) -> None:
    from trucewatch.acts.evidence.offers import NotSealed
    from trucewatch.acts.evidence.sealing import SealedItem
    from trucewatch.cli.language import said
    from trucewatch.values.message import Message

    if isinstance(one, SealedItem):
        sign = click.style("✓", fg="green")
        click.echo(f"{sign} {one.code}  {one.digest[:16]}  {_shown(one.place)}")
        for code in one.trouble:
            click.echo(f"    ! {said(Message(code))}")
        return
    sign = (
        click.style("✗", fg="red") if isinstance(one, NotSealed) else click.style("!", fg="yellow")
    )
    click.echo(f"{sign} {_shown(one.place)}: {said(one.message)}")


def _shown(place: Path) -> str:
    """A path that cannot play with the terminal."""
    from trucewatch.acts.evidence.sealed_records import printable

    return "".join(c if c.isprintable() else "\ufffd" for c in printable(str(place)))


def _plain(one: Told) -> dict[str, Any]:
    from trucewatch.acts.evidence.sealing import SealedItem
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
