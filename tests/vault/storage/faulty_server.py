"""Servers that fail: one that stands before a sound one and spoils what passes, one that lies."""

from __future__ import annotations

import re
import time
from collections.abc import Iterator
from contextlib import contextmanager
from http.client import HTTPConnection
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from threading import Lock, Thread
from typing import ClassVar
from urllib.parse import urlsplit

SLOW = 5.0


class Faults:
    """What is to go wrong: for each method, one word for each request, `pass` when none is left.

    500: an error instead of an answer. lost: done, but the answer is lost. cut: the connection ends
    in the middle of what is sent. flip: one bit altered on the way in. half: half of the answer.
    slow: nothing is heard.
    """

    def __init__(self, **planned: str) -> None:
        self._planned = {method: words.split() for method, words in planned.items()}
        self._lock = Lock()
        self.seen: list[tuple[str, str]] = []

    def next(self, method: str, path: str) -> str:
        with self._lock:
            left = self._planned.get(method, [])
            fault = left.pop(0) if left and "/probe-" not in path else "pass"
            self.seen.append((method, fault))
            return fault


class Proxy(BaseHTTPRequestHandler):
    """Hands requests on, and spoils those that are to be spoilt."""

    protocol_version = "HTTP/1.1"
    behind: ClassVar[str]
    faults: ClassVar[Faults]

    def _any(self) -> None:
        body = self.rfile.read(int(self.headers.get("Content-Length", 0)))
        fault = self.faults.next(self.command, self.path)
        if fault == "slow":
            time.sleep(SLOW)
        if fault in ("slow", "cut"):
            self.close_connection = True
            return
        if fault == "500":
            self._send(500, {}, b"<Error><Code>InternalError</Code></Error>")
            return
        if fault == "flip":
            body = bytes([body[0] ^ 1]) + body[1:]
        status, headers, answer = self._handed_on(body)
        if fault == "lost":
            self.close_connection = True
            return
        self._send(status, headers, answer, half=fault == "half")

    def _handed_on(self, body: bytes) -> tuple[int, dict[str, str], bytes]:
        connection = HTTPConnection(urlsplit(self.behind).netloc, timeout=60)
        headers = {k: v for k, v in self.headers.items() if k.lower() not in ("expect",)}
        connection.request(self.command, self.path, body, headers)
        answer = connection.getresponse()
        data = answer.read()
        connection.close()
        return answer.status, dict(answer.getheaders()), data

    def _send(self, status: int, headers: dict[str, str], data: bytes, half: bool = False) -> None:
        self.send_response_only(status)
        given = {k.lower(): v for k, v in headers.items()}
        given.pop("transfer-encoding", None)
        if self.command != "HEAD":
            given["content-length"] = str(len(data))
        for name, value in given.items():
            self.send_header(name, value)
        self.end_headers()
        if half:
            data = data[: len(data) // 2]
            self.close_connection = True
        if self.command != "HEAD":
            self.wfile.write(data)

    do_GET = do_PUT = do_POST = do_HEAD = do_DELETE = _any  # noqa: N815

    def log_message(self, *_: object) -> None:
        """Tests are quiet."""


class Careless(BaseHTTPRequestHandler):
    """A server that believes everything: it checks no digest; if told, it keeps other bytes."""

    protocol_version = "HTTP/1.1"
    kept: ClassVar[dict[str, bytes]]
    alters: ClassVar[bool]

    def do_PUT(self) -> None:
        body = self.rfile.read(int(self.headers["Content-Length"]))
        self.kept[self._path] = b"X" + body[1:] if self.alters else body
        self._send(200)

    def do_GET(self) -> None:
        if "versions" in self.path:
            self._send(200, self._versions())
        elif self._path in self.kept:
            self._send(200, self.kept[self._path])
        else:
            self._send(404, b"<Error><Code>NoSuchKey</Code></Error>")

    def do_HEAD(self) -> None:
        there = self._path in (*self.kept, "/b")
        self._send(200 if there else 404, self.kept.get(self._path, b""))

    def do_DELETE(self) -> None:
        self.kept.pop(self._path, None)
        self._send(204)

    @property
    def _path(self) -> str:
        return urlsplit(self.path).path

    def _versions(self) -> bytes:
        found = re.search("prefix=([^&]*)", self.path)
        key = found.group(1).replace("%2F", "/") if found else ""
        return (f"<ListVersionsResult><Version><Key>{key}</Key><VersionId>null</VersionId>"
                "</Version></ListVersionsResult>").encode()  # fmt: skip

    def _send(self, status: int, data: bytes = b"") -> None:
        self.send_response(status)
        self.send_header("Content-Length", str(len(data)))
        self.send_header("ETag", '"1"')
        self.end_headers()
        if self.command != "HEAD":
            self.wfile.write(data)

    def log_message(self, *_: object) -> None:
        """Tests are quiet."""


@contextmanager
def proxy(behind: str, faults: Faults) -> Iterator[str]:
    """A server before another one; gives its address."""
    with _running(type("ThisProxy", (Proxy,), {"behind": behind, "faults": faults})) as address:
        yield address


@contextmanager
def careless(*, alters: bool = False) -> Iterator[tuple[str, dict[str, bytes]]]:
    """A server that believes everything; gives its address and what it keeps."""
    kept: dict[str, bytes] = {}
    with _running(type("This", (Careless,), {"kept": kept, "alters": alters})) as address:
        yield address, kept


@contextmanager
def _running(handler: type[BaseHTTPRequestHandler]) -> Iterator[str]:
    server = ThreadingHTTPServer(("127.0.0.1", 0), handler)
    server.daemon_threads = True
    Thread(target=server.serve_forever, daemon=True).start()
    try:
        yield f"http://127.0.0.1:{server.server_address[1]}"
    finally:
        server.shutdown()
        server.server_close()
