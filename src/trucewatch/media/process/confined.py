"""One reading behind its walls: what a process does between its start and the first byte it reads."""

from __future__ import annotations

import os
import signal
from collections.abc import Callable

from trucewatch.media.process.ending import BY_SIGNAL, OUT_OF_MEMORY
from trucewatch.media.process.frames import write_frame
from trucewatch.media.process.going_through import go_through
from trucewatch.media.process.job import Job
from trucewatch.media.walls.call_filter import filter_calls
from trucewatch.media.walls.ceilings import set_ceilings
from trucewatch.media.walls.kernel import kernel
from trucewatch.media.walls.namespaces import own_processes
from trucewatch.media.walls.walls import Walls, close_the_disk

FILE, ANSWERS, ERRORS = 0, 1, 2


def read_confined(job: Job, network: bool) -> int:
    """Read what stands open as standard input, answer on standard output; gives an exit code.

    network: whether this process has left the network already.
    """
    if not own_processes():
        return _behind_walls(job, Walls(network=network))
    return _in_child(lambda: _in_child(lambda: _behind_walls(job, Walls(network, processes=True))))


def _in_child(work: Callable[[], int]) -> int:
    """The exit code of a child that does the work; 128 and the signal where one ended it.

    The first child is the first process of its world, which signals do not reach; so the work is
    done by the second, and all of that world ends with the first.
    """
    child = os.fork()
    if child == 0:
        if linux := kernel():
            linux.end_with_parent(signal.SIGKILL)
        os._exit(work())
    _, status = os.waitpid(child, 0)
    code = os.waitstatus_to_exitcode(status)
    return code if code >= 0 else BY_SIGNAL - code


def _behind_walls(job: Job, walls: Walls) -> int:
    disk = close_the_disk(job.exiftool, FILE)
    if linux := kernel():
        linux.give_up_rights()
    memory = set_ceilings(job.limits)
    walls = Walls(walls.network, filter_calls(), disk, walls.processes, memory)
    try:
        with os.fdopen(FILE, "rb", closefd=False) as file, os.fdopen(ANSWERS, "wb") as out:
            write_frame(out, {"walls": walls.plain()})
            go_through(job, file, out)
    except MemoryError:
        return OUT_OF_MEMORY
    except BrokenPipeError:  # the parent has heard enough
        return 0
    return 0
