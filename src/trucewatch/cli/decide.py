"""`trucewatch decide CODE ABOUT --because ...`"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING

import click

from trucewatch.cli.help import SpokenCommand
from trucewatch.cli.options import Asked, in_case

if TYPE_CHECKING:
    from trucewatch.acts.acting import Acting
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
    meant = meant_finding(opened.acting, case, the_view(case), fingerprint)
    finding = meant.finding
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
            _tell_what_opens(meant, opened.acting.member)
        say("decide-undo", code=code, signed=opened.signed)
    return 0


@dataclass(frozen=True, slots=True)
class Meant:
    """A finding, and where a gate found it, whether anybody may open that; None for a check."""

    finding: Finding
    releasable: bool | None = None


def _tell_what_opens(meant: Meant, member: Member | None) -> None:
    """Where a gate was meant: that nobody opens it for themselves, and who may."""
    from trucewatch.cli.showing import say
    from trucewatch.records.models import Member
    from trucewatch.values.codes.reports import Audience

    if meant.releasable is None or member is None:
        return
    active = Member.objects.filter(is_active=True).exclude(id=member.id).order_by("username")
    others = tuple(active.values_list("username", flat=True))
    if not meant.releasable:
        say("decide-gate-never")
    elif others:
        say("decide-gate-by-others", name=member.username, others=others)
    else:
        say("decide-gate-alone", name=member.username)
    if meant.releasable and meant.finding.values[0] != Audience.PUBLIC:
        say("decide-gate-audience", audience=Audience(str(meant.finding.values[0])))


def meant_finding(acting: Acting, case: Case, view: CaseView, beginning: str) -> Meant:
    """The one finding, of a check or of a gate, whose fingerprint begins so."""
    from trucewatch.acts.drifting import drifted
    from trucewatch.checks.figures_cannot_all_hold import beyond
    from trucewatch.checks.running import run
    from trucewatch.values.refusal import refuse

    told = run(view, besides=[*drifted(case), *beyond(view)])
    found = [*map(Meant, told), *_stopped(acting, view)]
    meant = {
        one.finding.fingerprint: one
        for one in found
        if one.finding.fingerprint.startswith(beginning.lower())
    }
    if len(meant) != 1 or len(beginning) < 4:
        raise refuse("cli-decide-which", given=beginning, count=len(meant))
    return next(iter(meant.values()))


def _stopped(acting: Acting, view: CaseView) -> Iterator[Meant]:
    """What the gates find for any audience; where the keys are away, what they find without them."""
    from trucewatch.acts.gates.passing import GATES, stops
    from trucewatch.values.codes.reports import Audience
    from trucewatch.values.refusal import Refusal

    for who in Audience:
        try:
            yield from (Meant(one.finding, one.releasable) for one in stops(acting, view, who))
        except Refusal:
            for gate in GATES:
                yield from (Meant(one, gate.releasable) for one in gate.look(view, who))
