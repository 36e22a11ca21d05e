"""Opening a file of prose: what it is by its content, read apart, as a document to read."""

from __future__ import annotations

import hashlib
import io
from dataclasses import dataclass, replace
from pathlib import Path, PurePath

from trucewatch.importers.files.opening import open_still
from trucewatch.importers.prose.apart import read_apart
from trucewatch.importers.prose.limits import LIMITS, MEGABYTE, Limits
from trucewatch.importers.prose.readers import ProseKind
from trucewatch.importers.prose.script import language_of
from trucewatch.importers.prose.trouble import Notice, Unread, unread
from trucewatch.importers.prose.words_file import read_words
from trucewatch.media.kinds.kinds import TEXTS, kind_of
from trucewatch.media.looked import UNKNOWN_TYPE
from trucewatch.media.standing import reads_papers
from trucewatch.reading.document import Document
from trucewatch.values.message import Message
from trucewatch.values.refusal import Refusal, refuse

_BY_TYPE = {
    "application/pdf": ProseKind.PAPER,
    "application/zip": ProseKind.DOCUMENT,
    "text/html": ProseKind.PAGE,
}
_BY_SUFFIX = {
    ".pdf": ProseKind.PAPER,
    ".docx": ProseKind.DOCUMENT,
    ".html": ProseKind.PAGE,
    ".htm": ProseKind.PAGE,
    ".txt": ProseKind.WORDS,
    ".md": ProseKind.WORDS,
}
_NOT_PROSE = frozenset({"application/rtf", "image/svg+xml", "application/warc"})
_OF_THE_DISK = {
    "file-gone": "gone",
    "file-special": "special",
    "file-changed": "changed",
    "file-too-large": "too-large",
}


@dataclass(frozen=True, slots=True)
class Opened:
    """A document to read, and what a person should know of how its file was read.

    sha256: of the bytes that were read, in hexadecimal. place: the file; None for standard input.
    """

    document: Document
    notices: tuple[Message, ...] = ()
    sha256: str = ""
    place: Path | None = None


def open_prose(place: Path, name: str = "", limits: Limits = LIMITS) -> Opened:
    """The document in a file, called by its path unless a name is given. Raises Refusal."""
    called = name or str(place)
    if place.is_dir():
        raise refuse("prose-special", file=called)
    try:
        with open_still(place.resolve(), limits.file_bytes) as handle:
            content = handle.read(limits.file_bytes + 1)
    except Refusal as refused:
        told = {name: arg for name, arg in refused.message.args.items() if isinstance(arg, int)}
        found = Notice(_OF_THE_DISK.get(refused.code, "unreadable"), told)
        raise Refusal(found.of(called)) from None
    return replace(read_prose(called, content, limits), place=place)


def read_prose(name: str, content: bytes, limits: Limits = LIMITS) -> Opened:
    """The document in these bytes; its language by its letters. Raises Refusal naming the file."""
    try:
        _require_size(content, limits)
        kind = _kind(name, content)
        told = (
            read_words(content, limits)
            if kind is ProseKind.WORDS
            else read_apart(kind, content, limits)
        )
        if not any(map(str.isalnum, told.text)):
            raise unread("empty")
    except Unread as refused:
        raise Refusal(refused.notice.of(name)) from None
    document = Document(name, told.text, language_of(told.text), told.tables)
    notices = tuple(one.of(name) for one in told.notices)
    return Opened(document, notices, hashlib.sha256(content).hexdigest())


def _require_size(content: bytes, limits: Limits) -> None:
    if not content.strip():
        raise unread("empty")
    if len(content) > limits.file_bytes:
        size = -(-len(content) // MEGABYTE)
        raise unread("too-large", size=size, limit=limits.file_bytes // MEGABYTE)


def _kind(name: str, content: bytes) -> ProseKind:
    """What the content is; its name must not say otherwise."""
    found = kind_of(io.BytesIO(content))
    if found == "application/x-ole-storage":
        raise unread("old-or-locked")
    if found.partition("/")[0] in ("image", "video", "audio") and found not in TEXTS:
        raise unread("picture")
    text = found in TEXTS - _NOT_PROSE or found == UNKNOWN_TYPE  # decoding tells whether it is one
    kind = _BY_TYPE.get(found, ProseKind.WORDS if text else None)
    if kind is None:
        raise unread("kind", found=found)
    named = _BY_SUFFIX.get(PurePath(name).suffix.lower(), kind)
    if named is not kind and not (named is ProseKind.PAGE and text):  # a page may begin with words
        raise unread("suffix", suffix=PurePath(name).suffix, kind=kind.value)
    if kind is ProseKind.PAPER and not reads_papers():
        raise unread("no-paper-reader")
    return named
