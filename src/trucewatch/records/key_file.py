"""The two files that hold the keys of records: the keys, each wrapped, and what wraps them.

`records.sqlite3` says which wrapping key it goes by, so that a change of that key is one
transaction: whatever stops it, the file named so is the one that counts.
"""

import os
import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from hashlib import sha256
from pathlib import Path

from trucewatch.values.message import Message
from trucewatch.values.refusal import Refusal

FILE, WRAPPING, NEXT = "records.sqlite3", "workspace.key", "workspace-next.key"
CLOSED = "closed"
"""While a file of this name lies beside the keys, nothing that they seal is opened (panic)."""

OVER = "trucewatch panic --over"
BY_IDENTITY = f"{OVER} --identity FILE"
"""The commands that open it again, the second where the wrapping key was sealed for recipients."""

SEALED = ".age"
"""Behind the name of a wrapping key that was sealed for recipients."""

_TABLES = {
    "keys": "CREATE TABLE keys (record TEXT PRIMARY KEY, wrapped BLOB NOT NULL)",
    "coming": "CREATE TABLE coming (record TEXT PRIMARY KEY, wrapped BLOB NOT NULL)",
    "wrapping": "CREATE TABLE wrapping (fingerprint TEXT NOT NULL)",
}
"""keys: what opens a record. coming: what opens it next, while it is sealed anew."""


class Connection:
    """One transaction on the key file, closed at its end; durable where it writes."""

    def __init__(self, path: Path, *, writing: bool) -> None:
        self._path, self._writing = path, writing
        self._connection = sqlite3.connect(path, timeout=30)

    def __enter__(self) -> sqlite3.Connection:
        try:
            if self._writing:
                self._path.chmod(0o600)
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


def make_tables(connection: sqlite3.Connection) -> None:
    """The tables that are not there yet; a file of an earlier version has the first alone."""
    for name in _TABLES.keys() - tables(connection):
        connection.execute(_TABLES[name])


def tables(connection: sqlite3.Connection) -> set[str]:
    rows = connection.execute("SELECT name FROM sqlite_master WHERE type = 'table'")
    return {name for (name,) in rows}


def is_closed(folder: Path) -> bool:
    """Whether somebody closed everything, and nobody opened it again."""
    return (folder / CLOSED).is_file()


def require_not_closed(folder: Path, code: str = "keys-closed") -> None:
    """Raise Refusal of this code, with the command that opens again, while everything is closed."""
    if is_closed(folder):
        from trucewatch.records.signing_name import (
            with_name,  # this file is read before records are
        )

        raise Refusal(Message(code, {"command": with_name(opened_by(folder))}))


def opened_by(folder: Path) -> str:
    """The command that opens everything again; empty while nothing is closed."""
    if not is_closed(folder):
        return ""
    return BY_IDENTITY if sealed_files(folder) else OVER


def sealed_files(folder: Path) -> list[Path]:
    """The wrapping keys that were sealed: one of their recipients has to bring them back."""
    names = (WRAPPING + SEALED, NEXT + SEALED)
    return [folder / name for name in names if (folder / name).is_file()]


def wrapping_key(folder: Path, connection: sqlite3.Connection) -> bytes:
    """The key that wraps the others, the one that the key file goes by.

    Finishes a change of it that was stopped after its transaction. Refusal where it is not here,
    and while the keys are closed.
    """
    require_not_closed(folder)
    wanted = _fingerprint_kept(connection)
    key = _read(folder / WRAPPING)
    if wanted and (key is None or fingerprint(key) != wanted):
        key = _read(folder / NEXT)
        if key is not None and fingerprint(key) == wanted:
            _replace(folder)
        else:
            key = _read(folder / WRAPPING)  # another process may have finished it meanwhile
    if key is None:
        raise Refusal(Message("keys-not-found", {"folder": str(folder)}))
    return key


@contextmanager
def changing_wrapping(folder: Path, connection: sqlite3.Connection, key: bytes) -> Iterator[None]:
    """Inside, the rows are wrapped anew under `key`; it counts once the transaction ends."""
    write_private(folder / NEXT, key)
    make_tables(connection)
    yield
    connection.execute("DELETE FROM wrapping")
    connection.execute("INSERT INTO wrapping VALUES (?)", (fingerprint(key),))
    connection.commit()
    _replace(folder)


def fingerprint(key: bytes) -> str:
    """Names a wrapping key; nothing leads back from it to the key."""
    return sha256(b"trucewatch/wrapping-key/1\x00" + key).hexdigest()[:16]


def write_private(path: Path, data: bytes) -> None:
    """Put a small file where only its owner may read it; durable when this returns."""
    beside = path.with_name(f".{path.name}.tmp")
    beside.unlink(missing_ok=True)
    with open(beside, "xb", opener=_private) as file:
        file.write(data)
        file.flush()
        os.fsync(file.fileno())
    beside.replace(path)
    _sync_folder(path.parent)


def _fingerprint_kept(connection: sqlite3.Connection) -> str:
    if "wrapping" not in tables(connection):
        return ""
    row = connection.execute("SELECT fingerprint FROM wrapping").fetchone()
    return str(row[0]) if row else ""


def _replace(folder: Path) -> None:
    """The old wrapping key is overwritten, then the next one takes its name."""
    old, following = folder / WRAPPING, folder / NEXT
    if not following.is_file():
        return
    if old.is_file():
        with old.open("r+b") as file:
            file.write(os.urandom(old.stat().st_size))
            file.flush()
            os.fsync(file.fileno())
    following.replace(old)
    _sync_folder(folder)


def _read(path: Path) -> bytes | None:
    return path.read_bytes() if path.is_file() else None


def _sync_folder(folder: Path) -> None:
    if os.name == "nt":
        return
    handle = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)


def _private(path: str, flags: int) -> int:
    return os.open(path, flags, 0o600)
