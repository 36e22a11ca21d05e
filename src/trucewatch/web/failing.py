"""What is told where a page may not be shown: a refusal, a page that is not there, a forged form."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render

from trucewatch.values.message import Message
from trucewatch.values.refusal import Refusal
from trucewatch.vault.broken import Broken
from trucewatch.web.page_before import page_before

Answer = Callable[[HttpRequest], HttpResponse]


class _Telling:
    def __init__(self, get_response: Answer) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        return self.get_response(request)

    def process_exception(self, request: HttpRequest, fault: Exception) -> HttpResponse | None:
        """A refusal, or a log that does not hold, is told in words; anything else is a fault."""
        if isinstance(fault, (Refusal, Broken)):
            return _told(request, fault.message, 409)
        return None


telling_refusals = _Telling


def absent(request: HttpRequest, exception: Exception | None = None) -> HttpResponse:
    """Not there, or not for this member: the same words, so that they tell nothing."""
    return _told(request, Message("web-absent"), 404)


def without_right(request: HttpRequest, exception: Exception | None = None) -> HttpResponse:
    return _told(request, Message("web-without-right"), 403)


def too_large(request: HttpRequest, message: Message) -> HttpResponse:
    return _told(request, message, 413)


def forged(request: HttpRequest, reason: str = "") -> HttpResponse:
    """Not from this page, or from before its member signed in again: then its words are kept."""
    from trucewatch.web.recording.parking import go_on  # need the models, this file only settings
    from trucewatch.web.words_kept import keep_words

    page = keep_words(request)
    return (
        go_on(request)
        or (redirect(page) if page else None)
        or _told(request, Message("web-forged"), 403)
    )


def fault(request: HttpRequest) -> HttpResponse:
    return _told(request, Message("web-fault"), 500)


def _told(request: HttpRequest, message: Message, status: int) -> HttpResponse:
    told: dict[str, Any] = {"message": message, "status": status, "back": page_before(request)}
    return render(request, "web/told.html", told, status=status)
