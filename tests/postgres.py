"""A PostgreSQL cluster of the tests' own: started when wanted, gone when they end.

It lives in a temporary folder and listens on a socket there, never on a network. PostgreSQL
refuses to run as root, so root starts it as another user. `python -m tests.postgres found` tells
whether the programs are here.
"""

import atexit
import os
import pwd
import re
import secrets
import shutil
import signal
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import psycopg
from psycopg import sql

MEMBER = "trucewatch"
INSTALL = "sudo apt-get install postgresql"
ABSENT = f"PostgreSQL is not installed here. To run the tests on it too: {INSTALL}"
START_SECONDS = 60
STOP_SECONDS = 20
# Nothing here outlives the run, so nothing need survive a power cut.
HASTY = ("fsync=off", "synchronous_commit=off", "full_page_writes=off")
SETTINGS = ("listen_addresses=", "max_connections=60", "shared_buffers=64MB", "log_statement=none")


def programs() -> Path | None:
    """The folder of initdb and postgres: newest Debian version, else what PATH names."""
    debian = Path("/usr/lib/postgresql").glob("*/bin/initdb")
    newest = sorted(debian, key=lambda found: int(re.sub(r"\D", "", found.parts[4]) or 0))
    on_path = shutil.which("initdb")
    found = newest[-1] if newest else Path(on_path).resolve() if on_path else None
    return found.parent if found and (found.parent / "postgres").exists() else None


class Cluster:
    """A running cluster; `address(name)` is where the database `name` is found."""

    def __init__(self, *, durable: bool = False) -> None:
        """Start one. `durable` writes through to the disk, for tests of what survives a crash."""
        found = programs()
        if found is None:
            raise FileNotFoundError(ABSENT)
        self._bin = found
        self.folder = Path(tempfile.mkdtemp(prefix="tw-pg-", dir=_short_folder()))
        self._as = _another_user(self.folder)
        self._starter = os.getpid()
        self._initialise()
        self._server = self._start(() if durable else HASTY)
        atexit.register(self.stop)
        self._wait_until_it_answers()

    def address(self, database: str = "postgres") -> str:
        return address(str(self.folder), database)

    def stop(self) -> None:
        """End the server and remove its folder; only the process that started it does."""
        if os.getpid() != self._starter or not self.folder.exists():
            return
        self._server.send_signal(signal.SIGINT)  # PostgreSQL's fast shutdown
        try:
            self._server.wait(STOP_SECONDS)
        except subprocess.TimeoutExpired:
            self._server.kill()
            self._server.wait()
        shutil.rmtree(self.folder, ignore_errors=True)

    def _initialise(self) -> None:
        argv = [str(self._bin / "initdb"), "--pgdata", str(self.folder / "data"), "--no-sync"]
        argv += ["--username", MEMBER, "--auth", "trust", "--encoding", "UTF8", "--locale", "C"]
        done = subprocess.run(argv, cwd="/", capture_output=True, text=True, **self._as)
        if done.returncode:
            raise RuntimeError(f"initdb failed:\n{done.stdout}{done.stderr}")

    def _start(self, hasty: tuple[str, ...]) -> subprocess.Popen[bytes]:
        argv = [str(self._bin / "postgres"), "-D", str(self.folder / "data")]
        for setting in (*SETTINGS, *hasty, f"unix_socket_directories={self.folder}"):
            argv += ["-c", setting]
        with (self.folder / "server.log").open("wb") as said:
            # A session of its own: ctrl-C ends the tests first, then they end the server.
            return subprocess.Popen(
                argv, cwd="/", stdout=said, stderr=said, start_new_session=True, **self._as
            )

    def _wait_until_it_answers(self) -> None:
        deadline = time.monotonic() + START_SECONDS
        while True:
            try:
                psycopg.connect(self.address()).close()
            except psycopg.OperationalError:
                if self._server.poll() is not None or time.monotonic() > deadline:
                    said = (self.folder / "server.log").read_text(errors="replace")
                    raise RuntimeError(f"PostgreSQL did not start:\n{said}") from None
                time.sleep(0.05)
            else:
                return


def address(folder: str, database: str) -> str:
    """The `postgresql://` address of a database behind the socket in `folder`."""
    return f"postgresql://{MEMBER}@/{database}?host={folder}"


@contextmanager
def new_database(folder: str) -> Iterator[str]:
    """The address of an empty database in the cluster at `folder`, dropped afterwards."""
    name = f"case_{secrets.token_hex(6)}"
    _tell(folder, sql.SQL("CREATE DATABASE {}").format(sql.Identifier(name)))
    try:
        yield address(folder, name)
    finally:
        _tell(folder, sql.SQL("DROP DATABASE {} WITH (FORCE)").format(sql.Identifier(name)))


def _tell(folder: str, words: sql.Composed) -> None:
    with psycopg.connect(address(folder, "postgres"), autocommit=True) as connection:
        connection.execute(words)


def _another_user(folder: Path) -> dict[str, Any]:
    """How to start a process that is not root, owning `folder`; nothing where we are not root."""
    if os.geteuid() != 0:
        return {}
    names = {entry.pw_name: entry for entry in pwd.getpwall()}
    other = names.get("postgres") or names["nobody"]
    os.chown(folder, other.pw_uid, other.pw_gid)
    return {"user": other.pw_uid, "group": other.pw_gid, "extra_groups": []}


def _short_folder() -> str:
    """Where the socket may lie: its whole path must stay under 108 bytes."""
    return tempfile.gettempdir() if len(tempfile.gettempdir()) < 70 else "/tmp"


if __name__ == "__main__":
    if sys.argv[1:] != ["found"]:
        sys.exit(2)
    sys.exit(0 if programs() else 1)
