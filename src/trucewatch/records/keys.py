"""Keys of records, in a file apart from the database.

Every record with protected words has a key of its own (AES-256-GCM). The keys lie in
`keys/records.sqlite3`, wrapped by `keys/workspace.key`; erasing a record destroys its key, so that
pages, write-ahead logs and copies of the database that the program cannot reach say nothing.
"""

import os
import sqlite3
from collections.abc import Collection, Iterable, Iterator, Mapping
from contextlib import contextmanager
from itertools import chain
from pathlib import Path
from uuid import UUID

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM

from trucewatch.records.key_file import (
    FILE,
    NEXT,
    WRAPPING,
    Connection,
    changing_wrapping,
    make_tables,
    require_not_closed,
    tables,
    wrapping_key,
    write_private,
)
from trucewatch.values.message import Message
from trucewatch.values.refusal import Refusal

FORMAT = b"\x01"
NONCE = 12
KEY = 32
AT_ONCE = 500
"""Records asked for in one statement; a build of SQLite may take 999 values."""


def encrypt(key: bytes, clear: bytes, context: str) -> bytes:
    """Format byte, nonce, AES-256-GCM ciphertext bound to `context`.

    Of several keys, as a record has while it is sealed anew, the first one seals.
    """
    nonce = os.urandom(NONCE)
    return FORMAT + nonce + AESGCM(key[:KEY]).encrypt(nonce, clear, context.encode())


def decrypt(key: bytes, sealed: bytes, context: str) -> bytes:
    """The clear bytes; Refusal for a wrong key, altered bytes or an unknown format.

    Of several keys any may open.
    """
    if sealed[:1] != FORMAT:
        raise Refusal(Message("keys-unknown-format", {"format": sealed[:1].hex()}))
    for start in range(0, len(key), KEY):
        try:
            one = AESGCM(key[start : start + KEY])
            return one.decrypt(sealed[1 : 1 + NONCE], sealed[1 + NONCE :], context.encode())
        except (InvalidTag, ValueError):  # ValueError: bytes or key cut short
            continue
    raise Refusal(Message("keys-wrong-key", {"context": context}))


def protected_context(kind: str, record: UUID, name: str) -> str:
    """What a protected field's ciphertext is bound to, so that it cannot be moved."""
    return f"field|{kind}|{record}|{name}"


def revision_context(kind: str, record: UUID, number: int) -> str:
    """What the sealed openings of a revision are bound to."""
    return f"revision|{kind}|{record}|{number}"


Opened = tuple[sqlite3.Connection, bytes]
"""One transaction on the key file, and the key that wraps the others."""


