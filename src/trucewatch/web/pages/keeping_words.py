"""What somebody types into a page is kept while they type, and destroyed when they say so."""

from __future__ import annotations

from datetime import UTC, datetime
from uuid import UUID

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_POST

from trucewatch.acts.unfinished import discard_unfinished
from trucewatch.records.models import Unfinished
from trucewatch.values.message import Message
from trucewatch.web.asking import Asking, case_page, member_page
from trucewatch.web.page_before import page_before
from trucewatch.web.pages.team import acting_of, tell_done
from trucewatch.web.permissions import Right
from trucewatch.web.served import member_of
from trucewatch.web.words_kept import KIND, keep_typing


@require_POST
@case_page(Right.HOME)
def keep_words(asking: Asking) -> HttpResponse:
    """Http404 for a form that was given to nobody, to somebody else or for another case."""
    if not asking.keep_typing():
        raise Http404
    return asking.page("words_live.html", kept=asking.clock)


@require_POST
@member_page
def keep_words_of_workspace(request: HttpRequest) -> HttpResponse:
    """The same for a page that is of no case."""
    acting = acting_of(request)
    if not keep_typing(request, acting, member_of(request), None):
        raise Http404
    return render(request, "web/words_live.html", {"kept": f"{datetime.now(UTC):%H:%M} UTC"})


@require_POST
@member_page
def discard_words(request: HttpRequest, draft: UUID) -> HttpResponse:
    """Destroy what waits on a page for its member; they are on the page again."""
    if not Unfinished.objects.filter(id=draft, member=member_of(request), kind=KIND).exists():
        raise Http404
    discard_unfinished(acting_of(request), draft)
    tell_done(request, Message("drafts-discarded"))
    return redirect(page_before(request) or "/")
