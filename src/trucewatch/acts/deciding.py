"""Deciding on a finding: resolved, or accepted as is, because."""

from __future__ import annotations

from django.db import transaction

from trucewatch.acts.acting import Acting
from trucewatch.acts.storage import storage_told
from trucewatch.acts.writing import Receipt, write
from trucewatch.checks.deciding import places_of
from trucewatch.records.models import Case, FindingDecision
from trucewatch.values.codes.records import RecordState
from trucewatch.values.codes.reports import FindingDecisionKind
from trucewatch.values.finding import Finding
from trucewatch.values.refusal import refuse
from trucewatch.values.texts import Text


def decide_finding(
    acting: Acting,
    case: Case,
    finding: Finding,
    decision: FindingDecisionKind,
    because: Text,
    *,
    undecided: bool = False,
) -> Receipt:
    """Record what was decided about a finding. It lapses when a value in the finding changes.

    undecided: who decides saw that nobody has. Raises Refusal where somebody did meanwhile, and where
    no reason is given.
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
    with storage_told(), transaction.atomic():
        if undecided:
            _require_undecided(case, finding)
        return write(acting, "decide_finding", case, [decided])


def _require_undecided(case: Case, finding: Finding) -> None:
    """Who decides at the same moment waits for the end of this."""
    Case.objects.select_for_update().get(id=case.id)
    rows = FindingDecision.objects.filter(
        case=case, fingerprint=finding.fingerprint, state=RecordState.CURRENT
    )
    last = rows.select_related("member").order_by("id").last()
    if last is not None:
        who = last.member.username if last.member else last.code
        raise refuse("acts-decided-meanwhile", who=who)
