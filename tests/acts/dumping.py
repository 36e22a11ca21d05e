"""Whether words stand anywhere in a database or in files, in any spelling a program would use."""

import base64
import json
from collections.abc import Iterable
from pathlib import Path

from django.db import connection


def spellings(word: str) -> tuple[bytes, ...]:
    """As UTF-8, as UTF-16, as JSON writes it in ASCII, and in hexadecimal."""
    plain = word.encode()
    escaped = json.dumps(word)[1:-1].encode()
    quoted = json.dumps(word, ensure_ascii=False)[1:-1].encode()
    return (plain, word.encode("utf-16-le"), escaped, quoted, plain.hex().encode())


def told(words: Iterable[str], held: bytes) -> list[str]:
    """The words that stand in these bytes."""
    return [word for word in words if any(spelling in held for spelling in spellings(word))]


def database_bytes() -> bytes:
    """Every value of every table of the database that the tests stand on."""
    found = []
    with connection.cursor() as cursor:
        for table in connection.introspection.table_names(cursor):
            cursor.execute(f"SELECT * FROM {connection.ops.quote_name(table)}")
            for row in cursor.fetchall():
                found += [_bytes(value) for value in row]
    return b"\n".join(found)


def file_bytes(folder: Path) -> bytes:
    """Every file below a folder, and every name."""
    files = [path for path in sorted(folder.rglob("*")) if path.is_file()]
    return b"\n".join(str(path).encode() + path.read_bytes() for path in files)


def _bytes(value: object) -> bytes:
    if isinstance(value, (bytes, memoryview)):
        held = bytes(value)
        return held + b"\n" + base64.b64encode(held)
    return str(value).encode()
