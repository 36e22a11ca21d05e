"""Deciding on a finding: resolved, or accepted as is, because."""

from __future__ import annotations

from trucewatch.acts.acting import Acting
from trucewatch.acts.writing import Receipt, write
from trucewatch.checks.deciding import places_of
from trucewatch.records.models import Case, FindingDecision
from trucewatch.values.codes.reports import FindingDecisionKind
from trucewatch.values.finding import Finding
from trucewatch.values.refusal import refuse
from trucewatch.values.texts import Text


def decide_finding(
    acting: Acting, case: Case, finding: Finding, decision: FindingDecisionKind, because: Text
) -> Receipt:
    """Record what was decided about a finding. It lapses when a value in the finding changes.

    Raises Refusal where no reason is given.
    """
    if not because:
        raise refuse("acts-decision-because")
    decided = FindingDecision(
        case=case,
        finding_code=finding.code,
        about=tuple(sorted(places_of(finding))),
        fingerprint=finding.fingerprint,
        decision=decision,
        because=because,
        member=acting.member,
        decided=acting.instant,
    )
    return write(acting, "decide_finding", case, [decided])
