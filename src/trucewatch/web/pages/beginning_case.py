"""Opening a case in a browser: its name, its clocks, and who works on it."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import Any

from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.db.models import QuerySet
from django.http import HttpRequest, HttpResponse, QueryDict
from django.shortcuts import redirect, render

from trucewatch.acts.acting import Acting
from trucewatch.acts.cases import open_case
from trucewatch.acts.sequencing import sequence
from trucewatch.records.models import Case, Member
from trucewatch.values.codes.records import RecordState
from trucewatch.values.codes.reports import Role
from trucewatch.values.message import Message
from trucewatch.values.refusal import Refusal
from trucewatch.values.texts import EMPTY_TEXT, Text
from trucewatch.values.typed_times import typed_period
from trucewatch.values.zones import zone_of
from trucewatch.web.asking import member_page
from trucewatch.web.permissions import BY_ROLE
from trucewatch.web.served import member_of, served_workspace
from trucewatch.web.words.written import typed_whole
from trucewatch.web.words_kept import let_words_go, waiting_on

FIELDS = ("name.en", "name.ar", "summary.en", "summary.ar", "zone", "began", "ended")
ROLES = tuple(role for role in Role if BY_ROLE[role])
"""Those that open something in a case."""


def may_open_cases(member: Member) -> bool:
    """Administrators of the workspace; they are in no case unless a role in it lets them."""
    return Role.ADMINISTRATOR in member.roles


@member_page
def begin_case(request: HttpRequest) -> HttpResponse:
    """The form, and what it opens."""
    member = member_of(request)
    if not may_open_cases(member):
        raise PermissionDenied
    if request.method != "POST":
        return _page(request)
    team = {one: _roles(request.POST, one) for one in _members()}
    acting = Acting(served_workspace(), member, datetime.now(UTC), asserted=False)
    try:
        case = _case({name: typed_whole(request.POST.get(name, "")) for name in FIELDS})
        open_case(acting, case, team)
    except Refusal as refused:
        return _page(request, refused.message)
    sequence(acting.workspace)
    let_words_go(request, acting, None, request.path)
    lang = str(request.LANGUAGE_CODE)
    done = Message("home-case-opened", {"code": case.code}).text(lang)
    messages.success(request, done, extra_tags="done")
    return redirect("cases")


def _members() -> QuerySet[Member]:
    return Member.objects.filter(state=RecordState.CURRENT, is_active=True).order_by("username")


def _roles(posted: QueryDict, member: Member) -> tuple[Role, ...]:
    chosen = set(posted.getlist(f"roles.{member.code}"))
    return tuple(role for role in ROLES if role.value in chosen)


def _case(typed: dict[str, str]) -> Case:
    """The case as it was typed. Raises Refusal for a zone or times that do not exist."""
    zone = typed["zone"] or None
    if zone:
        zone_of(zone)
    timed = typed["began"] or typed["ended"]
    period = typed_period(typed["began"], typed["ended"], zone) if timed else None
    name, summary = _text(typed, "name"), _text(typed, "summary")
    languages = tuple(tongue for tongue in ("ar", "en") if name.has(tongue))
    return Case(name=name, summary=summary, zone=zone or "", period=period, languages=languages)


def _text(typed: dict[str, str], field: str) -> Text:
    words = {tongue: said for tongue in ("ar", "en") if (said := typed[f"{field}.{tongue}"])}
    return Text.parse({"original": next(iter(words)), **words}) if words else EMPTY_TEXT


def _page(request: HttpRequest, trouble: Message | None = None) -> HttpResponse:
    """The form as it was sent, or as it was typed before a session ended."""
    waits = waiting_on(request, member_of(request), None, request.path)
    posted = waits.kept.posted if waits.kept else request.POST
    team = {member: _roles(posted, member) for member in _members()}
    people: list[Any] = [
        (member, [(role, role in roles) for role in ROLES]) for member, roles in team.items()
    ]
    shown = {name.replace(".", "_"): "\n".join(posted.getlist(name)) for name in FIELDS}
    told = {"typed": shown, "people": people, "trouble": trouble, "waits": waits}
    return render(request, "web/begin_case.html", told, status=422 if trouble else 200)
