"""How much a form may bring: Django would write it to the disk before anybody was asked who sends it."""

from __future__ import annotations

from collections.abc import Callable

from django.http import HttpRequest, HttpResponse

from trucewatch.values.message import Message
from trucewatch.web.failing import too_large

FORM = 64 << 20
"""Bytes of a form with files. Larger ones come in pieces, which begin again where a line was cut."""

STRANGER = 1 << 20


def limiting_forms(
    get_response: Callable[[HttpRequest], HttpResponse],
) -> Callable[[HttpRequest], HttpResponse]:
    """Refuse a form that is too large, before a byte of it is read."""

    def answer(request: HttpRequest) -> HttpResponse:
        most = FORM if request.user.is_authenticated else STRANGER
        stated = request.META.get("CONTENT_LENGTH") or "0"
        size = int(stated) if stated.isdigit() else 0
        if request.content_type == "multipart/form-data" and size > most:
            return too_large(request, Message("web-form-too-large", {"most": FORM >> 20}))
        return get_response(request)

    return answer
