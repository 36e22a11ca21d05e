"""Answers as bytes: 24 for each incident, clause and line, in the order of clauses and lines.

A line is counted within its incident, deeds and attributions in the order of their codes (`Lines`).
Sentences are not kept: they are made from the records when they are asked for.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator
from typing import Any, Final

import numpy as np
from numpy.typing import NDArray

from trucewatch.screening.joining import Index
from trucewatch.screening.screen import QUESTIONS, Screening

PACKED: Final = np.dtype(
    [
        *(("clause", "<u4"), ("line", "<u2"), ("codes", "<u2")),
        *(("seconds", "<f8"), ("metres", "<f8")),
    ]
)
"""clause: its number in the case. codes: two bits a question. seconds, metres: nan where nothing
was measured."""

Packed = NDArray[Any]
NONE_YET: Final[Packed] = np.empty(0, dtype=PACKED)


def packed(screening: Screening, numbers: Index) -> Iterator[tuple[str, Packed]]:
    """The id of each incident that has answers, with these; numbers: of the clauses asked."""
    lines = screening.frame.lines
    found = np.empty(len(screening.line), dtype=PACKED)
    position = lines.position[screening.line]
    found["clause"] = numbers[screening.clause]
    found["line"] = screening.line - lines.start[position]
    found["codes"] = sum(
        codes.astype(np.uint16) << 2 * n for n, codes in enumerate(screening.codes)
    )
    found["seconds"], found["metres"] = screening.seconds, screening.metres
    order = np.lexsort((found["line"], found["clause"], position))
    found, position = found[order], position[order]
    ids = screening.frame.view.table("incident").raw("id")
    some, first = np.unique(position, return_index=True)
    last = np.append(first, len(found))[1:]
    rows = lines.incidents[some]
    for row, begin, end in zip(rows.tolist(), first.tolist(), last.tolist(), strict=True):
        yield ids[row], found[begin:end]


def unpacked(stored: bytes) -> Packed:
    """The answers as they were packed."""
    return np.frombuffer(stored, dtype=PACKED)


def verdicts(codes: int) -> tuple[int, ...]:
    """The five verdicts by number (`spans.VERDICTS`), in the order of the questions."""
    return tuple(codes >> 2 * n & 3 for n in range(len(QUESTIONS)))


def replaced(stored: Packed, clauses: Collection[int], fresh: Packed | None) -> Packed:
    """The answers of an incident, those under these clauses taken out and fresh ones put in."""
    kept = stored
    for clause in clauses:
        kept = kept[kept["clause"] != clause]
    if fresh is None:
        return kept
    found = np.concatenate([kept, fresh])
    return found[np.lexsort((found["line"], found["clause"]))]
