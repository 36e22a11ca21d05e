"""`trucewatch check`"""

from __future__ import annotations

from collections import Counter

import click

from trucewatch.cli.failing import DONE, FINDINGS
from trucewatch.cli.help import SpokenCommand
from trucewatch.cli.options import Asked, in_case


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
    from trucewatch.cli.opening import the_view
    from trucewatch.cli.progress import progress_bars
    from trucewatch.cli.showing import said_text, say, show_finding, show_json, words

    asked.open()
    from trucewatch.acts.drifting import drifted
    from trucewatch.checks.deciding import decided
    from trucewatch.checks.running import run
    from trucewatch.checks.weighing import Weights
    from trucewatch.values.codes.findings import Severity

    case = asked.case()
    view = the_view(case)
    with progress_bars() as progress:
        besides = drifted(case)
        findings = run(view, lambda code, done, total: progress("check", done, total), besides)
        found = decided(findings, view)
    waiting = [one for one in found if one.open and one.finding.severity is not Severity.NOTE]
    if asked.as_json:
        weights = Weights(view)
        show_json([one.plain() | weights(one.finding).plain() for one in found])
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
