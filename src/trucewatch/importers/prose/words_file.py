"""Plain text and Markdown: read in its encoding, lines ended alike, tables written with bars known."""

from __future__ import annotations

import io
from collections.abc import Iterator

from trucewatch.importers.files.characters import one_line_ends
from trucewatch.importers.files.decoding import Encoding, find_encoding
from trucewatch.importers.prose.letters import readable
from trucewatch.importers.prose.limits import LIMITS, Limits
from trucewatch.importers.prose.piped import piped_tables
from trucewatch.importers.prose.told import Told
from trucewatch.importers.prose.trouble import Notice, unread
from trucewatch.values.refusal import Refusal


def read_words(content: bytes, limits: Limits = LIMITS) -> Told:
    """A text as it stands. Raises Unread: no text in any encoding known here, or too long."""
    text, notices = decoded(content)
    if len(text) > limits.characters:
        raise unread("long-text", limit=limits.characters // 1_000_000)
    clean = one_line_ends(text)
    return Told(clean, piped_tables(clean), notices)


def decoded(content: bytes) -> tuple[str, tuple[Notice, ...]]:
    """The text in its encoding; told: which, if not UTF-8, and what of it is damaged."""
    handle = io.BytesIO(content)
    try:
        encoding = find_encoding(handle)
    except Refusal:
        raise unread("no-text") from None
    text = handle.read().decode(encoding.codec, "replace")
    if "\x00" in text:
        raise unread("no-text")
    return readable(text), tuple(_notices(encoding))


def _notices(encoding: Encoding) -> Iterator[Notice]:
    if encoding.name:
        yield Notice("encoding", {"encoding": encoding.name})
    if encoding.bad:
        yield Notice("bad-bytes", {"n": encoding.bad, "line": encoding.bad_line})
