"""Which objects were read whole at the place to which all are carried: a file of their names.

It spares reading them again when the work is interrupted, and is removed at its end.
"""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import Self

from trucewatch.vault import durable


class Journal:
    """Names that were read whole. For another place it is begun anew. Used in a `with`."""

    def __init__(self, path: Path, where: str) -> None:
        lines = path.read_text("utf-8").split("\n") if path.is_file() else []
        self.done = set(lines[1:-1]) if lines[:1] == [where] else set()
        with durable.told(path):
            self._file = path.open("ab" if lines[:1] == [where] else "wb")
            if lines[:1] != [where]:
                self._file.write(f"{where}\n".encode())

    def add(self, names: Sequence[str]) -> None:
        """A crash may lose these: they are read again then."""
        self._file.write("".join(f"{name}\n" for name in names).encode())
        self._file.flush()
        self.done.update(names)

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self._file.close()
