"""The process that keeps those going that answer: it has read nothing but what that takes.

    python -m trucewatch.web.keeping ADDRESS PORT WORKERS

The workspace is the one that TRUCEWATCH_WORKSPACE names; `trucewatch serve` sets that.

Being told to stop counts from the first moment on: those signals wait until somebody can hear them,
here in a thread of its own, and in a process that answers once it has been told what they mean. A
handler that such a process inherits would swallow them, and this one would wait for it for ever.
"""

import signal
import sys
from collections.abc import Callable
from importlib import import_module
from threading import Thread
from typing import Any

from granian.constants import Interfaces
from granian.log import LogLevels
from granian.server import Server
from granian.server.common import AbstractServer

ANSWERING, PAGES = "trucewatch.web.answering", "trucewatch.web.wsgi"
STOPPING = frozenset({signal.SIGTERM, signal.SIGINT})
GRACE = 5
"""Seconds in which a process that answers ends what it has begun; after these it is killed."""


def main(address: str, port: str, workers: str) -> None:
    """Answer until told to stop."""
    if sys.platform != "win32":
        signal.pthread_sigmask(signal.SIG_BLOCK, STOPPING)
    server = Server(
        ANSWERING,
        address=address,
        port=int(port),
        interface=Interfaces.RSGI,
        workers=int(workers),
        workers_kill_timeout=GRACE,
        log_access=False,
        log_level=LogLevels.warning,
        websockets=False,
    )
    if sys.platform != "win32":
        Thread(target=_stop_when_told, args=(server,), daemon=True).start()
    server.serve(target_loader=application, wrap_loader=False)


def _stop_when_told(server: AbstractServer[Any]) -> None:
    signal.sigwait(STOPPING)
    server.signal_handler_interrupt()


def application() -> Callable[..., Any]:
    """What answers. Until it is there, its process ends at once when its keeper says so; what a
    terminal says to both is for the keeper alone."""
    if sys.platform != "win32":
        signal.signal(signal.SIGTERM, signal.SIG_DFL)
        signal.signal(signal.SIGINT, signal.SIG_IGN)
        signal.pthread_sigmask(signal.SIG_UNBLOCK, STOPPING)
    pages = import_module(PAGES).application
    answering: Callable[..., Any] = import_module(ANSWERING).Answering(pages)
    return answering


if __name__ == "__main__":
    main(*sys.argv[1:])
