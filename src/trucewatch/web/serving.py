"""The server: one process that answers, on several threads, beside the one that keeps it going."""

from __future__ import annotations

import os
import socket
from collections.abc import Sequence
from pathlib import Path

from trucewatch.acts.safety.serving import Served, keep_served
from trucewatch.records.workspace import VARIABLE
from trucewatch.values.refusal import refuse
from trucewatch.web.opening import HOSTS, HTTPS, LOCAL

THREADS = 4
APPLICATION = "trucewatch.web.wsgi:application"


def require_free(address: str, port: int) -> None:
    """Refusal where something answers there already: two servers would share the visitors."""
    family = socket.AF_INET6 if ":" in address else socket.AF_INET
    with socket.socket(family, socket.SOCK_STREAM) as probe:
        probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            probe.bind((address, port))
        except OSError:
            raise refuse("web-port-in-use", address=address, port=str(port)) from None


def serve(
    folder: Path, address: str, port: int, hosts: Sequence[str], https: bool, workers: int = 1
) -> None:
    """Answer until told to stop. The tables of signing in are there already."""
    from granian.constants import Interfaces
    from granian.log import LogLevels
    from granian.server import Server

    keep_served(folder, Served(address, tuple(set(hosts) - set(LOCAL)), https, workers))
    os.environ[VARIABLE] = str(folder.resolve())
    os.environ[HOSTS] = ",".join(hosts)
    if https:
        os.environ[HTTPS] = "1"
    Server(
        APPLICATION,
        address=address,
        port=port,
        interface=Interfaces.WSGI,
        workers=workers,
        blocking_threads=THREADS,
        log_access=False,
        log_level=LogLevels.warning,
        websockets=False,
    ).serve()
