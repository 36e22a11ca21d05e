"""Documents of Word (DOCX): the words that a reader sees, in the order in which they are read.

The archive is opened by the standard library and one part of it is read at a time, up to a bound.
Right-to-left runs are stored in the order in which they are read, so nothing is turned round.
Source: ECMA-376 part 1, chapter 17; part 3, chapter 9 (alternate content).
"""

from __future__ import annotations

import io
from collections.abc import Callable
from struct import error as StructError  # noqa: N812
from xml.parsers import expat
from zipfile import ZIP_DEFLATED, ZIP_STORED, BadZipFile, ZipFile
from zlib import error as ZlibError  # noqa: N812

from trucewatch.importers.prose.laying import LINE, PARAGRAPH, SPACE, TAB, Laying
from trucewatch.importers.prose.limits import LIMITS, Limits
from trucewatch.importers.prose.told import Told
from trucewatch.importers.prose.trouble import Notice, unread

BODY, NOTES = "word/document.xml", ("word/footnotes.xml", "word/endnotes.xml")
_WORD = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
_STRICT = "http://purl.oclc.org/ooxml/wordprocessingml/main"
_LEFT_OUT = frozenset(
    {"del", "moveFrom", "instrText", "delText", "Fallback", "pPr", "sectPr", "tblPr"}
)
_TRACKED = frozenset({"ins", "del", "moveFrom", "moveTo"})
_ENCRYPTED = 1
_BROKEN = (BadZipFile, EOFError, ZlibError, StructError, UnicodeDecodeError, OverflowError)


def read_word_document(content: bytes, limits: Limits = LIMITS) -> Told:
    """What a document shows, notes at its end; changes that were tracked as if they were accepted.

    Raises Unread: no document of Word, locked, broken, or larger than it should be.
    """
    laying = Laying(limits)
    page = _Page(laying, limits)
    for part, told in _parts(content, limits).items():
        _follow(page, part, told)
        laying.wait(PARAGRAPH)
    laying.end()
    return Told(laying.text, laying.tables, page.notices())


def _parts(content: bytes, limits: Limits) -> dict[str, bytes]:
    """The parts that hold words, by name."""
    try:
        with ZipFile(io.BytesIO(content)) as archive:
            names = set(archive.namelist())
            if BODY not in names:
                raise unread("other-archive")
            wanted = (BODY, *(one for one in NOTES if one in names))
            return {name: _part(archive, name, limits) for name in wanted}
    except _BROKEN:
        raise unread("broken-archive") from None


def _part(archive: ZipFile, name: str, limits: Limits) -> bytes:
    """A part of the archive; the size that it says to have is not believed."""
    info = archive.getinfo(name)
    if info.flag_bits & _ENCRYPTED:
        raise unread("locked")
    if info.compress_type not in (ZIP_STORED, ZIP_DEFLATED):
        raise unread("broken-archive")
    most = limits.characters * 10  # the marks around a word take more room than the word
    with archive.open(info) as file:
        content = file.read(most + 1)
    if len(content) > most:
        raise unread("bomb", part=name)
    return content


def _follow(page: _Page, part: str, content: bytes) -> None:
    parser = expat.ParserCreate(namespace_separator="}")
    parser.StartElementHandler = lambda name, attrs: page.start(*_known(name), attrs)
    parser.EndElementHandler = lambda name: page.end(*_known(name))
    parser.CharacterDataHandler = page.words
    parser.StartDoctypeDeclHandler = _no_entities(part)
    parser.buffer_text = True
    try:
        parser.Parse(content, True)
    except expat.ExpatError as error:
        raise unread("broken-part", part=part, line=error.lineno) from None


def _known(name: str) -> tuple[str, bool]:
    """The name of an element, and whether it is one of Word."""
    space, _, local = name.rpartition("}")
    return local, space in (_WORD, _STRICT)


def _no_entities(part: str) -> Callable[..., None]:
    """Word declares no document type; one can make a text grow without end, or lead elsewhere."""

    def refused(*_: object) -> None:
        raise unread("entities", part=part)

    return refused


class _Page:
    """Follows a document from its first element to its last."""

    def __init__(self, laying: Laying, limits: Limits) -> None:
        self._laying, self._limits = laying, limits
        self._levels = self._left_out = 0
        self._in_words = self._vanished = self._raised = self._tracked = self._hidden = False
        self._across = 1

    def notices(self) -> tuple[Notice, ...]:
        """What a person should know of the document."""
        found = {"tracked": self._tracked, "hidden": self._hidden}
        return tuple(Notice(code) for code, so in found.items() if so)

    def start(self, name: str, of_word: bool, attrs: dict[str, str]) -> None:
        self._levels += 1
        if self._levels > self._limits.levels:
            raise unread("deep", line=0)
        if self._left_out or name in _LEFT_OUT:
            self._tracked = self._tracked or (of_word and name in _TRACKED)
            self._left_out += 1
        elif of_word:
            self._tracked = self._tracked or name in _TRACKED
            self._begin(name, attrs)

    def end(self, name: str, of_word: bool) -> None:
        self._levels -= 1
        if self._left_out:
            self._left_out -= 1
        elif of_word:
            self._finish(name)

    def words(self, text: str) -> None:
        if self._in_words and not self._left_out:
            self._hidden = self._hidden or (self._vanished and bool(text.strip()))
            if not self._vanished:
                (self._laying.add_raised if self._raised else self._laying.add)(text)

    def _begin(self, name: str, attrs: dict[str, str]) -> None:
        laying = self._laying
        if name in ("p", "r"):
            self._vanished = self._raised = False
        elif name == "vertAlign":
            self._raised = _value(attrs) == "super"
        elif name in ("vanish", "webHidden"):
            self._vanished = _value(attrs) not in ("0", "false", "off")
        elif name == "t":
            self._in_words = True
        elif name in _SIGNS and not self._vanished:
            _SIGNS[name](laying)
        elif name == "tbl":
            laying.begin_table()
        elif name == "tr":
            laying.begin_row()
        elif name == "tc":
            laying.begin_cell()
        elif name == "gridSpan":
            laying.widen(int(_value(attrs)) if _value(attrs).isdecimal() else 1)

    def _finish(self, name: str) -> None:
        laying = self._laying
        if name == "t":
            self._in_words = False
        elif name == "p":
            laying.wait(LINE)
        elif name == "r":
            self._vanished = self._raised = False
        elif name == "tc":
            laying.end_cell()
        elif name == "tbl":
            laying.end_table()


def _value(attrs: dict[str, str]) -> str:
    return next((value for name, value in attrs.items() if name.endswith("}val")), "")[
        :5
    ]  # "super"script, "false"


_SIGNS: dict[str, Callable[[Laying], None]] = {
    "tab": lambda laying: laying.wait(TAB),
    "br": lambda laying: laying.wait(LINE),
    "cr": lambda laying: laying.wait(LINE),
    "noBreakHyphen": lambda laying: laying.add("-"),
    "ptab": lambda laying: laying.wait(SPACE),
}
