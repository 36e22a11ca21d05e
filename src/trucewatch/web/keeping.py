"""The process that keeps those going that answer: it has read nothing but what that takes.

    python -m trucewatch.web.keeping ADDRESS PORT WORKERS

The workspace is the one that TRUCEWATCH_WORKSPACE names; `trucewatch serve` sets that.
"""

import sys

from granian.constants import Interfaces
from granian.log import LogLevels
from granian.server import Server

THREADS = 4
APPLICATION = "trucewatch.web.wsgi:application"


def main(address: str, port: str, workers: str) -> None:
    """Answer until told to stop."""
    Server(
        APPLICATION,
        address=address,
        port=int(port),
        interface=Interfaces.WSGI,
        workers=int(workers),
        blocking_threads=THREADS,
        log_access=False,
        log_level=LogLevels.warning,
        websockets=False,
    ).serve()


if __name__ == "__main__":
    main(*sys.argv[1:])
