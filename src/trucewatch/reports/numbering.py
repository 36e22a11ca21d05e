"""The numbers that a document prints: of its references, its tables and its pictures."""

from __future__ import annotations

from collections import Counter

from trucewatch.reports.document import Document, Picture, Table


class Numbering:
    """Numbers of one document, handed out in reading order while it is rendered once.

    Asked twice for a caption, it numbers twice: a renderer walks the document once.
    """

    def __init__(self, document: Document) -> None:
        self.document = document
        self._references = {ref.id: n for n, ref in enumerate(document.references, 1)}
        self._met: Counter[str] = Counter()
        self._captions: Counter[type] = Counter()

    def reference(self, note: str) -> int:
        """The number of a reference, as it stands in the list of references."""
        return self._references[note]

    def next_mark(self, note: str) -> int:
        """The how-manieth mark this is that leads to the reference."""
        self._met[note] += 1
        return self._met[note]

    def marks(self, note: str) -> int:
        """How many marks led to the reference so far."""
        return self._met[note]

    def next_caption(self, block: Table | Picture) -> int:
        """The number of a table among the tables, of a picture among the pictures."""
        self._captions[type(block)] += 1
        return self._captions[type(block)]
