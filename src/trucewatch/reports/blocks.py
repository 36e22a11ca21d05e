"""The blocks of a section: paragraphs, facts, tables, bullets, pictures, boxes."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum
from typing import TypeAlias
from xml.etree import ElementTree

from trucewatch.reports.runs import Runs

_SVG = "{http://www.w3.org/2000/svg}"
_SHOWN = {
    *("svg", "g", "defs", "title", "desc", "path", "line", "polyline", "polygon", "circle"),
    *("ellipse", "rect", "text", "tspan", "pattern", "clipPath", "linearGradient", "stop"),
}


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A paragraph."""

    runs: Runs


@dataclass(frozen=True, slots=True)
class Fact:
    """A label and its value: "Where", "Al Amiriya"."""

    label: str
    value: Runs


@dataclass(frozen=True, slots=True)
class Facts:
    """A list of labels and values."""

    facts: tuple[Fact, ...]


@dataclass(frozen=True, slots=True)
class Table:
    """A table: the first cell of a row names the row; numeric columns (from 0) align at the end."""

    header: tuple[Runs, ...]
    rows: tuple[tuple[Runs, ...], ...]
    caption: str
    numeric: tuple[int, ...] = ()

    def __post_init__(self) -> None:
        if any(len(row) != len(self.header) for row in self.rows):
            raise ValueError(f"a row with more or fewer cells than the header: {self.caption}")


@dataclass(frozen=True, slots=True)
class Bullets:
    """A list of items; numbered where their order or number matters."""

    items: tuple[Runs, ...]
    numbered: bool = False


@dataclass(frozen=True, slots=True)
class Picture:
    """A drawing (SVG 1.1 of shapes and text alone), its caption, and its content in words.

    strips: the same from top to bottom, where it may be cut between two pages: a head, which each
    page repeats, and what follows it, the last with the one before.
    """

    svg: str
    caption: str
    alt: str
    strips: tuple[str, ...] = ()

    def __post_init__(self) -> None:
        if not self.alt.strip():
            raise ValueError(f"a picture without its content in words: {self.caption}")
        for svg in (self.svg, *self.strips):
            _refuse_active(svg)


class BoxKind(StrEnum):
    """What a box sets apart from the running text."""

    FINDING = "finding"
    ASSESSMENT = "assessment"
    CLAUSE = "clause"
    NOTE = "note"


@dataclass(frozen=True, slots=True)
class Box:
    """Blocks set apart: a finding, an assessment (not a fact), the words of a clause, a note."""

    kind: BoxKind
    title: str
    blocks: tuple[Block, ...]


Block: TypeAlias = Paragraph | Facts | Table | Bullets | Picture | Box


def lines_of(block: Block) -> Iterator[Runs]:
    """Every line of runs in a block, in reading order."""
    if isinstance(block, Paragraph):
        yield block.runs
    elif isinstance(block, Facts):
        yield from (fact.value for fact in block.facts)
    elif isinstance(block, Table):
        yield from (cell for row in (block.header, *block.rows) for cell in row)
    elif isinstance(block, Bullets):
        yield from block.items
    elif isinstance(block, Box):
        yield from (line for inner in block.blocks for line in lines_of(inner))


def _refuse_active(svg: str) -> None:
    """A drawing may hold shapes and text, nothing that runs or fetches; ValueError otherwise."""
    if "<!" in svg or "<?" in svg:
        raise ValueError("a drawing with declarations")
    for element in ElementTree.fromstring(svg).iter():  # noqa: S314  no declarations, so no entities
        if element.tag.removeprefix(_SVG) not in _SHOWN:
            raise ValueError(f"a drawing with <{element.tag}>")
        for name, value in element.attrib.items():
            if name.startswith("on") or name.endswith("href") or name == "style":
                raise ValueError(f"a drawing with {name}")
            if "url(" in value and not value.startswith("url(#"):
                raise ValueError("a drawing that fetches")
