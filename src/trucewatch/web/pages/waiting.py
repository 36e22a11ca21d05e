"""Work that waits in a case, by the roles that one has in it.

What is counted is a list of the case, narrowed as its address says: number and list are one.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Any
from urllib.parse import urlencode

from django.db.models import QuerySet
from django.urls import reverse

from trucewatch.acts.uploads.beginning import uploads_of
from trucewatch.records.models import Evidence
from trucewatch.values.codes.determination import RulingState
from trucewatch.values.codes.incidents import IncidentStatus
from trucewatch.values.codes.records import RecordState
from trucewatch.values.codes.reports import Role
from trucewatch.values.message import Message
from trucewatch.web.asking import Asking
from trucewatch.web.pages.asked import incidents_asked
from trucewatch.web.pages.determinations import determinations_asked
from trucewatch.web.pages.evidence import NAMES as OF_ITEMS
from trucewatch.web.pages.evidence import narrowed
from trucewatch.web.pages.evidence_waiting import Wait
from trucewatch.web.pages.filters import read_filters
from trucewatch.web.pages.paging import MOST, page_of
from trucewatch.web.permissions import BY_ROLE, Right


@dataclass(frozen=True, slots=True)
class Task:
    """How many of what wait, and where they are. more: there may be more than were counted."""

    role: Role
    words: Message
    url: str
    count: int
    more: bool = False


def waiting(asking: Asking) -> list[Task]:
    """What waits for the member; nothing that waits for others is counted."""
    found = (
        task for role in Role if role in asking.roles for task in TASKS.get(role, _none)(asking)
    )
    return [task for task in found if task.count]


def to_decide(asking: Asking, count: int, at: str) -> list[Task]:
    """The findings that need a person at a moment, for the first role that decides on them."""
    deciding = [role for role in Role if role in asking.roles and Right.DECIDE in BY_ROLE[role]]
    asked = {"state": "person", "at": at}
    return [
        _task(asking, role, "home-to-decide", count, "findings", asked)
        for role in deciding[:1]
        if count
    ]


def _none(asking: Asking) -> Iterator[Task]:
    return iter(())


def _to_document(asking: Asking) -> Iterator[Task]:
    acknowledged = IncidentStatus.ACKNOWLEDGED.value
    yield _incidents(asking, Role.DOCUMENTER, "home-to-document", status=acknowledged)
    uploads = len(uploads_of(asking.acting(), asking.case)) if asking.may(Right.SEAL) else 0
    yield _task(asking, Role.DOCUMENTER, "home-to-seal", uploads, "bring")
    yield _items(asking, Role.DOCUMENTER, "home-to-place", Wait.PLACE)


def _to_verify(asking: Asking) -> Iterator[Task]:
    for status, code in (
        (IncidentStatus.REPORTED, "home-to-verify"),
        (IncidentStatus.UNDER_VERIFICATION, "home-being-verified"),
    ):
        yield _incidents(asking, Role.VERIFIER, code, status=status.value)
    yield _items(asking, Role.VERIFIER, "home-to-examine", Wait.STEP)
    yield _items(asking, Role.VERIFIER, "home-to-conclude", Wait.VERDICT)
    yield _items(asking, Role.VERIFIER, "home-to-confirm", Wait.REVIEW)


def _to_determine(asking: Asking) -> Iterator[Task]:
    """A disagreement waits for every analyst: who proposed may have left the case."""
    verified = IncidentStatus.VERIFIED.value
    yield _incidents(asking, Role.ANALYST, "home-to-determine", status=verified, unruled="1")
    yield _rulings(asking, Role.ANALYST, "home-to-answer", unanswered="1")


def _to_review(asking: Asking) -> Iterator[Task]:
    """Proposals of others: nobody reviews their own."""
    proposed = RulingState.PROPOSED.value
    yield _rulings(asking, Role.REVIEWER, "home-to-review", stage=proposed, others="1")
    if Role.VERIFIER not in asking.roles:  # who has both roles is asked once
        yield _items(asking, Role.REVIEWER, "home-to-confirm", Wait.REVIEW)


def _to_publish(asking: Asking) -> Iterator[Task]:
    yield _rulings(asking, Role.PUBLISHER, "home-to-publish", unpublished="1")


def _incidents(asking: Asking, role: Role, code: str, **asked: str) -> Task:
    page = page_of(asking.case.id, incidents_asked(asking, read_filters(asked)), "")
    count, more = min(page.total, MOST), page.more or page.capped
    return _task(asking, role, code, count, "incidents", asked, more=more)


def _rulings(asking: Asking, role: Role, code: str, **asked: str) -> Task:
    return _counted(
        asking, role, code, determinations_asked(asking, asked), "determinations", asked
    )


def _items(asking: Asking, role: Role, code: str, wait: Wait) -> Task:
    asked = {"waits": wait.value}
    every = Evidence.objects.filter(case=asking.case, state=RecordState.CURRENT)
    rows = narrowed(asking, every, dict.fromkeys(OF_ITEMS, "") | asked)
    return _counted(asking, role, code, rows, "evidence", asked)


def _counted(
    asking: Asking, role: Role, code: str, rows: QuerySet[Any], page: str, asked: dict[str, str]
) -> Task:
    count = rows[: MOST + 1].count()
    return _task(asking, role, code, min(count, MOST), page, asked, more=count > MOST)


def _task(
    asking: Asking,
    role: Role,
    code: str,
    count: int,
    page: str,
    asked: dict[str, str] | None = None,
    more: bool = False,
) -> Task:
    query = f"?{urlencode(asked)}" if asked else ""
    url = f"{reverse(page, args=(asking.case.code,))}{query}"
    return Task(role, Message(code, {"count": count}), url, count, more)


TASKS: dict[Role, Callable[[Asking], Iterator[Task]]] = {
    Role.DOCUMENTER: _to_document,
    Role.VERIFIER: _to_verify,
    Role.ANALYST: _to_determine,
    Role.REVIEWER: _to_review,
    Role.PUBLISHER: _to_publish,
}
