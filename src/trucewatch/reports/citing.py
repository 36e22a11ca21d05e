"""Where a document leads to each of its references: the sections, as a reader finds them."""

from __future__ import annotations

from collections.abc import Iterator

from trucewatch.reports.blocks import lines_of
from trucewatch.reports.document import Document
from trucewatch.reports.runs import notes_of


def sections_citing(document: Document) -> dict[str, tuple[str, ...]]:
    """For each reference the sections whose text leads to it, in reading order; none, no entry.

    A section is named by its number; one without a number by the section it stands under, and
    by its title where that has no number either.
    """
    found: dict[str, dict[str, None]] = {}
    for name, note in _cited(document):
        found.setdefault(note, {})[name] = None
    return {note: tuple(names) for note, names in found.items()}


def _cited(document: Document) -> Iterator[tuple[str, str]]:
    above: list[str] = []  # the names of the sections that the one at hand stands under
    for section in document.parts:
        del above[section.level - 1 :]
        above.append(section.number or (above[-1] if above else section.title))
        for block in section.blocks:
            for line in lines_of(block):
                for note in notes_of(line):
                    yield above[-1], note
