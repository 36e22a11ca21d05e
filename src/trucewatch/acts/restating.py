"""Changing what `trucewatch.toml` says: line by line, so that people's own words in it stay.

Written whole or not at all. What a line editor cannot change for certain is refused.
"""

from __future__ import annotations

import json
import re
import tomllib
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

from trucewatch.records.workspace import FILE, FORMAT, Earlier, Workspace, read
from trucewatch.values.refusal import refuse
from trucewatch.vault import durable

_TABLE = re.compile(r"\s*\[")


def restate(folder: Path, changes: Mapping[str, str], earlier: Sequence[Earlier] = ()) -> Workspace:
    """Set values of a workspace and add rows of earlier keys; gives the workspace as it now is.

    Repeated, it changes nothing. Refusal where the file is written in a way that a change of its
    lines would not be surely right.
    """
    place = folder / FILE
    text = place.read_text("utf-8")
    stated = tomllib.loads(text)
    standing = [_row(one) for one in read(folder).earlier]
    rows = [row for row in map(_row, earlier) if row not in standing]
    values: dict[str, str | int] = dict(changes)
    if rows or "log" in changes:
        values["format"] = FORMAT
    changed = _with_values(text, {k: v for k, v in values.items() if stated.get(k) != v})
    changed += "".join(map(_table, rows))
    _require(changed, stated | values, [*stated.get("earlier", []), *rows])
    if changed != text:
        durable.put(place, changed.encode())
    return read(folder)


def _with_values(text: str, values: Mapping[str, str | int]) -> str:
    """The text with these lines replaced, or put before the first table."""
    whole = text if text.endswith("\n") else f"{text}\n"
    lines = [f"{line}\n" for line in whole.split("\n")[:-1]]
    top = next((n for n, line in enumerate(lines) if _TABLE.match(line)), len(lines))
    for name, value in values.items():
        written = f"{name} = {_value(value)}\n"
        found = [n for n, line in enumerate(lines[:top]) if re.match(rf"\s*{name}\s*=", line)]
        if found:
            lines[found[0]] = written
        else:
            lines.insert(top, written)
            top += 1
    return "".join(lines)


def _require(text: str, values: Mapping[str, Any], rows: Sequence[Mapping[str, Any]]) -> None:
    expected = {**values, "earlier": list(rows)} if rows else dict(values)
    try:
        right = tomllib.loads(text) == expected
    except tomllib.TOMLDecodeError:
        right = False
    if not right:
        raise refuse("workspace-file-unchangeable", file=FILE)


def _row(earlier: Earlier) -> dict[str, str | int]:
    row: dict[str, str | int] = {
        "key": earlier.key,
        "last": earlier.last,
        "because": earlier.because,
    }
    if earlier.log:
        row |= {"name": earlier.name, "log": earlier.log}
    if earlier.seen is not None:
        row["seen"] = earlier.seen
    if earlier.lost_key:
        row["lost_key"] = earlier.lost_key
    return row


def _table(row: Mapping[str, str | int]) -> str:
    return "\n[[earlier]]\n" + "".join(f"{name} = {_value(v)}\n" for name, v in row.items())


def _value(value: str | int) -> str:
    if isinstance(value, int):
        return str(value)
    return json.dumps(value, ensure_ascii=False).replace("\x7f", "\\u007f")
