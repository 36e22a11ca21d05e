"""Metadata as plain JSON: bounded in size, without floats, nothing in it that hides or turns text.

A character that cannot be seen, that ends a text for some programs, or that turns the direction of
what follows is written as `\\u{202E}`, so that it is kept, seen, and does nothing.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Mapping, Sequence
from typing import TYPE_CHECKING, Any

from trucewatch.media.trouble import Trouble

if TYPE_CHECKING:
    from trucewatch.values.plain import Json

TEXT = 4096  # characters of one text
DEPTH = 8  # levels within levels
_SHOWN_BYTES = 48
_CUT = " …"
# Control characters, the marks that turn direction, line ends of other kinds, byte order marks,
# lone surrogates, and what is no character. Joiners and LRM/RLM are ordinary in Arabic.
_HIDDEN = re.compile(
    "[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u061c\u2028-\u202e\u2066-\u2069\ufeff\ufff9-\ufffb"
    "\ufffe\uffff\ud800-\udfff]"
)


class Bounded:
    """Takes values of any reader; `value` holds what fitted, `trouble` what was done to it."""

    def __init__(self, limit: int) -> None:
        self._left = limit
        self.trouble: set[Trouble] = set()

    def plain(self, value: object, depth: int = 0) -> Json:
        """The value as JSON, as much of it as there is still room for."""
        if value is None or isinstance(value, bool):
            return value
        if isinstance(value, int):
            return value if abs(value) < 1 << 53 else self.text(str(value))
        if isinstance(value, bytes | bytearray | memoryview):
            return self.text(_of_bytes(bytes(value)))
        if isinstance(value, Mapping | list | tuple):
            return self._inside(value, depth + 1)
        return self.text(_said(value))

    def _inside(self, value: Mapping[Any, Any] | Sequence[Any], depth: int) -> Json:
        if depth > DEPTH:
            self.trouble.add(Trouble.METADATA_CUT)
            return _CUT
        if isinstance(value, Mapping):
            return self.members(value.items(), depth)
        return self._items(value, depth)

    def members(self, given: Iterable[tuple[object, object]], depth: int = 1) -> dict[str, Json]:
        """Names and values as a JSON object; those for which there is no more room fall away."""
        found: dict[str, Json] = {}
        for name, value in given:
            if not self._room():
                break
            known_as = self.text(_said(name))
            found[known_as] = self.plain(value, depth)
        return found

    def text(self, given: str) -> str:
        """The text without what hides, cut where it is too long."""
        given = given.rstrip("\x00 ")  # cameras fill their fields with these
        most = max(0, min(TEXT, self._left))
        if len(given) > most:
            self.trouble.add(Trouble.METADATA_CUT)
            given = given[:most] + _CUT
        if _HIDDEN.search(given):
            self.trouble.add(Trouble.METADATA_HIDDEN)
            given = _HIDDEN.sub(lambda found: f"\\u{{{ord(found[0]):04X}}}", given)
        self._left -= len(json.dumps(given, ensure_ascii=False).encode("utf-8")) + 2
        return given

    def _items(self, given: Iterable[object], depth: int) -> list[Json]:
        found = []
        for value in given:
            if not self._room():
                break
            found.append(self.plain(value, depth))
            self._left -= 2
        return found

    def _room(self) -> bool:
        if self._left > 0:
            return True
        self.trouble.add(Trouble.METADATA_CUT)
        return False


def _said(value: object) -> str:
    return value if isinstance(value, str) else str(value)[: TEXT + 1]


def _of_bytes(value: bytes) -> str:
    """Bytes that are text as text, others by their number and the first of them."""
    try:
        return value.rstrip(b"\x00").decode("ascii")
    except UnicodeDecodeError:
        more = _CUT if len(value) > _SHOWN_BYTES else ""
        return f"({len(value)} bytes: {value[:_SHOWN_BYTES].hex()}{more})"
