"""Items of evidence that wait for somebody: to be placed, verified, concluded on, confirmed."""

from __future__ import annotations

from collections.abc import Callable
from enum import StrEnum

from django.db.models import Exists, OuterRef, QuerySet

from trucewatch.acts.evidence.examining import confirmable
from trucewatch.records.models import Citation, Evidence, VerificationStep
from trucewatch.values.codes.evidence import EvidenceHeld
from trucewatch.values.codes.records import RecordState
from trucewatch.web.asking import Asking
from trucewatch.web.permissions import Right

Items = QuerySet[Evidence]
CURRENT = {"state": RecordState.CURRENT}


class Wait(StrEnum):
    """For what an item waits."""

    PLACE = "place"
    STEP = "step"
    VERDICT = "verdict"
    REVIEW = "review"
    ANOTHER = "another"


def may_confirm(asking: Asking) -> bool:
    """Whether a verdict of somebody else may be confirmed."""
    return asking.may(Right.VERIFY) or asking.may(Right.REVIEW)


def waits_told(asking: Asking) -> list[Wait]:
    """What this reader may ask for: who confirms nothing has nothing that waits for that."""
    return [one for one in Wait if one is not Wait.REVIEW or may_confirm(asking)]


def waiting_items(asking: Asking, rows: Items, wait: Wait) -> Items:
    """Those of some items that are held and wait so; no verdict waits for whoever may not confirm it."""
    return WAITS[wait](asking, rows.filter(held=EvidenceHeld.HELD))


def _to_place(asking: Asking, rows: Items) -> Items:
    """Nobody said what they are about."""
    cited = Citation.objects.filter(evidence=OuterRef("id"), **CURRENT)
    loose = rows.filter(incident=None, movement=None, accompanies=None)
    return loose.exclude(Exists(cited))


def _to_verify(asking: Asking, rows: Items) -> Items:
    return rows.filter(verdict_by=None).exclude(Exists(_steps()))


def _to_conclude(asking: Asking, rows: Items) -> Items:
    return rows.filter(Exists(_steps()), verdict_by=None)


def _to_confirm(asking: Asking, rows: Items) -> Items:
    return confirmable(asking.member, rows) if may_confirm(asking) else rows.none()


def _to_be_confirmed(asking: Asking, rows: Items) -> Items:
    """By somebody else than who asks."""
    concluded = rows.filter(verdict_by__isnull=False, verdict_reviewed_by=None)
    return concluded.exclude(id__in=_to_confirm(asking, rows).values("id"))


def _steps() -> QuerySet[VerificationStep]:
    return VerificationStep.objects.filter(evidence=OuterRef("id"), **CURRENT)


WAITS: dict[Wait, Callable[[Asking, Items], Items]] = {
    Wait.PLACE: _to_place,
    Wait.STEP: _to_verify,
    Wait.VERDICT: _to_conclude,
    Wait.REVIEW: _to_confirm,
    Wait.ANOTHER: _to_be_confirmed,
}
