"""The nursery from outside: kept ready behind its walls, replaced when it is lost. Linux only."""

from __future__ import annotations

import os
import socket
import subprocess
import sys
from contextlib import suppress
from pathlib import Path

from trucewatch.media.process.job import Job
from trucewatch.media.process.keeping import ENOUGH_TO_END, PYTHON, Running, environment
from trucewatch.media.process.nursing import END, LARGEST, READY

_ENOUGH_TO_START = 60  # seconds, on a machine that is busy with something else


def nursery_possible() -> bool:
    """Whether this system can copy processes and watch them."""
    if sys.platform != "linux":
        return False
    try:
        os.close(os.pidfd_open(os.getpid()))
    except OSError:
        return False
    return True


class _Copy:
    """A reading in a copy of the nursery's process."""

    def __init__(self, control: socket.socket, answers: int) -> None:
        self._control, self.answers = control, answers

    def end(self) -> None:
        with suppress(ConnectionError):
            self._control.send(END)

    def code(self) -> int:
        self._control.settimeout(ENOUGH_TO_END)
        told = self._control.recv(LARGEST)
        if not told:
            raise ConnectionError("the nursery is gone")
        return int(told)


class Nursery:
    """A process that has everything loaded and copies itself for each file."""

    def __init__(self, folder: Path) -> None:
        """Start it, with nothing of ours but the socket it is told by."""
        self._control, theirs = socket.socketpair(socket.AF_UNIX, socket.SOCK_SEQPACKET)
        with theirs:
            self._process = subprocess.Popen(  # noqa: S603 - this very Python and words of ours
                [*PYTHON, "trucewatch.media.process.nursing"],
                stdin=theirs.fileno(),
                stdout=subprocess.DEVNULL,
                stderr=subprocess.DEVNULL,
                env=environment(),
                cwd=folder,
                start_new_session=True,
            )
        self._control.settimeout(_ENOUGH_TO_START)
        if self._control.recv(LARGEST) != READY:
            raise RuntimeError("the process that reads files did not start")

    def start(self, job: Job, descriptor: int) -> Running:
        """Let a copy read the file. ConnectionError where the nursery is gone."""
        answers, theirs = os.pipe()
        try:
            told = job.text().encode("utf-8")
            socket.send_fds(self._control, [told], [descriptor, theirs])
        except ConnectionError:
            os.close(answers)
            raise
        finally:
            os.close(theirs)
        return _Copy(self._control, answers)

    def close(self) -> None:
        """Let it end, and see that it has."""
        self._control.close()
        try:
            self._process.wait(ENOUGH_TO_END)
        except subprocess.TimeoutExpired:
            self._process.kill()
            self._process.wait()
