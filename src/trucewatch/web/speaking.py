"""In which language a page speaks: chosen by its reader, else the browser's, before and after signing in.

The language in the record of a member is nobody's choice: it stands there as `en` from the beginning.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.utils import translation

from trucewatch.records.key_file import opened_by
from trucewatch.records.signing_name import with_name
from trucewatch.values.catalogue import LANGUAGES
from trucewatch.values.say_counts import in_digits
from trucewatch.web.digits import digits_of
from trucewatch.web.served import member_of, served_workspace

YEAR = 365 * 24 * 3600


def language_of(request: HttpRequest) -> str:
    """ "ar" or "en"."""
    chosen = request.COOKIES.get(settings.LANGUAGE_COOKIE_NAME, "")
    if chosen in LANGUAGES:
        return chosen
    return translation.get_language_from_request(request)[:2]


def keep_chosen(response: HttpResponse, cookie: str, chosen: str) -> None:
    """What a reader chose for pages, kept by their browser for a year."""
    response.set_cookie(
        cookie,
        chosen,
        max_age=YEAR,
        secure=settings.LANGUAGE_COOKIE_SECURE,
        httponly=True,
        samesite="Lax",
    )


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
    """What every template knows: language, direction, digits, and what may be chosen instead.

    closed_now: to members, while everything is closed (panic), the command that opens it again.
    """
    language = getattr(request, "LANGUAGE_CODE", "en")
    other = "en" if language == "ar" else "ar"
    signed_in = hasattr(request, "user") and request.user.is_authenticated
    digits = "latn" if digits_of(request) == "arab" else "arab"
    return {
        "lang": language,
        "dir": "rtl" if language == "ar" else "ltr",
        "other_lang": other,
        "other_digits": digits,
        "closed_now": _opened_again(request) if signed_in else "",
        "other_123": in_digits("123", digits),
    }


def _opened_again(request: HttpRequest) -> str:
    return with_name(opened_by(served_workspace().keys), member_of(request).username)
