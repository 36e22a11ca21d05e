"""Examining evidence: steps taken to verify an item, the verdict they come to, its review."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from uuid import UUID

from django.db.models import Exists, OuterRef, Q, QuerySet

from trucewatch.acts.acting import Acting
from trucewatch.acts.another import recorded_by, recorders, require_another
from trucewatch.acts.gates.telling import require_untold
from trucewatch.acts.writing import Receipt, write
from trucewatch.records.models import Case, Evidence, Member, VerificationStep
from trucewatch.rules.verdict import StepTaken, verdict_of
from trucewatch.values.codes.evidence import (
    GENUINE,
    EvidenceVerdict,
    FacesShown,
    VerificationMethod,
)
from trucewatch.values.codes.people import Minor
from trucewatch.values.codes.records import RecordState
from trucewatch.values.refusal import refuse
from trucewatch.values.texts import EMPTY_TEXT, Text
from trucewatch.values.when import When


@dataclass(frozen=True, slots=True)
class Examination:
    """One step as a person states it. attachments: items of evidence, such as screenshots."""

    method: VerificationMethod
    found: EvidenceVerdict
    seen: Text
    at: When | None = None
    attachments: tuple[UUID, ...] = ()


@dataclass(frozen=True, slots=True)
class Shown:
    """Who and what can be seen in items, as somebody who looked says it; None: stays as it was."""

    faces: FacesShown | None = None
    minors: Minor | None = None
    graphic: bool | None = None


def state_shown(
    acting: Acting, case: Case, items: Sequence[UUID], shown: Shown, reason: str
) -> Receipt:
    """Record who and what items show, which decides to whom they may be handed out.

    Raises Refusal without a member, where nothing is stated, and where the reason tells a name.
    """
    if acting.member is None:
        raise refuse("acts-needs-member")
    stated = {
        name: value
        for name in ("faces", "minors", "graphic")
        if (value := getattr(shown, name)) is not None
    }
    if not stated:
        raise refuse("examine-nothing-shown")
    require_untold(acting, case, {"because": reason})
    found = [_item(case, item) for item in items]
    for item in found:
        for name, value in stated.items():
            setattr(item, name, value)
    return write(acting, "state_shown", case, found, reason)


def take_step(acting: Acting, case: Case, item: UUID, step: Examination) -> Receipt:
    """Record one step taken to verify an item, and what was seen.

    Raises Refusal without a member, without what was seen or where that tells a protected name,
    and for attachments that are none.
    """
    if acting.member is None:
        raise refuse("acts-needs-member")
    if not step.seen:
        raise refuse("examine-seen")
    require_untold(acting, case, {"seen": step.seen})
    found = _item(case, item)
    if item in step.attachments:
        raise refuse("examine-own-attachment", item=found.code)
    known = Evidence.objects.filter(case=case, id__in=step.attachments).count()
    if known != len(set(step.attachments)):
        raise refuse("acts-no-such-record", kind="evidence")
    taken = VerificationStep(
        case=case,
        evidence=found,
        method=step.method,
        at=step.at or acting.instant,
        member=acting.member,
        result=step.found,
        seen=step.seen,
        attachments=tuple(map(str, step.attachments)),
    )
    return write(acting, "take_step", case, [taken])


def conclude(acting: Acting, case: Case, item: UUID, because: Text = EMPTY_TEXT) -> Receipt:
    """Let an item have the verdict that its steps come to; a review of an earlier one is over.

    Raises Refusal without a member, where it has that verdict by this rule already, where the
    reason tells a protected name, and for who brought the item and finds it genuine.
    """
    if acting.member is None:
        raise refuse("acts-needs-member")
    require_untold(acting, case, {"because": because})
    found = _item(case, item)
    verdict = derived_verdict(found)
    if found.verdict is verdict and found.verdict_by_id is not None:
        raise refuse("examine-nothing-new", item=found.code, verdict=verdict)
    if verdict in GENUINE:
        require_another(acting, recorders([found.id]), "examine-conclude-own", item=found.code)
    found.verdict = verdict
    found.verdict_because = because
    found.verdict_by = acting.member
    found.verdict_reviewed_by = None
    found.verdict_reviewed = None
    return write(acting, "conclude", case, [found])


def review_verdict(acting: Acting, case: Case, item: UUID) -> Receipt:
    """Confirm, as a second person, the verdict on an item.

    Raises Refusal for who concluded it or took one of the steps, for who brought what it finds
    genuine, where it is reviewed already, and where the steps have come to something else meanwhile.
    """
    if acting.member is None:
        raise refuse("acts-needs-member")
    found = _item(case, item)
    if found.verdict_by_id is None:
        raise refuse("examine-not-concluded", item=found.code)
    require_another(acting, [found.verdict_by_id], code=found.code)
    require_another(acting, takers(found), "examine-review-step", item=found.code)
    if found.verdict in GENUINE:
        require_another(acting, recorders([found.id]), "examine-review-own", item=found.code)
    if found.verdict_reviewed_by_id is not None:
        raise refuse("examine-reviewed", item=found.code)
    if derived_verdict(found) is not found.verdict:
        raise refuse("examine-moved-on", item=found.code)
    found.verdict_reviewed_by = acting.member
    found.verdict_reviewed = acting.instant
    return write(acting, "review_verdict", case, [found])


def confirmable(member: Member, items: QuerySet[Evidence]) -> QuerySet[Evidence]:
    """Those of some items whose verdict waits for somebody, and is not a member's own in any of the
    ways that `review_verdict` refuses; what the steps have come to since is not looked at."""
    waiting = items.filter(verdict_by__isnull=False, verdict_reviewed_by=None)
    taken = VerificationStep.objects.filter(evidence=OuterRef("id"), state=RecordState.CURRENT)
    brought = Q(verdict__in=GENUINE) & Q(recorded_by(member))
    own = Q(verdict_by=member) | Q(Exists(taken.filter(member=member))) | brought
    return waiting.exclude(own)


def derived_verdict(item: Evidence) -> EvidenceVerdict:
    """What the steps recorded for an item come to (rules/verdict.py)."""
    ordered = sorted(_steps(item), key=lambda one: (len(one.code), one.code))
    return verdict_of(StepTaken(step.method, step.result) for step in ordered)


def takers(item: Evidence) -> frozenset[UUID]:
    """The members who took the steps by which an item has its verdict."""
    return frozenset(_steps(item).values_list("member", flat=True))


def _steps(item: Evidence) -> QuerySet[VerificationStep]:
    found: QuerySet[VerificationStep] = VerificationStep.objects.filter(
        evidence=item, state=RecordState.CURRENT
    )
    return found


def _item(case: Case, item: UUID) -> Evidence:
    found = Evidence.objects.filter(case=case, id=item, state=RecordState.CURRENT).first()
    if found is None:
        raise refuse("acts-no-such-record", kind="evidence")
    return found
