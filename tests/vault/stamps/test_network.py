"""Asking over the network: only the address that was pinned, and never for ever."""

import socket
import ssl
import threading
import time

import pytest
from cryptography.hazmat.primitives.serialization import Encoding, NoEncryption, PrivateFormat

from tests.vault.stamps.authority import certificate, new_key, pem, serving
from trucewatch.vault.stamps.network import Asking, NoAnswer


@pytest.fixture(autouse=True)
def without_proxies(monkeypatch):
    for name in ("http_proxy", "https_proxy", "all_proxy", "no_proxy"):
        monkeypatch.delenv(name, raising=False)
        monkeypatch.delenv(name.upper(), raising=False)


def asking(**changes):
    paused = []
    made = Asking(**({"longest": 10_000, "seconds": 3.0, "pause": paused.append} | changes))
    return made, paused


def told(url, body=b"query", **changes):
    made, paused = asking(**changes)
    with pytest.raises(NoAnswer) as nothing:
        made.fetch(url, body, "application/timestamp-query")
    return nothing.value.message.code, nothing.value.again, len(paused)


def test_the_answer_is_what_the_server_sent_and_the_server_got_what_was_asked():
    got = []

    def answering(path, body):
        got.append((path, body))
        return 200, b"answer", {}

    with serving(answering) as url:
        made, paused = asking()
        assert made.fetch(f"{url}tsr?x=1", b"query", "application/timestamp-query") == b"answer"
    assert (got, paused) == ([("/tsr?x=1", b"query")], [])


def test_who_asks_is_not_told():
    """No name of this program, no version: an authority learns an address and a digest."""
    seen = {}
    server = socket.create_server(("127.0.0.1", 0))

    def once():
        connection, _ = server.accept()
        with connection:
            seen["request"] = connection.recv(65536)
            connection.sendall(b"HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nok")

    thread = threading.Thread(target=once, daemon=True)
    thread.start()
    made, _ = asking()
    assert made.fetch(f"http://127.0.0.1:{server.getsockname()[1]}/", b"q", "a/b") == b"ok"
    thread.join(5)
    server.close()
    lowered = seen["request"].lower()
    assert b"user-agent: -\r\n" in lowered
    assert b"trucewatch" not in lowered
    assert b"python" not in lowered


@pytest.mark.parametrize("status", [429, 500, 502, 503, 504])
def test_a_server_in_trouble_is_asked_again_a_few_times(status):
    asked = []

    def answering(path, body):
        asked.append(path)
        return (status, b"", {}) if len(asked) < 3 else (200, b"at last", {})

    with serving(answering) as url:
        made, paused = asking()
        assert made.fetch(url, b"q", "a/b") == b"at last"
    assert (len(asked), paused) == (3, [1.0, 3.0])


@pytest.mark.parametrize("status", [400, 401, 403, 404, 405])
def test_a_server_that_refuses_is_not_asked_again(status):
    with serving(lambda path, body: (status, b"", {})) as url:
        assert told(url) == ("stamp-http-status", False, 0)


@pytest.mark.parametrize("status", [301, 302, 303, 307, 308])
def test_another_address_is_never_followed(status):
    asked = []

    def elsewhere(path, body):
        asked.append(path)
        return 200, b"answer of another", {}

    with serving(elsewhere) as other:
        for target in (other, "file:///etc/passwd", "/inside"):
            with serving(lambda p, b, t=target: (status, b"", {"Location": t})) as url:
                assert told(url) == ("stamp-sent-elsewhere", False, 0)
    assert asked == []


@pytest.mark.parametrize(
    "url",
    ["file:///etc/passwd", "ftp://127.0.0.1/x", "http://user:secret@127.0.0.1/", "/etc/passwd",
     "http://", "data:,x", "http://127.0.0.1:99999/"],
)  # fmt: skip
def test_an_address_of_another_sort_is_not_asked(url):
    assert told(url) == ("stamp-unreachable", False, 0)


def test_nobody_there_is_told_after_three_tries():
    free = socket.create_server(("127.0.0.1", 0))
    port = free.getsockname()[1]
    free.close()
    assert told(f"http://127.0.0.1:{port}/") == ("stamp-unreachable", True, 2)
    assert told("http://nobody.invalid/") == ("stamp-unreachable", True, 2)


def test_an_answer_without_end_is_cut_off():
    with serving(lambda path, body: (200, bytes(10_001), {})) as url:
        assert told(url) == ("stamp-answer-too-long", False, 0)


def test_an_answer_that_breaks_off_is_none():
    with serving(lambda path, body: (200, b"short", {"Content-Length": "500"})) as url:
        assert told(url) == ("stamp-unreachable", True, 2)


def test_one_who_answers_a_byte_at_a_time_is_left():
    server = socket.create_server(("127.0.0.1", 0))

    def drip():
        connection, _ = server.accept()
        with connection:
            connection.recv(65536)
            connection.sendall(b"HTTP/1.1 200 OK\r\nContent-Length: 1000\r\n\r\n")
            for _ in range(100):
                try:
                    connection.sendall(b"x")
                except OSError:
                    return
                time.sleep(0.1)

    threading.Thread(target=drip, daemon=True).start()
    begun = time.monotonic()
    url = f"http://127.0.0.1:{server.getsockname()[1]}/"
    assert told(url, seconds=0.6, tries=1) == ("stamp-too-slow", True, 0)
    assert time.monotonic() - begun < 5
    server.close()


def test_one_who_says_nothing_is_left():
    server = socket.create_server(("127.0.0.1", 0))
    url = f"http://127.0.0.1:{server.getsockname()[1]}/"
    assert told(url, seconds=0.3, tries=1) == ("stamp-too-slow", True, 0)
    server.close()


def test_one_who_speaks_another_language_is_no_answer():
    server = socket.create_server(("127.0.0.1", 0))

    def babble():
        connection, _ = server.accept()
        with connection:
            connection.recv(65536)
            connection.sendall(b"SSH-2.0-OpenSSH\r\n\r\n")

    threading.Thread(target=babble, daemon=True).start()
    url = f"http://127.0.0.1:{server.getsockname()[1]}/"
    assert told(url, tries=1)[0] == "stamp-unreachable"
    server.close()


def test_a_connection_that_is_not_secure_is_not_used(tmp_path):
    """A certificate that nobody vouches for: what an eavesdropper would show."""
    key = new_key()
    (tmp_path / "c").write_bytes(pem(certificate("127.0.0.1", key, ca=True)))
    (tmp_path / "k").write_bytes(
        key.private_bytes(Encoding.PEM, PrivateFormat.PKCS8, NoEncryption())
    )
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.load_cert_chain(tmp_path / "c", tmp_path / "k")
    server = socket.create_server(("127.0.0.1", 0))
    got = []

    def once():
        connection, _ = server.accept()
        with connection:
            try:
                with context.wrap_socket(connection, server_side=True) as secure:
                    got.append(secure.recv(100))
            except (ssl.SSLError, OSError):
                pass

    threading.Thread(target=once, daemon=True).start()
    url = f"https://127.0.0.1:{server.getsockname()[1]}/"
    assert told(url) == ("stamp-not-secure", False, 0)
    assert got == []
    server.close()
