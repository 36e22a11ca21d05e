"""A JSON file as nodes with places (RFC 8259): numbers stay as written, doubled names are kept.

Written here because the standard library gives no places, and YAML's reader does not take every
JSON escape.
"""

from __future__ import annotations

import json
import re
from bisect import bisect_right

from trucewatch.importers.files.limits import Limits
from trucewatch.importers.files.nodes import Building, Mapping, Node, Scalar, Sequence
from trucewatch.importers.files.rows import Mark
from trucewatch.values.refusal import Refusal, refuse

_TOKEN = re.compile(
    r"[ \t\n\r]*(?:(?P<mark>[\[\]{},:])"
    r'|(?P<string>"(?:[^"\\\x00-\x1f]|\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4}))*")'
    r"|(?P<number>-?(?:0|[1-9][0-9]*)(?:\.[0-9]+)?(?:[eE][+-]?[0-9]+)?)(?![0-9A-Za-z.])"
    r"|(?P<word>true|false|null)(?![0-9A-Za-z_])"
    r"|(?P<end>\Z))"
)


class BrokenJson(Exception):
    """The file is not JSON; where, and why as a Refusal."""

    def __init__(self, mark: Mark, refusal: Refusal) -> None:
        super().__init__(refusal.code)
        self.mark, self.refusal = mark, refusal


class _Reader:
    """One pass over the text; what may come next is kept as a word."""

    def __init__(self, text: str, limits: Limits) -> None:
        self.text, self.limits = text, limits
        self.starts = [0, *(found.end() for found in re.finditer("\n", text))]
        self.building = Building()
        self.entries = 0
        self.next = "value"

    def read(self) -> Node:
        position = 0
        while True:
            found = _TOKEN.match(self.text, position)
            if found is None or found.lastgroup is None:
                blank = re.compile(r"\s*").match(self.text, position)
                raise self._broken(blank.end() if blank else position)
            at = found.start(found.lastgroup)
            if found.lastgroup == "end":
                if self.next != "nothing":
                    raise self._broken(at)
                return self.building.roots[0]
            self._take(found.lastgroup, found[found.lastgroup], at)
            position = found.end()

    def _take(self, group: str, piece: str, at: int) -> None:
        if group == "mark":
            self._punctuation(piece, at)
        elif self.next in ("name", "name or end"):
            if group != "string":
                raise self._broken(at)
            self.building.add(Scalar(_words(piece), self._mark(at)))
            self.next = "colon"
        elif self.next in ("value", "value or end"):
            self._count(at)
            words = _words(piece) if group == "string" else "" if piece == "null" else piece
            self.building.add(Scalar(words, self._mark(at)))
            self._after_value()
        else:
            raise self._broken(at)

    def _punctuation(self, piece: str, at: int) -> None:
        if piece in "[{" and self.next in ("value", "value or end"):
            self._open(piece, at)
        elif piece in "]}" and self._may_close(piece):
            self.building.end()
            self._after_value()
        elif piece == ":" and self.next == "colon":
            self.next = "value"
        elif piece == "," and self.next == "comma or end":
            self.next = "name" if isinstance(self.building.open[-1][0], Mapping) else "value"
        else:
            raise self._broken(at)

    def _open(self, piece: str, at: int) -> None:
        self._count(at)
        if len(self.building.open) >= self.limits.levels:
            raise BrokenJson(self._mark(at), refuse("file-levels", levels=self.limits.levels))
        mark = self._mark(at)
        self.building.begin(Mapping([], mark) if piece == "{" else Sequence([], mark))
        self.next = "name or end" if piece == "{" else "value or end"

    def _may_close(self, piece: str) -> bool:
        if not self.building.open or self.next not in (
            "comma or end",
            "name or end",
            "value or end",
        ):
            return False
        return (piece == "}") == isinstance(self.building.open[-1][0], Mapping)

    def _after_value(self) -> None:
        self.next = "comma or end" if self.building.open else "nothing"

    def _count(self, at: int) -> None:
        self.entries += 1
        if self.entries > self.limits.entries:
            raise BrokenJson(self._mark(at), refuse("file-entries", limit=self.limits.entries))

    def _mark(self, at: int) -> Mark:
        line = bisect_right(self.starts, at)
        return line, at - self.starts[line - 1] + 1

    def _broken(self, at: int) -> BrokenJson:
        return BrokenJson(self._mark(at), refuse("file-json-broken"))


def read_json(text: str, limits: Limits) -> Node:
    """The one value of a JSON text. Raises BrokenJson."""
    return _Reader(text, limits).read()


def _words(piece: str) -> str:
    """A string without its quotes and escapes."""
    return piece[1:-1] if "\\" not in piece else str(json.loads(piece))
