"""The server: one process that answers, on several threads, beside the one that keeps it going."""

from __future__ import annotations

import os
import socket
import sys
from pathlib import Path
from typing import NoReturn

from trucewatch.acts.safety.serving import Served, keep_served
from trucewatch.records.workspace import VARIABLE
from trucewatch.values.refusal import refuse
from trucewatch.web.opening import HOSTS, HTTPS, LOCAL

KEEPING = "trucewatch.web.keeping"


def require_free(address: str, port: int) -> None:
    """Refusal where something answers there already: two servers would share the visitors."""
    family = socket.AF_INET6 if ":" in address else socket.AF_INET
    with socket.socket(family, socket.SOCK_STREAM) as probe:
        probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            probe.bind((address, port))
        except OSError:
            raise refuse("web-port-in-use", address=address, port=str(port)) from None


def serve(folder: Path, how: Served) -> NoReturn:
    """Answer until told to stop. The tables of signing in are there already."""
    keep_served(folder, how)
    os.environ[VARIABLE] = str(folder.resolve())
    os.environ[HOSTS] = ",".join((*LOCAL, *how.names))
    if how.https:
        os.environ[HTTPS] = "1"
    # in the place of this process, which has read much that nobody needs while others answer;
    # -P: nothing is read from the folder in which it was started
    words = [sys.executable, "-P", "-m", KEEPING]
    words += [how.address, str(how.port), str(how.workers)]
    os.execv(sys.executable, words)  # noqa: S606
