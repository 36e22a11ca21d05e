"""Words of a gazetteer's cells: empty ones, names that stand in the other's column or several times."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field

from trucewatch.importers.problems import problem
from trucewatch.values.finding import Finding, Severity, Where

_ARABIC = re.compile("[\u0620-\u064a]")
_LATIN = re.compile("[A-Za-z]")
_EMPTY = frozenset({"", "<null>", "null", "-", "n/a"})


@dataclass(slots=True)
class Cells:
    """The cells of one row, and what is told of them."""

    file: str
    line: int
    held: Mapping[str, object]
    findings: list[Finding] = field(default_factory=list)
    swapped: list[tuple[str, str]] = field(default_factory=list)

    def text(self, name: str) -> str:
        """A cell in one line; empty where the file writes that it is."""
        words = " ".join(str(self.held.get(name) or "").split())
        return "" if words.casefold() in _EMPTY else words

    def inner(self, name: str) -> Cells:
        """The cells within a cell; what is found wrong in them is told with this row."""
        held = self.held.get(name)
        within = held if isinstance(held, Mapping) else {}
        return Cells(self.file, self.line, within, self.findings, self.swapped)

    def names(self, english: str, arabic: str) -> dict[str, str]:
        """The names in both languages, each by the letters it is in."""
        found = {"ar": self._name(arabic), "en": self._name(english)}
        if _ARABIC.search(found["en"]) and _LATIN.search(found["ar"]):
            self.swapped.append((english, arabic))
            found = {"ar": found["en"], "en": found["ar"]}
        return {language: name for language, name in found.items() if name}

    def _name(self, name: str) -> str:
        """The name; of one that stands there several times, once."""
        written = str(self.held.get(name) or "")
        lines = list(dict.fromkeys(" ".join(line.split()) for line in written.splitlines()))
        kept = [line for line in lines if line.casefold() not in _EMPTY]
        if len([line for line in written.splitlines() if line.strip()]) > 1:
            where, first = Where(self.file, self.line, kind="place"), kept[0] if kept else ""
            self.findings.append(
                problem("places-repeated", where, severity=Severity.NOTE, field=name, name=first)
            )
        return kept[0] if kept else ""
