"""Who asks for a page of a case, and what they may see there."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from functools import wraps
from typing import Any
from urllib.parse import urlencode
from uuid import UUID
from zoneinfo import ZoneInfo

from django.contrib import messages
from django.contrib.auth.views import redirect_to_login
from django.core.exceptions import PermissionDenied
from django.db.models import QuerySet
from django.http import Http404, HttpRequest, HttpResponse
from django.http.response import HttpResponseBase
from django.shortcuts import render

from trucewatch.acts.acting import Acting
from trucewatch.records.models import Case, CaseRole, Member
from trucewatch.records.prepared import prepared
from trucewatch.values.codes.records import RecordState
from trucewatch.values.codes.reports import Role
from trucewatch.values.message import Message
from trucewatch.values.zone_names import zone_name
from trucewatch.web.entering.second_factor import proved_second_factor
from trucewatch.web.page_before import page_before
from trucewatch.web.permissions import Right, may_open, may_record, may_see, rights_of
from trucewatch.web.served import member_of, served_workspace
from trucewatch.web.words_kept import (
    Kept,
    Waiting,
    keep_refused,
    keep_typing,
    keep_words,
    let_words_go,
    typed_in,
    waiting_on,
)

View = Callable[..., HttpResponseBase]


@dataclass(frozen=True, slots=True)
class Asking:
    """A member at a page of a case. roles: those granted in it."""

    request: HttpRequest
    member: Member
    case: Case
    roles: frozenset[Role]
    rights: frozenset[Right]
    lang: str

    @property
    def zone(self) -> str:
        return str(self.case.zone or "UTC")

    @property
    def zone_words(self) -> str:
        """What people call the clocks by which the pages of the case tell times."""
        return zone_name(self.zone, self.lang)

    @property
    def same_moment(self) -> str:
        """What the address of a page that speaks of a moment ends in, to speak of the one that was
        asked for here; empty where none was."""
        stated = self.request.GET.get("at", "")[:40]
        return f"?{urlencode({'at': stated})}" if stated else ""

    def may(self, right: Right) -> bool:
        return right in self.rights

    def require(self, right: Right) -> None:
        if not self.may(right):
            raise PermissionDenied

    def may_see(self, kind: str) -> bool:
        return may_see(kind, self.rights)

    def may_record(self, kind: str) -> bool:
        return may_record(kind, self.rights)

    def may_open(self, kind: str) -> bool:
        return may_open(kind, self.rights)

    def acting(self) -> Acting:
        """The member at work, by a name that was proved."""
        return Acting(served_workspace(), self.member, datetime.now(UTC), asserted=False)

    @property
    def clock(self) -> str:
        """The time of day where the case is."""
        return self.clock_at(datetime.now(UTC))

    def clock_at(self, moment: datetime) -> str:
        """What clocks show at a moment where the case is."""
        return moment.astimezone(ZoneInfo(self.zone)).strftime("%H:%M")

    def done(self, told: Message, undo: str = "") -> None:
        """What the next page says first: that an act is done. undo: the address that undoes it."""
        tags = f"done undo={undo}" if undo else "done"
        messages.success(self.request, told.text(self.lang), extra_tags=tags)

    def warn(self, told: Message) -> None:
        """What the next page says beside that: something to look at."""
        messages.warning(self.request, told.text(self.lang), extra_tags="done")

    def typed(self, kept: Kept | None) -> Mapping[str, str]:
        """What was sent, else what waits on the page."""
        return kept.typed if kept else typed_in(self.request.POST)

    def sent(self, page: str) -> None:
        """What was typed on a page is recorded by now: nothing of it waits there any more."""
        let_words_go(self.request, self.acting(), self.case, page)

    def keep_refused(self, refused: Sequence[Message], **besides: str) -> None:
        """Keep what was sent and refused, with the reasons; besides: fields as they stand by now."""
        keep_refused(self.request, self.acting(), self.case, refused, **besides)

    def keep_typing(self) -> bool:
        """Keep what a form that carries the mark of its page holds by now."""
        return keep_typing(self.request, self.acting(), self.member, self.case)

    def waiting(self, page: str) -> Waiting:
        """What the forms of a page need so that their words outlast the session, and what waits there."""
        return waiting_on(self.request, self.member, self.case, page)

    def page(self, template: str, **shown: Any) -> HttpResponse:
        """A page of the case."""
        told = {"asking": self, "case": self.case, "may": _by_name(self.rights), **shown}
        return render(self.request, f"web/{template}", told)


def member_page(view: View) -> View:
    """A page for whoever has signed in."""

    @wraps(view)
    def page(request: HttpRequest, *args: Any, **parts: Any) -> HttpResponseBase:
        if request.user.is_authenticated:
            return view(request, *args, **parts)
        sent = request.method == "POST"  # many an address takes nothing else: one goes on elsewhere
        after = keep_words(request) or page_before(request) or "/" if sent else ""
        return redirect_to_login(after or request.get_full_path())

    page.demands_second_factor = True  # type: ignore[attr-defined]
    return page


def case_page(right: Right) -> Callable[[View], View]:
    """A page of a case, for members who are in it and have the right.

    A case that one is not in is as absent as one that there is not.
    """

    def made(view: View) -> View:
        @wraps(view)
        def page(request: HttpRequest, case: str, **parts: Any) -> HttpResponseBase:
            asking = ask(request, case)
            if not asking.may(right):
                raise PermissionDenied
            return view(asking, **parts)

        shown = member_page(page)
        shown.right = right  # type: ignore[attr-defined]
        return shown

    return made


def ask(request: HttpRequest, case: str) -> Asking:
    """The member who asks, in the case with this code. Http404 where they are not in it."""
    member = member_of(request)
    found = _granted(member.id, case)
    rights = frozenset[Right]().union(*(_rights(request, one) for one in found))
    if not rights:
        raise Http404
    roles = frozenset(role for one in found for role in one.roles)
    return Asking(request, member, found[0].case, roles, rights, str(request.LANGUAGE_CODE))


@prepared
def _granted(member: UUID, case: str) -> QuerySet[CaseRole]:
    current = {"state": RecordState.CURRENT, "case__state": RecordState.CURRENT}
    return CaseRole.objects.filter(member=member, case__code=case, **current).select_related("case")


def _rights(request: HttpRequest, granted: CaseRole) -> frozenset[Right]:
    proved = proved_second_factor(request)
    return rights_of(granted.roles, granted.sees_sources, granted.sees_persons, proved)


def _by_name(rights: frozenset[Right]) -> dict[str, bool]:
    return {right.value: right in rights for right in Right}
