"""The people of a case: who may do what in it, letting them in and out, and who did so when."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from typing import cast
from uuid import UUID

from django.http import Http404, HttpRequest, HttpResponse, QueryDict
from django.shortcuts import redirect, render

from trucewatch.acts.access.granting import Grant
from trucewatch.acts.access.teams import identities_of, let_in, let_out, undo_grant
from trucewatch.acts.acting import Acting
from trucewatch.acts.revisions import plain_of, stated_of
from trucewatch.records.models import Case, CaseRole, Member, Revision
from trucewatch.records.plain import of_plain
from trucewatch.records.signing_name import said_name
from trucewatch.values.codes.records import RecordState
from trucewatch.values.codes.reports import Role
from trucewatch.values.message import Message
from trucewatch.values.refusal import Refusal
from trucewatch.values.zone_names import zone_name
from trucewatch.web.pages.beginning_case import ROLES
from trucewatch.web.pages.team import (
    CURRENT,
    acting_of,
    administrator_page,
    member_called,
    tell_done,
)
from trucewatch.web.sealing import seal
from trucewatch.web.served import member_of
from trucewatch.web.words.values import say_instant
from trucewatch.web.words.written import LONGEST_REASON, typed_whole
from trucewatch.web.words_kept import let_words_go, waiting_on

MOST_CHANGES = 50


@dataclass(frozen=True, slots=True)
class Place:
    """What somebody does in a case. roles: each with whether it is theirs, or was just ticked. seen:
    the revision. because, typed: the reason and of whom, where something was typed and not done."""

    member: Member
    granted: CaseRole | None
    roles: tuple[tuple[Role, bool], ...]
    sees: tuple[tuple[str, bool, bool], ...]
    own: bool
    seen: int
    because: str = ""
    typed: str = ""

    @property
    def not_here(self) -> tuple[str, ...]:
        """Identities that are not theirs, and may not be given here."""
        had = self.granted
        return tuple(
            what
            for what, _, may in self.sees
            if not (may or (had is not None and getattr(had, f"sees_{what}")))
        )

    @property
    def command(self) -> str:
        """What gives these on the machine that holds the keys, beside what stands; empty where nothing does."""
        if self.granted is None or not self.not_here:
            return ""
        had = [what for what, _, _ in self.sees if getattr(self.granted, f"sees_{what}")]
        words = ["trucewatch grant", self.member.username, "--case", self.granted.case.code]
        words += [f"--role {role.value}" for role in self.granted.roles]
        return " ".join([*words, *(f"--sees-{what}" for what in (*had, *self.not_here))])


@dataclass(frozen=True, slots=True)
class Change:
    """A grant as somebody left it: whose, what was done, by whom, when and why. undo: what taking it
    back is called, of the last change of what is not one's own. seen: its revision."""

    username: str
    act: str
    by: str
    asserted: bool
    at: str
    reason: str
    granted: CaseRole
    seen: int
    undo: str = ""


@administrator_page
def case_team(request: HttpRequest, case: str) -> HttpResponse:
    """Who is in a case, and the forms that let people in and out."""
    found = Case.objects.filter(CURRENT, code=case).first()
    if found is None:
        raise Http404
    if request.method != "POST":
        return _page(request, found)
    acting = acting_of(request)
    if request.POST.get("do") == "undo":
        return _undo(request, acting, found)
    member = member_called(request.POST.get("member", ""))
    seen = request.POST.get("seen", "")
    number = int(seen) if seen.isdecimal() else 0
    out = request.POST.get("do") == "out"
    try:
        reason = _reason(request)
        if out:
            let_out(acting, found, member, number, reason)
        else:
            let_in(acting, found, member, _given(request, found, member), number, reason)
    except Refusal as refused:
        return _page(request, found, refused.message)
    seal(request, acting.workspace)
    told = {"username": member.username, "case": found.code}
    let_words_go(request, acting, None, request.path)
    tell_done(request, Message("team-let-out" if out else "team-let-in", told))
    return redirect("case_team", found.code)


def _undo(request: HttpRequest, acting: Acting, case: Case) -> HttpResponse:
    """The last change of a grant is taken back."""
    rows = CaseRole.objects.filter(case=case, code=request.POST.get("grant", ""))
    granted = rows.select_related("case", "member").first()
    if granted is None:
        raise Http404
    seen = request.POST.get("seen", "")
    try:
        undo_grant(acting, granted, int(seen) if seen.isdecimal() else 0, _reason(request))
    except Refusal as refused:
        return _page(request, case, refused.message)
    seal(request, acting.workspace)
    told = {"username": granted.member.username, "case": case.code}
    tell_done(request, Message("team-undone", told))
    return redirect("case_team", case.code)


