"""What many ask for at the same moment, made once: the first makes it, the others wait for it.

Of one process. Each process makes it once, and keeps it in the cache that is its own.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from threading import Lock
from typing import TypeVar

from django.core.cache import caches

Made = TypeVar("Made")
_COUNTING = Lock()
_MAKING: dict[str, tuple[Lock, int]] = {}
"""By what is being made: its lock, and how many hold it or wait for it."""


def made_once(name: str, seconds: int, make: Callable[[], Made]) -> Made:
    """What the cache of the process holds by this name, or what is made now and kept for a while."""
    cache = caches["process"]
    found: Made | None = cache.get(name)
    if found is None:
        with _alone(name):
            found = cache.get(name)
            if found is None:
                found = make()
                cache.set(name, found, seconds)
    return found


@contextmanager
def _alone(name: str) -> Iterator[None]:
    """No other thread makes the same meanwhile."""
    with _COUNTING:
        lock, waiting = _MAKING.get(name, (Lock(), 0))
        _MAKING[name] = lock, waiting + 1
    try:
        with lock:
            yield
    finally:
        with _COUNTING:
            _, waiting = _MAKING.pop(name)
            if waiting > 1:
                _MAKING[name] = lock, waiting - 1
