"""Objects on a shelf: hashed while they come in, held to their digest while they go out.

The name of an object is its digest; that of an encrypted one ends in `.age`. Both forms may lie on
one shelf, for a vault may be encrypted from some day on.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Iterator
from typing import BinaryIO

from trucewatch.values.refusal import refuse
from trucewatch.vault.broken import Broken, Step, missing, tampered, unchecked
from trucewatch.vault.storage import age
from trucewatch.vault.storage.coming import Group
from trucewatch.vault.storage.hashing import chunks_in
from trucewatch.vault.storage.identities import ObjectKeys
from trucewatch.vault.storage.names import SEALED
from trucewatch.vault.storage.objects import Held, Stored, require_digest
from trucewatch.vault.storage.shelf import Shelf


class KeptObjects:
    """Objects as they are kept on a shelf of any sort.

    keys: those of encrypted objects, without which these cannot be read. encrypt: whether what
    comes in is encrypted. left_at: where objects lay before, and what is removed must go too.
    """

    def __init__(
        self, shelf: Shelf, keys: ObjectKeys | None = None, *, encrypt: bool = False
    ) -> None:
        if encrypt and keys is None:
            raise ValueError("nothing can be encrypted without a place for its keys")
        self.shelf, self.keys, self.encrypt = shelf, keys, encrypt
        self.left_at: KeptObjects | None = None

    @property
    def where(self) -> str:
        return self.shelf.where

    @property
    def readers(self) -> int:
        return self.shelf.readers

    def put(self, source: BinaryIO) -> Stored:
        (stored,) = self.put_all([source])
        return stored

    def put_all(self, sources: Iterable[BinaryIO]) -> Iterator[Stored]:
        for stored in self.put_each(sources):
            if stored.altered is not None:
                raise stored.altered
            yield stored

    def put_each(self, sources: Iterable[BinaryIO]) -> Iterator[Stored]:
        yield from self._take_all(map(chunks_in, sources))

    def carry_in(self, chunks: Iterable[bytes]) -> Stored:
        """As `put`, for whoever moves everything to this place."""
        (stored,) = self._take_all([chunks], moving=True)
        if stored.altered is not None:
            raise stored.altered
        return stored

    def has(self, digest: str) -> bool:
        return any(self._names(digest))

    def chunks(self, digest: str) -> Iterator[bytes]:
        yield from self.chunks_of(self._name(digest))

    def part(self, digest: str, start: int, stop: int) -> Iterator[bytes]:
        name = self._name(digest)
        sealed = name.endswith(SEALED)
        given = self._clear(name) if sealed else self.shelf.read(name, start)
        try:
            yield from _between(given, 0 if sealed else start, start, stop)
        except age.NotOpenedError:
            raise _altered(name) from None

    def get(self, digest: str) -> bytes:
        return b"".join(self.chunks(digest))

    def verify(self, digest: str) -> int:
        size = self.verify_name(self._name(digest))
        for other in [*self._names(digest)][1:]:  # kept in both forms
            self.verify_name(other)
        return size

    def size(self, digest: str) -> int:
        name = self._name(digest)
        kept = self.shelf.size(name) or 0
        if not name.endswith(SEALED):
            return kept
        try:
            return age.clear_size(next(self.shelf.read(name), b""), kept)
        except age.NotOpenedError:
            raise _altered(name) from None

    def digests(self) -> Iterator[str]:
        for held in self.held():
            yield held.digest

    def held(self) -> Iterator[Held]:
        for name, kept in self.shelf.names():
            yield Held(name.removesuffix(SEALED), kept, encrypted=name.endswith(SEALED))

    def strays(self) -> Iterator[str]:
        return self.shelf.strays()

    def leftovers(self) -> int:
        return self.shelf.arrivals.leftovers()

    def remove(self, digest: str) -> None:
        """The key goes first: whatever the place keeps then says nothing."""
        names = [*self._names(digest)]
        if self.keys is not None:
            self.keys.destroy(digest)
        for name in names:
            self.shelf.remove(name)
        if self.left_at is not None:
            self.left_at.remove(digest)

    def chunks_of(self, name: str) -> Iterator[bytes]:
        """As `chunks`, for one of the forms of an object."""
        digest, hashed = name.removesuffix(SEALED), hashlib.sha256()
        try:
            for chunk in self._clear(name):
                hashed.update(chunk)
                yield chunk
        except age.NotOpenedError:
            raise _altered(name) from None
        if hashed.hexdigest() != digest:
            raise _altered(name)

    def verify_name(self, name: str) -> int:
        """As `verify`, for one of the forms of an object."""
        hashed, size = hashlib.sha256(), 0

        def take(piece: bytes) -> None:
            nonlocal size
            hashed.update(piece)
            size += len(piece)

        if name.endswith(SEALED):
            try:
                age.pour(self.shelf.read(name), self._secret(name), take)
            except age.NotOpenedError:
                raise _altered(name) from None
        else:
            for chunk in self.shelf.read(name):
                take(chunk)
        if hashed.hexdigest() != name.removesuffix(SEALED):
            raise _altered(name)
        return size

    def verify_held(self, held: Held) -> int:
        return self.verify_name(held.digest + SEALED if held.encrypted else held.digest)

    def _take_all(
        self, sources: Iterable[Iterable[bytes]], *, moving: bool = False
    ) -> Iterator[Stored]:
        if not moving:
            self._must_stay()
        keys = self.keys if self.encrypt else None
        with self.shelf.arrivals.taking() as folder, Group(folder, keys) as group:
            for source in sources:
                group.take(source)
                if group.is_full():
                    yield from self._commit(group, moving)
            yield from self._commit(group, moving)

    def _names(self, digest: str) -> Iterator[str]:
        """The forms in which the object is kept, the one we would write first."""
        require_digest(digest)
        sealed_first = self.encrypt
        for name in sorted((digest, digest + SEALED), reverse=sealed_first):
            if self.shelf.size(name) is not None:
                yield name

    def _name(self, digest: str) -> str:
        name = next(self._names(digest), None)
        if name is None:
            raise missing(Step.OBJECTS, "verify-object-missing", digest=digest)
        return name

    def _clear(self, name: str) -> Iterator[bytes]:
        if not name.endswith(SEALED):
            return self.shelf.read(name)
        return age.chunks(self.shelf.read(name), self._secret(name))

    def _secret(self, name: str) -> bytes:
        digest = name.removesuffix(SEALED)
        secret = self.keys.find(digest) if self.keys is not None else None
        if secret is None:
            raise unchecked(Step.OBJECTS, "verify-object-no-key", digest=digest)
        return secret

    def _commit(self, group: Group, moving: bool) -> Iterator[Stored]:
        """Give names to what is new, and read whole what is there already."""
        items, fresh = group.items, {}
        ending = SEALED if self.encrypt else ""
        for item in items:
            digest = item.found.sha256
            there = self.shelf.size(digest + ending) is not None if moving else self.has(digest)
            if digest not in fresh and not there:
                fresh[digest] = item
        group.keep_keys(fresh.values())
        named = [(digest + ending, item.arriving) for digest, item in fresh.items()]
        for name in self.shelf.place(named):
            del fresh[name.removesuffix(SEALED)]
        group.end()
        if not moving:
            self._must_stay()
        for item in items:
            found = item.found
            again = fresh.get(found.sha256) is not item
            altered = self._altered_here(found.sha256) if again else None
            yield Stored(found.sha256, found.blake3, found.size, again, altered)

    def _altered_here(self, digest: str) -> Broken | None:
        try:
            self.verify(digest)
        except Broken as broken:
            return broken
        return None

    def _must_stay(self) -> None:
        """Refusal where everything is moved away: nobody will look here for what was placed.

        Asked after placing too. Whoever moves says so first and then lists once more, so that what
        was placed before it was said is found.
        """
        to = self.shelf.moved()
        if to is not None:
            raise refuse("storage-moved", where=self.where, to=to)


def _between(given: Iterator[bytes], at: int, start: int, stop: int) -> Iterator[bytes]:
    """What lies from `start` to before `stop` in chunks of which the first begins at `at`."""
    for chunk in given:
        wanted = chunk[max(start - at, 0) : max(stop - at, 0)]
        if wanted:
            yield wanted
        at += len(chunk)
        if at >= stop:
            return


def _altered(name: str) -> Broken:
    return tampered(Step.OBJECTS, "verify-object-differs", digest=name.removesuffix(SEALED))
