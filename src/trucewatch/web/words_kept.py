"""Words typed into a page that was closed, or whose session ended, before they were sent.

The page carries a signed mark of its member, its case and its address, which opens nothing and shows
nothing. What comes in with it, while somebody types or without a session, is sealed as a draft is,
and stands on the page again when its member opens it. Records have drafts of their own (`recording/parking.py`).
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

    @property
    def posted(self) -> QueryDict:
        """The same as a form that was sent; a line under a name is a value of its own."""
        posted = QueryDict(mutable=True)
        for name, value in self.typed.items():
            posted.setlist(name, value.split("\n"))
        return posted


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
    told = _marked(request)
    if told is None:
        return ""
    member, case, page = told
    current = {"state": RecordState.CURRENT, "case__state": RecordState.CURRENT}
    granted = CaseRole.objects.filter(member=member, case=case, **current)
    found = granted.select_related("case", "member").first()
    if found is None:
        return ""
    acting = Acting(served_workspace(), found.member, datetime.now(UTC))
    _keep(acting, found.member, found.case, page, typed_in(request.POST))
    return page


def keep_typing(request: HttpRequest, acting: Acting, member: Member, case: Case) -> bool:
    """Keep what a form holds while its member types; whether it was given to them, for this case."""
    told = _marked(request)
    if told is None or told[:2] != (member.id, case.id):
        return False
    _keep(acting, member, case, told[2], typed_in(request.POST))
    return True


def _marked(request: HttpRequest) -> tuple[UUID, UUID, str] | None:
    """Member, case and page that a form was given out with; None for a form that carries no mark."""
    try:
        member, case, page = signing.loads(request.POST.get(MARK, ""), salt=SALT, max_age=LASTS)
        return UUID(member), UUID(case), str(page)
    except (signing.BadSignature, ValueError):
        return None


def _keep(acting: Acting, member: Member, case: Case, page: str, typed: dict[str, str]) -> None:
    """In place of what was kept of the page before."""
    kept = words_kept(member, case, page)
    draft = kept.draft if kept else mint_random()
    keep_unfinished(acting, case, draft, KIND, None, typed | {PAGE: page})


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
