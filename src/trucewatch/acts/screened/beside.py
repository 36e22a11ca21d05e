"""A large case is screened from scratch by two processes, each half of its incidents.

Where the process beside this one ends before its time, its half is screened here.
"""

from __future__ import annotations

import signal
import subprocess
import sys
from multiprocessing import Pipe
from multiprocessing.connection import Connection
from typing import TYPE_CHECKING, Any, Final
from uuid import UUID

from trucewatch.media.process.keeping import PYTHON

if TYPE_CHECKING:
    from trucewatch.acts.screened.parts import Part

LARGE: Final = 200_000
"""Incidents; with fewer, a process takes longer to begin than it saves."""

_MODULE: Final = "trucewatch.acts.screened.beside"


def screened_in_halves(case: UUID, middle: UUID, database: dict[str, Any]) -> Part:
    """The whole case; middle: the first incident of the upper half. database: as Django opens it."""
    from trucewatch.acts.screened.parts import screened_part, together
    from trucewatch.records.loading_screened import Half

    ours, theirs = Pipe()
    with ours, theirs:
        process = subprocess.Popen(  # noqa: S603 - this very Python and words of ours
            [*PYTHON, _MODULE, str(theirs.fileno())],
            stdin=subprocess.DEVNULL,
            pass_fds=[theirs.fileno()],
        )
        theirs.close()
        try:
            ours.send((database, case, middle))
            lower = screened_part(case, Half(middle, upper=False))
            upper = ours.recv()
        except (EOFError, BrokenPipeError, ConnectionResetError):
            return screened_part(case)
        finally:
            process.kill()
            process.wait()
    return together(lower, upper)


def _screen_beside(pipe: Connection) -> None:
    """What the process does: the upper half, and no more."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # the one that began it decides when it ends
    database, case, middle = pipe.recv()
    _connect(database)
    from trucewatch.acts.screened.parts import screened_part
    from trucewatch.records.loading_screened import Half

    part = screened_part(case, Half(middle, upper=True))
    try:
        pipe.send(part)
    except BrokenPipeError:
        return


def _connect(database: dict[str, Any]) -> None:
    import django
    from django.conf import settings

    from trucewatch.records.settings import settings_for

    settings.configure(**settings_for(":memory:") | {"DATABASES": {"default": database}})
    django.setup()


if __name__ == "__main__":
    _screen_beside(Connection(int(sys.argv[1])))
