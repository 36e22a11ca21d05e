"""Parts of a report before they are numbered: a heading, its blocks, what lies below it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from trucewatch.reports.blocks import Block, Fact, Facts, Paragraph
from trucewatch.reports.document import Section
from trucewatch.reports.runs import Runs

_LETTERS = {"en": "ABCDEFGHIJ", "ar": "أبجدهوزحطي"}


@dataclass(frozen=True, slots=True)
class Part:
    """A part with its blocks and the parts below it; lettered: an annex; else numbered or not."""

    title: str
    anchor: str
    blocks: tuple[Block, ...] = ()
    below: tuple[Part, ...] = ()
    numbered: bool = True
    lettered: bool = False


def sections(parts: Iterable[Part], language: str) -> tuple[Section, ...]:
    """The parts as numbered sections in reading order: 1, 1.1, ... annexes A, B or أ، ب."""
    found: list[Section] = []
    numbers, letters = iter(range(1, 100)), iter(_LETTERS[language])
    for part in parts:
        number = next(letters) if part.lettered else str(next(numbers)) if part.numbered else ""
        found.extend(_sections(part, number, 1))
    return tuple(found)


def facts(pairs: Sequence[tuple[str, Runs]]) -> tuple[Block, ...]:
    """A list of labels and values, without those that have nothing to say."""
    from trucewatch.reports.content.saying import begun

    said = tuple(Fact(begun(label), value) for label, value in pairs if value)
    return (Facts(said),) if said else ()


def paragraph(*parts: Runs) -> tuple[Block, ...]:
    """One paragraph of sentences, or nothing where there are none."""
    from trucewatch.reports.content.saying import sentences

    runs = sentences(*parts)
    return (Paragraph(runs),) if runs else ()


def _sections(part: Part, number: str, level: int) -> Iterator[Section]:
    yield Section(number, part.title, part.blocks, level, part.anchor)
    for at, inner in enumerate(part.below, 1):
        inner_number = f"{number}.{at}" if number and inner.numbered else ""
        yield from _sections(inner, inner_number, level + 1)
