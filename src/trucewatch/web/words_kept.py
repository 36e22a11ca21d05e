"""Words typed into a page that was closed, or whose session ended, before they were sent.

The page carries a signed mark of its member, its case and its address, which opens nothing and shows
nothing. What comes in with it, while somebody types or without a session, is sealed as a draft is,
and stands on the page again when its member opens it. Records have drafts of their own (`recording/parking.py`).

A page that is opened twice has two drafts, and so has one that is duplicated (`tabs.py`), or that has
two forms. One that is opened where words wait, or shown again for what was sent, goes on with them: its
draft takes the place of theirs, unless somebody typed on in the other meanwhile, or typed into another
form of the page. Pages of the workspace are of no case.
"""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from types import MappingProxyType
from urllib.parse import urlencode
from uuid import UUID

from django.core import signing
from django.db.models import QuerySet
from django.http import HttpRequest, QueryDict

from trucewatch.acts.acting import Acting
from trucewatch.acts.unfinished import discard_unfinished, open_unfinished
from trucewatch.records.keys import KeyStore
from trucewatch.records.models import Case, CaseRole, Member, Unfinished
from trucewatch.records.models.base import mint_random
from trucewatch.records.prepared import prepared
from trucewatch.values.catalogue import LANGUAGES
from trucewatch.values.codes.records import RecordState
from trucewatch.values.message import Message
from trucewatch.values.refusal import Refusal
from trucewatch.values.texts import EMPTY_TEXT, Text
from trucewatch.web.served import served_workspace
from trucewatch.web.tabs import (
    LIVE,
    OPENED,
    REFUSED,
    TAB,
    Place,
    Sent,
    Words,
    remember_recorded,
)
from trucewatch.web.words.values import say_instant

SALT = "trucewatch.words"
LASTS = 24 * 3600
KIND = "page"
MARK = "words_of"
PAGE = "page"
PLACED = "words_placed"
"""Under which name a request remembers where its words were kept."""

ABOUT = ("code", "member")
"""The fields that say of which of several records of its page a form is."""

CALLED = (
    "title",
    "caption",
    "seen",
    "reasoning",
    "words",
    "because",
    "reason",
    "how",
    "name",
    "narrative",
)
"""What a draft is called by: the first of these that was typed."""

CHOSEN = "words"
"""What an address says of several drafts of its page: which of them to go on with."""

NOT_TYPED = frozenset({"csrfmiddlewaretoken", "ticket", "facts", MARK, PAGE, REFUSED})
BESIDES = frozenset({PAGE, REFUSED, TAB, OPENED, *ABOUT, "do"})
"""What the drafts of all forms hold alike."""


@dataclass(frozen=True, slots=True)
class Kept:
    """Words that wait on a page, by the names of their fields. touched: when they were last typed.

    refused: why they were, if they were sent and nothing was typed since. url: the page, opened with
    these. when: the same as touched, in words.
    """

    draft: UUID
    typed: Mapping[str, str]
    touched: datetime
    refused: Text = EMPTY_TEXT
    url: str = ""
    when: str = ""

    @property
    def title(self) -> str:
        return called(self.typed)

    @property
    def posted(self) -> QueryDict:
        """The same as a form that was sent; a line under a name is a value of its own."""
        posted = QueryDict(mutable=True)
        for name, value in self.typed.items():
            posted.setlist(name, value.split("\n"))
        return posted


@dataclass(frozen=True, slots=True)
class Waiting:
    """What waits on a page for its reader, if anything does, and the mark that its forms carry.

    others: what else waits there, the newest first. shut: words wait on this page or another, which
    nobody can tell while the keys are away.
    """

    kept: Kept | None
    mark: str
    others: tuple[Kept, ...] = ()
    shut: bool = False


def typed_in(posted: QueryDict) -> dict[str, str]:
    """What a form holds, whole, by name; what stands several times under one name, a line each."""
    return {name: "\n".join(posted.getlist(name)) for name in posted if name not in NOT_TYPED}


@dataclass(frozen=True, slots=True)
class Marked:
    """What a form was given out with: whose it is, the draft its words become, and the draft that it
    goes on with, as that was last typed in."""

    member: UUID
    case: UUID | None
    page: str
    draft: UUID
    before: UUID | None
    touched: datetime | None

    def signed(self) -> str:
        told = (self.member, self.case, self.page, self.draft, self.before, self.touched)
        return signing.dumps([str(one or "") for one in told], salt=SALT)


