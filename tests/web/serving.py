"""A workspace served by the real server in a process of its own, and a browser of sockets."""

from __future__ import annotations

import os
import re
import signal
import socket
import subprocess
import sys
import time
from http.client import HTTPConnection, HTTPException, HTTPResponse
from pathlib import Path
from urllib.parse import urlencode

from tests.cases import write_folder
from tests.cli.commanding import command, environment
from tests.web.cases import TRUCE
from tests.web.site import PASSWORD


def free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


def made_site(folder: Path, database: str = "") -> Path:
    """A workspace with the small case, in which salma documents."""
    given = ("--database", database) if "://" in database else ()
    steps: list[tuple[str | Path, ...]] = [
        ("init", "work", "--member", "huda", *given),
        ("member", "salma", "--workspace", "work", "--as", "huda"),
        ("import", write_folder(folder / "truce", TRUCE), "--workspace", "work", "--as", "huda"),
        ("grant", "salma", "--role", "documenter", "--workspace", "work", "--as", "huda"),
    ]
    for words in steps:
        told = command(folder, *words)
        assert told.code == 0, told.err
    return folder / "work"


class Server:
    """The server; it can be stopped as a power cut stops it, and started again."""

    def __init__(self, workspace: Path, workers: int = 1) -> None:
        self.workspace, self.port, self.workers = workspace, free_port(), workers
        self.told = workspace.parent / "told.txt"
        """What the server writes to its terminal, both ways."""
        self._process: subprocess.Popen[bytes] | None = None

    def start(self) -> None:
        words = ["serve", "--workspace", str(self.workspace), "--port", str(self.port)]
        words += ["--workers", str(self.workers)]
        with self.told.open("ab") as told:
            self._process = subprocess.Popen(
                [sys.executable, "-c", "from trucewatch.cli.main import main; main()", *words],
                env=environment(),
                stdin=subprocess.DEVNULL,
                stdout=told,
                stderr=subprocess.STDOUT,
                start_new_session=True,
            )
        until = time.monotonic() + 120
        while not self._answers():
            assert self._process.poll() is None, "the server ended by itself"
            assert time.monotonic() < until, "the server did not start"
            time.sleep(0.2)

    def _answers(self) -> bool:
        asking = HTTPConnection("127.0.0.1", self.port, timeout=10)
        try:
            asking.request("GET", "/enter/")
            return asking.getresponse().status == 200
        except (OSError, HTTPException):
            return False
        finally:
            asking.close()

    def kill(self) -> None:
        """Every process of the server at once, without a word."""
        if self._process is not None:
            os.killpg(self._process.pid, signal.SIGKILL)
            self._process.wait()
            self._process = None


class Visitor:
    """A browser that has signed in as salma."""

    def __init__(self, server: Server, second_factor: bool = False) -> None:
        self.server, self.cookies = server, dict[str, str]()
        self.page = self.invited = ""
        if second_factor:
            self._proved()
            return
        told = command(server.workspace.parent, "invite", "salma", "--workspace", "work",
                       "--as", "huda")  # fmt: skip
        (path,) = re.findall(r"(/enter/invitation/\S+)", told.out)
        self.invited = path
        self.ask("GET", path)
        page = self.page
        secret = re.findall(r'name="csrfmiddlewaretoken" value="([^"]+)"', page)[0]
        form = {"csrfmiddlewaretoken": secret, "password": PASSWORD, "again": PASSWORD}
        self.ask("POST", path, urlencode(form), **{"Content-Type": FORM})
        self.ask("GET", "/")
        self.token = re.findall(r'name="csrfmiddlewaretoken" value="([^"]+)"', self.page)[0]

    def _proved(self) -> None:
        """In a session that has proved a second factor, made beside the server."""
        told = subprocess.run(
            [sys.executable, "-c", SESSION, str(self.server.workspace)],
            env=environment(),
            capture_output=True,
            text=True,
            check=True,
        )
        name, _, value = told.stdout.strip().rpartition("\n")[2].partition("=")
        self.cookies[name] = value
        self.ask("GET", "/")
        self.token = re.findall(r'name="csrfmiddlewaretoken" value="([^"]+)"', self.page)[0]

    def headers(self, **more: str) -> dict[str, str]:
        cookies = "; ".join(f"{name}={value}" for name, value in self.cookies.items())
        here = f"http://127.0.0.1:{self.server.port}"
        return {"Cookie": cookies, "Origin": here} | more

    def ask(self, method: str, path: str, body: str | bytes = b"", **more: str) -> HTTPResponse:
        asking = HTTPConnection("127.0.0.1", self.server.port, timeout=60)
        asking.request(method, path, body or None, self.headers(**more))
        answer = asking.getresponse()
        self.page = answer.read().decode()
        for told in answer.headers.get_all("Set-Cookie") or ():
            name, _, value = told.partition(";")[0].partition("=")
            self.cookies[name] = value
        return answer

    def tus(self, method: str, path: str, body: bytes = b"", **more: str) -> HTTPResponse:
        named = {name.replace("_", "-"): value for name, value in more.items()}
        return self.ask(method, path, body, **self.of_tus(), **named)

    def of_tus(self) -> dict[str, str]:
        return {"Tus-Resumable": "1.0.0", "X-CSRFToken": self.token}


SESSION = """
import sys
from pathlib import Path
from trucewatch.web.opening import open_to_serve
open_to_serve(Path(sys.argv[1]))
from django.conf import settings
from django.test import Client
from trucewatch.records.models import Member
from trucewatch.web.entering.invitations import BACKEND
salma, client = Member.objects.get(username="salma"), Client()
client.force_login(salma, backend=BACKEND)
session = client.session
session["account_authentication_methods"] = [{"method": "mfa", "at": 0}]
session["account_authentication_methods_user"] = str(salma.id)
session.save()
print(f"{settings.SESSION_COOKIE_NAME}={client.cookies[settings.SESSION_COOKIE_NAME].value}")
"""
FORM = "application/x-www-form-urlencoded"
