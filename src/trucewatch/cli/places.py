"""`trucewatch places import`"""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import click

from trucewatch.cli.failing import DONE, FINDINGS, REFUSED
from trucewatch.cli.help import SpokenCommand, SpokenGroup
from trucewatch.cli.options import Asked, in_case

if TYPE_CHECKING:
    from trucewatch.acts.importing.readings import Reading


@click.group(name="places", cls=SpokenGroup)
def command() -> None:
    """Take in lists of places that others publish.

    Example: trucewatch places import syr_admin3.csv --dry-run
    """


@command.command(name="import", cls=SpokenCommand, key="places-import")
@click.argument("file", metavar="FILE", type=click.Path(path_type=Path))
@click.option("--from", "source", default="")
@click.option("--dry-run", is_flag=True)
@click.option("--accept-valid", is_flag=True)
@in_case
def take(asked: Asked, file: Path, source: str, dry_run: bool, accept_valid: bool) -> int:
    """Take in a list of places: P-codes as a table or GeoJSON, or GeoNames.

    Example: trucewatch places import syr_admin3.csv --from "OCHA, 2016-09-05" --dry-run
             trucewatch places import SY.jsonl --case truce
    """
    from trucewatch.cli.progress import progress_bars
    from trucewatch.values.refusal import refuse

    opened = asked.open()
    case = asked.case()
    if not file.exists():
        raise refuse("prose-gone", file=str(file))
    from trucewatch.acts.importing.accepting import accept_drafts
    from trucewatch.acts.sequencing import sequence
    from trucewatch.importers.gazetteer.drafting import read_gazetteer
    from trucewatch.values.collecting import collector_at_rest

    with collector_at_rest(), progress_bars() as progress:
        reading = read_gazetteer(file, case, source, progress)
        if not dry_run and (accept_valid or not reading.errors):
            accept_drafts(
                opened.acting, reading, accept_valid=accept_valid, reason=source, progress=progress
            )
            sequence(opened.workspace, progress)
    return _told(reading, dry_run, accept_valid, asked.as_json)


def _told(reading: Reading, dry_run: bool, accept_valid: bool, as_json: bool) -> int:
    """What was found, and what was or would be saved."""
    from trucewatch.acts.importing.foreseeing import foresee
    from trucewatch.cli.showing import say, show_finding, show_json

    seen, errors = foresee(reading), len(reading.errors)
    saved = not dry_run and (accept_valid or not errors)
    if as_json:
        counts = {"new": seen.new, "changed": seen.changed, "unchanged": seen.unchanged}
        told = [finding.plain() for finding in reading.findings]
        show_json(counts | {"left_out": seen.left_out, "saved": saved, "findings": told})
    else:
        for finding in reading.findings:
            show_finding(finding)
        told_as = "import-done" if saved else "import-would"
        say(told_as, new=seen.new, changed=seen.changed, unchanged=seen.unchanged)
        if seen.left_out:
            say("import-unsound", count=seen.left_out)
        if not saved:
            say("import-errors" if errors else "import-sound", count=errors)
    if dry_run:
        return FINDINGS if errors else DONE
    return DONE if saved else REFUSED
