"""Slow lines and cut ones, with the real server: nobody else waits, and no half form is taken."""

from __future__ import annotations

import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import ExitStack
from http.client import HTTPConnection
from pathlib import Path
from urllib.parse import urlencode

import pytest

from tests.cli.commanding import environment
from tests.web.recording.form import Form
from tests.web.serving import FORM, Server, Visitor, free_port

NEW = "/cases/A-CAS-0001/incidents/new/"
MANY = 40
"""More than threads and waiting requests of the server together."""

FILMS = """
import sys
from granian.constants import Interfaces
from granian.server import Server
from trucewatch.web.answering import Answering

class Film:
    streaming, closed = True, 0
    def __iter__(self):
        return iter([b"x" * 65_536] * 1_600)
    def close(self):
        Film.closed += 1

def pages(asked, start):
    start("200 OK", [("Content-Type", "text/plain")])
    if asked["PATH_INFO"] == "/film":
        return Film()
    if asked["PATH_INFO"] == "/closed":
        return [str(Film.closed).encode()]
    if asked["PATH_INFO"] == "/length":
        return [str(len(asked["wsgi.input"].read())).encode()]
    if asked["PATH_INFO"] == "/lines":
        return [repr(list(asked["wsgi.input"])).encode()]
    return [repr(sorted((key, str(one)) for key, one in asked.items())).encode()]

if __name__ == "__main__":
    server = Server("films", address="127.0.0.1", port=int(sys.argv[1]), interface=Interfaces.RSGI,
                    websockets=False, log_enabled=False)
    server.serve(target_loader=lambda *_: Answering(pages, 2), wrap_loader=False)
"""


@pytest.fixture
def films(tmp_path: Path) -> Iterator[int]:
    """The port of a server of long films, with two threads."""
    program, port = tmp_path / "films.py", free_port()
    program.write_text(FILMS)
    with subprocess.Popen([sys.executable, str(program), str(port)], env=environment()) as served:
        try:
            until = time.monotonic() + 60
            while not listening(port):
                assert served.poll() is None and time.monotonic() < until
                time.sleep(0.1)
            yield port
        finally:
            served.terminate()


def listening(port: int) -> bool:
    with socket.socket() as probe:
        return probe.connect_ex(("127.0.0.1", port)) == 0


def got(port: int, path: str, body: bytes = b"") -> bytes:
    line = HTTPConnection("127.0.0.1", port, timeout=30)
    line.request("POST" if body else "GET", path, body or None)
    return line.getresponse().read()


def sent(port: int, *lines: str, body: bytes = b"") -> socket.socket:
    """A line on which a request has gone out, and nothing is read."""
    line = socket.socket()
    line.setsockopt(socket.SOL_SOCKET, socket.SO_RCVBUF, 4_096)
    line.connect(("127.0.0.1", port))
    line.sendall("\r\n".join([*lines, f"Host: 127.0.0.1:{port}", "", ""]).encode() + body)
    return line


def test_films_that_nobody_goes_on_watching_keep_nobody_waiting(films: int) -> None:
    with ExitStack() as lines:
        for _ in range(MANY):
            lines.enter_context(sent(films, "GET /film HTTP/1.1"))
        time.sleep(0.5)
        assert got(films, "/closed") == b"0"
    until = time.monotonic() + 30
    while (closed := int(got(films, "/closed"))) < MANY and time.monotonic() < until:
        time.sleep(0.1)
    assert closed == MANY  # those whose line was cut are let go
    assert len(got(films, "/film")) == 1_600 * 65_536


def test_a_body_is_read_whole_whatever_its_size(films: int) -> None:
    for size in (1, 65_537, 1 << 20, (1 << 20) + 1, 5_000_003):
        assert got(films, "/length", b"a" * size) == str(size).encode()


def test_a_body_is_read_by_lines_too(films: int) -> None:
    assert got(films, "/lines", b"one\ntwo\n\nthree") == b"[b'one\\n', b'two\\n', b'\\n', b'three']"


def test_the_request_is_told_as_wsgi_has_it(films: int) -> None:
    lines = ("GET /a%20b/%D9%85?q=%D9%85 HTTP/1.1", "Cookie: a=1", "Cookie: b=2", "X-Told: one",
             "X-Told: two", "X_Forwarded_For: 9.9.9.9", "Connection: close")  # fmt: skip
    with sent(films, *lines) as line:
        told = b"".join(iter(lambda: line.recv(65_536), b"")).decode()
    for pair in (
        ("PATH_INFO", "/a b/م".encode().decode("latin-1")),
        ("QUERY_STRING", "q=%D9%85"),
        ("HTTP_COOKIE", "a=1; b=2"),
        ("HTTP_X_TOLD", "one,two"),
        ("REMOTE_ADDR", "127.0.0.1"),
        ("REQUEST_METHOD", "GET"),
        ("SERVER_PORT", str(films)),
    ):
        assert str(pair) in told
    assert "9.9.9.9" not in told


@pytest.fixture
def salma(server: Server) -> Visitor:
    return Visitor(server)


def stated(salma: Visitor, length: int) -> list[str]:
    """The headers of a form of that many bytes."""
    told = salma.headers(**{"Content-Type": FORM, "Content-Length": str(length)})
    return [f"{name}: {value}" for name, value in told.items()]


def test_forms_that_trickle_in_keep_nobody_waiting(salma: Visitor) -> None:
    more = stated(salma, 5_000)
    with ExitStack() as lines:
        for _ in range(MANY):
            begun = sent(salma.server.port, f"POST {NEW} HTTP/1.1", *more, body=b"do=")
            lines.enter_context(begun)
        time.sleep(0.5)
        assert salma.ask("GET", NEW).status == 200


def test_a_form_cut_on_its_way_is_not_taken_for_whole(salma: Visitor) -> None:
    salma.ask("GET", NEW)
    typed = {"incident.title.en": "Shots at the bridge", "do": "keep"}
    form = {"csrfmiddlewaretoken": salma.token, **Form(salma.page).sent, **typed}
    body = urlencode(form, doseq=True).encode()
    whole = body + b"&incident.account.en=" + b"a" * 500
    more = stated(salma, len(whole))
    with sent(salma.server.port, f"POST {NEW} HTTP/1.1", *more, body=body):
        pass  # the line is cut where the title has come and the account has not
    time.sleep(1)
    salma.ask("GET", "/cases/A-CAS-0001/drafts/")
    assert "Shots at the bridge" not in salma.page
    assert salma.ask("POST", NEW, whole, **{"Content-Type": FORM}).status == 302
    salma.ask("GET", "/cases/A-CAS-0001/drafts/")
    assert "Shots at the bridge" in salma.page
