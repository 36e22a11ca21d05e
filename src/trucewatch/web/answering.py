"""Between the server and the pages: no line, however slow, holds a thread that others wait for.

A page is made by a thread, and there are few of them. A form that trickles in over a bad line is
therefore waited for before a thread is asked; a film that somebody watches, and lets stand, is
given a piece at a time, and the thread is free between two pieces. A body that breaks off is told
as broken when it is read to its end, so that no form is taken for whole that is not.

The server calls this by RSGI (granian's specification, version 1.6); the pages are called by WSGI
(PEP 3333).
"""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Callable, Iterable, Iterator
from concurrent.futures import ThreadPoolExecutor
from io import BytesIO, IOBase
from typing import Any

from granian.rsgi import HTTPProtocol, ProtocolClosed, Scope  # type: ignore[attr-defined]

THREADS = 4
READ_FIRST = 1 << 20
"""Bytes of a body that are waited for before a thread is asked; larger ones go on while it reads."""

SILENCE = 60
"""Seconds after which a line that says nothing in the middle of a body is given up."""

Pages = Callable[[dict[str, Any], Callable[..., Any]], Iterable[bytes]]
Told = tuple[int, list[tuple[str, str]]]


class Answering:
    """What granian calls for every request of one process."""

    def __init__(self, pages: Pages, threads: int = THREADS) -> None:
        self._pages, self._most = pages, threads
        self._threads = ThreadPoolExecutor(threads, "page")
        self._waiting = 0

    async def __rsgi__(self, scope: Scope, protocol: HTTPProtocol) -> None:
        loop = asyncio.get_running_loop()
        body = Body(protocol, loop, _length(scope))
        await body.begin()
        self._waiting += 1
        try:
            asked = environ_of(scope, body)
            (status, headers), made = await loop.run_in_executor(self._threads, self._page, asked)
            if self._waiting > self._most and scope.http_version.startswith("1"):
                headers.append(("connection", "close"))  # others may have less to do than this one
        finally:
            self._waiting -= 1
        if isinstance(made, bytes):
            protocol.response_bytes(status, headers, made)
        else:
            await self._give(protocol.response_stream(status, headers), made)

    def _page(self, asked: dict[str, Any]) -> tuple[Told, bytes | Iterable[bytes]]:
        """The page whole, or what gives its pieces; closed here where it is whole, for that ends
        what the thread has opened for it."""
        told: list[Told] = []

        def start(status: str, headers: list[tuple[str, str]], _: Any = None) -> None:
            told.append((int(status.partition(" ")[0]), list(headers)))

        made = self._pages(asked, start)
        if getattr(made, "streaming", False):
            return told[0], made
        try:
            return told[0], b"".join(made)
        finally:
            _close(made)

    async def _give(self, line: Any, made: Iterable[bytes]) -> None:
        loop, pieces = asyncio.get_running_loop(), iter(made)
        try:
            while (piece := await loop.run_in_executor(self._threads, _next, pieces)) is not None:
                await line.send_bytes(piece)
        except ProtocolClosed:
            pass  # nobody reads it any more
        finally:
            await loop.run_in_executor(self._threads, _close, made)


class Body(IOBase):
    """What comes with a request, read by a page as a file is. Reading on after a line that was cut
    raises OSError, which Django tells as a body that cannot be read."""

    def __init__(
        self, protocol: HTTPProtocol, loop: asyncio.AbstractEventLoop, length: int | None
    ) -> None:
        self._coming: AsyncIterator[bytes] = aiter(protocol)
        self._loop, self._missing = loop, length
        self._held, self._ended = BytesIO(), length == 0

    async def begin(self) -> None:
        """Wait for the first part."""
        come = bytearray()
        while not self._ended and len(come) < READ_FIRST:
            come += await self._next()
        self._held = BytesIO(bytes(come))

    def read(self, size: int = -1) -> bytes:
        """In a thread: `size` bytes, fewer at the end only; all that comes where it is -1."""
        found = self._held.read(size)
        while not self._ended and (size < 0 or len(found) < size):
            piece = asyncio.run_coroutine_threadsafe(self._next(), self._loop).result()
            self._held = BytesIO(piece)
            found += self._held.read(size - len(found) if size >= 0 else -1)
        if self._missing and len(found) < size:
            raise ConnectionResetError
        return found

    async def _next(self) -> bytes:
        """What comes next; b"" once, at the end or where the line was cut."""
        try:
            piece = await asyncio.wait_for(anext(self._coming, b""), SILENCE)
        except (TimeoutError, ProtocolClosed):
            piece = b""
        self._ended = not piece
        if self._missing is not None:
            self._missing = max(0, self._missing - len(piece))
            self._ended = self._ended or not self._missing
        return piece


def environ_of(scope: Scope, body: Body) -> dict[str, Any]:
    """The request as WSGI tells it. Headers with an underscore are left out: by WSGI they would
    pass for those with a hyphen, which a proxy in front answers for."""
    address, _, _ = scope.client.rpartition(":")
    server, _, port = scope.server.rpartition(":")
    asked: dict[str, Any] = {
        "REQUEST_METHOD": scope.method,
        "SCRIPT_NAME": "",
        "PATH_INFO": scope.path.encode().decode("latin-1"),
        "QUERY_STRING": scope.query_string,
        "REMOTE_ADDR": address.strip("[]"),
        "SERVER_NAME": server.strip("[]"),
        "SERVER_PORT": port,
        "SERVER_PROTOCOL": f"HTTP/{scope.http_version}",
        "wsgi.version": (1, 0),
        "wsgi.url_scheme": scope.scheme,
        "wsgi.input": body,
        "wsgi.input_terminated": True,
        "wsgi.multithread": True,
        "wsgi.multiprocess": True,
        "wsgi.run_once": False,
    }
    if scope.authority:
        asked["HTTP_HOST"] = scope.authority
    for name, value in scope.headers.items():
        if "_" not in name:
            _add(asked, name.upper().replace("-", "_"), value)
    return asked


def _add(asked: dict[str, Any], name: str, value: str) -> None:
    key = name if name in {"CONTENT_TYPE", "CONTENT_LENGTH"} else f"HTTP_{name}"
    between = "; " if name == "COOKIE" else ","
    asked[key] = f"{asked[key]}{between}{value}" if key in asked else value


def _length(scope: Scope) -> int | None:
    """Bytes that the body is said to have; None where only its end will tell."""
    stated = scope.headers.get("content-length")
    if stated is None:
        return None if scope.headers.get("transfer-encoding") else 0
    return int(stated)


def _next(pieces: Iterator[bytes]) -> bytes | None:
    return next(pieces, None)


def _close(made: Iterable[bytes]) -> None:
    if close := getattr(made, "close", None):
        close()
