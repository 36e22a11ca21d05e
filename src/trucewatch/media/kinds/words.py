"""What a text is: plain, a table, JSON, a page of the web, a drawing."""

from __future__ import annotations

import codecs
import csv
import re

_MARKS = {
    codecs.BOM_UTF8: "utf-8-sig",
    codecs.BOM_UTF16_LE: "utf-16",
    codecs.BOM_UTF16_BE: "utf-16",
}
_NOT_IN_TEXT = re.compile(b"[\x00-\x08\x0b\x0e-\x1a\x1c-\x1f]")
_ROOT = re.compile(r"<(?:!doctype\s{1,9})?(?:[A-Za-z][\w.-]*:)?([A-Za-z][\w.-]*)", re.I)
_SKIPPED = (("<?", "?>"), ("<!--", "-->"))
_ROOTS = {
    "svg": "image/svg+xml",
    "html": "text/html",
    "kml": "application/vnd.google-earth.kml+xml",
    "gpx": "application/gpx+xml",
}
_TABLES = {",": "text/csv", ";": "text/csv", "\t": "text/tab-separated-values"}
_LINES = 8
UNKNOWN_LETTERS = "unknown-8bit"  # the registered name for just that (RFC 1428)


def encoding_of(sample: bytes) -> str:
    """The encoding of a text by its first bytes; empty if this is no text."""
    for mark, name in _MARKS.items():
        if sample.startswith(mark):
            return name
    if not sample or _NOT_IN_TEXT.search(sample):
        return ""
    try:
        codecs.getincrementaldecoder("utf-8")().decode(sample)
    except UnicodeDecodeError:
        return UNKNOWN_LETTERS if re.search(rb"\s", sample) else ""  # nobody writes without blanks
    return "ascii" if sample.isascii() else "utf-8"


def type_of_text(sample: bytes, whole: bool) -> str:
    """The media type of a text by its first bytes; whole: whether they are all there are."""
    encoding = encoding_of(sample)
    known = "latin-1" if encoding == UNKNOWN_LETTERS else encoding
    text = codecs.getincrementaldecoder(known)(errors="replace").decode(sample)
    return _by_markup(text) or _by_braces(text) or _by_columns(text, whole) or "text/plain"


def _by_markup(text: str) -> str:
    """By the first element, or by the document type, which names it."""
    rest = text.lstrip()
    declared = rest.startswith("<?xml")
    while passed := _behind_what_comes_first(rest):
        rest = rest[passed:].lstrip()
    root = _ROOT.match(rest)
    unnamed = "application/xml" if declared else ""
    return _ROOTS.get(root[1].lower(), unnamed) if root else unnamed


def _behind_what_comes_first(text: str) -> int:
    """The length of the declaration or comment that a text begins with, 0 if with neither."""
    for opening, closing in _SKIPPED:
        end = text.find(closing, len(opening)) if text.startswith(opening) else -1
        if end > 0:
            return end + len(closing)
    return 0


def _by_braces(text: str) -> str:
    """JSON by how it begins: a brace and a quoted name, or a bracket and a value."""
    begins = re.match(r'\s*(?:\{\s*(?:"|\})|\[\s*(?:[\]\[{"\d-]|true|false|null))', text)
    return "application/json" if begins else ""


def _by_columns(text: str, whole: bool) -> str:
    """A table: the first lines have the same number of cells. Two lines of prose may have one
    comma each, so that so little proves nothing."""
    lines = text.splitlines()[: _LINES + 1]
    lines = lines if whole and len(lines) <= _LINES else lines[:-1]
    if len(lines) < 2:
        return ""
    for separator, media_type in _TABLES.items():
        try:
            sizes = {len(row) for row in csv.reader(lines, delimiter=separator) if row}
        except csv.Error:
            continue
        if len(sizes) == 1 and sizes.pop() > (1 if len(lines) > 2 else 2):
            return media_type
    return ""
