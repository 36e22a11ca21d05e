"""Papers (PDF): the text they carry, read by PDFium, Arabic lines put in the order of reading.

Runs only in the reading process: PDFium is written in C++, and a paper may be made to break it.
"""

from __future__ import annotations

import ctypes
from collections.abc import Iterator

import pypdfium2 as pdfium
from pypdfium2 import raw

from trucewatch.importers.files.characters import one_line_ends
from trucewatch.importers.prose.letters import readable
from trucewatch.importers.prose.limits import LIMITS, Limits
from trucewatch.importers.prose.page_edges import without_repeated_edges
from trucewatch.importers.prose.pdf_glyphs import Glyph
from trucewatch.importers.prose.pdf_lines import (
    from_the_right,
    line_from_the_left,
    line_from_the_right,
)
from trucewatch.importers.prose.told import Told
from trucewatch.importers.prose.trouble import Notice, unread

_NAMED = 20
_HYPHEN = "\x02"  # PDFium's mark for a word that goes on in the next line


def read_paper(content: bytes, limits: Limits = LIMITS) -> Told:
    """The text of a paper, a blank line between pages.

    Raises Unread: locked, broken, too many pages, or pictures of a text without the text.
    """
    try:
        paper = pdfium.PdfDocument(content)
    except pdfium.PdfiumError:
        locked = raw.FPDF_GetLastError() == raw.FPDF_ERR_PASSWORD
        raise unread("locked" if locked else "broken-paper") from None
    if len(paper) > limits.pages:
        raise unread("many-pages", n=len(paper), limit=limits.pages)
    pages = list(_pages(paper, limits))
    empty = [number for number, page in enumerate(pages, 1) if not page]
    if len(empty) == len(pages):
        raise unread("pictures-only", n=len(pages))
    told = Notice("pages-without-text", {"n": len(empty), "pages": _named(empty)})
    pages = without_repeated_edges(pages)
    return Told("\n\n".join(filter(None, pages)), notices=(told,) if empty else ())


def _pages(paper: pdfium.PdfDocument, limits: Limits) -> Iterator[str]:
    left = limits.characters
    for number in range(len(paper)):
        try:
            page = paper[number].get_textpage()
        except pdfium.PdfiumError:
            raise unread("broken-page", page=number + 1) from None
        text = page.get_text_range()
        left -= len(text)
        if left < 0:
            raise unread("long-text", limit=limits.characters // 1_000_000)
        lay = line_from_the_right if from_the_right(text) else line_from_the_left
        yield _tidy("\n".join(lay(line) for line in _lines(page)))


def _tidy(text: str) -> str:
    joined = one_line_ends(text).replace(f"{_HYPHEN}\n", "").replace(_HYPHEN, "")
    return "\n".join(line.strip() for line in readable(joined).split("\n")).strip()


def _lines(page: pdfium.PdfTextPage) -> Iterator[list[Glyph]]:
    """The lines that PDFium puts together, as glyphs with their places."""
    line: list[Glyph] = []
    for at in range(raw.FPDFText_CountChars(page)):
        letter = chr(raw.FPDFText_GetUnicode(page, at))
        if letter == "\n":
            yield line
            line = []
        elif letter >= " " or letter == _HYPHEN:
            line.append(_glyph(page, at, letter))
    yield line


def _glyph(page: pdfium.PdfTextPage, at: int, letter: str) -> Glyph:
    box = raw.FS_RECTF()
    raw.FPDFText_GetLooseCharBox(page, at, ctypes.byref(box))
    size = raw.FPDFText_GetFontSize(page, at)
    return Glyph(letter, box.left, box.right, size, _base(page, at, letter))


def _base(page: pdfium.PdfTextPage, at: int, letter: str) -> float:
    """How high it stands; of a figure by its ink, since a font may have raised ones of its own."""
    if letter in "0123456789":
        ink = [ctypes.c_double() for _ in range(4)]  # left, right, bottom, top
        raw.FPDFText_GetCharBox(page, at, *ink)
        return ink[2].value
    x, y = ctypes.c_double(), ctypes.c_double()
    raw.FPDFText_GetCharOrigin(page, at, x, y)
    return y.value


def _named(pages: list[int]) -> str:
    shown = ", ".join(map(str, pages[:_NAMED]))
    return shown + (", …" if len(pages) > _NAMED else "")
