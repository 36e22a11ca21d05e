"""What somebody types into a page is kept while they type."""

from __future__ import annotations

from django.http import Http404, HttpResponse
from django.views.decorators.http import require_POST

from trucewatch.web.asking import Asking, case_page
from trucewatch.web.permissions import Right


@require_POST
@case_page(Right.INCIDENTS)
def keep_words(asking: Asking) -> HttpResponse:
    """Http404 for a form that was given to nobody, to somebody else or for another case."""
    if not asking.keep_typing():
        raise Http404
    return asking.page("words_live.html", kept=asking.clock)
