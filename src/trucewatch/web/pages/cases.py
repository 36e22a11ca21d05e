"""The cases that a member is in, and the language of the pages."""

from __future__ import annotations

from django.conf import settings
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.urls import reverse
from django.utils.http import url_has_allowed_host_and_scheme
from django.views.decorators.http import require_POST

from trucewatch.acts.preferring import prefer_digits
from trucewatch.records.models import Case, CaseRole
from trucewatch.values.catalogue import LANGUAGES
from trucewatch.values.codes.records import RecordState
from trucewatch.values.codes.reports import Role
from trucewatch.values.digits import SYSTEMS
from trucewatch.web.asking import member_page
from trucewatch.web.digits import COOKIE
from trucewatch.web.pages.beginning_case import may_open_cases, working_roles
from trucewatch.web.pages.team import acting_of
from trucewatch.web.permissions import BY_ROLE
from trucewatch.web.served import member_of
from trucewatch.web.speaking import keep_chosen


@member_page
def cases(request: HttpRequest) -> HttpResponse:
    """The cases one is in, each with the roles one has there; no other is named or counted."""
    member = member_of(request)
    granted = CaseRole.objects.filter(
        member=member, state=RecordState.CURRENT, case__state=RecordState.CURRENT
    )
    found = granted.select_related("case").order_by("case__code")
    shown = [one for one in found if any(BY_ROLE[role] for role in one.roles)]
    may_open = may_open_cases(member)
    told = {
        "granted": shown,
        "may_open": may_open,
        "empty": may_open and not Case.objects.exists(),
        "grantable": working_roles(member) or (Role.DOCUMENTER,),
    }
    return render(request, "web/cases.html", told)


@require_POST
def language(request: HttpRequest) -> HttpResponse:
    """Choose the language, kept by the browser for a year, or the digits of Arabic, kept with the
    member; by the browser before anybody has signed in. secret: a page that only what is sent shows
    is asked for so again."""
    back = request.POST.get("back", "")
    safe = url_has_allowed_host_and_scheme(back, {request.get_host()}, request.is_secure())
    sends = "secret" in request.POST and safe
    response = HttpResponseRedirect(back if safe else reverse("cases"), preserve_request=sends)
    tongue, digits = (request.POST.get(name, "") for name in ("language", "digits"))
    if tongue in LANGUAGES:
        keep_chosen(response, settings.LANGUAGE_COOKIE_NAME, tongue)
    if digits in SYSTEMS and request.user.is_authenticated:
        prefer_digits(acting_of(request), digits)
    elif digits in SYSTEMS:
        keep_chosen(response, COOKIE, digits)
    return response
