"""Places of objects, each empty."""

from __future__ import annotations

import hashlib
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import pytest

from trucewatch.vault.storage.folder import FolderObjects
from trucewatch.vault.storage.kept import KeptObjects

BYTES = "لقطة من معبر الراموسة".encode()
DIGEST = hashlib.sha256(BYTES).hexdigest()


@dataclass(frozen=True)
class Place:
    """An empty place of objects, and a hand that reaches into it past the program."""

    objects: KeptObjects
    overwrite: Callable[[str, bytes], None]
    reopened: Callable[[], KeptObjects]

    @property
    def names(self) -> list[str]:
        """What lies on the shelf, by name."""
        return sorted(name for name, _ in self.objects.shelf.names())


@pytest.fixture(params=["folder"])
def place(request: pytest.FixtureRequest, tmp_path: Path) -> Place:
    """The same tests run against every sort of place."""
    made: Place = PLACES[request.param](tmp_path)
    return made


def _in_folder(tmp_path: Path) -> Place:
    folder = tmp_path / "objects"

    def overwrite(name: str, data: bytes) -> None:
        (folder / name[:2] / name[2:4] / name).write_bytes(data)

    return Place(FolderObjects(folder), overwrite, lambda: FolderObjects(folder))


PLACES = {"folder": _in_folder}
