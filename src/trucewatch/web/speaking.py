"""In which language a page speaks: chosen by its reader, else the member's own, else the browser's."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.utils import translation

from trucewatch.values.catalogue import LANGUAGES
from trucewatch.values.say_counts import in_digits
from trucewatch.web.digits import digits_of
from trucewatch.web.served import member_of


def language_of(request: HttpRequest) -> str:
    """ "ar" or "en"."""
    chosen = request.COOKIES.get(settings.LANGUAGE_COOKIE_NAME, "")
    own = str(member_of(request).language) if request.user.is_authenticated else ""
    for stated in (chosen, own):
        if stated in LANGUAGES:
            return stated
    return translation.get_language_from_request(request)[:2]


def speaking(
    get_response: Callable[[HttpRequest], HttpResponse],
) -> Callable[[HttpRequest], HttpResponse]:
    """The language of the request, for our words and for those of Django."""

    def answer(request: HttpRequest) -> HttpResponse:
        language = language_of(request)
        with translation.override(language):
            request.LANGUAGE_CODE = language
            response = get_response(request)
            response.headers["Content-Language"] = language
        return response

    return answer


def page_words(request: HttpRequest) -> dict[str, Any]:
    """What every template knows: language, direction, digits, and what may be chosen instead."""
    language = getattr(request, "LANGUAGE_CODE", "en")
    other = "en" if language == "ar" else "ar"
    digits = "latn" if digits_of(request) == "arab" else "arab"
    return {
        "lang": language,
        "dir": "rtl" if language == "ar" else "ltr",
        "other_lang": other,
        "other_digits": digits,
        "other_123": in_digits("123", digits),
    }