def mark_of(
    member: Member,
    case: Case | None,
    page: str,
    kept: Kept | None = None,
    request: HttpRequest | None = None,
) -> str:
    """The signed mark that the forms of a page carry. kept: what waits on it. request: what was
    sent from the page, if it is shown again for that."""
    there = (member.id, case.id if case else None, page)
    sent = _marked(request) if request else None
    if request is None or sent is None or (sent.member, sent.case, sent.page) != there:
        before, touched = (kept.draft, kept.touched) if kept else (None, None)
        return Marked(*there, mint_random(), before, touched).signed()
    place = _placed(request, member, case, sent)
    if place is None or place.touched is None:
        return sent.signed()
    return Marked(*there, mint_random(), place.draft, place.touched).signed()


def _placed(request: HttpRequest, member: Member, case: Case | None, sent: Marked) -> Place | None:
    """Where what was sent is kept; None where nobody can tell, for the keys are away."""
    kept: Place | None = getattr(request, PLACED, None)
    acting = Acting(served_workspace(), member, datetime.now(UTC))
    try:
        return kept or _sent(acting, sent, case, request).place()
    except Refusal:
        return None


def keep_words(request: HttpRequest) -> str:
    """Keep what a form holds for the member whom its page was given to; the address of that page,
    empty where nothing is kept."""
    told = _marked(request)
    found = _still_in(told) if told else None
    if told is None or found is None:
        return ""
    member, case = found
    live = request.POST.get("do") == LIVE
    _keep(Acting(served_workspace(), member, datetime.now(UTC)), told, case, request, live=live)
    return told.page


def given_to(request: HttpRequest) -> UUID | None:
    """The member whom the page of a form that was sent was given to; None for one without its mark."""
    told = _marked(request)
    return told.member if told else None


def _still_in(told: Marked) -> tuple[Member, Case | None] | None:
    """The member, in the case still if the page is of one."""
    if told.case is None:
        current = Member.objects.filter(id=told.member, state=RecordState.CURRENT, is_active=True)
        return (one, None) if (one := current.first()) else None
    current_in = {"state": RecordState.CURRENT, "case__state": RecordState.CURRENT}
    granted = CaseRole.objects.filter(member=told.member, case=told.case, **current_in)
    found = granted.select_related("case", "member").first()
    return (found.member, found.case) if found else None


def keep_typing(request: HttpRequest, acting: Acting, member: Member, case: Case | None) -> bool:
    """Keep what a form holds while its member types; whether it was given to them, for this case."""
    told = _marked(request)
    if told is None or (told.member, told.case) != (member.id, case.id if case else None):
        return False
    _keep(acting, told, case, request, live=True)
    return True


def keep_refused(
    request: HttpRequest, acting: Acting, case: Case, refused: Sequence[Message], **besides: str
) -> None:
    """Keep a form that was sent and refused, with the reasons. besides: fields as they stand by now."""
    told = _marked(request)
    if (
        acting.member is None
        or told is None
        or (told.member, told.case) != (acting.member.id, case.id)
    ):
        return
    said = {lang: " ".join(one.text(lang) for one in refused) for lang in LANGUAGES}
    _keep(acting, told, case, request, {**besides, REFUSED: json.dumps(said)})


def _marked(request: HttpRequest) -> Marked | None:
    """What a form that was sent was given out with; None for one that carries no mark."""
    try:
        told = signing.loads(request.POST.get(MARK, ""), salt=SALT, max_age=LASTS)
        member, case, page, draft, before, touched = told
        return Marked(
            UUID(member),
            UUID(case) if case else None,
            page,
            UUID(draft),
            UUID(before) if before else None,
            datetime.fromisoformat(touched) if touched else None,
        )
    except (signing.BadSignature, ValueError):
        return None


def _keep(
    acting: Acting,
    told: Marked,
    case: Case | None,
    request: HttpRequest,
    besides: Words = MappingProxyType({}),
    *,
    live: bool = False,
) -> None:
    """In place of what the page was opened with, and of what was typed there before."""
    sent = _sent(acting, told, case, request, live=live)
    setattr(request, PLACED, sent.keep(**besides))
    _replace(sent, told)


def _sent(
    acting: Acting, told: Marked, case: Case | None, request: HttpRequest, *, live: bool = False
) -> Sent:
    typed = typed_in(request.POST) | {PAGE: told.page}
    return Sent(acting, case, told.draft, KIND, None, typed, same=_of_one_form, live=live)


