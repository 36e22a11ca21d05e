"""Progress on anything slow: a bar a phase on a terminal, nothing elsewhere."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager

from trucewatch.cli.showing import words

Advance = Callable[[str, int, int], None]
"""Phase, how much is done, how much there is in all (0: not known)."""

PHASES = frozenset(
    {
        "read",
        "draft",
        "compare",
        "prepare",
        "insert",
        "update",
        "write",
        "remember",
        "index",
        "seal",
        "rows",
        "entries",
        "check",
        "media",
        "objects",
        "move",
        "clear",
        "stamp",
        "take",
        "copy",
        "lock",
        "unlock",
        "remove",
    }
)


def silent(phase: str, done: int, total: int) -> None:
    """Progress that nobody watches."""


@contextmanager
def progress_bars() -> Iterator[Advance]:
    """Bars on standard error while the work inside goes on."""
    if not sys.stderr.isatty():
        yield silent
        return
    from rich.console import Console
    from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn

    columns = (TextColumn("{task.description}"), BarColumn(), MofNCompleteColumn())
    with Progress(*columns, console=Console(stderr=True), transient=True) as bars:
        tasks = {}

        def advance(phase: str, done: int, total: int) -> None:
            if phase not in tasks:
                known = phase if phase in PHASES else "other"
                tasks[phase] = bars.add_task(words(f"progress-{known}"), total=None)
            bars.update(tasks[phase], completed=done, total=total or None)

        yield advance
