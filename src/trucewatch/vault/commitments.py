"""Commitments to fields, and the root over them. PERMANENT: docs/format.md, sections 2 and 3.

A commitment says nothing of its value while the salt is secret, and fits no other value, name or
record. Salts: 16 random bytes (128 bits, as RFC 9901, 9.3 recommends).
"""

from __future__ import annotations

import os
import re
from collections.abc import Mapping, Sequence
from enum import Enum
from functools import lru_cache
from hashlib import sha256
from itertools import chain
from struct import Struct
from uuid import UUID

from trucewatch.values.plain import Json
from trucewatch.vault.canonical import canonical

SALT = 16
DIGEST = 32
_four_bytes = Struct(">I").pack
NAME = re.compile(r"[a-z][a-z0-9_]{0,254}")


class Scope(Enum):
    """What the fields belong to: (tag of a field's commitment, tag of the root)."""

    RECORD = (b"trucewatch/record-field/1\x00", b"trucewatch/record/1\x00")
    ACT = (b"trucewatch/act-field/1\x00", b"trucewatch/act/1\x00")

    def __init__(self, field_tag: bytes, root_tag: bytes) -> None:
        self.field_tag = field_tag
        self.root_tag = root_tag


def new_salts(n: int) -> bytes:
    """Salts for n fields, one after the other, from the operating system's random source."""
    return os.urandom(SALT * n)


def commit(scope: Scope, owner: UUID, name: str, salt: bytes, value: bytes) -> bytes:
    """The commitment to the canonical bytes of one field of the record or act `owner`."""
    return commit_all(scope, owner, [name], salt, [value])[0]


def commit_all(
    scope: Scope,
    owner: UUID,
    names: Sequence[str],
    salts: bytes,
    values: Sequence[bytes],
) -> list[bytes]:
    """The commitments to several fields; salts stand one after the other, as the names do."""
    if len(salts) != SALT * len(names):
        raise ValueError("one salt of 16 bytes a field")
    head = scope.field_tag + owner.bytes
    salted = [salts[at : at + SALT] for at in range(0, len(salts), SALT)]
    return [
        sha256(b"".join((head, frame, salt, _four_bytes(len(value)), value))).digest()
        for frame, salt, value in zip(frames(tuple(names)), salted, values, strict=True)
    ]


def root(scope: Scope, owner: UUID, names: Sequence[str], commitments: Sequence[bytes]) -> bytes:
    """The root over the commitments of all fields of the record or act `owner`.

    ValueError unless the names are sorted, each once, and there is one at least.
    """
    if set(map(len, commitments)) != {DIGEST}:
        raise ValueError("commitments are 32 bytes each, one at least")
    head = scope.root_tag + owner.bytes + _four_bytes(len(names))
    parts = chain.from_iterable(zip(frames(tuple(names)), commitments, strict=True))
    return sha256(head + b"".join(parts)).digest()


def seal_fields(
    owner: UUID, plain: Mapping[str, Json], salts: bytes, scope: Scope = Scope.RECORD
) -> bytes:
    """The root of a plain form; `salts` are in the order of the sorted names."""
    names = sorted(plain)
    values = [canonical(plain[name]) for name in names]
    return root(scope, owner, names, commit_all(scope, owner, names, salts, values))


@lru_cache(maxsize=1024)
def frames(names: tuple[str, ...]) -> tuple[bytes, ...]:
    """Length (two bytes) and bytes of each name; computed once for each shape of a record.

    ValueError unless the names are sorted, each once, and each is a name: ASCII only, so that one
    name has one spelling, and one order in bytes, code points and UTF-16 units.
    """
    if list(names) != sorted(set(names)) or not all(map(NAME.fullmatch, names)):
        raise ValueError("names are a-z, 0-9 and _, at most 255, sorted, each once")
    return tuple(len(name).to_bytes(2, "big") + name.encode("ascii") for name in names)
