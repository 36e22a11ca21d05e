"""Which reader reads which kind of prose."""

from __future__ import annotations

from collections.abc import Callable
from enum import StrEnum
from typing import TypeAlias

from trucewatch.importers.prose.told import Told

Reader: TypeAlias = Callable[[bytes], Told]


class ProseKind(StrEnum):
    """What a file is read as."""

    WORDS = "text"
    PAGE = "html"
    DOCUMENT = "docx"
    PAPER = "pdf"


def reader_of(kind: str) -> Reader:
    """The reader, loaded when it is asked for: PDFium is not installed everywhere."""
    match ProseKind(kind):
        case ProseKind.PAPER:
            from trucewatch.importers.prose.paper import read_paper

            return read_paper
        case ProseKind.DOCUMENT:
            from trucewatch.importers.prose.word_document import read_word_document

            return read_word_document
        case ProseKind.PAGE:
            from trucewatch.importers.prose.web_page import read_web_page

            return read_web_page
        case ProseKind.WORDS:
            from trucewatch.importers.prose.words_file import read_words

            return read_words
