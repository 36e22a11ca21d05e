"""Keys of records, in a file apart from the database.

Every record with protected words has a key of its own (AES-256-GCM). The keys lie in
`keys/records.sqlite3`, wrapped by `keys/workspace.key`; erasing a record destroys its key, so that
pages, write-ahead logs and copies of the database that the program cannot reach say nothing.
"""

import os
import sqlite3
from collections.abc import Iterable, Mapping
from pathlib import Path
from uuid import UUID

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM

from trucewatch.values.message import Message
from trucewatch.values.refusal import Refusal

FORMAT = b"\x01"
NONCE = 12


def encrypt(key: bytes, clear: bytes, context: str) -> bytes:
    """Format byte, nonce, AES-256-GCM ciphertext bound to `context`."""
    nonce = os.urandom(NONCE)
    return FORMAT + nonce + AESGCM(key).encrypt(nonce, clear, context.encode())


def decrypt(key: bytes, sealed: bytes, context: str) -> bytes:
    """The clear bytes; Refusal for a wrong key, altered bytes or an unknown format."""
    if sealed[:1] != FORMAT:
        raise Refusal(Message("keys-unknown-format", {"format": sealed[:1].hex()}))
    try:
        return AESGCM(key).decrypt(sealed[1 : 1 + NONCE], sealed[1 + NONCE :], context.encode())
    except (InvalidTag, ValueError):  # ValueError: bytes or key cut short
        raise Refusal(Message("keys-wrong-key", {"context": context})) from None


def protected_context(kind: str, record: UUID, name: str) -> str:
    """What a protected field's ciphertext is bound to, so that it cannot be moved."""
    return f"field|{kind}|{record}|{name}"


def revision_context(kind: str, record: UUID, number: int) -> str:
    """What the sealed openings of a revision are bound to."""
    return f"revision|{kind}|{record}|{number}"


class KeyStore:
    """The key file of a workspace. Safe for several processes; each call is one transaction."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self._path = folder / "records.sqlite3"
        self._wrapping = folder / "workspace.key"

    @classmethod
    def create(cls, folder: Path) -> "KeyStore":
        folder.mkdir(parents=True, exist_ok=True, mode=0o700)
        store = cls(folder)
        with open(store._wrapping, "xb", opener=_private) as file:
            file.write(AESGCM.generate_key(256))
            file.flush()
            os.fsync(file.fileno())
        with _Connection(store._path) as connection:
            connection.execute("CREATE TABLE keys (record TEXT PRIMARY KEY, wrapped BLOB NOT NULL)")
        return store

    def make(self, records: Iterable[UUID]) -> dict[UUID, bytes]:
        """Keys for records, made where they are missing; durable before this returns."""
        wanted = list(records)
        found = self.get(wanted)
        made = {record: AESGCM.generate_key(256) for record in wanted if record not in found}
        return found | (self.keep(made) if made else {})

    def keep(self, keys: Mapping[UUID, bytes]) -> dict[UUID, bytes]:
        """Keep keys that were made elsewhere; durable before this returns.

        Gives the keys that are kept now: where there was one, it stays.
        """
        with self._open() as connection:
            rows = [(str(record), self._wrap(record, key)) for record, key in keys.items()]
            connection.executemany("INSERT OR IGNORE INTO keys VALUES (?, ?)", rows)
        return self.get(keys)  # another process may have been first

    def get(self, records: Iterable[UUID]) -> dict[UUID, bytes]:
        """The keys there are; a record without one is left out."""
        with self._open() as connection:
            rows = [
                (record, row[0])
                for record in records
                if (
                    row := connection.execute(
                        "SELECT wrapped FROM keys WHERE record = ?", (str(record),)
                    ).fetchone()
                )
            ]
        return {record: self._unwrap(record, wrapped) for record, wrapped in rows}

    def destroy(self, record: UUID) -> None:
        """Overwrite and remove the key of a record; what it sealed can never be read again."""
        with self._open() as connection:
            connection.execute("DELETE FROM keys WHERE record = ?", (str(record),))

    def _open(self) -> "_Connection":
        if not self._wrapping.exists() or not self._path.exists():
            raise Refusal(Message("keys-not-found", {"folder": str(self.folder)}))
        return _Connection(self._path)

    def _wrap(self, record: UUID, key: bytes) -> bytes:
        return encrypt(self._wrapping.read_bytes(), key, f"record-key|{record}")

    def _unwrap(self, record: UUID, wrapped: bytes) -> bytes:
        return decrypt(self._wrapping.read_bytes(), wrapped, f"record-key|{record}")


class _Connection:
    """One durable transaction on the key file, closed at its end."""

    def __init__(self, path: Path) -> None:
        self._path = path
        self._connection = sqlite3.connect(path, timeout=30)
        path.chmod(0o600)

    def __enter__(self) -> sqlite3.Connection:
        try:
            self._connection.execute("PRAGMA secure_delete = ON")
            self._connection.execute("PRAGMA synchronous = FULL")
            self._connection.execute("SELECT COUNT(*) FROM sqlite_master").fetchone()
        except sqlite3.DatabaseError as problem:
            self.__exit__(type(problem), problem)
            raise
        return self._connection

    def __exit__(self, kind: object, problem: object = None, *_: object) -> None:
        """Refusal where the file is damaged; any other fault goes through."""
        if kind is None:
            self._connection.commit()
        self._connection.close()
        if getattr(problem, "sqlite_errorname", "") in ("SQLITE_NOTADB", "SQLITE_CORRUPT"):
            raise Refusal(Message("keys-damaged", {"path": str(self._path)})) from None


def _private(path: str, flags: int) -> int:
    return os.open(path, flags, 0o600)
