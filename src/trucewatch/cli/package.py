"""`trucewatch package CASE|ITEM...`"""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from trucewatch.cli.failing import FINDINGS
from trucewatch.cli.help import SpokenCommand
from trucewatch.cli.options import Asked, in_case
from trucewatch.cli.report import AUDIENCES

if TYPE_CHECKING:
    from trucewatch.acts.exchange.packaging import Outgoing
    from trucewatch.acts.gates.passing import Stop
    from trucewatch.cli.opening import Opened
    from trucewatch.packages.making import Made
    from trucewatch.records.models import Case


@click.command(name="package", cls=SpokenCommand)
@click.argument("names", nargs=-1, required=True, metavar="CASE|ITEM...")
@click.option("--audience", type=click.Choice(AUDIENCES), required=True)
@click.option("--out", type=click.Path(path_type=Path), required=True)
@click.option("--recipient", default="")
@click.option("--reviewer", metavar="NAME")
@click.option("--publication", "publications", metavar="CODE", multiple=True)
@click.option("--as-of", "moment")
@click.option("--dry-run", is_flag=True)
@in_case
def command(
    asked: Asked,
    names: tuple[str, ...],
    audience: str,
    out: Path,
    recipient: str,
    reviewer: str | None,
    publications: tuple[str, ...],
    moment: str | None,
    dry_run: bool,
) -> int:
    """Hand out a case or items of it in a sealed package.

    Example: trucewatch package aleppo-2016 --audience court --out for-the-court --dry-run
             trucewatch package A-EVI-0001 A-EVI-0004 --audience court --out items.zip --as huda
    """
    from trucewatch.cli.opening import the_moment
    from trucewatch.values.refusal import refuse

    opened = asked.open()
    from trucewatch.acts.exchange.packaging import package_stops
    from trucewatch.acts.gates.passing import must_be_open
    from trucewatch.acts.sequencing import sequence
    from trucewatch.cli.packaging import outgoing_of, wished
    from trucewatch.packages.making import make
    from trucewatch.records import loading

    if opened.acting.member is None:
        raise refuse("acts-needs-member")
    if out.exists() and not dry_run:
        raise refuse("cli-package-out", path=str(out))
    sequence(opened.workspace)
    case, wish = wished(names, asked.case_ref, audience, publications)
    view, as_of = loading.whole(case.id), the_moment(case, moment, opened.now)
    made = make(opened.workspace, wish(as_of), view, as_of)
    outgoing = outgoing_of(made, wish(as_of), case, recipient, reviewer)
    found = package_stops(opened.acting, view, outgoing)
    if dry_run:
        return _show(opened, case, made, found, asked.as_json)
    must_be_open(found)
    code = _hand_out(opened, case, made, outgoing, out)
    sequence(opened.workspace)
    return _done(code, made, out, asked.as_json)


def _hand_out(opened: Opened, case: Case, made: Made, outgoing: Outgoing, out: Path) -> str:
    """Written beside its place first; it gets its name once it is recorded that it went out."""
    from trucewatch.acts.exchange.packaging import hand_out
    from trucewatch.acts.objects.opening import (
        objects_to_give,
        only_while_open,
        require_not_closed,
    )
    from trucewatch.packages.bag_writing import write_folder, write_zip
    from trucewatch.vault import durable

    out.parent.mkdir(parents=True, exist_ok=True)
    beside = out.with_name(f".{out.name}.tmp")
    _clear(beside)
    objects = objects_to_give(opened.workspace)

    def given(digest: str) -> Iterator[bytes]:
        return only_while_open(opened.workspace, objects.chunks(digest))

    try:
        with durable.told(out):
            if out.suffix == ".zip":
                write_zip(made.contents, given, beside, out.stem)
            else:
                write_folder(made.contents, given, beside)
        durable.sync_tree(beside)
        require_not_closed(opened.workspace)
        receipt = hand_out(opened.acting, case, outgoing)
        durable.move(beside, out)
    finally:
        _clear(beside)
    return receipt.records[0][2]


def _clear(place: Path) -> None:
    if place.is_dir():
        shutil.rmtree(place)
    else:
        place.unlink(missing_ok=True)


def _show(opened: Opened, case: Case, made: Made, found: tuple[Stop, ...], as_json: bool) -> int:
    from trucewatch.acts.evidence.carrying import carried_along
    from trucewatch.cli.publish import show_stops
    from trucewatch.cli.showing import say, show_json

    originals = {file.evidence for file in made.objects if file.original and file.evidence}
    along = carried_along(opened.workspace, case.id, originals)
    if as_json:
        from trucewatch.cli.publish import plain_stop

        gates = [plain_stop(stop) for stop in found]
        show_json({"package": _plain(made), "gates": gates, "originals": along})
    else:
        show_stops(found)
        say("package-would", entries=made.entries, files=len(made.objects))
        if originals:
            say("package-originals", count=len(originals))
        for kind, codes in along.items():
            say(f"package-along-{kind}", codes=tuple(codes))
        _tell_withdrawn(made)
    return FINDINGS if any(stop.released is None for stop in found) else 0


def _done(code: str, made: Made, out: Path, as_json: bool) -> int:
    from trucewatch.cli.showing import say, show_json

    if as_json:
        show_json({"code": code, "place": str(out), "package": _plain(made)})
    else:
        say("package-done", code=code, place=str(out))
        _tell_withdrawn(made)
        say("package-digest", digest=made.contents.digest)
    return 0


def _tell_withdrawn(made: Made) -> None:
    from trucewatch.cli.showing import say

    if made.withdrawn:
        say("package-withdrawn", codes=made.withdrawn)


def _plain(made: Made) -> dict[str, Any]:
    return {
        **made.description.plain(),
        "digest": made.contents.digest,
        "entries": made.entries,
        "objects": [file.path for file in made.objects],
        "withdrawn": list(made.withdrawn),
    }
