"""A session in which nothing was asked for an hour ends: the machine may be in other hands."""

from __future__ import annotations

import time
from collections.abc import Callable

from django.contrib.auth import logout
from django.http import HttpRequest, HttpResponse

from trucewatch.web.configuring import IDLE

SEEN = "seen"
STEP = 5 * 60  # a session is written to no more often than this


def ending_when_idle(
    get_response: Callable[[HttpRequest], HttpResponse],
) -> Callable[[HttpRequest], HttpResponse]:
    def answer(request: HttpRequest) -> HttpResponse:
        if request.user.is_authenticated:
            now = int(time.time())
            seen = request.session.get(SEEN, now)
            if now - seen > IDLE:
                logout(request)
            elif SEEN not in request.session or now - seen > STEP:
                request.session[SEEN] = now
        return get_response(request)

    return answer
