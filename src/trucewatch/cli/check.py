"""`trucewatch check`"""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

import click

from trucewatch.cli.failing import DONE, FINDINGS
from trucewatch.cli.help import SpokenCommand
from trucewatch.cli.options import Asked, in_case

if TYPE_CHECKING:
    from trucewatch.checks.gathering import Weighed
    from trucewatch.records.models import Case


@click.command(name="check", cls=SpokenCommand)
@click.option("--all", "notes", is_flag=True)
@in_case
def command(
    asked: Asked,
    notes: bool,
) -> int:
    """Look for contradictions and thin places in a case.

    Example: trucewatch check
             trucewatch check --all --language ar
    """
    from trucewatch.cli.showing import said_text, say, show_finding, show_json, words

    asked.open()
    from trucewatch.checks.deciding import decided
    from trucewatch.records.loading import only
    from trucewatch.values.codes.findings import Severity

    case = asked.case()
    told = all_weighed(case)
    found = decided((one.finding for one in told), only(("finding_decision", "member"), case.id))
    waiting = [one for one in found if one.open and one.finding.severity is not Severity.NOTE]
    if asked.as_json:
        pairs = zip(found, told, strict=True)
        show_json([one.plain() | rests.weight.plain() for one, rests in pairs])
        return FINDINGS if waiting else DONE
    for one in found if notes else waiting:
        lapsed = f"{words('check-lapsed')} " if one.lapsed else ""
        because = said_text(one.decision.because) if one.decision and not one.lapsed else ""
        show_finding(one.finding, because, lapsed)
    counts = Counter(str(one.finding.severity) for one in found)
    say("check-errors", count=counts["error"])
    say("check-warnings", count=counts["warning"])
    say("check-notes", count=counts["note"])
    say("check-open", count=len(waiting))
    if not notes and len(found) > len(waiting):
        say("check-all")
    return FINDINGS if waiting else DONE


def all_weighed(case: Case) -> list[Weighed]:
    """Every finding, part by part, with those that rest on more than a part holds."""
    from trucewatch.acts.beyond_parts import beyond_parts
    from trucewatch.acts.drifting import drifted
    from trucewatch.checks.running import weighed
    from trucewatch.cli.progress import progress_bars
    from trucewatch.records.blocks import Blocks

    with progress_bars() as progress:
        besides = [*drifted(case), *beyond_parts(case)]
        return weighed(
            Blocks(case.id), lambda code, done, total: progress("check", done, total), besides
        )
