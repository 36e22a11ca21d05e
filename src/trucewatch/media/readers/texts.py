"""Texts, tables and data in words: whether they can be read to their end, and in what letters.

A drawing in words (SVG) is text here and is never drawn: to draw one is to fetch what it names.
"""

from __future__ import annotations

import codecs
import json
from typing import BinaryIO

from trucewatch.media.failing import Hindered
from trucewatch.media.kinds.words import UNKNOWN_LETTERS, encoding_of
from trucewatch.media.parts import Part
from trucewatch.media.readers.reader import Task
from trucewatch.media.technical import Technical
from trucewatch.media.trouble import Trouble
from trucewatch.values.codes.evidence import MediaRead

_CHUNK = 1 << 20
_JSON_BYTES = 8 << 20


def read_text(task: Task) -> MediaRead:
    """Tell the encoding, after the text was read to its end or to the limit."""
    task.file.seek(0)
    encoding = encoding_of(task.file.read(_CHUNK)) or UNKNOWN_LETTERS
    size, encoding = _decoded(task.file, encoding, task.limits.text_bytes)
    task.tell(Part(technical=Technical(encoding=encoding)))
    if task.media_type == "application/json" and size <= _JSON_BYTES:
        _check_json(task.file, encoding)
    trouble = _hindrance(task, size)
    if trouble:
        task.tell(Part(trouble=(trouble,)))
    return MediaRead.PARTLY if trouble else MediaRead.WHOLE


def _hindrance(task: Task, size: int) -> Trouble | None:
    if size > task.limits.text_bytes:
        return Trouble.TEXT_LONG
    return Trouble.NOT_DRAWN if task.media_type == "image/svg+xml" else None


def _decoded(file: BinaryIO, encoding: str, limit: int) -> tuple[int, str]:
    """How many bytes were looked at, one more than the limit if that was not all; in what letters.

    ASCII in the first part says nothing of the rest, so that it is read as UTF-8.
    """
    file.seek(0)
    size, ascii_only = 0, True
    wanted = "utf-8" if encoding == "ascii" else encoding
    decoder = None if wanted == UNKNOWN_LETTERS else codecs.getincrementaldecoder(wanted)()
    while size <= limit and (chunk := file.read(min(_CHUNK, limit + 1 - size))):
        size += len(chunk)
        ascii_only = ascii_only and chunk.isascii()
        if decoder is not None and not _decodes(decoder, chunk):
            decoder, wanted = None, UNKNOWN_LETTERS
    if decoder is not None and size <= limit and not _decodes(decoder, b"", last=True):
        wanted = UNKNOWN_LETTERS
    return size, encoding if encoding == "ascii" and ascii_only else wanted


def _decodes(decoder: codecs.IncrementalDecoder, chunk: bytes, last: bool = False) -> bool:
    try:
        decoder.decode(chunk, last)
    except UnicodeDecodeError:
        return False
    return True


def _check_json(file: BinaryIO, encoding: str) -> None:
    file.seek(0)
    text = file.read().decode("utf-8" if encoding == UNKNOWN_LETTERS else encoding, "replace")
    try:
        json.loads(text)
    except json.JSONDecodeError as error:
        cut = error.pos >= len(text.rstrip()) or error.msg.startswith("Unterminated")
        raise Hindered(Trouble.TRUNCATED if cut else Trouble.BROKEN) from None
    except RecursionError:
        raise Hindered(Trouble.BOMB) from None
