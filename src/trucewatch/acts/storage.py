"""What the database says when it cannot be written, told as refusals; anything else is a bug."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

from django.db import DatabaseError

from trucewatch.values.refusal import refuse

_SQLITE = {
    "SQLITE_BUSY": "accept-busy",
    "SQLITE_FULL": "accept-disk-full",
    "SQLITE_READONLY": "accept-cannot-write",
    "SQLITE_IOERR": "accept-cannot-write",
    "SQLITE_CANTOPEN": "accept-cannot-write",
    "SQLITE_NOTADB": "workspace-database-damaged",
    "SQLITE_CORRUPT": "workspace-database-damaged",
}
_POSTGRESQL = {
    "53100": "accept-disk-full",
    "55P03": "accept-busy",
    "25006": "accept-cannot-write",
    "42501": "accept-cannot-write",
    "57P01": "accept-cannot-write",
}
"""By SQLSTATE: disk full, lock not available, read-only transaction, no right, server stopped."""


@contextmanager
def storage_told() -> Iterator[None]:
    """Turn a busy, full, damaged or unwritable database into a Refusal; nothing is half written."""
    try:
        yield
    except DatabaseError as problem:
        code = _code(problem)
        if code is None:
            raise
        raise refuse(code) from None


def _code(problem: DatabaseError) -> str | None:
    cause = problem.__cause__
    sqlite = str(getattr(cause, "sqlite_errorname", "") or "")
    for beginning, code in _SQLITE.items():
        if sqlite.startswith(beginning):
            return code
    return _POSTGRESQL.get(str(getattr(cause, "sqlstate", "")))
