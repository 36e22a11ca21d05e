"""Which records of the mass of a case hang together, by their references alone.

Read are ids and references, never the records. An id stands as a number of 64 bits made of its
128; two that fall on one number are taken to hang together, which makes parts larger, never wrong.
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from uuid import UUID

import numpy as np
from numpy.typing import NDArray

from trucewatch.records import loading
from trucewatch.values.codes.people import FateStatus, TallyRole

_Numbers = NDArray[np.uint64]
_Rows = NDArray[np.int64]
_Edges = tuple[_Rows, _Rows]
_SPREAD = np.uint64(0x9E3779B97F4A7C15)


@dataclass(frozen=True, slots=True)
class Linked:
    """The mass of a case, numbered kind by kind; equal `groups` hang together.

    is_common: what hangs on figures of the ledger, which every part of the case needs.
    """

    keys: dict[str, bytes]
    groups: NDArray[np.int64]
    is_common: NDArray[np.bool_]

    @property
    def size(self) -> int:
        """How many records there are."""
        return len(self.groups)

    @property
    def common(self) -> NDArray[np.int64]:
        """Numbers of what every part needs."""
        return np.flatnonzero(self.is_common)

    def keys_of(self, wanted: NDArray[np.int64]) -> Iterator[tuple[str, list[str]]]:
        """For every kind the ids at these numbers, in the order of their codes."""
        numbers, start = np.sort(wanted), 0
        for kind, keys in self.keys.items():
            end = start + len(keys) // 16
            low, high = np.searchsorted(numbers, (start, end))
            here = (numbers[low:high] - start).tolist()
            yield kind, [keys[16 * at : 16 * at + 16].hex() for at in here]
            start = end


def linked(case: UUID) -> Linked:
    """How the mass of a case hangs together."""
    read = {kind: _read(kind, case) for kind in loading.MASS}
    keys = {kind: one.keys for kind, one in read.items()}
    nodes, node_of = np.unique(_numbers(b"".join(keys.values())), return_inverse=True)
    common = np.zeros(len(nodes), dtype=np.bool_)
    edges: list[_Edges] = []
    start = 0
    for one in read.values():
        own = node_of[start : start + len(one.keys) // 16]
        start += len(own)
        edges += [_edges(own[at], targets, nodes) for at, targets in one.targets]
        edges += [(own[at], own[first]) for at, first in one.alike]
        common[own[one.of_the_ledger]] = True
    groups = _joined(len(nodes), edges)
    in_common = np.zeros(len(nodes), dtype=np.bool_)
    in_common[groups[common]] = True
    return Linked(keys, _first_of(groups[node_of]), in_common[groups[node_of]])


@dataclass(slots=True)
class _Read:
    """References of one kind, by the number of its rows.

    targets: rows and the numbers of what they refer to; alike: rows and the first that is alike.
    """

    keys: bytes = b""
    targets: list[tuple[_Rows, _Numbers]] = field(default_factory=list)
    alike: list[_Edges] = field(default_factory=list)
    of_the_ledger: _Rows = field(default_factory=lambda: np.zeros(0, dtype=np.int64))


def _read(kind: str, case: UUID) -> _Read:
    found, parts = _Read(), []
    firsts: list[dict[str, int]] = [{} for _ in loading.ALIKE]
    for columns in loading.references(kind, case):
        start = len(found.keys) // 16
        found.keys += _bytes(columns["id"])
        found.targets += [(start + at, keys) for at, keys in _referred(kind, columns)]
        if kind == "evidence":
            for name, first in zip(loading.ALIKE, firsts, strict=True):
                found.alike.append(_alike(columns[name], first, start))
        if kind == "tally":
            parts.append(start + _of_the_ledger(columns))
    found.of_the_ledger = np.concatenate([found.of_the_ledger, *parts])
    return found


def _referred(kind: str, columns: loading.Columns) -> Iterator[tuple[_Rows, _Numbers]]:
    """Rows and what they refer to in the mass: single references, lists, citations."""
    for name in loading.mass_links(kind):
        yield _stated(columns[name])
    if kind == "citation":
        about = zip(columns["about_kind"], columns["about"], strict=True)
        yield _stated([key if of in loading.MASS else None for of, key in about])
    for name in loading.mass_lists(kind):
        pairs = [
            (at, UUID(item).hex)
            for at, told in enumerate(columns[name])
            if told and told != "[]"
            for item in json.loads(told)
        ]
        rows = np.array([at for at, _ in pairs], dtype=np.int64)
        yield rows, _numbers(_bytes([key for _, key in pairs]))


def _stated(keys: Sequence[str | None]) -> tuple[_Rows, _Numbers]:
    rows = np.array([at for at, key in enumerate(keys) if key], dtype=np.int64)
    return rows, _numbers(_bytes([key for key in keys if key]))


def _bytes(keys: Sequence[str]) -> bytes:
    return bytes.fromhex("".join(keys))


def _numbers(keys: bytes) -> _Numbers:
    halves = np.frombuffer(keys, dtype=">u8").astype(np.uint64).reshape(-1, 2)
    mixed: _Numbers = halves[:, 0] * _SPREAD ^ halves[:, 1]
    return mixed


def _edges(own: _Rows, targets: _Numbers, nodes: _Numbers) -> _Edges:
    """Record and the one it refers to; references to what the case lacks are left out."""
    at = np.minimum(np.searchsorted(nodes, targets), max(len(nodes) - 1, 0))
    inside = nodes[at] == targets
    return own[inside], at[inside]


def _alike(values: Sequence[str | None], first: dict[str, int], start: int) -> _Edges:
    """Each row and the first that has the same value."""
    told = enumerate(values, start)
    pairs = [(at, first.setdefault(value, at)) for at, value in told if value]
    both = np.array(pairs, dtype=np.int64).reshape(-1, 2)
    return both[:, 0], both[:, 1]


def _of_the_ledger(columns: loading.Columns) -> _Rows:
    """Figures of the ledger, who returned, and any that belong to no incident and no movement."""
    names = ("role", "fate", "incident", "movement")
    told = zip(*(columns[name] for name in names), strict=True)
    found = [
        at
        for at, (role, fate, incident, movement) in enumerate(told)
        if role != TallyRole.HARM
        or fate == FateStatus.RETURNED
        or (incident is None and movement is None)
    ]
    return np.array(found, dtype=np.int64)


def _joined(size: int, edges: Sequence[_Edges]) -> _Rows:
    """For each node the least of those it hangs together with."""
    least = np.arange(size, dtype=np.int64)
    one = np.concatenate([least[:0], *(a for a, _ in edges)])
    other = np.concatenate([least[:0], *(b for _, b in edges)])
    while len(one):
        here, there = least[one], least[other]
        apart = here != there
        one, other, here, there = one[apart], other[apart], here[apart], there[apart]
        np.minimum.at(least, np.maximum(here, there), np.minimum(here, there))
        while not np.array_equal(least, deeper := least[least]):
            least = deeper
    return least


def _first_of(groups: _Rows) -> _Rows:
    """The groups named by the number of their first record, so that they keep its order."""
    first = np.full(int(groups.max(initial=-1)) + 1, len(groups), dtype=np.int64)
    np.minimum.at(first, groups, np.arange(len(groups)))
    return first[groups]
