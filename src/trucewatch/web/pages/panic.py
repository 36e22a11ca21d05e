"""One button for the moment somebody is at the door."""

from __future__ import annotations

from datetime import UTC, datetime

from django.contrib.auth import logout
from django.contrib.auth.decorators import login_required
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from trucewatch.acts.acting import Acting
from trucewatch.acts.keys.closing import close_all, record_panic
from trucewatch.acts.keys.recipients import known_recipients
from trucewatch.acts.sequencing import sequence
from trucewatch.records.key_file import BY_IDENTITY, OVER
from trucewatch.records.signing_name import with_name
from trucewatch.web.served import member_of, served_workspace


@login_required
def panic_page(request: HttpRequest) -> HttpResponse:
    """What it does; a POST does it, for whoever has signed in: there is no time to ask for a role or
    a second factor."""
    workspace, member = served_workspace(), member_of(request)
    over, over_by = (with_name(one, member.username) for one in (OVER, BY_IDENTITY))
    if request.method != "POST":
        to = known_recipients(workspace) if workspace.keys.is_dir() else []
        return render(request, "web/panic.html", {"recipients": len(to), "over": over})
    closed = close_all(workspace)
    logout(request)
    acting = Acting(workspace, member, datetime.now(UTC), asserted=False)
    record_panic(acting, closed)
    sequence(workspace)
    told = {"closed": closed, "over": over, "over_by": over_by}
    return render(request, "web/panic.html", told)
