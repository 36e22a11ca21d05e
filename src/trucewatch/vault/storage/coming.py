"""Items on their way in together: read, hashed, sealed where that is wanted, and not named yet."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from contextlib import ExitStack
from dataclasses import dataclass, field
from pathlib import Path
from typing import Self

from trucewatch.vault.storage import age
from trucewatch.vault.storage.arriving import Arriving
from trucewatch.vault.storage.hashing import Digests, chunks_in, copy
from trucewatch.vault.storage.identities import ObjectKeys, new_secret

GROUP, GROUP_BYTES = 128, 64 << 20
"""How many items, or how many bytes of them, are made durable together."""


@dataclass(slots=True)
class Coming:
    """An item that was read and hashed, and has no name yet."""

    found: Digests
    arriving: Arriving
    secret: bytes | None = field(default=None, repr=False)


class Group:
    """Items that are made durable together. keys: where they are sealed, the keys of objects."""

    def __init__(self, folder: Path, keys: ObjectKeys | None) -> None:
        self._folder, self._keys = folder, keys
        self._count, self._size = 0, 0
        self.items: list[Coming] = []
        self._open = ExitStack()

    def take(self, chunks: Iterable[bytes]) -> None:
        """Take in all chunks of an item."""
        arriving = self._arriving()
        if self._keys is None:
            coming = Coming(copy(chunks, arriving.write), arriving)
        else:
            secret = new_secret()
            coming = Coming(age.seal(chunks, arriving, secret), arriving, secret)
        self.items.append(coming)
        self._size += coming.found.size

    def is_full(self) -> bool:
        return len(self.items) >= GROUP or self._size >= GROUP_BYTES

    def keep_keys(self, fresh: Collection[Coming]) -> None:
        """The keys of sealed items, durable before the items are.

        Where the same bytes were sealed by another, or by a taker that crashed, the secret kept
        first is the one that counts, and the item is sealed anew.
        """
        if self._keys is None or not fresh:
            return
        made = {item.found.sha256: item.secret for item in fresh if item.secret is not None}
        kept = self._keys.keep(made)
        for item in fresh:
            secret = kept[item.found.sha256]
            if item.secret is not None and secret != item.secret:
                item.arriving = self._sealed_anew(item.arriving, item.secret, secret)
                item.secret = secret

    def end(self) -> None:
        """Let go of the files, named or not, and begin anew."""
        self.items, self._size = [], 0
        self._open.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self._open.close()

    def _sealed_anew(self, arriving: Arriving, old: bytes, new: bytes) -> Arriving:
        again = self._arriving()
        with arriving.path.open("rb") as file:
            age.seal(age.chunks(chunks_in(file), old), again, new)
        return again

    def _arriving(self) -> Arriving:
        self._count += 1
        arriving = Arriving(self._folder / str(self._count))
        self._open.callback(arriving.discard)
        return arriving
