"""How slow work tells how far it has come."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from typing import TypeVar

T = TypeVar("T")
Progress = Callable[[str, int, int], None]
"""Told what is under way, how much of it is done, and how much there is in all (0: not known)."""

EVERY = 1000
"""So many of a long list are done between two tellings."""


def silent(phase: str, done: int, total: int) -> None:
    """Progress that nobody watches."""


def told(items: Sequence[T], phase: str, progress: Progress) -> Iterator[T]:
    """The items one after the other; now and then, and at the end, it is told how far this is."""
    for portion in in_portions(items, EVERY, phase, progress):
        yield from portion


def in_portions(
    items: Sequence[T], size: int, phase: str, progress: Progress
) -> Iterator[Sequence[T]]:
    """The items in portions; before each, and at the end, it is told how far this is."""
    for start in range(0, len(items), size):
        progress(phase, start, len(items))
        yield items[start : start + size]
    if items:
        progress(phase, len(items), len(items))
