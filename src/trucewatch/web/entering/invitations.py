"""The page an invitation leads to: a password is chosen there, and the member is in."""

from __future__ import annotations

from datetime import UTC, datetime

from allauth.account.internal.flows.login import record_authentication
from allauth.core import ratelimit
from django.conf import settings
from django.contrib.auth import login
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.debug import sensitive_post_parameters

from trucewatch.acts.access.inviting import accept_invitation, invited
from trucewatch.acts.acting import Acting
from trucewatch.acts.sequencing import sequence
from trucewatch.values.message import Message
from trucewatch.web.entering.forms import FirstPassword
from trucewatch.web.entering.second_factor import needs_second_factor
from trucewatch.web.served import served_workspace
from trucewatch.web.speaking import keep_chosen

BACKEND = "trucewatch.web.entering.members.CurrentMembers"


@sensitive_post_parameters("password", "again")
def invitation(request: HttpRequest, secret: str) -> HttpResponse:
    """Greet the one invited, and let them choose a password. They keep the language in which they
    did, whatever the member's own is: nobody has asked them for it."""
    blocked = ratelimit.consume_or_429(request, action="login", limit_get=True)
    if blocked is not None:
        return blocked
    now = datetime.now(UTC)
    member = invited(secret, now)
    form = FirstPassword(request.POST or None, member)
    trouble = None
    if request.method == "POST" and form.is_valid():
        if form.same():
            workspace = served_workspace()
            acting = Acting(workspace, member, now, asserted=False)
            accept_invitation(acting, secret, form.cleaned_data["password"])
            sequence(workspace)
            member.refresh_from_db()
            login(request, member, backend=BACKEND)
            record_authentication(request, member, "password", reauthenticated=True)
            inside = redirect("mfa_index" if needs_second_factor(member) else "cases")
            keep_chosen(inside, settings.LANGUAGE_COOKIE_NAME, str(request.LANGUAGE_CODE))
            return inside
        trouble = Message("entering-not-same")
    told = {"form": form, "invited": member, "trouble": trouble}
    return render(request, "web/invitation.html", told)
