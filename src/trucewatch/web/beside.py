"""Work that goes on when the page that began it is answered; it ends with this process."""

from __future__ import annotations

from collections.abc import Callable
from threading import Thread

from django.db import connections


def beside(work: Callable[[], None]) -> None:
    """Begin to work in a thread of its own, which has a line to the database of its own."""
    Thread(target=_alone, args=(work,), daemon=True).start()


def _alone(work: Callable[[], None]) -> None:
    try:
        work()
    finally:
        connections.close_all()
