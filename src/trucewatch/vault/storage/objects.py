"""Objects: the bytes of pictures, papers and recordings, under the SHA-256 of their content.

What every place that keeps objects can do, whether it is a folder or a bucket, encrypted or not.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import BinaryIO, Protocol

from trucewatch.vault.broken import Broken

_DIGEST = re.compile(r"[0-9a-f]{64}")


@dataclass(frozen=True, slots=True)
class Stored:
    """An object taken in; `again` where the same bytes were there already and were read whole.

    altered: what was there already under its digest is other bytes, or cannot be read.
    """

    sha256: str
    blake3: str
    size: int
    again: bool
    altered: Broken | None = None


@dataclass(frozen=True, slots=True)
class Held:
    """An object as it is kept: how many bytes it fills, and whether they are encrypted."""

    digest: str
    kept: int
    encrypted: bool


class Objects(Protocol):
    """A place of objects. Bytes go in once, come out whole or Broken, and are never changed.

    Every call raises Refusal where the place does not let itself be read or written: nothing is
    then reported that is not so. A digest is 64 lower-case hexadecimal digits; any other string is
    a ValueError.
    """

    @property
    def where(self) -> str:
        """The place as people write it: a path, or `s3://bucket/prefix`. Tells no secret."""
        ...

    @property
    def readers(self) -> int:
        """How many objects are best read at once."""
        ...

    def put(self, source: BinaryIO) -> Stored:
        """Take in everything `source` gives; there for good when this returns."""
        ...

    def put_all(self, sources: Iterable[BinaryIO]) -> Iterator[Stored]:
        """Take in many, in order; each is there for good when it is given back.

        Many small ones are made durable together. Sources are asked for one at a time, each is
        read to its end before the next is asked for. Nothing happens before the first is wanted.
        """
        ...

    def put_each(self, sources: Iterable[BinaryIO]) -> Iterator[Stored]:
        """As `put_all`; one that is altered here already is told, and the others are taken in."""
        ...

    def has(self, digest: str) -> bool:
        """Whether an object is kept under the digest; its bytes are not looked at."""
        ...

    def chunks(self, digest: str) -> Iterator[bytes]:
        """The bytes, a chunk at a time; Broken after the last if they are not those of the name.

        Do nothing with the chunks that cannot be undone before the last has come.
        """
        ...

    def part(self, digest: str, start: int, stop: int) -> Iterator[bytes]:
        """The bytes from `start` to before `stop`. Only `verify` knows whether they are those of
        the name. What is encrypted is opened from its beginning."""
        ...

    def get(self, digest: str) -> bytes:
        """All the bytes of a small object; Broken if they are not those of the name."""
        ...

    def verify(self, digest: str) -> int:
        """Read the object whole and give its size; Broken if it is absent or altered."""
        ...

    def verify_held(self, held: Held) -> int:
        """As `verify`, for one form of an object that was listed."""
        ...

    def size(self, digest: str) -> int:
        """How many bytes the object says it has; only `verify` knows. Broken if it is absent."""
        ...

    def digests(self) -> Iterator[str]:
        """The digests of all objects kept, in no order; of one kept in two forms, twice."""
        ...

    def held(self) -> Iterator[Held]:
        """All objects kept, in no order."""
        ...

    def strays(self) -> Iterator[str]:
        """Names among the objects that no object can have."""
        ...

    def leftovers(self) -> int:
        """How many attempts to take something in ended without a word, and were not cleared yet."""
        ...

    def remove(self, digest: str) -> None:
        """Destroy the object, as far as the place lets itself be made to forget; see the docs.

        Raises Refusal where the place must keep it (object lock). Nothing happens if it is absent.
        """
        ...


def is_digest(name: str) -> bool:
    return _DIGEST.fullmatch(name) is not None


def require_digest(digest: str) -> None:
    """ValueError unless it is one: what is no digest must never become a path."""
    if not is_digest(digest):
        raise ValueError("a digest is 64 lower-case hexadecimal digits")
