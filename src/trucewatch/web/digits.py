"""Digits of an Arabic page in the Arabic script, ١٢٣, where its reader chose so.

What a source wrote (its own fields, and whatever stands in quotation marks), what a machine reads (codes, commands, dates of ISO 8601), addresses and fields that
one types into keep the digits they have; words with Latin letters do too.
"""

from __future__ import annotations

import re
from collections.abc import Callable

from django.http import HttpRequest, HttpResponse

from trucewatch.records.models import Preference
from trucewatch.values.digits import SYSTEMS
from trucewatch.values.say_counts import in_digits
from trucewatch.web.served import member_of

COOKIE = "digits"

_PIECE = re.compile(r"(<[^>]*>|&[^;\s<]{1,12};|[«»“”])")
_NUMBER = re.compile(r"(?<![A-Za-z0-9_./#-])(?<!\d[:,])\d+(?:[.,:]\d+)*(?![A-Za-z0-9_/-]|[.:,]\d)")
_KEPT = re.compile(
    r'<(script|style|textarea|code|pre|q)\b|<(?!input|img|html)(\w+)[^>]*?\s(?:dir="ltr"|lang="en"|translate="no"'
    r'|class="(?:[^"]* )?(?:code|stated)[ "])'
)
_QUOTE = {"«": 1, "“": 1, "»": -1, "”": -1}
_NAME = re.compile(r"</?(\w+)")


def digits_of(request: HttpRequest) -> str:
    """ "arab" or "latn": as the member chose on whatever device, else as this browser keeps it."""
    if getattr(request, "LANGUAGE_CODE", "") != "ar":
        return SYSTEMS[0]
    for chosen in (_of_member(request), request.COOKIES.get(COOKIE, "")):
        if chosen in SYSTEMS:
            return chosen
    return SYSTEMS[0]


def _of_member(request: HttpRequest) -> str:
    if not request.user.is_authenticated:
        return ""
    found = Preference.objects.filter(member=member_of(request)).first()
    return str(found.digits) if found else ""


def writing_digits(
    get_response: Callable[[HttpRequest], HttpResponse],
) -> Callable[[HttpRequest], HttpResponse]:
    """Pages with the digits that their reader chose."""

    def answer(request: HttpRequest) -> HttpResponse:
        response = get_response(request)
        page = not response.streaming and response.get("Content-Type", "").startswith("text/html")
        if page and digits_of(request) == "arab":
            response.content = in_arabic_digits(response.content.decode()).encode()
        return response

    return answer


def in_arabic_digits(page: str) -> str:
    """A page of ours with the digits of its running words in the Arabic script."""
    kept, deep, quoted, told = "", 0, 0, list[str]()
    for piece in _PIECE.split(page):
        if not piece.startswith(("<", "&")):
            quoted = max(0, quoted + _QUOTE.get(piece, 0))
            as_is = kept or quoted
            told.append(piece if as_is else _NUMBER.sub(lambda n: in_digits(n[0], "arab"), piece))
            continue
        told.append(piece)
        quoted = 0 if piece.startswith("<") else quoted  # a mark left open reaches no farther
        if kept and (name := _NAME.match(piece)) is not None and name[1] == kept:
            deep += -1 if piece.startswith("</") else 1
            kept = kept if deep else ""
        elif not kept and (found := _KEPT.match(piece)) is not None:
            kept, deep = found[1] or found[2], 1
    return "".join(told)
