"""The nursery from inside: a process that has loaded all readers and never reads a file itself.

For each file it makes a copy of itself, which reads that file and ends: whatever a hostile file does
to its reader, the next file meets a fresh one. What it is told comes over a socket that was open
before it left the network: a job with two descriptors (the file, the way for answers), or that the
copy is to be ended. It tells the exit code of each copy. It ends when the other side does.
"""

from __future__ import annotations

import os
import select
import signal
import socket
from contextlib import suppress

from trucewatch.media.walls.ceilings import empty_handed

READY, END = b"ready", b"end"
LARGEST = 1 << 16  # bytes of a job


def main() -> None:
    """Serve the socket that stands open as standard input until it closes."""
    control = socket.socket(fileno=os.dup(0))
    empty_handed()
    from trucewatch.media.walls.walls import leave

    network = leave()
    from trucewatch.media.readers.choosing import load_all

    load_all()
    control.send(READY)
    while True:
        message, descriptors, _, _ = socket.recv_fds(control, LARGEST, 2)
        if not message:
            return
        if message != END:  # one that came too late for the copy it meant
            _read(control, message.decode("utf-8"), descriptors, network)


def _read(control: socket.socket, job: str, descriptors: list[int], network: bool) -> None:
    copy = os.fork()
    if copy == 0:
        os.setpgid(0, 0)
        os._exit(_as_copy(job, descriptors, network))
    with suppress(OSError):
        os.setpgid(copy, copy)  # whichever of the two comes first
    for descriptor in descriptors:
        os.close(descriptor)
    code = _ended(control, copy)
    control.send(str(code).encode("ascii"))


def _as_copy(job: str, descriptors: list[int], network: bool) -> int:
    from trucewatch.media.process.confined import ANSWERS, ERRORS, FILE, read_confined
    from trucewatch.media.process.job import Job

    file, answers = descriptors
    os.dup2(file, FILE)
    os.dup2(answers, ANSWERS)
    os.closerange(ERRORS + 1, max(file, answers, 64) + 1)
    return read_confined(Job.parse(job), network)


def _ended(control: socket.socket, copy: int) -> int:
    """Wait for the copy, ending it when told to; its exit code. Whatever it started ends too."""
    watched = os.pidfd_open(copy)
    events = select.poll()
    events.register(watched, select.POLLIN)
    events.register(control, select.POLLIN)
    while watched not in {which for which, _ in events.poll()}:
        if control.recv(LARGEST) in (END, b""):
            os.killpg(copy, signal.SIGKILL)
            events.unregister(control)
    os.waitid(os.P_PIDFD, watched, os.WEXITED | os.WNOWAIT)
    with suppress(OSError):
        os.killpg(copy, signal.SIGKILL)  # its number is still its own: it was not taken leave of
    os.close(watched)
    return os.waitstatus_to_exitcode(os.waitpid(copy, 0)[1])


if __name__ == "__main__":
    main()
