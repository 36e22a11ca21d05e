"""The page from which something was sent; browsers tell it within the site."""

from __future__ import annotations

from urllib.parse import urlsplit, urlunsplit

from django.http import HttpRequest


def page_before(request: HttpRequest) -> str:
    """Its address without the site; empty for what was not sent, or from elsewhere."""
    came = urlsplit(request.META.get("HTTP_REFERER", ""))
    if request.method != "POST" or came.netloc != request.get_host():
        return ""
    return urlunsplit(("", "", came.path, came.query, ""))
