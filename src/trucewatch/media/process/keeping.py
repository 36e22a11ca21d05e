"""Where reading processes come from: a nursery on Linux, elsewhere a new process for each file."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
from pathlib import Path
from typing import Protocol

from trucewatch.media.process.job import Job

PYTHON = (sys.executable, "-I", "-X", "utf8", "-m")
ENOUGH_TO_END = 10  # seconds after being told to


class Running(Protocol):
    """A reading that is under way."""

    @property
    def answers(self) -> int:
        """The descriptor from which its frames are read; whoever reads it closes it."""

    def end(self) -> None:
        """End it and all that it started, now."""

    def code(self) -> int:
        """Its exit code, once it has ended."""


class Keeper(Protocol):
    """Starts readings, one at a time."""

    def start(self, job: Job, descriptor: int) -> Running:
        """Start reading the file that is open under this descriptor."""

    def close(self) -> None:
        """End what is kept ready."""


def environment() -> dict[str, str]:
    """Nothing; Windows starts no process without the place of its own files."""
    root = os.environ.get("SYSTEMROOT")
    return {"SYSTEMROOT": root} if root and os.name == "nt" else {}


class _Process:
    """A reading in a process of its own."""

    def __init__(self, process: subprocess.Popen[bytes], answers: int) -> None:
        self._process, self.answers = process, answers

    def end(self) -> None:
        if sys.platform == "win32":
            self._process.kill()
        else:
            os.killpg(self._process.pid, signal.SIGKILL)

    def code(self) -> int:
        return self._process.wait(ENOUGH_TO_END)


class Fresh:
    """A new process for each file: slower, and works everywhere."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder

    def start(self, job: Job, descriptor: int) -> Running:
        """Start it with the file as standard input, so that no name of a file is an argument."""
        answers, theirs = os.pipe()
        os.lseek(descriptor, 0, os.SEEK_SET)
        process = subprocess.Popen(  # noqa: S603 - this very Python and words of ours
            [*PYTHON, "trucewatch.media.process.worker", job.text()],
            stdin=descriptor,
            stdout=theirs,
            stderr=subprocess.DEVNULL,
            env=environment(),
            cwd=self._folder,
            start_new_session=sys.platform != "win32",
        )
        os.close(theirs)
        return _Process(process, answers)

    def close(self) -> None:
        """Nothing is kept ready."""
