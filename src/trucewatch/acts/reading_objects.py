"""Reading many objects whole, several at once."""

from __future__ import annotations

from collections import deque
from collections.abc import Iterator, Sequence
from concurrent.futures import Future, ThreadPoolExecutor

from trucewatch.values.refusal import Refusal
from trucewatch.vault.broken import Broken, Step, unchecked
from trucewatch.vault.storage.objects import Objects

AHEAD = 4
"""So many objects wait for each that is read: enough that none is idle, few enough for memory."""

SILENT = 3
"""After so many in a row that the place does not give, the rest is not asked for."""


def read_all(objects: Objects, digests: Sequence[str]) -> Iterator[tuple[str, Broken | None]]:
    """Each object and what is wrong with it, in order.

    Where the place stops answering, the last tells how many were not asked for.
    """
    in_vain = 0
    with ThreadPoolExecutor(objects.readers) as threads:
        waiting: deque[tuple[str, Future[Broken | None]]] = deque()
        left = deque(digests)
        while left or waiting:
            while left and len(waiting) < AHEAD * objects.readers:
                digest = left.popleft()
                waiting.append((digest, threads.submit(_read, objects, digest)))
            digest, reading = waiting.popleft()
            broken = reading.result()
            yield digest, broken
            in_vain = in_vain + 1 if broken is not None and _not_given(broken) else 0
            if in_vain == SILENT and left:
                yield digest, unchecked(Step.OBJECTS, "verify-objects-unasked", count=len(left))
                left.clear()


def _read(objects: Objects, digest: str) -> Broken | None:
    try:
        objects.verify(digest)
    except Broken as broken:
        return broken
    except Refusal as refusal:
        return _unread(digest, refusal.code)
    except OSError as fault:
        return _unread(digest, f"errno {fault.errno}")
    return None


def _unread(digest: str, why: str) -> Broken:
    return unchecked(Step.OBJECTS, "verify-object-unread", digest=digest, why=why)


def _not_given(broken: Broken) -> bool:
    return broken.code == "verify-object-unread" and "storage-" in str(broken.message.args["why"])
