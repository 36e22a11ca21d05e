"""Asking an authority or a calendar over the network: the one place of the vault that does.

Only http and https, only the address that was pinned: no other address is followed, whoever names
it. An answer has a greatest length and a greatest time. Proxies of the environment are used.
"""

from __future__ import annotations

import http.client
import socket
import ssl
import time
from collections.abc import Callable
from dataclasses import dataclass
from urllib.error import HTTPError, URLError
from urllib.request import (
    HTTPDefaultErrorHandler,
    HTTPErrorProcessor,
    HTTPHandler,
    HTTPSHandler,
    OpenerDirector,
    ProxyHandler,
    Request,
)

from trucewatch.values.message import Message
from trucewatch.vault.stamps.authorities import is_plain_url

SECONDS = 20.0
TRIES = 3
PAUSES = (1.0, 3.0)
CHUNK = 1 << 16
TRY_AGAIN = (429, 500, 502, 503, 504)


class NoAnswer(Exception):
    """Nobody answered, or not as an answer can be; `again` where it may be tried later."""

    def __init__(self, code: str, again: bool = True, **args: str | int) -> None:
        super().__init__(code)
        self.message = Message(code, args)
        self.again = again


Fetch = Callable[[str, bytes | None, str], bytes]
"""Address, what is sent (None: nothing), its media type; gives the answer or raises NoAnswer."""


@dataclass(frozen=True, slots=True)
class Asking:
    """How patient we are. pause: waits for so many seconds; tests pass another."""

    longest: int
    seconds: float = SECONDS
    tries: int = TRIES
    pause: Callable[[float], None] = time.sleep

    def fetch(self, url: str, body: bytes | None, media_type: str) -> bytes:
        """The answer, tried a few times; NoAnswer where there is none."""
        for number in range(self.tries):
            try:
                return self._once(url, body, media_type)
            except NoAnswer as nothing:
                if not nothing.again or number + 1 == self.tries:
                    raise
            self.pause(PAUSES[min(number, len(PAUSES) - 1)])
        raise NoAnswer("stamp-unreachable", host=_host(url))

    def _once(self, url: str, body: bytes | None, media_type: str) -> bytes:
        if not is_plain_url(url):
            raise NoAnswer("stamp-unreachable", again=False, host=url[:80])
        until = time.monotonic() + self.seconds
        headers = {"User-Agent": "-", "Accept": "*/*", "Connection": "close"}
        request = Request(url, data=body, headers=headers)  # noqa: S310  http and https only
        if body is not None:
            request.add_header("Content-Type", media_type)
        try:
            with _opener().open(request, timeout=self.seconds) as answer:
                return self._read(answer, until, _host(url))
        except HTTPError as refused:
            refused.close()
            raise _refused(refused.code, _host(url)) from None
        except URLError as problem:
            raise _unreachable(problem.reason, _host(url)) from None
        except (OSError, http.client.HTTPException) as problem:
            raise _unreachable(problem, _host(url)) from None

    def _read(self, answer: http.client.HTTPResponse, until: float, host: str) -> bytes:
        """A chunk at a time, so that one who answers without end, or slowly, is left."""
        found = b""
        while chunk := answer.read1(CHUNK):
            found += chunk
            if len(found) > self.longest:
                raise NoAnswer("stamp-answer-too-long", again=False, host=host)
            if time.monotonic() > until:
                raise NoAnswer("stamp-too-slow", host=host)
        if answer.length:  # bytes that were announced and never came
            raise NoAnswer("stamp-unreachable", host=host)
        return found


def _opener() -> OpenerDirector:
    """What urllib would use, without those who follow other addresses or read files."""
    opener = OpenerDirector()
    for handler in (
        ProxyHandler(),
        HTTPHandler(),
        HTTPSHandler(context=ssl.create_default_context()),
        HTTPErrorProcessor(),
        HTTPDefaultErrorHandler(),
    ):
        opener.add_handler(handler)
    return opener


def _refused(status: int, host: str) -> NoAnswer:
    if 300 <= status < 400:
        return NoAnswer("stamp-sent-elsewhere", again=False, host=host)
    return NoAnswer("stamp-http-status", again=status in TRY_AGAIN, host=host, status=status)


def _unreachable(problem: object, host: str) -> NoAnswer:
    if isinstance(problem, TimeoutError | socket.timeout):
        return NoAnswer("stamp-too-slow", host=host)
    if isinstance(problem, ssl.SSLError):
        return NoAnswer("stamp-not-secure", again=False, host=host)
    return NoAnswer("stamp-unreachable", host=host)


def _host(url: str) -> str:
    return url.split("/", 3)[2][:80] if url.count("/") >= 2 else url[:80]
