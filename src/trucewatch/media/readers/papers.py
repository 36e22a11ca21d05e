"""Papers (PDF), read by PDFium: pages, the first of them as a small copy, and what might run.

The PDFium that is used has no interpreter, so that a script in a paper is counted and never run.
"""

from __future__ import annotations

from typing import BinaryIO

import pypdfium2 as pdfium
from pypdfium2 import raw

from trucewatch.media.failing import Hindered, attempt
from trucewatch.media.parts import Part
from trucewatch.media.plain import Bounded
from trucewatch.media.readers.reader import Task
from trucewatch.media.readers.thumbnails import EDGES, flat, small_copy
from trucewatch.media.technical import Technical
from trucewatch.media.trouble import Trouble
from trucewatch.values.codes.evidence import DerivativeKind, MediaRead

BY = f"pypdfium2 {pdfium.PYPDFIUM_INFO} (PDFium {pdfium.PDFIUM_INFO.build})"
_EDGE = 2 * EDGES[DerivativeKind.THUMBNAIL]
_MAY_RUN = (b"/JavaScript", b"/JS", b"/Launch", b"/EmbeddedFile", b"/SubmitForm")
_CHUNK = 1 << 20


def read_paper(task: Task) -> MediaRead:
    """Tell the pages of a paper and what it says of itself, then show the first."""
    if _may_run(task.file, task.limits.text_bytes):
        task.tell(Part(trouble=(Trouble.ACTIVE,)))
    task.file.seek(0)
    paper = attempt(lambda: pdfium.PdfDocument(task.file))
    if isinstance(paper, Trouble):
        locked = raw.FPDF_GetLastError() == raw.FPDF_ERR_PASSWORD
        raise Hindered(Trouble.ENCRYPTED if locked else paper)
    try:
        _tell_outside(task, paper)
        image = flat(paper[0].render(scale=_scale(paper[0])).to_pil())
        task.tell(Part(made=(small_copy(image, DerivativeKind.THUMBNAIL),)))
    finally:
        paper.close()
    return MediaRead.WHOLE


def _tell_outside(task: Task, paper: pdfium.PdfDocument) -> None:
    bounded = Bounded(task.limits.metadata_bytes)
    told = bounded.members(paper.get_metadata_dict(skip_empty=True).items())
    scripts = raw.FPDFDoc_GetJavaScriptActionCount(paper) > 0
    trouble = bounded.trouble | ({Trouble.ACTIVE} if scripts else set())
    technical = Technical(pages=len(paper))
    task.tell(Part(BY, "", tuple(trouble), technical, {"pdfium": told} if told else {}))


def _scale(page: pdfium.PdfPage) -> float:
    """So that the longer side becomes twice that of the copy, however large the page says it is."""
    return float(_EDGE / max(page.get_width(), page.get_height(), 1.0))


def _may_run(file: BinaryIO, limit: int) -> bool:
    """Whether names of actions and attachments stand in the open part of the file."""
    file.seek(0)
    before, left = b"", limit
    while left > 0 and (chunk := file.read(_CHUNK)):
        if any(word in before + chunk for word in _MAY_RUN):
            return True
        before, left = chunk[-16:], left - len(chunk)
    return False
