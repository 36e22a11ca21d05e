"""The server: one process that answers, on several threads, beside the one that keeps it going."""

from __future__ import annotations

import os
from collections.abc import Sequence
from pathlib import Path

from trucewatch.records.workspace import VARIABLE
from trucewatch.web.opening import HOSTS, HTTPS

THREADS = 4
APPLICATION = "trucewatch.web.wsgi:application"


def serve(folder: Path, address: str, port: int, hosts: Sequence[str], https: bool) -> None:
    """Answer until told to stop. The tables of signing in are there already."""
    from granian.constants import Interfaces
    from granian.log import LogLevels
    from granian.server import Server

    os.environ[VARIABLE] = str(folder.resolve())
    os.environ[HOSTS] = ",".join(hosts)
    if https:
        os.environ[HTTPS] = "1"
    Server(
        APPLICATION,
        address=address,
        port=port,
        interface=Interfaces.WSGI,
        workers=1,
        blocking_threads=THREADS,
        log_access=False,
        log_level=LogLevels.warning,
        websockets=False,
    ).serve()
