"""The refs of a file: each row has one, no two of a kind are equal, and a missing one is proposed."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field

from trucewatch.importers.files.characters import UNWRITABLE
from trucewatch.importers.files.problems import FileProblems, shown
from trucewatch.importers.files.rows import RawRow, RawValue, Spot

LONGEST = 200
_BAD = re.compile(r"[\s;؛\u200b-\u200f\u202a-\u202e\u2060-\u2069]|" + UNWRITABLE.pattern)
_PLAIN = re.compile("[a-z0-9]+")
_WORDS, _LETTERS = 6, 48


@dataclass(slots=True)
class FolderRefs:
    """Every ref met so far in the folder: kind and ref -> the row, and the top row it is in."""

    met: dict[tuple[str, str], tuple[RawRow, Spot]] = field(default_factory=dict)

    def check(self, rows: Iterable[RawRow], problems: FileProblems) -> None:
        """Tell every missing, unwritable and repeated ref of one file's rows."""
        missing: list[tuple[RawRow, str, Spot]] = []
        for top in rows:
            for row, parent in _pairs(top, ""):
                if row.ref:
                    self._take(row, top.spot, problems)
                elif problems.file.casefold().endswith(".csv") and row is not top:
                    continue  # its ref is made from that of its row
                else:
                    missing.append((row, parent, top.spot))
        taken = {ref for _, ref in self.met}
        numbers: Counter[str] = Counter()
        for row, parent, spot in missing:
            proposed = propose_ref(row, parent, taken, numbers)
            taken.add(proposed)
            problems.refuse(
                "file-ref-missing", spot, row.at("ref"), kind=row.kind, proposed=proposed
            )

    def _take(self, row: RawRow, spot: Spot, problems: FileProblems) -> None:
        if _BAD.search(row.ref):
            problems.refuse("file-ref-bad", spot, row.at("ref"), ref=shown(row.ref))
        if len(row.ref) > LONGEST:
            problems.refuse("file-ref-long", spot, row.at("ref"), n=len(row.ref), longest=LONGEST)
        earlier, its_spot = self.met.setdefault((row.kind, row.ref), (row, spot))
        if earlier is row:
            return
        problems.refused.add(its_spot)
        problems.refuse(
            "file-ref-twice", spot, row.at("ref"), earlier.at("ref"), ref=shown(row.ref), kind=row.kind,
            file=earlier.where.file, line=str(earlier.at("ref").line), again=str(row.at("ref").line),
        )  # fmt: skip


def propose_ref(row: RawRow, parent: str, taken: set[str], numbers: Counter[str]) -> str:
    """A ref from the kind and the Latin words and digits of the row; nothing is transliterated.

    Not one of `taken`: a number is put behind it where needed. numbers: the last one tried for
    each beginning.
    """
    words = [word for value in row.fields.values() for word in _plain_words(value)]
    base = "-".join([parent or row.kind.replace("_", "-"), *words[:_WORDS]])[:_LETTERS].strip("-")
    if base not in taken and base != parent and words:
        return base
    numbers[base] += 1
    while f"{base}-{numbers[base]}" in taken:
        numbers[base] += 1
    return f"{base}-{numbers[base]}"


def _plain_words(value: RawValue) -> list[str]:
    if isinstance(value, str):
        return _PLAIN.findall(value.casefold())
    if isinstance(value, Mapping):
        value = tuple(words for name, words in value.items() if name != "original")
    return [word for item in value for word in _plain_words(item)]


def _pairs(row: RawRow, parent: str) -> Iterator[tuple[RawRow, str]]:
    """A row and all nested in it, each with the ref of the row it stands in."""
    yield row, parent
    for child in row.children:
        yield from _pairs(child, row.ref)