def _of_one_form(stands: Words, typed: Words) -> bool:
    """Whether both were typed into one form of a page: it has fields of its own, and is of one record."""
    own = (stands.keys() & typed.keys()) - BESIDES
    return bool(own) and _about(stands) == _about(typed)


def _about(words: Words) -> list[str]:
    """Of which record the form is; whom a new grant is for is chosen in it, and may be chosen anew."""
    return [] if words.get("seen") == "0" else [words.get(one, "") for one in ABOUT]


def _replace(sent: Sent, told: Marked) -> None:
    """Destroy what a form went on with, if nobody typed on in that meanwhile."""
    if told.before is None or told.touched is None:
        return
    for row in Unfinished.objects.filter(id=told.before, touched=told.touched):
        stands = open_unfinished(sent.acting.workspace, [row]).get(row.id)
        if stands is None or _of_one_form(stands, sent.typed):
            discard_unfinished(sent.acting, row.id, over=row.touched)


def called(typed: Words) -> str:
    """What a draft is called by; empty where nothing of that was typed."""
    return next((said for one in CALLED if (said := typed.get(one, "").strip())), "")


def address_of(page: str, draft: UUID) -> str:
    """The page, opened to go on with one of its drafts."""
    return f"{page}{'&' if '?' in page else '?'}{urlencode({CHOSEN: str(draft)})}"


def words_kept(member: Member, case: Case | None, page: str) -> list[Kept]:
    """What waits on a page for a member, what was last typed in first.

    Raises Refusal where the keys are away and words wait on any page of the case: which, they alone say.
    """
    rows = _typed_in_case(member.id, case.id) if case else _typed_in_none(member.id)
    opened = open_unfinished(served_workspace(), rows)
    there = (row for row in rows if opened.get(row.id, {}).get(PAGE) == page)
    return [_kept(row, dict(opened[row.id])) for row in there]


def _kept(row: Unfinished, typed: dict[str, str]) -> Kept:
    typed.pop(TAB, None)
    said = json.loads(typed.pop(REFUSED, "{}"))
    refused = Text(LANGUAGES[0], said) if said else EMPTY_TEXT
    return Kept(row.id, typed, row.touched, refused, address_of(typed[PAGE], row.id))


@prepared
def _typed_in_case(member: UUID, case: UUID) -> QuerySet[Unfinished]:
    own = Unfinished.objects.filter(member=member, case=case, kind=KIND)
    return own.order_by("-touched")


@prepared
def _typed_in_none(member: UUID) -> QuerySet[Unfinished]:
    own = Unfinished.objects.filter(member=member, case=None, kind=KIND)
    return own.order_by("-touched")


def waiting_on(request: HttpRequest, member: Member, case: Case | None, page: str) -> Waiting:
    """What a page that is opened, or shown again for what was sent, needs to keep words.

    Of several drafts it goes on with the one that its address names, else with the last one.
    """
    found, shut = list[Kept](), False
    if request.method != "POST":
        try:
            found = words_kept(member, case, page)
        except Refusal:  # the page is shown, and the words wait on
            shut = True
    chosen = request.GET.get(CHOSEN, "")
    found.sort(key=lambda one: str(one.draft) != chosen)
    kept = found[0] if found else None
    lang, zone = str(request.LANGUAGE_CODE), str(case.zone or "UTC") if case else ""
    others = (replace(one, when=say_instant(one.touched, lang, zone)) for one in found[1:])
    return Waiting(kept, mark_of(member, case, page, kept, request), tuple(others), shut)


def let_words_go(request: HttpRequest, acting: Acting, case: Case | None, page: str) -> None:
    """Destroy what the page that was sent had kept; if it carries no mark, what says the same as it.

    Where the keys are away it waits on: what was sent is recorded by now, and refusing would deny that.
    """
    if acting.member is None:
        return
    remember_recorded(acting.member, typed_in(request.POST))
    if not KeyStore(acting.workspace.keys).is_here:
        return
    told = _marked(request)
    if told is not None and (told.member, told.page) == (acting.member.id, page):
        sent = _sent(acting, told, case, request)
        if (place := sent.place()).touched is not None:
            discard_unfinished(acting, place.draft, over=place.touched)
        _replace(sent, told)
        return
    sent_now = typed_in(request.POST)
    for kept in words_kept(acting.member, case, page):
        besides = {PAGE, OPENED, "do"}
        typed = {name: said for name, said in kept.typed.items() if name not in besides}
        if typed.items() <= sent_now.items():
            discard_unfinished(acting, kept.draft, over=kept.touched)
