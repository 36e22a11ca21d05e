"""Opening a case in a browser: its name, its clocks, and who works on it."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import UTC, datetime
from typing import Any

from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.db.models import QuerySet
from django.http import HttpRequest, HttpResponse, QueryDict
from django.shortcuts import redirect, render

from trucewatch.acts.access.granting import Grant
from trucewatch.acts.acting import Acting
from trucewatch.acts.cases import lacking_to_open, open_case
from trucewatch.records.models import Case, Member
from trucewatch.values.codes.records import RecordState
from trucewatch.values.codes.reports import Role
from trucewatch.values.message import Arg, Message
from trucewatch.values.period import Period
from trucewatch.values.refusal import Refusal
from trucewatch.values.texts import EMPTY_TEXT, Text
from trucewatch.values.typed_times import typed_period
from trucewatch.values.zones import zone_of
from trucewatch.web.asking import member_page
from trucewatch.web.permissions import BY_ROLE
from trucewatch.web.sealing import seal
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
    team = {one: _given(request.POST, one) for one in _members()}
    acting = Acting(served_workspace(), member, datetime.now(UTC), asserted=False)
    trouble = list[Message]()
    try:
        typed = {name: typed_whole(request.POST.get(name, "")) for name in FIELDS}
        case = _case(typed, trouble)
        trouble += lacking_to_open(case, team)
        if not trouble:
            open_case(acting, case, team)
    except Refusal as refused:
        trouble.append(refused.message)
    if trouble:
        return _page(request, trouble)
    seal(request, acting.workspace)
    let_words_go(request, acting, None, request.path)
    lang = str(request.LANGUAGE_CODE)
    done = Message("home-case-opened", {"code": case.code}).text(lang)
    messages.success(request, done, extra_tags="done")
    return redirect("cases")


def working_roles(member: Member) -> tuple[Role, ...]:
    """What a member does in the workspace, as far as it opens something in a case."""
    return tuple(role for role in ROLES if role in member.roles)


def _members() -> QuerySet[Member]:
    return Member.objects.filter(state=RecordState.CURRENT, is_active=True).order_by("username")


def _given(posted: QueryDict, member: Member) -> Grant:
    roles, sees = (set(posted.getlist(f"{name}.{member.code}")) for name in ("roles", "sees"))
    chosen = tuple(role for role in ROLES if role.value in roles)
    return Grant(chosen, "sources" in sees, "persons" in sees)


def _case(typed: dict[str, str], trouble: list[Message]) -> Case:
    """The case as it was typed, without a zone or times that do not exist: they are told."""
    zone = typed["zone"]
    try:
        zone_of(zone)
    except Refusal as refused:
        trouble.append(refused.message)
        zone = ""
    period = _period(typed["began"], typed["ended"], zone, trouble)
    name, summary = _text(typed, "name"), _text(typed, "summary")
    languages = tuple(tongue for tongue in ("ar", "en") if name.has(tongue))
    return Case(name=name, summary=summary, zone=zone, period=period, languages=languages)


def _period(began: str, ended: str, zone: str, trouble: list[Message]) -> Period | None:
    """From when to when; where that is not understood, what is wrong with either side is told."""
    if not (began or ended):
        return None
    try:
        return typed_period(began, ended, zone or None)
    except Refusal as refused:
        whole = refused.message
    sides = list[Message]()
    for field, first, last in (("began", began, ""), ("ended", "", ended)):
        try:
            typed_period(first, last, zone or None) if first or last else None
        except Refusal as refused:
            told: dict[str, Arg] = {
                "field": Message(f"home-case-{field}"),
                "trouble": refused.message,
            }
            sides.append(Message("home-case-field-trouble", told))
    trouble += sides or [whole]
    return None


def _text(typed: dict[str, str], field: str) -> Text:
    words = {tongue: said for tongue in ("ar", "en") if (said := typed[f"{field}.{tongue}"])}
    return Text.parse({"original": next(iter(words)), **words}) if words else EMPTY_TEXT


def _offered(member: Member, given: Grant) -> dict[str, Any]:
    """What a member may be given, each with whether it is ticked."""
    return {
        "member": member,
        "roles": [(role, role in given.roles) for role in ROLES],
        "sees": [("sources", given.sees_sources), ("persons", given.sees_persons)],
    }


def _page(request: HttpRequest, trouble: Sequence[Message] = ()) -> HttpResponse:
    """The form as it was sent, or as it was typed before a session ended.

    Opened for the first time, it has the one who opens the case in it, with what they do.
    """
    waits = waiting_on(request, member_of(request), None, request.path)
    posted = waits.kept.posted if waits.kept else request.POST
    team = {member: _given(posted, member) for member in _members()}
    if not posted:
        team[member_of(request)] = Grant(working_roles(member_of(request)))
    people = [_offered(member, given) for member, given in team.items()]
    shown = {name.replace(".", "_"): "\n".join(posted.getlist(name)) for name in FIELDS}
    told = {"typed": shown, "people": people, "trouble": trouble, "waits": waits}
    return render(request, "web/begin_case.html", told, status=422 if trouble else 200)
