"""Words typed into a page whose session ended before they were sent: kept for whoever typed them.

The page carries a signed mark of its member, its case and its address, which opens nothing and shows
nothing. What comes in with it and without a session is sealed as a draft is, and stands on the page
again once its member has signed in. Records have drafts of their own (`recording/parking.py`).
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import UTC, datetime
from uuid import UUID

from django.core import signing
from django.http import HttpRequest, QueryDict

from trucewatch.acts.acting import Acting
from trucewatch.acts.unfinished import discard_unfinished, keep_unfinished, open_unfinished
from trucewatch.records.models import Case, CaseRole, Member, Unfinished
from trucewatch.records.models.base import mint_random
from trucewatch.values.codes.records import RecordState
from trucewatch.web.served import served_workspace

SALT = "trucewatch.words"
LASTS = 24 * 3600
KIND = "page"
MARK = "words_of"
PAGE = "page"
NOT_TYPED = frozenset({"csrfmiddlewaretoken", MARK, PAGE})
LONGEST, MOST = 20_000, 60


@dataclass(frozen=True, slots=True)
class Kept:
    """Words that wait on a page, by the names of their fields."""

    draft: UUID
    typed: Mapping[str, str]


def typed_in(posted: QueryDict) -> dict[str, str]:
    """What a form holds, by name; what stands several times under one name, a line each."""
    names = [name for name in posted if name not in NOT_TYPED][:MOST]
    return {name: "\n".join(posted.getlist(name))[:LONGEST] for name in names}


def mark_of(member: Member, case: Case, page: str) -> str:
    """The signed mark that the forms of a page carry."""
    return signing.dumps([str(member.id), str(case.id), page], salt=SALT)


def keep_words(request: HttpRequest) -> str:
    """Keep what a form holds for the member whom its page was given to; the address of that page,
    empty where nothing is kept."""
    try:
        told = signing.loads(request.POST.get(MARK, ""), salt=SALT, max_age=LASTS)
        member, case, page = told
    except (signing.BadSignature, ValueError):
        return ""
    current = {"state": RecordState.CURRENT, "case__state": RecordState.CURRENT}
    granted = CaseRole.objects.filter(member=member, case=case, **current)
    found = granted.select_related("case", "member").first()
    if found is None:
        return ""
    acting = Acting(served_workspace(), found.member, datetime.now(UTC))
    let_words_go(acting, found.case, page)
    typed = typed_in(request.POST) | {PAGE: page}
    keep_unfinished(acting, found.case, mint_random(), KIND, None, typed)
    return str(page)


def words_kept(member: Member, case: Case, page: str) -> Kept | None:
    """What waits on a page for a member."""
    rows = list(Unfinished.objects.filter(member=member, case=case, kind=KIND))
    opened = open_unfinished(served_workspace(), rows) if rows else {}
    found = (Kept(draft, typed) for draft, typed in opened.items() if typed.get(PAGE) == page)
    return next(found, None)


def let_words_go(acting: Acting, case: Case, page: str) -> None:
    """Destroy what waits on a page for whoever acts: it was sent by now, or typed anew."""
    if acting.member is None:
        return
    while (kept := words_kept(acting.member, case, page)) is not None:
        discard_unfinished(acting, kept.draft)
