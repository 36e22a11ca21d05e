"""A printed report as its readers meet it: copied text, and links with the place they lead to."""

from __future__ import annotations

import ctypes
from collections.abc import Iterator

import pypdfium2
import pypdfium2.raw as pdfium

_COLUMN, _LINE = 225.0, 12.0  # points: width and height of a line in the list of references
_PAPER, _BETWEEN = 245, (27 / 297, 273 / 297)  # the palest ink; the margins of a page


def texts(pdf: bytes) -> list[str]:
    """What is copied from each page."""
    return [page.get_textpage().get_text_range() for page in pypdfium2.PdfDocument(pdf)]


def filled(pdf: bytes) -> list[float]:
    """How far down each page is anything, from the head of the page (0) to its foot (1)."""
    shares = []
    for page in pypdfium2.PdfDocument(pdf):
        seen = (page.render(grayscale=True).to_numpy() < _PAPER).any(axis=1)
        top, foot = (round(len(seen) * at) for at in _BETWEEN)
        last = max((n for n in range(top, foot) if seen[n]), default=top)
        shares.append((last - top) / (foot - top))
    return shares


def links(pdf: bytes) -> Iterator[tuple[str, str]]:
    """What each link within the report says to a screen reader, and the line that it leads to."""
    document = pypdfium2.PdfDocument(pdf)
    for page in document:
        at, link = ctypes.c_int(0), pdfium.FPDF_LINK()
        while pdfium.FPDFLink_Enumerate(page, at, link):
            destination = pdfium.FPDFLink_GetDest(document, link)
            if destination:
                yield _said(page, link), _line(document, destination)


def _said(page: pypdfium2.PdfPage, link: object) -> str:
    annotation = pdfium.FPDFLink_GetAnnot(page, link)
    room = ctypes.create_string_buffer(400)
    length = pdfium.FPDFAnnot_GetStringValue(
        annotation, b"Contents", ctypes.cast(room, ctypes.POINTER(pdfium.FPDF_WCHAR)), len(room)
    )
    return room.raw[: length - 2].decode("utf-16-le")


def _line(document: pypdfium2.PdfDocument, destination: object) -> str:
    x, y, zoom = (pdfium.FS_FLOAT() for _ in range(3))
    known = [pdfium.FPDF_BOOL() for _ in range(3)]
    pdfium.FPDFDest_GetLocationInPage(destination, *known, x, y, zoom)
    page = document[pdfium.FPDFDest_GetDestPageIndex(document, destination)]
    return page.get_textpage().get_text_bounded(
        left=x.value, right=x.value + _COLUMN, bottom=y.value - _LINE, top=y.value
    )