def _reason(request: HttpRequest) -> str:
    return typed_whole(request.POST.get("because", ""), LONGEST_REASON)


def _given(request: HttpRequest, case: Case, member: Member) -> Grant:
    """What was ticked; a role that opens nothing is neither offered nor taken away."""
    standing = CaseRole.objects.filter(CURRENT, case=case, member=member).order_by("id").first()
    kept = [role for role in standing.roles if role not in ROLES] if standing else []
    chosen = set(request.POST.getlist("roles"))
    roles = [role for role in ROLES if role.value in chosen]
    sees = set(request.POST.getlist("sees"))
    return Grant((*roles, *kept), "sources" in sees, "persons" in sees)


def _page(request: HttpRequest, case: Case, trouble: Message | None = None) -> HttpResponse:
    asks, lang, zone = member_of(request), str(request.LANGUAGE_CODE), str(case.zone or "UTC")
    held = dict(zip(("sources", "persons"), identities_of(asks, case), strict=True))
    granted = CaseRole.objects.filter(CURRENT, case=case).select_related("member", "case")
    waits = waiting_on(request, asks, None, request.path)
    posted = waits.kept.posted if waits.kept else request.POST
    inside = [
        _typed(_place(one.member, one, held, asks), one.member.code, posted)
        for one in granted.order_by("member__username")
    ]
    there = {place.member.id for place in inside}
    outside = Member.objects.filter(CURRENT, is_active=True).exclude(id__in=there | {asks.id})
    others = list(outside.order_by("username"))
    told = {
        "section": "team",
        "of": case,
        "inside": inside,
        "signed": said_name(asks.username),
        "outside": others,
        "blank": _typed(_place(asks, None, held, None), _one_of(others, posted), posted),
        "waits": waits,
        "changes": list(_changes(case, asks, lang, zone)),
        "times_of": zone_name(zone, lang),
        "trouble": trouble,
    }
    return render(request, "web/case_team.html", told, status=422 if trouble else 200)


def _place(
    member: Member, granted: CaseRole | None, held: dict[str, bool], asks: Member | None
) -> Place:
    roles = tuple((role, granted is not None and role in granted.roles) for role in ROLES)
    sees = tuple(
        (what, bool(granted and getattr(granted, f"sees_{what}")), may)
        for what, may in held.items()
    )
    return Place(member, granted, roles, sees, member == asks, granted.revision if granted else 0)


def _one_of(members: list[Member], posted: QueryDict) -> str:
    """Who was to be let in, by what was typed; empty for nobody who is outside."""
    wanted = posted.get("member", "")
    return wanted if any(one.code == wanted for one in members) else ""


def _typed(place: Place, code: str, posted: QueryDict) -> Place:
    """What was typed of somebody before it was refused, or before a session ended. Of what somebody
    else changed meanwhile only the reason is: what is ticked is as it stands."""
    if not code or posted.get("member", "") != code:
        return place
    told = replace(place, because=posted.get("because", ""), typed=code)
    if posted.get("seen", "") != str(place.seen):
        return told
    roles, sees = (set(posted.getlist(name)) for name in ("roles", "sees"))
    return replace(
        told,
        roles=tuple((role, role.value in roles) for role, _ in place.roles),
        sees=tuple((what, what in sees, may) for what, _, may in place.sees),
    )


def _changes(case: Case, asks: Member, lang: str, zone: str) -> Iterable[Change]:
    """The newest first; not only of those who are in the case now."""
    granted = CaseRole.objects.filter(case=case).select_related("member").order_by("id")
    every: dict[UUID, CaseRole] = {row.id: row for row in granted}
    last = {row.member_id: row.id for row in every.values() if row.member_id != asks.id}
    rows = Revision.objects.filter(record__in=list(every)).order_by("-id")
    for row in rows.select_related("act__member")[:MOST_CHANGES]:
        stated = stated_of(row.act)
        yield Change(
            every[row.record].member.username,
            Message(f"cli-act-{row.act.name.replace('_', '-')}").text(lang),
            row.act.member.username if row.act.member else "",
            bool(stated["asserted"]),
            say_instant(row.act.at, lang, zone),
            str(stated["reason"]),
            cast(CaseRole, of_plain("case_role", plain_of(row))),
            row.number,
            _undo_of(every[row.record], row.number) if row.record in last.values() else "",
        )


def _undo_of(granted: CaseRole, number: int) -> str:
    """What taking a revision of a grant back is called; nothing where a newer one stands."""
    if granted.revision != number:
        return ""
    return "team-undo" if granted.state is RecordState.CURRENT else "team-undo-out"
