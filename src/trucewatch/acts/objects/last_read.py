"""When each object was last read whole and found sound: a file beside the vault.

It says what to look at next, and to people how long nobody looked. Nothing rests on it: an object
counts as verified only in a verification that reads it. It may be lost, and is begun anew.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Collection, Iterator
from contextlib import closing, contextmanager
from datetime import UTC, datetime
from pathlib import Path

FILE = "last-read.sqlite3"
_TABLE = "CREATE TABLE IF NOT EXISTS last_read (digest TEXT PRIMARY KEY, at TEXT NOT NULL)"


class LastRead:
    """What is known of readings, in the vault of a workspace."""

    def __init__(self, vault: Path) -> None:
        self._path = vault / FILE

    def note(self, digests: Collection[str], now: datetime) -> bool:
        """Remember that these were read whole. False where that cannot be written."""
        at = now.astimezone(UTC).isoformat(timespec="seconds")
        try:
            with self._open() as connection:
                connection.executemany(
                    "INSERT INTO last_read VALUES (?, ?)"
                    " ON CONFLICT (digest) DO UPDATE SET at = excluded.at",
                    [(digest, at) for digest in digests],
                )
        except sqlite3.Error:
            return False
        return True

    def times(self) -> dict[str, str]:
        """When each was read, as ISO 8601 in UTC; nothing where nothing is known."""
        if not self._path.is_file():
            return {}
        try:
            with self._open(reading=True) as connection:
                return dict(connection.execute("SELECT digest, at FROM last_read"))
        except sqlite3.Error:
            return {}

    @contextmanager
    def _open(self, *, reading: bool = False) -> Iterator[sqlite3.Connection]:
        address = f"{self._path.absolute().as_uri()}?mode={'ro' if reading else 'rwc'}"
        with closing(sqlite3.connect(address, uri=True, timeout=30)) as connection, connection:
            if not reading:
                connection.execute(_TABLE)
            yield connection
