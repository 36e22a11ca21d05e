"""The last resort, where the system offers nothing: Python itself refuses to open sockets.

It binds code written in Python, not a library that was taken over; `Walls` says so.
"""

from __future__ import annotations

import sys

_CLOSED = ("socket.__new__", "socket.connect", "socket.bind", "socket.sendto", "socket.getaddrinfo")


def _refuse(event: str, _given: object) -> None:
    if event in _CLOSED:
        raise PermissionError("a reading process has no network")


def close_sockets() -> None:
    """From here on Python opens no socket in this process; it cannot be taken back."""
    sys.addaudithook(_refuse)
