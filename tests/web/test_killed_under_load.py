"""The real server killed while several people save: whatever it acknowledged is there afterwards."""

from __future__ import annotations

import re
import threading
import time
from collections.abc import Iterator
from http.client import HTTPConnection, HTTPException, HTTPResponse
from pathlib import Path
from urllib.parse import urlencode, urljoin

import pytest

from tests.cli.commanding import command
from tests.web.recording.form import Form
from tests.web.serving import FORM, Server, Visitor, made_site

NEW = "/cases/A-CAS-0001/incidents/new/"
DRAFTS = "/cases/A-CAS-0001/drafts/"
CLIENTS = 4
SAVED = 12
"""So many saves are acknowledged before the server is killed, and the clients go on until it is."""


@pytest.fixture
def server(tmp_path: Path, database: str) -> Iterator[Server]:
    made = Server(made_site(tmp_path, database), workers=2)
    made.start()
    try:
        yield made
    finally:
        made.kill()


class Client:
    """One of those who save at once, by turns an incident and a draft, until nobody answers.

    recorded: titles by the address that was answered. kept: titles of drafts. begun: of all.
    """

    def __init__(self, salma: Visitor, name: str) -> None:
        self.salma, self.name = salma, name
        self.recorded: dict[str, str] = {}
        self.kept: list[str] = []
        self.begun: list[str] = []
        self.cut = False

    def save_until_cut(self) -> None:
        try:
            while True:
                self.record(self._title("Shots"))
                self._keep(self._title("Begun"))
        except (OSError, HTTPException):
            self.cut = True

    def _title(self, word: str) -> str:
        self.begun.append(f"{word} {self.name}{len(self.begun):03}")
        return self.begun[-1]

    def record(self, title: str) -> None:
        _, page = self._ask("GET", NEW)
        typed = {"incident.title.en": title, "incident.period.began": "2016-12-18"}
        answer, _ = self._send({**Form(page).sent, **typed, "do": "look"})
        _, page = self._ask("GET", urljoin(NEW, str(answer.headers["Location"])))
        answer, page = self._send({**Form(page).sent, "do": "record"})
        assert answer.status == 302, page
        self.recorded[str(answer.headers["Location"])] = title

    def _keep(self, title: str) -> None:
        _, page = self._ask("GET", NEW)
        answer, page = self._send({**Form(page).sent, "incident.title.en": title, "do": "keep"})
        assert answer.status == 302, page
        self.kept.append(title)

    def _send(self, form: dict[str, object]) -> tuple[HTTPResponse, str]:
        sent = {**form, "csrfmiddlewaretoken": self.salma.token}
        return self._ask("POST", NEW, urlencode(sent, doseq=True), **{"Content-Type": FORM})

    def _ask(self, method: str, path: str, body: str = "", **more: str) -> tuple[HTTPResponse, str]:
        line = HTTPConnection("127.0.0.1", self.salma.server.port, timeout=60)
        line.request(method, path, body or None, self.salma.headers(**more))
        answer = line.getresponse()
        return answer, answer.read().decode()


def killed_while_saving(server: Server, salma: Visitor) -> list[Client]:
    """The clients, after the server was killed in the middle of what they did."""
    clients = [Client(salma, name) for name in "ABCD"[:CLIENTS]]
    threads = [threading.Thread(target=one.save_until_cut) for one in clients]
    for thread in threads:
        thread.start()
    until = time.monotonic() + 120
    while sum(len(one.recorded) + len(one.kept) for one in clients) < SAVED:
        assert time.monotonic() < until, "nothing is saved"
        time.sleep(0.01)
    server.kill()
    for thread in threads:
        thread.join()
    return clients


def test_a_server_killed_under_load_loses_no_acknowledged_save_and_goes_on(server: Server) -> None:
    salma = Visitor(server)
    clients = killed_while_saving(server, salma)
    assert all(one.cut for one in clients)
    recorded = {address: title for one in clients for address, title in one.recorded.items()}
    kept = {title for one in clients for title in one.kept}
    server.start()
    shown = {address: title for address, title in recorded.items() if told(salma, address, title)}
    assert shown == recorded
    salma.ask("GET", DRAFTS)
    drafts = set(re.findall(r"Begun [A-D]\d{3}", salma.page))
    assert drafts - last_begun(clients) == kept - last_begun(clients)
    assert kept <= drafts
    after = Client(salma, "E")
    after.record("Shots after all")
    assert [told(salma, *one) for one in after.recorded.items()] == [True]
    verified = command(server.workspace, "verify")
    assert (verified.code, len(recorded) > 0, len(kept) > 0) == (0, True, True), verified.err


def told(salma: Visitor, address: str, title: str) -> bool:
    return salma.ask("GET", address).status == 200 and title in salma.page


def last_begun(clients: list[Client]) -> set[str]:
    """What each was at when the server was killed: it may have been saved or not."""
    return {one.begun[-1] for one in clients}
