"""Reading many objects whole, several at once."""

from __future__ import annotations

from collections import deque
from collections.abc import Iterable, Iterator, Sequence
from concurrent.futures import Future, ThreadPoolExecutor

from trucewatch.values.refusal import Refusal
from trucewatch.vault.broken import Broken, Step, unchecked
from trucewatch.vault.storage.objects import Held, Objects

AHEAD = 4
"""So much waits for each reader: enough that none is idle, few enough for memory."""

TOGETHER, BYTES = 64, 8 << 20
"""How many small objects, or how many bytes of them, one reader takes at a time."""

SILENT = 3
"""After so many in a row that the place does not give, the rest is not asked for."""

Read = tuple[Held, Broken | None]
"""An object and what is wrong with it."""


def read_all(objects: Objects, wanted: Sequence[Held]) -> Iterator[Read]:
    """Each object and what is wrong with it, in order.

    Where the place stops answering, the last tells how many were not asked for.
    """
    in_vain = 0
    for done, (held, broken) in enumerate(_several(objects, wanted), 1):
        yield held, broken
        in_vain = in_vain + 1 if broken is not None and _not_given(broken) else 0
        if in_vain == SILENT and done < len(wanted):
            left = len(wanted) - done
            yield held, unchecked(Step.OBJECTS, "verify-objects-unasked", count=left)
            return


def _several(objects: Objects, wanted: Sequence[Held]) -> Iterator[Read]:
    with ThreadPoolExecutor(objects.readers) as threads:
        waiting: deque[Future[list[Read]]] = deque()
        for some in _portions(wanted):
            waiting.append(threads.submit(_read, objects, some))
            if len(waiting) >= AHEAD * objects.readers:
                yield from waiting.popleft().result()
        while waiting:
            yield from waiting.popleft().result()


def _portions(wanted: Iterable[Held]) -> Iterator[list[Held]]:
    some: list[Held] = []
    size = 0
    for held in wanted:
        some.append(held)
        size += held.kept
        if len(some) >= TOGETHER or size >= BYTES:
            yield some
            some, size = [], 0
    if some:
        yield some


def _read(objects: Objects, some: Sequence[Held]) -> list[Read]:
    return [(held, _trouble(objects, held)) for held in some]


def _trouble(objects: Objects, held: Held) -> Broken | None:
    try:
        objects.verify_held(held)
    except Broken as broken:
        return broken
    except Refusal as refusal:
        return _unread(held, refusal.code)
    except OSError as fault:
        return _unread(held, f"errno {fault.errno}")
    return None


def _unread(held: Held, why: str) -> Broken:
    return unchecked(Step.OBJECTS, "verify-object-unread", digest=held.digest, why=why)


def _not_given(broken: Broken) -> bool:
    return broken.code == "verify-object-unread" and "storage-" in str(broken.message.args["why"])
