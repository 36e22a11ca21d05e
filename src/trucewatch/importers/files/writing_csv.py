"""Raw rows as a CSV file of a case folder."""

from __future__ import annotations

import csv
import io
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence

from trucewatch.importers.files.rows import RawRow, RawValue
from trucewatch.importers.files.shape import Shape

BYTE_ORDER_MARK = "\ufeff"
"""At the beginning, so that spreadsheets show Arabic in UTF-8."""


def csv_text(rows: Sequence[RawRow], shape: Shape) -> str:
    """A header of every column used, and one line a row; surplus cells behind the last column."""
    written = [dict(_cells(row, "")) for row in rows]
    columns = list(dict.fromkeys(name for cells in written for name in cells))
    out = io.StringIO()
    writer = csv.writer(out, lineterminator="\n")
    writer.writerow(columns)
    for row, cells in zip(rows, written, strict=True):
        surplus = [_line(row.unread[name]) for name in row.unread if name.startswith("+")]
        writer.writerow([*(cells.get(name, "") for name in columns), *surplus])
    return BYTE_ORDER_MARK + out.getvalue()


def _cells(row: RawRow, prefix: str) -> Iterator[tuple[str, str]]:
    """Column and words of a row and of all nested in it."""
    yield f"{prefix}ref", row.ref
    for name, value in row.fields.items():
        if isinstance(value, Mapping):
            yield from ((f"{prefix}{name}.{part}", _line(v)) for part, v in value.items())
        else:
            yield f"{prefix}{name}", _line(value)
    for name, value in row.unread.items():
        if not name.startswith("+"):
            yield f"{prefix}{name}", _line(value)
    numbers: Counter[str] = Counter()
    for child in row.children:
        numbers[child.kind] += 1
        number = numbers[child.kind]
        yield from _cells(child, f"{prefix}{child.kind}{number if number > 1 else ''}.")


def _line(value: RawValue) -> str:
    """One cell; a list has semicolons between its items."""
    if isinstance(value, str):
        return value
    items = value.values() if isinstance(value, Mapping) else value
    return "; ".join(_line(item) for item in items)
