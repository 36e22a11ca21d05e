"""Places of objects, each empty."""

from __future__ import annotations

import hashlib
from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from pathlib import Path

import pytest

from tests.vault.storage import bucket_server
from trucewatch.records.keys import KeyStore
from trucewatch.records.object_keys import ObjectKeyStore
from trucewatch.vault.storage.bucket import BucketObjects
from trucewatch.vault.storage.bucket_client import client_of
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


@pytest.fixture(params=["folder", "encrypted folder", "bucket", "encrypted bucket"])
def place(request: pytest.FixtureRequest, tmp_path: Path) -> Place:
    """The same tests run against every sort of place."""
    made: Place = PLACES[request.param](tmp_path)
    return made


def _in_folder(tmp_path: Path, encrypt: bool = False) -> Place:
    folder = tmp_path / "objects"
    if encrypt:
        KeyStore.create(tmp_path / "keys")

    def overwrite(name: str, data: bytes) -> None:
        (folder / name[:2] / name[2:4] / name).write_bytes(data)

    def opened() -> KeptObjects:
        if not encrypt:
            return FolderObjects(folder)
        return FolderObjects(folder, ObjectKeyStore(tmp_path / "keys"), encrypt=True)

    return Place(opened(), overwrite, opened)


def _in_bucket(tmp_path: Path, encrypt: bool = False) -> Place:
    bucket = bucket_server.new_place()
    if encrypt:
        KeyStore.create(tmp_path / "keys")

    def overwrite(name: str, data: bytes) -> None:
        key = bucket.key(f"{name[:2]}/{name[2:4]}/{name}")
        client_of(bucket).put_object(Bucket=bucket.name, Key=key, Body=data)

    def opened() -> KeptObjects:
        keys = ObjectKeyStore(tmp_path / "keys") if encrypt else None
        return BucketObjects(bucket, tmp_path / "coming", keys, encrypt=encrypt)

    return Place(opened(), overwrite, opened)


PLACES = {
    "folder": _in_folder,
    "encrypted folder": partial(_in_folder, encrypt=True),
    "bucket": _in_bucket,
    "encrypted bucket": partial(_in_bucket, encrypt=True),
}
