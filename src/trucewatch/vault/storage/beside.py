"""Work that goes on beside other work, in a thread of its own."""

from __future__ import annotations

from collections.abc import Callable
from queue import Queue
from threading import Thread
from typing import Generic, Self, TypeVar

T = TypeVar("T")


class Beside(Generic[T]):
    """Things given are worked on one after the other; a fault comes out at the next call.

    Used in a `with`, so that the thread ends whatever happens. room: how many things may wait.
    """

    def __init__(self, work: Callable[[T], object], room: int) -> None:
        self._work = work
        self._fault: BaseException | None = None
        self._waiting: Queue[tuple[T] | None] = Queue(room)
        self._thread = Thread(target=self._run, daemon=True)
        self._thread.start()

    def give(self, thing: T) -> None:
        """Waits while there is no room."""
        self._raise()
        self._waiting.put((thing,))

    def is_behind(self) -> bool:
        """Whether something waits still."""
        return not self._waiting.empty()

    def end(self) -> None:
        """All that was given is done when this returns."""
        self._stop()
        self._raise()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self._stop()

    def _stop(self) -> None:
        if self._thread.is_alive():
            self._waiting.put(None)
            self._thread.join()

    def _raise(self) -> None:
        if self._fault is not None:
            raise self._fault

    def _run(self) -> None:
        """After a fault what is given is taken and left, so that nobody waits for room for ever."""
        while (given := self._waiting.get()) is not None:
            if self._fault is None:
                try:
                    self._work(given[0])
                except BaseException as fault:  # noqa: BLE001  told to whoever gave the work
                    self._fault = fault
