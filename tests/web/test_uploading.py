"""A file brought in pieces to the real server: the line is cut, the server dies, nothing is lost."""

import hashlib
import os
import socket
import time
from collections.abc import Iterator
from contextlib import contextmanager
from urllib.parse import urlencode

from tests.cli.commanding import command
from tests.web.serving import FORM, Server, Visitor

PIECE = "application/offset+octet-stream"
SIZE = 3_000_000
UPLOADS = "/cases/A-CAS-0001/uploads/"


def begun(salma: Visitor) -> str:
    answer = salma.tus(
        "POST", UPLOADS, Upload_Length=str(SIZE), Upload_Metadata="filename cm9hZC5iaW4="
    )
    assert (answer.status, answer.headers["Tus-Resumable"]) == (201, "1.0.0")
    return str(answer.headers["Location"])


def offset_of(salma: Visitor, address: str) -> int:
    answer = salma.tus("HEAD", address)
    assert (answer.status, answer.headers["Upload-Length"]) == (200, str(SIZE))
    return int(answer.headers["Upload-Offset"])


def sent(salma: Visitor, address: str, content: bytes, offset: int) -> int:
    answer = salma.tus("PATCH", address, content, Content_Type=PIECE, Upload_Offset=str(offset))
    assert answer.status == 204, salma.page
    return int(answer.headers["Upload-Offset"])


@contextmanager
def half_sent(
    salma: Visitor, address: str, content: bytes, offset: int, after: int
) -> Iterator[None]:
    """The beginning of a piece is on its way; the line is cut at the end of the block."""
    more = {"Content-Type": PIECE, "Upload-Offset": str(offset), "Content-Length": str(len(content)),
            "Host": f"127.0.0.1:{salma.server.port}"}  # fmt: skip
    lines = [f"{name}: {value}" for name, value in salma.headers(**more, **salma.of_tus()).items()]
    with socket.create_connection(("127.0.0.1", salma.server.port), timeout=10) as line:
        line.sendall("\r\n".join([f"PATCH {address} HTTP/1.1", *lines, "", ""]).encode())
        line.sendall(content[:after])
        yield


def waited_for(salma: Visitor, address: str, offset: int) -> int:
    """Where the upload stands once the server has noticed that the line is gone."""
    until = time.monotonic() + 20
    while (found := offset_of(salma, address)) == offset and time.monotonic() < until:
        time.sleep(0.2)
    return found


def sealed(salma: Visitor, address: str) -> str:
    upload = address.rstrip("/").rpartition("/")[2]
    form = {"csrfmiddlewaretoken": salma.token, "upload": upload, "caption": "The road"}
    path = "/cases/A-CAS-0001/evidence/new/"
    answer = salma.ask("POST", path, urlencode(form), **{"Content-Type": FORM})
    assert answer.status == 302, salma.page
    return str(answer.headers["Location"])


def test_an_upload_that_was_cut_and_a_server_that_was_killed_lose_nothing(server: Server) -> None:
    content = os.urandom(SIZE)
    salma = Visitor(server)
    address = begun(salma)
    offset = sent(salma, address, content[:1_000_000], 0)
    with half_sent(salma, address, content[offset:2_500_000], offset, after=700_000):
        time.sleep(0.5)
    offset = waited_for(salma, address, offset)
    assert 1_000_000 < offset <= 1_700_000
    offset = sent(salma, address, content[offset:2_000_000], offset)
    server.kill()
    server.start()
    assert offset_of(salma, address) == offset == 2_000_000
    assert sent(salma, address, content[offset:], offset) == SIZE
    page = sealed(salma, address)
    assert salma.ask("GET", page).status == 200
    assert hashlib.sha256(content).hexdigest() in salma.page
    assert salma.tus("HEAD", address).status == 404
    assert list((server.workspace / "uploads").iterdir()) == []
    assert command(server.workspace, "verify").code == 0


def test_a_server_killed_within_a_piece_goes_on_from_the_last_that_counted(server: Server) -> None:
    content = os.urandom(SIZE)
    salma = Visitor(server)
    address = begun(salma)
    offset = sent(salma, address, content[:1_000_000], 0)
    with half_sent(salma, address, content[offset:], offset, after=1_600_000):
        (kept,) = (server.workspace / "uploads").iterdir()
        until = time.monotonic() + 20
        while kept.stat().st_size <= offset and time.monotonic() < until:
            time.sleep(0.1)
        server.kill()
    assert kept.stat().st_size > 1_000_000
    server.start()
    assert offset_of(salma, address) == 1_000_000
    assert sent(salma, address, content[offset:], offset) == SIZE
    assert kept.read_bytes() == content
