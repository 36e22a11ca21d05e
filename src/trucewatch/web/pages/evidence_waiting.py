"""Items of evidence that wait for somebody: to be placed, verified, concluded on, confirmed."""

from __future__ import annotations

from collections.abc import Callable
from enum import StrEnum

from django.db.models import Exists, OuterRef, QuerySet

from trucewatch.records.models import Citation, Evidence, VerificationStep
from trucewatch.values.codes.evidence import EvidenceHeld
from trucewatch.values.codes.records import RecordState
from trucewatch.web.asking import Asking

Items = QuerySet[Evidence]
CURRENT = {"state": RecordState.CURRENT}


class Wait(StrEnum):
    """For what an item waits."""

    PLACE = "place"
    STEP = "step"
    VERDICT = "verdict"
    REVIEW = "review"


def waiting_items(asking: Asking, rows: Items, wait: Wait) -> Items:
    """Those of some items that are held and wait so; nobody's own verdict waits for them."""
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
    concluded = rows.filter(verdict_by__isnull=False, verdict_reviewed_by=None)
    return concluded.exclude(verdict_by=asking.member)


def _steps() -> QuerySet[VerificationStep]:
    return VerificationStep.objects.filter(evidence=OuterRef("id"), **CURRENT)


WAITS: dict[Wait, Callable[[Asking, Items], Items]] = {
    Wait.PLACE: _to_place,
    Wait.STEP: _to_verify,
    Wait.VERDICT: _to_conclude,
    Wait.REVIEW: _to_confirm,
}
