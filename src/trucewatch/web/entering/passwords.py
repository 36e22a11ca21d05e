"""Changing a password. Who has none cannot get one here: an invitation is the only way to one."""

from __future__ import annotations

from allauth.account import views
from django.http import HttpRequest
from django.http.response import HttpResponseBase

from trucewatch.values.refusal import refuse


def change_password(request: HttpRequest) -> HttpResponseBase:
    """Raises Refusal for who came in by a passkey, or without any, and has no password."""
    if request.user.is_authenticated and not request.user.has_usable_password():
        raise refuse("entering-no-password")
    found: HttpResponseBase = views.password_change(request)
    return found
