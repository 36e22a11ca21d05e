"""Answers as bytes: 36 for each incident, clause and line, those of one clause or incident together.

A line is counted within its incident, deeds and attributions in the order of their codes (`Lines`).
Sentences are not kept: they are made from the records when they are asked for.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, Final
from uuid import UUID

import numpy as np
from numpy.typing import NDArray

from trucewatch.screening.joining import Index
from trucewatch.screening.keys import KEY, keys_of, uuid_of
from trucewatch.screening.screen import QUESTIONS, Screening

PACKED: Final = np.dtype(
    [
        *(("other", KEY), ("line", "<u2"), ("codes", "<u2")),
        *(("seconds", "<f8"), ("metres", "<f8")),
    ]
)
"""other: the incident where they are those of a clause, the clause where they are of an incident.
codes: two bits a question. seconds, metres: nan where nothing was measured."""

Packed = NDArray[Any]
NONE_YET: Final[Packed] = np.empty(0, dtype=PACKED)


def by_clause(screening: Screening) -> Iterator[tuple[UUID, Packed]]:
    """Each clause asked, with its answers in the order of incidents and lines."""
    incidents = screening.frame.lines.keys
    order = np.lexsort((screening.line, screening.clause))
    found = _packed(screening, order)
    found["other"] = incidents[screening.frame.lines.position[screening.line[order]]]
    ends = np.searchsorted(screening.clause[order], np.arange(len(screening.terms) + 1))
    for row, terms in enumerate(screening.terms):
        yield terms.clause.id, found[ends[row] : ends[row + 1]]


def by_incident(screening: Screening) -> dict[UUID, Packed]:
    """Each incident that has answers, with these in the order of clauses and lines."""
    lines = screening.frame.lines
    clauses = keys_of([terms.clause.key for terms in screening.terms])
    position = lines.position[screening.line]
    order = np.lexsort((screening.line, screening.clause, position))
    found = _packed(screening, order)
    found["other"] = clauses[screening.clause[order]]
    some, first = np.unique(position[order], return_index=True)
    parts = np.split(found, first[1:])
    return {uuid_of(key): part for key, part in zip(lines.keys[some], parts, strict=False)}


def _packed(screening: Screening, order: Index) -> Packed:
    """All but whom or what they are about."""
    found = np.empty(len(order), dtype=PACKED)
    line = screening.line[order]
    found["line"] = line - screening.frame.lines.start[screening.frame.lines.position[line]]
    found["codes"] = sum(
        codes[order].astype(np.uint16) << 2 * n for n, codes in enumerate(screening.codes)
    )
    found["seconds"], found["metres"] = screening.seconds[order], screening.metres[order]
    return found


def unpacked(stored: bytes) -> Packed:
    """The answers as they were packed."""
    return np.frombuffer(stored, dtype=PACKED)


def overall(answers: Packed) -> NDArray[np.int8]:
    """The sum of the five verdicts of each answer, by number."""
    five = [answers["codes"] >> 2 * n & 3 for n in range(len(QUESTIONS))]
    found: NDArray[np.int8] = np.min(five, axis=0).astype(np.int8)
    return found


def verdicts(codes: int) -> tuple[int, ...]:
    """The five verdicts by number (`spans.VERDICTS`), in the order of the questions."""
    return tuple(codes >> 2 * n & 3 for n in range(len(QUESTIONS)))
