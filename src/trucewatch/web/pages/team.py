"""The people of the workspace: who they are, inviting them, and which cases they are let into."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import UTC, datetime
from functools import wraps
from typing import Any
from uuid import UUID

from django.contrib import messages
from django.db.models import Q
from django.http import Http404, HttpRequest, HttpResponse
from django.http.response import HttpResponseBase
from django.shortcuts import redirect, render
from django.urls import reverse
from django.views.decorators.http import require_POST

from trucewatch.acts.access.inviting import invited as invited_by
from trucewatch.acts.access.teams import administers, end_invitation, invite_again, invite_new
from trucewatch.acts.acting import Acting
from trucewatch.records.models import Case, CaseRole, Invitation, Member
from trucewatch.values.codes.records import RecordState
from trucewatch.values.message import Message
from trucewatch.values.refusal import Refusal
from trucewatch.values.zone_names import zone_name
from trucewatch.web.asking import View, member_page
from trucewatch.web.sealing import seal
from trucewatch.web.served import member_of, served_workspace
from trucewatch.web.words.values import say_instant
from trucewatch.web.words.written import written
from trucewatch.web.words_kept import let_words_go, typed_in, waiting_on

CURRENT = Q(state=RecordState.CURRENT)


@dataclass(frozen=True, slots=True)
class Person:
    """A member as the page shows them. open_until: of an invitation that nobody used yet."""

    member: Member
    entered: bool
    open_until: str
    cases: int


def administrator_page(view: View) -> View:
    """A page for whoever looks after the workspace; to anybody else it is as absent as none."""

    @wraps(view)
    def page(request: HttpRequest, **parts: Any) -> HttpResponseBase:
        if not administers(member_of(request)):
            raise Http404
        return view(request, **parts)

    return member_page(page)


@administrator_page
def team(request: HttpRequest) -> HttpResponse:
    """Everybody, and the form that invites somebody new."""
    if request.method != "POST":
        return _page(request)
    username, called = (request.POST.get(name, "") for name in ("username", "name"))
    acting = acting_of(request)
    try:
        shown = written(called or username, str(request.LANGUAGE_CODE))
        member, secret = invite_new(acting, username, shown)
    except Refusal as refused:
        return _page(request, refused.message)
    seal(request, acting.workspace)
    let_words_go(request, acting, None, request.path)
    return _invited(request, member, secret)


@require_POST
@administrator_page
def invite_member(request: HttpRequest, member: str) -> HttpResponse:
    """A new way in for somebody who lost theirs, or whose invitation lapsed. secret: of the link that
    a page just made shows, and is to show in another language."""
    acting, invited = acting_of(request), member_called(member)
    if shown := request.POST.get("secret"):
        if invited_by(shown, acting.now) != invited:
            raise Http404
        return _invited(request, invited, shown)
    secret = invite_again(acting, invited)
    seal(request, acting.workspace)
    return _invited(request, invited, secret)


@require_POST
@administrator_page
def take_back_invitation(request: HttpRequest, member: str) -> HttpResponse:
    """Let an invitation lapse that went astray."""
    acting, invited = acting_of(request), member_called(member)
    end_invitation(acting, invited)
    seal(request, acting.workspace)
    tell_done(request, Message("team-invitation-ended", {"username": invited.username}))
    return redirect("team")


def acting_of(request: HttpRequest) -> Acting:
    """Who asks, at work in the workspace, by a name that was proved."""
    return Acting(served_workspace(), member_of(request), datetime.now(UTC), asserted=False)


def member_called(code: str) -> Member:
    """The member with this code. Http404 where there is none, or they are a member no more."""
    found = Member.objects.filter(CURRENT, code=code, is_active=True).first()
    if found is None:
        raise Http404
    return found


def tell_done(request: HttpRequest, told: Message) -> None:
    """What the next page says first."""
    messages.success(request, told.text(str(request.LANGUAGE_CODE)), extra_tags="done")


def _invited(request: HttpRequest, member: Member, secret: str) -> HttpResponse:
    """The link, shown once: it is kept nowhere, and is not to be had again."""
    link = request.build_absolute_uri(reverse("invitation", args=(secret,)))
    here = reverse("invite_member", args=(member.code,))
    told = {"invited": member, "link": link, "here": here, "secret": secret}
    return render(request, "web/team_invited.html", told)


def _page(request: HttpRequest, trouble: Message | None = None) -> HttpResponse:
    waits = waiting_on(request, member_of(request), None, request.path)
    granted = CaseRole.objects.filter(CURRENT, member__state=RecordState.CURRENT)
    by_case = Counter(granted.values_list("case", flat=True))
    by_member = Counter(granted.values_list("member", flat=True))
    cases = Case.objects.filter(CURRENT).order_by("code")
    lang, zone = str(request.LANGUAGE_CODE), zone_of_cases()
    told = {
        "section": "team",
        "people": _people(lang, zone, by_member),
        "times_of": zone_name(zone, lang),
        "cases": [(one, by_case[one.id]) for one in cases],
        "typed": waits.kept.typed if waits.kept else typed_in(request.POST),
        "waits": waits,
        "trouble": trouble,
    }
    return render(request, "web/team.html", told, status=422 if trouble else 200)


def zone_of_cases() -> str:
    """By which clocks a page of no case tells times: those of all cases where they agree, else UTC."""
    zones = set(Case.objects.filter(CURRENT).values_list("zone", flat=True))
    return (zones.pop() if len(zones) == 1 else "") or "UTC"


def _people(lang: str, zone: str, cases: Mapping[UUID, int]) -> list[Person]:
    now = datetime.now(UTC)
    invited = Invitation.objects.filter(used=None, until__gt=now).values_list("member", "until")
    until = {member: say_instant(at, lang, zone) for member, at in invited}
    members = Member.objects.filter(CURRENT, is_active=True).order_by("username")
    return [
        Person(one, one.has_usable_password(), until.get(one.id, ""), cases.get(one.id, 0))
        for one in members
    ]
