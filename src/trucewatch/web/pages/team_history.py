"""History of a member or of a grant, with its proofs: for administrators, as the team pages are."""

from __future__ import annotations

from functools import partial

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse

from trucewatch.records.models import Case, CaseRole, Member
from trucewatch.web.asking import Asking
from trucewatch.web.pages.history import proof_of, steps_told
from trucewatch.web.pages.team import administrator_page, zone_of_cases
from trucewatch.web.served import member_of
from trucewatch.web.words.values import Named, kind_label


@administrator_page
def team_history(request: HttpRequest, code: str) -> HttpResponse:
    """What became of a member, or of what somebody may do in a case."""
    found = _found(code)
    asking = _asking(request, found)
    shown = {
        "section": "team",
        "asking": asking,
        "own": _named(found),
        "kind": kind_label(found.kind, asking.lang),
        "steps": steps_told(asking, found, partial(_address, code)),
        "back": _back(found),
    }
    return render(request, "web/team_history.html", shown)


@administrator_page
def team_proof(request: HttpRequest, code: str, number: int) -> HttpResponse:
    """The proof that a revision of one is in the log."""
    found = _found(code)
    back = reverse("team_history", args=(code,))
    shown = {"own": _named(found), "proof": proof_of(found, number), "back": back}
    return render(request, "web/proof.html", {"section": "team", **shown})


def _found(code: str) -> Member | CaseRole:
    """Those taken back too: what became of them is asked most."""
    member = Member.objects.filter(code=code).first()
    found = member or CaseRole.objects.filter(code=code).select_related("member", "case").first()
    if found is None:
        raise Http404
    return found


def _asking(request: HttpRequest, found: Member | CaseRole) -> Asking:
    """Whoever administers has no right in any case by it."""
    case = found.case if isinstance(found, CaseRole) else Case(zone=zone_of_cases())
    who = member_of(request)
    return Asking(request, who, case, frozenset(), frozenset(), str(request.LANGUAGE_CODE))


def _named(found: Member | CaseRole) -> Named:
    member = found.member if isinstance(found, CaseRole) else found
    return Named(name=member.username, code=found.code)


def _address(code: str, number: int) -> str:
    return reverse("team_proof", args=(code, number))


def _back(found: Member | CaseRole) -> str:
    return (
        reverse("case_team", args=(found.case.code,))
        if isinstance(found, CaseRole)
        else reverse("team")
    )
