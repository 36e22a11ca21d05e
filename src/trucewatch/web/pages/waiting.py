"""Work that waits in a case, by the roles that one has in it."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from urllib.parse import urlencode

from django.db.models import Exists, OuterRef
from django.urls import reverse

from trucewatch.acts.uploads.beginning import uploads_of
from trucewatch.records.models import Determination, Evidence, Incident
from trucewatch.values.codes.determination import RulingState
from trucewatch.values.codes.incidents import IncidentStatus
from trucewatch.values.codes.records import RecordState
from trucewatch.values.codes.reports import Role
from trucewatch.values.message import Message
from trucewatch.web.asking import Asking
from trucewatch.web.pages.determinations import unpublished_of
from trucewatch.web.pages.evidence_waiting import Wait, waiting_items
from trucewatch.web.pages.paging import MOST
from trucewatch.web.permissions import Right


@dataclass(frozen=True, slots=True)
class Task:
    """How many of what wait, and where they are."""

    role: Role
    words: Message
    url: str


def waiting(asking: Asking) -> list[Task]:
    """What waits for the member; nothing that waits for others is counted."""
    return [
        task for role in Role if role in asking.roles for task in TASKS.get(role, _none)(asking)
    ]


def _none(asking: Asking) -> Iterator[Task]:
    return iter(())


def _incidents(asking: Asking, **filters: str) -> str:
    return f"{reverse('incidents', args=(asking.case.code,))}?{urlencode(filters)}"


def _of_status(asking: Asking, status: IncidentStatus) -> int:
    found = Incident.objects.filter(case=asking.case, state=RecordState.CURRENT, status=status)
    return found[:MOST].count()


def _to_document(asking: Asking) -> Iterator[Task]:
    count = _of_status(asking, IncidentStatus.ACKNOWLEDGED)
    if count:
        url = _incidents(asking, status=IncidentStatus.ACKNOWLEDGED.value)
        yield Task(Role.DOCUMENTER, Message("home-to-document", {"count": count}), url)
    uploads = len(uploads_of(asking.acting(), asking.case)) if asking.may(Right.SEAL) else 0
    if uploads:
        url = reverse("bring", args=(asking.case.code,))
        yield Task(Role.DOCUMENTER, Message("home-to-seal", {"count": uploads}), url)
    yield from _items(asking, Role.DOCUMENTER, "home-to-place", Wait.PLACE)


def _to_verify(asking: Asking) -> Iterator[Task]:
    for status, code in (
        (IncidentStatus.REPORTED, "home-to-verify"),
        (IncidentStatus.UNDER_VERIFICATION, "home-being-verified"),
    ):
        count = _of_status(asking, status)
        if count:
            url = _incidents(asking, status=status.value)
            yield Task(Role.VERIFIER, Message(code, {"count": count}), url)
    yield from _items(asking, Role.VERIFIER, "home-to-examine", Wait.STEP)
    yield from _items(asking, Role.VERIFIER, "home-to-conclude", Wait.VERDICT)
    yield from _items(asking, Role.VERIFIER, "home-to-confirm", Wait.REVIEW)


def _to_determine(asking: Asking) -> Iterator[Task]:
    ruled = Determination.objects.filter(incident=OuterRef("id"), state=RecordState.CURRENT)
    verified = Incident.objects.filter(
        case=asking.case, state=RecordState.CURRENT, status=IncidentStatus.VERIFIED
    )
    count = verified.exclude(Exists(ruled))[:MOST].count()
    if count:
        url = _incidents(asking, status=IncidentStatus.VERIFIED.value)
        yield Task(Role.ANALYST, Message("home-to-determine", {"count": count}), url)


def _to_review(asking: Asking) -> Iterator[Task]:
    """Proposals of others: nobody reviews their own."""
    proposed = Determination.objects.filter(
        case=asking.case, state=RecordState.CURRENT, ruling_state=RulingState.PROPOSED
    )
    others = proposed.exclude(proposer=asking.member)
    count = others[:MOST].count()
    if count:
        query = urlencode({"stage": RulingState.PROPOSED.value, "others": "1"})
        url = f"{reverse('determinations', args=(asking.case.code,))}?{query}"
        yield Task(Role.REVIEWER, Message("home-to-review", {"count": count}), url)
    if Role.VERIFIER not in asking.roles:  # who has both roles is asked once
        yield from _items(asking, Role.REVIEWER, "home-to-confirm", Wait.REVIEW)


def _to_publish(asking: Asking) -> Iterator[Task]:
    rulings = Determination.objects.filter(case=asking.case, state=RecordState.CURRENT)
    count = unpublished_of(asking.case, rulings)[:MOST].count()
    if count:
        url = f"{reverse('determinations', args=(asking.case.code,))}?unpublished=1"
        yield Task(Role.PUBLISHER, Message("home-to-publish", {"count": count}), url)


def _items(asking: Asking, role: Role, code: str, wait: Wait) -> Iterator[Task]:
    rows = Evidence.objects.filter(case=asking.case, state=RecordState.CURRENT)
    count = waiting_items(asking, rows, wait)[:MOST].count()
    if count:
        url = f"{reverse('evidence', args=(asking.case.code,))}?{urlencode({'waits': wait.value})}"
        yield Task(role, Message(code, {"count": count}), url)


TASKS: dict[Role, Callable[[Asking], Iterator[Task]]] = {
    Role.DOCUMENTER: _to_document,
    Role.VERIFIER: _to_verify,
    Role.ANALYST: _to_determine,
    Role.REVIEWER: _to_review,
    Role.PUBLISHER: _to_publish,
}
