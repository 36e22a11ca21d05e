"""A document as PDF: tagged, archivable, the same bytes for the same document.

Source: PDF/A-2a (ISO 19005-2) and PDF/UA-1 (ISO 14289-1), both claimed and checked by typst.
"""

from __future__ import annotations

import json
from pathlib import Path

import typst

from trucewatch.reports.document import Document
from trucewatch.reports.fonts import print_fonts
from trucewatch.reports.pdf.plain import plain_document

_TEMPLATE = Path(__file__).parent / "template"
_STANDARDS: list[typst.PDFStandard] = ["a-2a", "ua-1"]


def write_pdf(document: Document) -> bytes:
    """The document as a PDF file; its bytes depend on document, fonts and typst version alone."""
    written, _ = print_pdf(document)
    return written


def print_pdf(document: Document) -> tuple[bytes, list[str]]:
    """The file, and what the printer warns of, such as a layout that did not settle."""
    compiler = typst.Compiler(
        _TEMPLATE / "report.typ",
        root=_TEMPLATE,
        font_paths=print_fonts(),
        sys_inputs={"document": json.dumps(plain_document(document), ensure_ascii=False)},
    )
    written, warnings = compiler.compile_with_warnings(
        format="pdf", pdf_standards=_STANDARDS, timestamp=int(document.moment.timestamp())
    )
    assert isinstance(written, bytes)
    return written, [warning.message for warning in warnings]
