"""Keys of encrypted objects, kept among the keys of records.

The key of an object lies under an id made of its digest, so that all that is done with keys of
records (backup, a new workspace key, destruction) is done with it too.
"""

from __future__ import annotations

from collections.abc import Mapping
from hashlib import sha256
from pathlib import Path
from uuid import UUID

from trucewatch.records.keys import KeyStore

TAG = b"trucewatch/object-key/1\0"


def key_id(digest: str) -> UUID:
    """The id under which the key of an object lies: a version 8 UUID (RFC 9562, 5.8)."""
    number = int.from_bytes(sha256(TAG + bytes.fromhex(digest)).digest()[:16], "big")
    number = number & ~(0xF << 76) | 8 << 76  # the version
    return UUID(int=number & ~(0x3 << 62) | 2 << 62)  # the variant


class ObjectKeyStore:
    """The secrets of encrypted objects in the key file of a workspace, by digest."""

    def __init__(self, folder: Path) -> None:
        self._keys = KeyStore(folder)

    def keep(self, secrets: Mapping[str, bytes]) -> dict[str, bytes]:
        """Keep secrets, durable when this returns; gives those kept now: the first one counts."""
        ids = {digest: key_id(digest) for digest in secrets}
        kept = self._keys.keep({ids[digest]: secret for digest, secret in secrets.items()})
        return {digest: kept[ids[digest]] for digest in secrets}

    def find(self, digest: str) -> bytes | None:
        identity = key_id(digest)
        return self._keys.get([identity]).get(identity)

    def destroy(self, digest: str) -> None:
        self._keys.destroy(key_id(digest))
