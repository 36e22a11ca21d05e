"""Canonical bytes of JSON without floats: one value, one sequence of bytes.

Source: RFC 8785 (JSON Canonicalization Scheme). Floats are left out of it on purpose: no value of a
record is a float, so that no verifier needs the number printing of ECMAScript.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from json.encoder import encode_basestring
from typing import Any, NoReturn, cast

from trucewatch.values.plain import Json

try:  # the same function in C; the one above is its Python form
    from _json import encode_basestring as _quote
except ImportError:
    _quote = encode_basestring

INTEGER_LIMIT = 2**53  # RFC 8785, 3.2.2.3 with RFC 7493, 2.2: integers a double holds exactly
DEEPEST = 64  # arrays and objects inside one another


def canonical(value: Json) -> bytes:
    """The canonical UTF-8 bytes of a value.

    TypeError for a float or another type that is no JSON; ValueError for an integer of 2**53 or
    more, a lone surrogate, or more than 64 levels.
    """
    if type(value) is str:  # most fields are one of these two
        return _quote(value).encode()
    return b"null" if value is None else _write(value, DEEPEST).encode()


def read_canonical(data: bytes) -> Any:
    """The value that these bytes are the canonical form of; ValueError where they are not."""
    value = read_json(data)
    if canonical(value) != data:
        raise ValueError("not in canonical form")
    return value


def read_json(data: bytes) -> Any:
    """The value of JSON without floats in UTF-8; ValueError where it is none."""
    try:
        return json.loads(data.decode(), parse_float=_no_float, parse_constant=_no_float)
    except RecursionError:
        raise ValueError("too deep") from None


def read_object(data: bytes) -> dict[str, Any]:
    """The object in this JSON; ValueError where it is something else."""
    value = read_json(data)
    if isinstance(value, dict):
        return value
    raise ValueError("not an object")


def _write(value: Json, deep: int) -> str:
    """The commonest types first, and by identity: this runs for every field of every revision."""
    kind = type(value)
    if kind is str:
        return _quote(cast(str, value))
    if value is None:
        return "null"
    if kind is bool:
        return "true" if value else "false"
    if isinstance(value, str):  # a member of a code list
        return _quote(value)
    if isinstance(value, int):
        return _write_integer(value)
    if deep == 0:
        raise ValueError(f"more than {DEEPEST} levels")
    if kind is dict or isinstance(value, Mapping):
        return _write_object(cast(Mapping[str, Json], value), deep - 1)
    if isinstance(value, (list, tuple)):
        return "[" + ",".join([_write(item, deep - 1) for item in value]) + "]"
    raise TypeError(f"not JSON without floats: {kind.__name__}")


def _write_integer(value: int) -> str:
    if not -INTEGER_LIMIT < value < INTEGER_LIMIT:
        raise ValueError("an integer of 2**53 or more")
    return int.__repr__(value)


def _write_object(value: Mapping[str, Json], deep: int) -> str:
    """RFC 8785, 3.2.3: members sorted by the UTF-16 units of their names; TypeError for no name."""
    names = sorted(value)
    if not "".join(names).isascii():
        names.sort(key=_utf16)
    return "{" + ",".join([f"{_quote(name)}:{_write(value[name], deep)}" for name in names]) + "}"


def _utf16(name: str) -> bytes:
    return name.encode("utf-16-be")


def _no_float(text: str) -> NoReturn:
    raise ValueError("a number that is not an integer")
