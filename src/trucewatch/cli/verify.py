"""`trucewatch verify`"""

from __future__ import annotations

from pathlib import Path
from typing import Any

import click

from trucewatch.cli.failing import BROKEN, DONE
from trucewatch.cli.help import SpokenCommand
from trucewatch.cli.options import Asked, in_workspace


@click.command(name="verify", cls=SpokenCommand)
@click.option("--seen", multiple=True, type=click.Path(exists=True, dir_okay=False, path_type=Path))
@click.option("--sample", metavar="N|P%")
@in_workspace
def command(
    asked: Asked,
    seen: tuple[Path, ...],
    sample: str | None,
) -> int:
    """Verify the log, the revisions and every record.

    Example: trucewatch verify
             trucewatch verify --seen checkpoint-kept-by-a-partner.txt
             trucewatch verify --sample 5%
    """
    from trucewatch.cli.progress import progress_bars
    from trucewatch.cli.showing import show_json

    opened = asked.open()
    from trucewatch.acts.sampling import Sample
    from trucewatch.acts.verifying import verify_workspace

    part = Sample.parse(sample) if sample else None
    with progress_bars() as progress:
        notes = [path.read_bytes() for path in seen]
        report = verify_workspace(opened.workspace, notes, progress, part, opened.acting.now)
    if asked.as_json:
        show_json(_plain(report))
    else:
        _show(report)
    return BROKEN if report.broken else DONE


def _show(report: Any) -> None:
    from trucewatch.cli.language import said
    from trucewatch.cli.showing import say

    for step in sorted(report.steps):
        found = report.steps[step]
        sign = click.style("✗", fg="red") if found.broken else click.style("✓", fg="green")
        click.echo(f"{sign} {int(step)}. {said(step.words)}  ({found.checked})")
        for broken in found.broken[:20]:
            click.echo(f"     {said(broken.trouble.words)}: {said(broken.message)}")
        if len(found.broken) > 20:
            say("verify-more", count=len(found.broken) - 20)
    for message in report.told:
        click.echo(f"· {said(message)}")
    if report.unsealed:
        say("verify-unsealed", count=report.unsealed)
    if report.broken:
        say("verify-broken", count=len(report.broken))
    else:
        say("verify-sound", size=report.size, origin=report.origin)


def _plain(report: Any) -> dict[str, Any]:
    return {
        "origin": report.origin,
        "size": report.size,
        "root": report.root.hex(),
        "unsealed": report.unsealed,
        "told": [{"code": one.code, "message": one.both()} for one in report.told],
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
