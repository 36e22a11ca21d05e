"""In which encoding a file is written: UTF-8, UTF-16 or windows-1256, found from its bytes.

windows-1256 is taken only where the bytes are no UTF-8, hardly any of them look like UTF-8, and
most that are not ASCII stand together as Arabic letters (Unicode mapping table CP1256).
"""

from __future__ import annotations

import codecs
import hashlib
import re
from dataclasses import dataclass
from typing import BinaryIO

from trucewatch.values.refusal import refuse

CHUNK = 1 << 20
_MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_ASCII = bytes(range(128))
_LETTERS = bytes(b for b in range(128, 256) if "\u0600" <= bytes([b]).decode("cp1256") <= "\u06ff")
_RUN = re.compile(b"[" + re.escape(_LETTERS) + b"]{2,}")


@dataclass(frozen=True, slots=True)
class Encoding:
    """How to decode a file; skip: bytes of its byte order mark; name: for people, "" if UTF-8.

    bad: pieces that are no text in this encoding, to be read as U+FFFD; bad_line: of the first.
    """

    codec: str
    skip: int
    name: str
    bad: int
    bad_line: int
    size: int
    sha256: str


class _Look:
    """What one pass over the bytes tells."""

    def __init__(self, start: bytes) -> None:
        self.codec, self.skip = _first_guess(start)
        self.decoder = codecs.getincrementaldecoder(self.codec)("strict")
        self.hash = hashlib.sha256()
        self.size = self.lines = self.good = self.bad = self.bad_line = 0
        self.high = self.arabic = 0

    def take(self, chunk: bytes, final: bool) -> None:
        self.hash.update(chunk)
        body = chunk[self.skip :] if self.size == 0 else chunk
        self.size += len(chunk)
        self._decode(body, final)
        high = body.translate(None, _ASCII)
        if high:
            self.high += len(high)
            self.arabic += sum(map(len, _RUN.findall(body)))

    def _decode(self, body: bytes, final: bool) -> None:
        try:
            text = self.decoder.decode(body, final)
        except UnicodeDecodeError as error:
            before = bytes(error.object[: error.start]).decode(self.codec, "replace")
            self.bad_line = self.lines + before.count("\n") + 1
            rest = bytes(error.object)
            self.decoder = codecs.getincrementaldecoder(self.codec)("replace")
            text = self.decoder.decode(rest, final)
        self.lines += text.count("\n")
        if not text.isascii():
            bad = text.count("\ufffd") if self.bad_line else 0
            self.bad += bad
            self.good += len(text) - len(text.encode("ascii", "ignore")) - bad

    def encoding(self) -> Encoding:
        codec, bad, line = self.codec, self.bad, self.bad_line
        if bad and codec == "utf-8" and not self.skip and bad > self.good:
            if self.arabic * 10 < self.high * 6:
                raise refuse("file-encoding-unknown")
            codec, bad, line = "cp1256", 0, 0
        name = {"utf-8": "", "cp1256": "windows-1256"}.get(codec, codec.upper())
        return Encoding(codec, self.skip, name, bad, line, self.size, self.hash.hexdigest())


def find_encoding(handle: BinaryIO) -> Encoding:
    """Read the file once and say how it is written; leaves the handle at the first letter.

    Raises Refusal if it is in no encoding that is known here.
    """
    handle.seek(0)
    chunk = handle.read(CHUNK)
    look = _Look(chunk)
    while True:
        following = handle.read(CHUNK)
        look.take(chunk, not following)
        if not following:
            break
        chunk = following
    found = look.encoding()
    handle.seek(found.skip)
    return found


def _first_guess(start: bytes) -> tuple[str, int]:
    """The byte order mark's encoding; UTF-16 where every other byte is often zero; else UTF-8."""
    for mark, codec in _MARKS:
        if start.startswith(mark):
            return codec, len(mark)
    units = len(start) // 2
    even, odd = start[0::2].count(0), start[1::2].count(0)
    if units and odd * 100 > units * 15 and even == 0:
        return "utf-16-le", 0
    if units and even * 100 > units * 15 and odd == 0:
        return "utf-16-be", 0
    return "utf-8", 0
