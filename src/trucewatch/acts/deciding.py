"""Deciding on a finding: resolved, or accepted as is, because."""

from __future__ import annotations

from trucewatch.acts.acting import Acting
from trucewatch.acts.writing import Receipt, write
from trucewatch.records.models import Case, FindingDecision
from trucewatch.values.codes.reports import FindingDecisionKind
from trucewatch.values.finding import Finding
from trucewatch.values.refusal import refuse
from trucewatch.values.texts import Text
from trucewatch.values.when import When


def decide_finding(
    acting: Acting, case: Case, finding: Finding, decision: FindingDecisionKind, because: Text
) -> Receipt:
    """Record what was decided about a finding. It lapses when a value in the finding changes.

    Raises Refusal where no reason is given.
    """
    if not because:
        raise refuse("acts-decision-because")
    about = tuple(sorted({f"{place.kind}:{place.ref}" for place in finding.where}))
    decided = FindingDecision(
        case=case,
        finding_code=finding.code,
        about=about,
        fingerprint=finding.fingerprint,
        decision=decision,
        because=because,
        member=acting.member,
        decided=When.parse(acting.now.isoformat(timespec="seconds")),
    )
    return write(acting, "decide_finding", case, [decided])
