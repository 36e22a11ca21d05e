"""`trucewatch verify`"""

from __future__ import annotations

from pathlib import Path
from typing import Any

import click

from trucewatch.cli.failing import BROKEN, DONE
from trucewatch.cli.help import SpokenCommand
from trucewatch.cli.options import Asked, in_workspace


@click.command(name="verify", cls=SpokenCommand)
@click.argument("place", required=False, metavar="[PACKAGE|RECEIPT]",
                type=click.Path(exists=True, path_type=Path))  # fmt: skip
@click.option("--seen", multiple=True, type=click.Path(exists=True, dir_okay=False, path_type=Path))
@click.option("--sample", metavar="N|P%")
@click.option("--key", "keys", multiple=True, metavar="KEY")
@click.option("--digest", metavar="SHA256")
@click.option("--file", "item", type=click.Path(exists=True, dir_okay=False, path_type=Path))
@click.option(
    "--bitcoin-headers",
    "headers",
    type=click.Path(exists=True, dir_okay=False, path_type=Path),
)
@in_workspace
def command(
    asked: Asked,
    place: Path | None,
    seen: tuple[Path, ...],
    sample: str | None,
    keys: tuple[str, ...],
    digest: str | None,
    item: Path | None,
    headers: Path | None,
) -> int:
    """Verify a workspace, a package or a receipt.

    Example: trucewatch verify
             trucewatch verify --seen checkpoint-kept-by-a-partner.txt
             trucewatch verify --sample 5%
             trucewatch verify for-the-court --key key-of-the-team.txt
             trucewatch verify A-EVI-0001.receipt.txt --file photo.jpg --key key-of-the-team.txt
             trucewatch verify --bitcoin-headers headers.txt
    """
    from trucewatch.cli.progress import progress_bars
    from trucewatch.cli.showing import show_json

    notes = [path.read_bytes() for path in seen]
    with progress_bars() as progress:
        if place is None:
            report = _workspace(asked, notes, sample, headers, progress)
        else:
            trusted = [*read_keys(keys), *_own_key(asked.workspace)]
            report = _alone(place, trusted, notes, digest, item, progress)
    if asked.as_json:
        show_json(_plain(report))
    else:
        _show(report, everything=place is None)
    return BROKEN if report.broken else DONE


def _workspace(
    asked: Asked, notes: list[bytes], sample: str | None, headers: Path | None, progress: Any
) -> Any:
    opened = asked.open()
    from trucewatch.acts.sampling import Sample
    from trucewatch.acts.verifying import verify_workspace
    from trucewatch.vault.stamps.headers import read_headers

    part = Sample.parse(sample) if sample else None
    given = read_headers(headers.read_bytes()) if headers else None
    return verify_workspace(opened.workspace, notes, progress, part, opened.acting.now, given)


def _alone(
    place: Path,
    trusted: list[Any],
    notes: list[bytes],
    digest: str | None,
    item: Path | None,
    progress: Any,
) -> Any:
    """A package or a receipt, by its own bytes and by what is known from elsewhere."""
    from trucewatch.vault.receipts import LARGEST, is_receipt, verify_receipt
    from trucewatch.vault.verifying_package import Pins, verify_package

    if place.is_file() and place.stat().st_size <= LARGEST and is_receipt(place.read_bytes()):
        return verify_receipt(place.read_bytes(), trusted, notes, item)
    return verify_package(place, Pins(trusted, notes, digest), progress)


def read_keys(given: tuple[str, ...]) -> list[Any]:
    """Public keys, each given as itself or as a file with one a line."""
    from trucewatch.vault.notes import PublicKey

    texts = [Path(key).read_text("utf-8") if Path(key).is_file() else key for key in given]
    return [PublicKey.parse(line) for text in texts for line in text.splitlines() if line.strip()]


def _own_key(workspace: str | None) -> list[Any]:
    """The key of a workspace that was named: its team need not be asked for it."""
    from trucewatch.records import workspace as workspaces
    from trucewatch.vault.notes import PublicKey

    if workspace is None:
        return []
    return [PublicKey.parse(workspaces.read(workspaces.find(workspace)).log_key)]


def _show(report: Any, everything: bool) -> None:
    from trucewatch.cli.language import said
    from trucewatch.cli.showing import say, words
    from trucewatch.vault.broken import Step

    for step in Step:
        if step not in report.steps:
            if not everything:
                click.echo(f"– {int(step)}. {said(step.words)}  ({words('verify-not-here')})")
            continue
        found = report.steps[step]
        sign = click.style("✗", fg="red") if found.broken else click.style("✓", fg="green")
        click.echo(f"{sign} {int(step)}. {said(step.words)}  ({found.checked})")
        for broken in found.broken[:20]:
            click.echo(f"     {said(broken.trouble.words)}: {said(broken.message)}")
        if len(found.broken) > 20:
            say("verify-more", count=len(found.broken) - 20)
    for message in report.told:
        click.echo(f"· {said(message)}")
    if everything:
        _show_outside(report)
    if report.unsealed:
        say("verify-unsealed", count=report.unsealed)
    if report.broken:
        say("verify-broken", count=len(report.broken))
    else:
        say("verify-sound", size=report.size, origin=report.origin)


def _show_outside(report: Any) -> None:
    """What stands on the word of others: who holds which checkpoint, and which times are proven."""
    from trucewatch.cli.checkpoint import tell_held
    from trucewatch.cli.showing import say
    from trucewatch.cli.stamp import spoken

    tell_held(report)
    newest: dict[str, Any] = {}
    for proven in report.proven:
        if proven.time is not None and proven.size is not None:
            before = newest.get(proven.authority)
            if before is None or before.size < proven.size:
                newest[proven.authority] = proven
    for authority, proven in sorted(newest.items()):
        say("verify-proven", authority=authority, size=proven.size, time=spoken(proven.time))
    if not newest:
        say("verify-no-time-proven")
    pending = sum(proven.time is None for proven in report.proven)
    if pending:
        say("verify-pending", count=pending)


def _plain(report: Any) -> dict[str, Any]:
    from trucewatch.cli.checkpoint import plain_held
    from trucewatch.cli.stamp import plain_proven
    from trucewatch.vault.broken import Step

    return {
        "origin": report.origin,
        "size": report.size,
        "root": report.root.hex(),
        "unsealed": report.unsealed,
        "told": [{"code": one.code, "message": one.both()} for one in report.told],
        "not_applicable": [int(step) for step in Step if step not in report.steps],
        "held": plain_held(report),
        "proven": plain_proven(report),
        "sound": not report.broken,
        "steps": [
            {
                "step": int(step),
                "name": step.words.both(),
                "checked": found.checked,
                "broken": [
                    {"trouble": b.trouble.value, "code": b.code, "message": b.message.both()}
                    for b in found.broken
                ],
            }
            for step, found in sorted(report.steps.items())
        ],
    }
