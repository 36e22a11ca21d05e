"""`trucewatch decide CODE ABOUT --because ...`"""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from trucewatch.cli.help import SpokenCommand
from trucewatch.cli.options import Asked, in_case

if TYPE_CHECKING:
    from trucewatch.records.models import Case, Member
    from trucewatch.records.view import CaseView
    from trucewatch.values.finding import Finding


@click.command(name="decide", cls=SpokenCommand)
@click.argument("fingerprint")
@click.option("--because", required=True)
@click.option("--because-ar", default="")
@click.option("--accept", "accepted", is_flag=True)
@in_case
def command(
    asked: Asked,
    fingerprint: str,
    because: str,
    because_ar: str,
    accepted: bool,
) -> int:
    """Decide on a finding, or open a gate as the second person.

    Example: trucewatch decide 3fa9c1 --because "mended at the source"
             trucewatch decide 3fa9c1 --accept --because "both are told by one source" --as salma
    """
    from trucewatch.cli.opening import the_view
    from trucewatch.cli.showing import say, show_json

    opened = asked.open()
    case = asked.case()
    finding = _meant(case, the_view(case), fingerprint)
    from trucewatch.acts.deciding import decide_finding
    from trucewatch.acts.sequencing import sequence
    from trucewatch.values.codes.reports import FindingDecisionKind
    from trucewatch.values.texts import Text

    kind = FindingDecisionKind.ACCEPTED_AS_IS if accepted else FindingDecisionKind.RESOLVED
    told = {"en": because} | ({"ar": because_ar} if because_ar else {})
    receipt = decide_finding(opened.acting, case, finding, kind, Text("en", told))
    sequence(opened.workspace)
    code = receipt.records[0][2]
    if asked.as_json:
        show_json({"decision": code, "finding": finding.plain()})
    else:
        say("decide-done", code=code, finding=finding.code)
        if accepted:
            _tell_what_opens(finding, opened.acting.member)
        say("decide-undo", code=code)
    return 0


def _tell_what_opens(finding: Finding, member: Member | None) -> None:
    """Where a gate was meant: that nobody opens it for themselves, and who may."""
    from trucewatch.acts.gates.passing import GATES
    from trucewatch.cli.showing import say
    from trucewatch.records.models import Member

    gates = {gate.code: gate.releasable for gate in GATES}
    if finding.code not in gates or member is None:
        return
    active = Member.objects.filter(is_active=True).exclude(id=member.id).order_by("username")
    others = tuple(active.values_list("username", flat=True))
    if not gates[finding.code]:
        say("decide-gate-never")
    elif others:
        say("decide-gate-by-others", name=member.username, others=others)
    else:
        say("decide-gate-alone", name=member.username)


def _meant(case: Case, view: CaseView, beginning: str) -> Finding:
    """The one finding, of a check or of a gate, whose fingerprint begins so."""
    from trucewatch.acts.drifting import drifted
    from trucewatch.acts.gates.passing import GATES
    from trucewatch.checks.figures_cannot_all_hold import beyond
    from trucewatch.checks.running import run
    from trucewatch.values.codes.reports import Audience
    from trucewatch.values.refusal import refuse

    found = run(view, besides=[*drifted(case), *beyond(view)])
    found += [one for gate in GATES for who in Audience for one in gate.look(view, who)]
    meant = {f.fingerprint: f for f in found if f.fingerprint.startswith(beginning.lower())}
    if len(meant) != 1 or len(beginning) < 4:
        raise refuse("cli-decide-which", given=beginning, count=len(meant))
    return next(iter(meant.values()))
