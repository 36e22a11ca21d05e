"""What is told where a page may not be shown: a refusal, a page that is not there, a forged form.

Words that were sent and cannot be kept come back with it.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from django.db import DataError
from django.http import HttpRequest, HttpResponse, HttpResponseNotAllowed
from django.shortcuts import redirect, render
from django.urls import is_valid_path

from trucewatch.values.message import Message
from trucewatch.values.refusal import Refusal
from trucewatch.vault.broken import Broken
from trucewatch.web.page_before import page_before

Answer = Callable[[HttpRequest], HttpResponse]


class _Telling:
    def __init__(self, get_response: Answer) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        response = self.get_response(request)
        if isinstance(response, HttpResponseNotAllowed):
            return _only_sent(request, response)
        return response

    def process_exception(self, request: HttpRequest, fault: Exception) -> HttpResponse | None:
        """A refusal, or a log that does not hold, is told in words; anything else is a fault.

        What PostgreSQL holds in no text, a NUL, names nothing that is there, as on SQLite.
        """
        if isinstance(fault, (Refusal, Broken)):
            return _refused(request, fault.message)
        if isinstance(fault, DataError) and _holds_nul(request):
            return absent(request)
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

    try:
        page = keep_words(request)
        again = go_on(request) or (redirect(page) if page else None)
    except Refusal as refused:
        return _refused(request, refused.message)
    return again or _told(request, Message("web-forged"), 403)


def fault(request: HttpRequest) -> HttpResponse:
    return _told(request, Message("web-fault"), 500)


def _only_sent(request: HttpRequest, answer: HttpResponse) -> HttpResponse:
    """Where one goes on from an address that shows nothing by itself."""
    told = _told(request, Message("web-only-sent"), 405, _page_above(request.path))
    told.headers["Allow"] = answer.headers["Allow"]
    return told


def _page_above(path: str) -> str:
    """The nearest page that an address lies under."""
    parts = path.strip("/").split("/")[:-1]
    while parts and not is_valid_path(f"/{'/'.join(parts)}/"):
        parts.pop()
    return f"/{'/'.join((*parts, ''))}"


def _holds_nul(request: HttpRequest) -> bool:
    sent = (
        one for asked in (request.GET, request.POST) for _, some in asked.lists() for one in some
    )
    return any("\0" in one for one in (request.path, *sent))


def _refused(request: HttpRequest, message: Message) -> HttpResponse:
    """With the words of a form that kept them until now; to whoever is not signed in any more it is
    not said where the keys would lie."""
    from trucewatch.web.unkept import unkept  # needs the models

    sent = unkept(request)
    if sent is None:
        return _told(request, message, 409)
    away = message.code.startswith("keys-") and not request.user.is_authenticated
    told = Message("web-unkept-ended") if away else message
    shown = {"message": told, "sent": sent, "ended": away}
    return render(request, "web/unkept.html", shown, status=409)


def _told(
    request: HttpRequest, message: Message, status: int, back: str | None = None
) -> HttpResponse:
    back = page_before(request) if back is None else back
    told: dict[str, Any] = {"message": message, "status": status, "back": back}
    return render(request, "web/told.html", told, status=status)