class KeyStore:
    """The key file of a workspace. Safe for several processes; each call is one transaction."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self._path = folder / FILE

    @classmethod
    def create(cls, folder: Path) -> "KeyStore":
        """A new key file. FileExistsError where there is a key already: it is never replaced."""
        folder.mkdir(parents=True, exist_ok=True, mode=0o700)
        store = cls(folder)
        if (folder / WRAPPING).exists():
            raise FileExistsError(folder / WRAPPING)
        write_private(folder / WRAPPING, AESGCM.generate_key(256))
        with Connection(store._path, writing=True) as connection:
            make_tables(connection)
        return store

    @property
    def is_here(self) -> bool:
        """Whether the keys are in their place, neither away nor locked."""
        wrapping = (self.folder / WRAPPING, self.folder / NEXT)
        return self._path.exists() and any(key.exists() for key in wrapping)

    def make(self, records: Iterable[UUID]) -> dict[UUID, bytes]:
        """Keys for records, made where they are missing; durable before this returns."""
        wanted = list(records)
        found = self.get(wanted)
        missing = {r: AESGCM.generate_key(256) for r in wanted if r not in found}
        return found | (self.keep(missing) if missing else {})

    def keep(self, keys: Mapping[UUID, bytes]) -> dict[UUID, bytes]:
        """Keep keys that were made elsewhere; durable before this returns.

        Gives the keys that are kept now: where there was one, it stays.
        """
        with self._open(writing=True) as opened:
            _insert(opened, "keys", keys)
            return _held(opened, keys)  # another process may have been first

    def get(self, records: Iterable[UUID]) -> dict[UUID, bytes]:
        """The keys there are, in the order asked for; a record without one is left out.

        While a record is sealed anew it has two: the one that seals first, the one before after.
        """
        with self._open() as opened:
            return _held(opened, records)

    def count(self, besides: Collection[UUID] = ()) -> int:
        """How many records have a key, some records aside; told while all are closed, too."""
        if not self._path.is_file():
            raise Refusal(Message("keys-not-found", {"folder": str(self.folder)}))
        with Connection(self._path, writing=False) as connection:
            held = int(connection.execute("SELECT COUNT(*) FROM keys").fetchone()[0])
            aside = {str(record): record for record in besides}
            return held - sum(1 for _ in _rows(connection, "keys", aside))

    def holders(self) -> list[UUID]:
        """The records that have a key."""
        with self._open() as (connection, _):
            rows = connection.execute("SELECT record FROM keys ORDER BY record").fetchall()
        return [UUID(record) for (record,) in rows]

    def destroy(self, *records: UUID) -> None:
        """Overwrite and remove the keys of records; what they sealed can never be read again."""
        with self._open(writing=True) as (connection, _):
            for name in tables(connection) & {"keys", "coming"}:
                connection.executemany(
                    f"DELETE FROM {name} WHERE record = ?",  # noqa: S608
                    [(str(record),) for record in records],
                )

    def renew(self, records: Iterable[UUID]) -> None:
        """Give records a new key beside the one they have: it seals, and both open.

        Repeated, it changes nothing until `settle`.
        """
        with self._open(writing=True) as opened:
            _insert(opened, "coming", {record: AESGCM.generate_key(256) for record in records})

    def renewing(self, records: Iterable[UUID]) -> list[UUID]:
        """Those of the records that have a new key beside the old one."""
        with self._open() as (connection, _):
            if "coming" not in tables(connection):
                return []
            rows = connection.execute("SELECT record FROM coming").fetchall()
        return sorted({UUID(record) for (record,) in rows} & set(records))

    def settle(self, records: Iterable[UUID]) -> None:
        """Let the new key of records be their only one; the old one is destroyed."""
        with self._open(writing=True) as (connection, _):
            make_tables(connection)
            for record in map(str, records):
                connection.execute(
                    "UPDATE keys SET wrapped = (SELECT wrapped FROM coming WHERE record = ?)"
                    " WHERE record = ? AND EXISTS (SELECT 1 FROM coming WHERE record = ?)",
                    (record, record, record),
                )
                connection.execute("DELETE FROM coming WHERE record = ?", (record,))

    def rewrap(self) -> None:
        """Let a new workspace key wrap all keys, in one transaction; the old one is destroyed.

        Copies of the key file made before are opened by copies of the old workspace key only.
        """
        with self._open(writing=True) as (connection, old):
            new = AESGCM.generate_key(256)
            with changing_wrapping(self.folder, connection, new):
                for name in ("keys", "coming"):
                    rows = connection.execute(f"SELECT record, wrapped FROM {name}").fetchall()  # noqa: S608
                    connection.executemany(
                        f"UPDATE {name} SET wrapped = ? WHERE record = ?",  # noqa: S608
                        [(_wrap(new, r, _unwrap(old, r, wrapped)), r) for r, wrapped in rows],
                    )

    def snapshot(self) -> dict[str, bytes]:
        """Both files, by name, as they stand at one moment: for a backup or a copy."""
        with self._open() as (connection, wrapping):
            return {FILE: connection.serialize(), WRAPPING: wrapping}

    def copy_to(self, folder: Path) -> "KeyStore":
        """All keys, in a folder of their own, under a wrapping key of their own."""
        folder.mkdir(parents=True, exist_ok=True, mode=0o700)
        for name, data in self.snapshot().items():
            write_private(folder / name, data)
        copy = KeyStore(folder)
        copy.rewrap()
        return copy

    @contextmanager
    def _open(self, *, writing: bool = False) -> Iterator[Opened]:
        """One transaction; the same key wraps the others all through it."""
        require_not_closed(self.folder)
        if not self.is_here:
            raise Refusal(Message("keys-not-found", {"folder": str(self.folder)}))
        with Connection(self._path, writing=writing) as connection:
            connection.execute("BEGIN IMMEDIATE" if writing else "BEGIN")
            yield connection, wrapping_key(self.folder, connection)


def _held(opened: Opened, records: Iterable[UUID]) -> dict[UUID, bytes]:
    connection, wrapping = opened
    sources = ["coming", "keys"] if "coming" in tables(connection) else ["keys"]
    asked = {str(record): record for record in records}
    found: dict[UUID, bytes] = {}
    for record, wrapped in chain(*(_rows(connection, one, asked) for one in sources)):
        key = _unwrap(wrapping, record, wrapped)
        found[asked[record]] = found.get(asked[record], b"") + key
    return {record: found[record] for record in asked.values() if record in found}


def _insert(opened: Opened, name: str, keys: Mapping[UUID, bytes]) -> None:
    """New keys; a record that has one in this table keeps it."""
    connection, wrapping = opened
    make_tables(connection)
    rows = [(str(r), _wrap(wrapping, str(r), key)) for r, key in keys.items()]
    connection.executemany(f"INSERT OR IGNORE INTO {name} VALUES (?, ?)", rows)  # noqa: S608


def _rows(
    connection: sqlite3.Connection, name: str, records: Collection[str]
) -> Iterator[tuple[str, bytes]]:
    """Record and wrapped key of those that have one in this table."""
    listed = list(records)
    for start in range(0, len(listed), AT_ONCE):
        some = listed[start : start + AT_ONCE]
        marks = ", ".join("?" * len(some))
        yield from connection.execute(
            f"SELECT record, wrapped FROM {name} WHERE record IN ({marks})",  # noqa: S608
            some,
        )


def _wrap(wrapping: bytes, record: str, key: bytes) -> bytes:
    return encrypt(wrapping, key, f"record-key|{record}")


def _unwrap(wrapping: bytes, record: str, wrapped: bytes) -> bytes:
    return decrypt(wrapping, wrapped, f"record-key|{record}")
