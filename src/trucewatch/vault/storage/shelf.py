"""What `KeptObjects` needs of a place: bytes under names, whole or not at all, there for good."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence
from typing import Protocol

from trucewatch.vault.storage.arriving import Arrivals, Arriving


class Shelf(Protocol):
    """Bytes under names that begin with a digest. It does not look into them.

    Each call raises Refusal where the place does not let itself be read or written.
    """

    arrivals: Arrivals
    where: str
    readers: int

    def place(self, files: Sequence[tuple[str, Arriving]]) -> Collection[str]:
        """Give files their names; all are there for good when this returns, or it raises.

        Gives the names under which another put something in the meantime; that stays.
        """
        ...

    def size(self, name: str) -> int | None:
        """How many bytes are there under the name; None if there is nothing."""
        ...

    def read(self, name: str, start: int = 0) -> Iterator[bytes]:
        """The bytes from `start` on, in chunks; Broken where there is nothing, or no file."""
        ...

    def names(self) -> Iterator[tuple[str, int]]:
        """What is there: name and size."""
        ...

    def strays(self) -> Iterator[str]:
        """What lies where no name that begins with a digest can lie."""
        ...

    def remove(self, name: str) -> None:
        """Destroy what is there, if anything is."""
        ...

    def prune(self) -> None:
        """Take away what holds nothing any more."""
        ...

    def moved(self) -> str | None:
        """Where everything on this shelf is moved, or was; None if nobody moves it."""
        ...

    def say_moved(self, to: str) -> None:
        """Let nobody place anything here any more. Durable when this returns."""
        ...

    def unsay_moved(self) -> None:
        """Let things be placed here again."""
        ...
