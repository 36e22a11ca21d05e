"""A second person's written reason: which decision opens a gate for a publisher."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from uuid import UUID

from trucewatch.records.models import Revision
from trucewatch.records.view import CaseView, Row
from trucewatch.values.codes.reports import Audience, FindingDecisionKind
from trucewatch.values.finding import Finding
from trucewatch.values.usernames import folded


def release_of(finding: Finding, view: CaseView, publisher: str | None) -> Row | None:
    """The decision that opens a gate for this finding; None where it stays shut.

    Only the exact fingerprint counts, never the places alone: whatever changed since has not been
    seen by whoever gave the reason. A reason given for the public covers every other audience. The
    newest decision rules, so that a second person can take theirs back; nobody is a second person
    to a publisher who does not say who they are.
    """
    if publisher is None:
        return None
    newest = _newest(row for row in _given(finding, view) if _by_another(row, publisher))
    return newest if newest is not None and _opens(newest) else None


def uncounted_release(finding: Finding, view: CaseView, publisher: str | None) -> Row | None:
    """The decision that opens a gate for others than this publisher, who gave it or wrote it down."""
    if publisher is None:
        return None
    newest = _newest(_given(finding, view))
    return newest if newest is not None and _opens(newest) else None


def _given(finding: Finding, view: CaseView) -> list[Row]:
    """Every decision on this very finding."""
    prints = _fingerprints(finding)
    rows = view.rows("finding_decision")
    return [row for row in rows if row.finding_code == finding.code and row.fingerprint in prints]


def _newest(given: Iterable[Row]) -> Row | None:
    return max(given, key=lambda row: (row.derived("decided_lo") or 0, row.key), default=None)


def _fingerprints(finding: Finding) -> set[str]:
    public = replace(finding, values=(str(Audience.PUBLIC), *finding.values[1:]))
    return {finding.fingerprint, public.fingerprint}


def _opens(decision: Row) -> bool:
    reason = decision.because
    accepted = decision.decision is FindingDecisionKind.ACCEPTED_AS_IS
    return accepted and bool(reason) and bool(reason.get(reason.original).strip())


def _by_another(decision: Row, publisher: str) -> bool:
    """Whether neither the one who decided nor anybody who wrote it down is the publisher."""
    member = decision.member
    names = {member.username if member is not None else None, *recorded_by(decision.id)}
    others = {folded(name) for name in names if name is not None}
    return None not in names and folded(publisher) not in others


def recorded_by(record: UUID) -> set[str | None]:
    """User names of all who wrote a record, by its acts; None for an act that nobody signed."""
    names = Revision.objects.filter(record=record).values_list("act__member__username", flat=True)
    return set(names) or {None}
