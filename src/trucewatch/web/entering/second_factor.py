"""The second factor: who may see what is protected, or let others in, proves more than a password."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any
from urllib.parse import urlencode

from allauth.account.authentication import get_authentication_records
from allauth.account.internal.flows.login import record_authentication
from allauth.mfa.models import Authenticator
from allauth.mfa.utils import is_mfa_enabled
from django.db.models import Q
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse

from trucewatch.records.models import CaseRole, Member
from trucewatch.values.codes.records import RecordState
from trucewatch.values.codes.reports import Role
from trucewatch.web.served import member_of

WANTED = "wanted"
"""Under which name a session remembers the page that was asked for and is not open yet."""


def proved_second_factor(request: HttpRequest) -> bool:
    """Whether this session was opened with a one-time code or a passkey."""
    user: Any = request.user
    return any(told["method"] == "mfa" for told in get_authentication_records(request, user))


def prove_second_factor(request: HttpRequest, user: Any, authenticator: Any, **_: Any) -> None:
    """Remember that a code or a passkey was accepted while it was being set up."""
    if authenticator.type != Authenticator.Type.RECOVERY_CODES:
        record_authentication(request, user, "mfa", id=authenticator.pk, type=authenticator.type)


def prove_anew(request: HttpRequest, user: Any, authenticator: Any, **told: Any) -> None:
    """Who has just come in by a passkey is not asked at once to prove again who they are."""
    if told.get("passwordless"):
        proved = {"id": authenticator.pk, "type": authenticator.type, "reauthenticated": True}
        record_authentication(request, user, "mfa", passwordless=True, **proved)


def needs_second_factor(member: Member) -> bool:
    """Administrators, and whoever sees identities in any case."""
    if Role.ADMINISTRATOR in member.roles:
        return True
    granted = CaseRole.objects.filter(member=member, state=RecordState.CURRENT)
    return granted.filter(Q(sees_sources=True) | Q(sees_persons=True)).exists()


class _Demanding:
    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        return self.get_response(request)

    def process_view(
        self, request: HttpRequest, view: Any, args: Any, kwargs: Any
    ) -> HttpResponse | None:
        """Pages of a case are reached only by way of the second factor, where one is due.

        Which page was asked for is remembered meanwhile: the way to it is told, and offered after.
        """
        if not getattr(view, "demands_second_factor", False) or not request.user.is_authenticated:
            return None
        if proved_second_factor(request) or not needs_second_factor(member_of(request)):
            if WANTED in request.session:
                del request.session[WANTED]
            return None
        if request.method == "GET":
            request.session[WANTED] = request.get_full_path()
        if not is_mfa_enabled(member_of(request)):
            return redirect("mfa_index")
        after = {"next": request.session.get(WANTED, reverse("cases"))}
        return redirect(f"{reverse('mfa_reauthenticate')}?{urlencode(after)}")


demanding_second_factor = _Demanding
