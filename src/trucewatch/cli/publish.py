"""`trucewatch publish`"""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from trucewatch.cli.failing import FINDINGS
from trucewatch.cli.help import SpokenCommand
from trucewatch.cli.options import Asked, in_case
from trucewatch.cli.report import AUDIENCES

if TYPE_CHECKING:
    from trucewatch.acts.acting import Acting
    from trucewatch.acts.gates.passing import Stop
    from trucewatch.records.models import Case
    from trucewatch.values.codes.reports import Audience
    from trucewatch.values.finding import Finding
    from trucewatch.values.when import When


@dataclass(frozen=True, slots=True)
class Wanted:
    """The publication that is wanted: its options."""

    audience: str
    moment: str | None
    reviewer: str | None
    corrects: str | None
    erratum: str

    @property
    def meant(self) -> Audience:
        """For whom it is."""
        from trucewatch.values.codes.reports import Audience

        return Audience(self.audience)


@click.command(name="publish", cls=SpokenCommand)
@click.option("--out", type=click.Path(path_type=Path, file_okay=False), default=Path("out"),
              show_default=True)  # fmt: skip
@click.option("--audience", type=click.Choice(AUDIENCES), default="public", show_default=True)
@click.option("--as-of", "moment")
@click.option("--reviewer", metavar="NAME")
@click.option("--corrects", metavar="CODE")
@click.option("--erratum", default="")
@click.option("--dry-run", is_flag=True)
@in_case
def command(asked: Asked, dry_run: bool, out: Path, **wanted: Any) -> int:
    """Publish a report: through the gates, frozen, recorded in the log.

    Example: trucewatch publish --as huda --dry-run
             trucewatch publish --as huda --reviewer salma --out aleppo-report
             trucewatch publish --as huda --corrects A-PUB-0001 --erratum "a date was wrong"
    """
    from trucewatch.cli.opening import the_moment, the_view
    from trucewatch.cli.showing import say, show_json
    from trucewatch.cli.writing_out import require_room, write_files
    from trucewatch.values.refusal import refuse

    opened = asked.open()
    from trucewatch.acts.gates.passing import stops
    from trucewatch.acts.sequencing import sequence

    case, edition = asked.case(), Wanted(**wanted)
    as_of = the_moment(case, edition.moment, opened.now)
    if opened.acting.member is None:
        raise refuse("acts-needs-member")
    if dry_run:
        found = stops(opened.acting, the_view(case), edition.meant)
        return _show(found, _open_contradictions(case), asked.as_json)
    require_room(out)
    code, written = _publish(opened.acting, case, edition, as_of)
    sequence(opened.workspace)
    write_files(out, written)
    if asked.as_json:
        show_json({"publication": code, "files": [str(out / name) for name in written]})
    else:
        say("publish-done", code=code, folder=str(out))
        say("publish-check", code=code, case=case.ref, audience=edition.audience)
    return 0


def _publish(
    acting: Acting, case: Case, wanted: Wanted, as_of: When
) -> tuple[str, dict[str, bytes]]:
    """Make the report, pass it through the gates and record it; its code and its files."""
    from trucewatch.acts import publishing
    from trucewatch.acts.asserting import asserted_reviews
    from trucewatch.acts.drifting import drifted
    from trucewatch.acts.gates.passing import must_pass, released_records
    from trucewatch.cli.opening import the_view
    from trucewatch.reports import editions
    from trucewatch.values.texts import EMPTY_TEXT, Text

    view = the_view(case)
    released = released_records(must_pass(acting, view, wanted.meant))
    reviewed = wanted.reviewer is not None
    edition = editions.Edition(wanted.meant, reviewed=reviewed, released=released)
    worked = editions.work_out(view, as_of, drifted(case), asserted_reviews(case))
    written = dict(editions.files(worked, edition))
    receipt = publishing.publish(
        acting,
        case,
        publishing.Edition(
            title=case.name,
            audience=wanted.meant,
            as_of=as_of,
            files=written,
            languages=edition.languages,
            reviewer=wanted.reviewer,
            corrects=wanted.corrects,
            erratum=Text("und", {"und": wanted.erratum}) if wanted.erratum else EMPTY_TEXT,
        ),
    )
    return receipt.records[0][2], written


def _open_contradictions(case: Case) -> list[Finding]:
    """Findings of severity error that nobody decided on, and that touch a figure of the report."""
    from trucewatch.checks.deciding import decided
    from trucewatch.cli.check import all_weighed
    from trucewatch.records.loading import only
    from trucewatch.values.codes.findings import Severity

    told = [
        one.finding
        for one in all_weighed(case)
        if one.finding.severity is Severity.ERROR and one.weight.figures
    ]
    view = only(("finding_decision", "member"), case.id)
    return [each.finding for each in decided(told, view) if each.open]


def _show(found: tuple[Stop, ...], contradictions: list[Finding], as_json: bool) -> int:
    """Gates refuse; a contradiction that stands open is told, and the report tells it too."""
    from trucewatch.cli.showing import say, show_finding, show_json

    if as_json:
        gates = [plain_stop(stop) for stop in found]
        show_json({"gates": gates, "contradictions": [each.plain() for each in contradictions]})
    else:
        for each in contradictions:
            show_finding(each)
        if contradictions:
            say("publish-contradictions", count=len(contradictions))
        if show_stops(found):
            say("publish-next")
    return FINDINGS if any(stop.released is None for stop in found) else 0


def show_stops(found: tuple[Stop, ...]) -> bool:
    """Show what the gates stop, and what opened them; whether all of them are open."""
    from trucewatch.cli.showing import said_text, say, show_gate
    from trucewatch.cli.wording_published import gate_about

    for stop in found:
        opened = said_text(stop.released.because) if stop.released else ""
        show_gate(stop.finding, opened, gate_about(stop.finding))
    shut = sum(1 for stop in found if stop.released is None)
    say("publish-gates", count=shut)
    return not shut


def plain_stop(stop: Stop) -> dict[str, Any]:
    """What a gate found, and what opened it, as JSON."""
    released = stop.released.code if stop.released else None
    return stop.finding.plain() | {"releasable": stop.releasable, "released_by": released}
