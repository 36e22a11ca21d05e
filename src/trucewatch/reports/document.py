"""The document tree of a report: what the HTML and the PDF renderer print.

One door to the tree: runs are in `runs`, blocks in `blocks`. The tree is plain data; a tree that
leads nowhere (a figure whose reference is missing, two equal anchors) cannot be made.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime

from trucewatch.reports.blocks import (
    Block,
    Box,
    BoxKind,
    Bullets,
    Fact,
    Facts,
    Paragraph,
    Picture,
    Table,
    lines_of,
)
from trucewatch.reports.runs import (
    Code,
    Figure,
    Link,
    NoteMark,
    Run,
    Runs,
    Stated,
    Words,
    notes_of,
    words,
)

__all__ = [
    "Block",
    "Box",
    "BoxKind",
    "Bullets",
    "Code",
    "Document",
    "Fact",
    "Facts",
    "Figure",
    "Link",
    "Logo",
    "NoteMark",
    "Paragraph",
    "Picture",
    "Reference",
    "Run",
    "Runs",
    "Section",
    "Stated",
    "Table",
    "Words",
    "words",
]


@dataclass(frozen=True, slots=True)
class Logo:
    """The sign of an organisation: a PNG, JPEG or SVG file and its content in words."""

    image: bytes
    media_type: str
    alt: str


@dataclass(frozen=True, slots=True)
class Section:
    """A heading with its blocks; level 1 to 3, the order of sections is the order of reading."""

    number: str
    title: str
    blocks: tuple[Block, ...]
    level: int
    anchor: str


@dataclass(frozen=True, slots=True)
class Reference:
    """What a figure stands on: the code of its record, what the record says, its sources."""

    id: str
    text: Runs
    sources: Runs = ()


@dataclass(frozen=True, slots=True)
class Document:
    """A report in one language for one audience, up to one moment.

    as_of: the moment in words, always printed; moment: the same, aware, dates the PDF file.
    notices: printed on every page, the first one first.
    """

    language: str
    title: str
    organisation: str
    audience: str
    as_of: str
    moment: datetime
    parts: tuple[Section, ...]
    references: tuple[Reference, ...] = ()
    notices: tuple[str, ...] = ()
    erratum: str | None = None
    logo: Logo | None = None

    def __post_init__(self) -> None:
        if self.moment.tzinfo is None:
            raise ValueError("the moment of a report needs its zone")
        _refuse_repeated(self)
        _refuse_skipped_levels(self.parts)
        missing = sorted(set(cited(self)) - {reference.id for reference in self.references})
        if missing:
            raise ValueError(f"figures without their reference: {', '.join(missing)}")


def lines(document: Document) -> Iterator[Runs]:
    """Every line of runs in the parts and the references of a document, in reading order."""
    for section in document.parts:
        for block in section.blocks:
            yield from lines_of(block)
    for reference in document.references:
        yield reference.text
        yield reference.sources


def cited(document: Document) -> Iterator[str]:
    """The ids of references that the document leads to, in reading order, repeated as met."""
    for line in lines(document):
        yield from notes_of(line)


def _refuse_repeated(document: Document) -> None:
    names = [section.anchor for section in document.parts]
    names += [reference.id for reference in document.references]
    repeated = sorted(name for name, times in Counter(names).items() if times > 1)
    if repeated:
        raise ValueError(f"two places of one name: {', '.join(repeated)}")


def _refuse_skipped_levels(parts: tuple[Section, ...]) -> None:
    above = 0
    for section in parts:
        if not 1 <= section.level <= min(above + 1, 3):
            raise ValueError(f"a heading of level {section.level} under level {above}")
        above = section.level
