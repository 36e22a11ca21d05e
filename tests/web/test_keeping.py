"""The real server told to stop while it starts: nothing of it is left, whenever that was."""

from __future__ import annotations

import os
import signal
import socket
import subprocess
import sys
import time
from contextlib import suppress
from pathlib import Path

import pytest

from tests.cli.commanding import command, environment
from tests.web.serving import free_port

SECONDS = 12
"""So long a stop may take at most; what a process that answers is given to end its work is less."""


@pytest.fixture
def served(tmp_path: Path) -> Path:
    told = command(tmp_path, "init", "work", "--member", "huda")
    assert told.code == 0, told.err
    return tmp_path / "work"


def started(workspace: Path, port: int, workers: int = 1) -> subprocess.Popen[bytes]:
    words = ["serve", "--workspace", str(workspace), "--port", str(port)]
    words += ["--workers", str(workers)]
    return subprocess.Popen(
        [sys.executable, "-c", "from trucewatch.cli.main import main; main()", *words],
        env=environment(),
        stdin=subprocess.DEVNULL,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
        start_new_session=True,
    )


def keeping(server: subprocess.Popen[bytes]) -> int:
    """How many processes of the server have come as far as the one that keeps it going."""
    listed = subprocess.run(
        ["ps", "-A", "-o", "pgid=,args="], capture_output=True, text=True, check=True
    )
    own = [line.split(None, 1) for line in listed.stdout.splitlines()]
    return sum(
        one[0] == str(server.pid) and "trucewatch.web.keeping" in one[1]
        for one in own
        if len(one) == 2
    )


def wait_for(server: subprocess.Popen[bytes], number: int) -> None:
    until = time.monotonic() + 120
    while keeping(server) < number:
        assert server.poll() is None, "the server ended by itself"
        assert time.monotonic() < until, "the server did not start"
        time.sleep(0.01)


def left(server: subprocess.Popen[bytes]) -> bool:
    """Whether any process of the server is there, once it was told to stop."""
    until = time.monotonic() + SECONDS
    while time.monotonic() < until:
        server.poll()
        try:
            os.killpg(server.pid, 0)
        except ProcessLookupError:
            return False
        time.sleep(0.05)
    return True


def end(server: subprocess.Popen[bytes]) -> None:
    """Whatever of the server a test that failed has left."""
    with suppress(ProcessLookupError):
        os.killpg(server.pid, signal.SIGKILL)
    server.wait()


@pytest.mark.parametrize(
    ("told", "processes", "later", "workers"),
    [
        (signal.SIGTERM, 1, 0, 1),
        (signal.SIGTERM, 2, 0, 1),
        (signal.SIGTERM, 2, 0.3, 1),
        (signal.SIGTERM, 3, 0.3, 2),
        (signal.SIGINT, 1, 0.2, 1),
        (signal.SIGINT, 2, 0.8, 1),
    ],
)
def test_a_server_that_is_starting_stops_when_it_is_told_to(
    served: Path, told: signal.Signals, processes: int, later: float, workers: int
) -> None:
    """later: seconds after so many of its processes were there."""
    port = free_port()
    server = started(served, port, workers)
    try:
        wait_for(server, processes)
        time.sleep(later)
        os.kill(server.pid, told)
        assert not left(server)
        with socket.socket() as probe:
            probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
            probe.bind(("127.0.0.1", port))
    finally:
        end(server)


def test_what_a_terminal_tells_all_its_processes_stops_it_too(served: Path) -> None:
    server = started(served, free_port())
    try:
        wait_for(server, 2)
        time.sleep(0.3)
        os.killpg(server.pid, signal.SIGINT)
        assert not left(server)
        assert server.returncode == 0
    finally:
        end(server)
