"""Progress on anything slow: a bar on a terminal, nothing elsewhere."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager

from trucewatch.cli.showing import words


@contextmanager
def counting(what: str) -> Iterator[Callable[[str, int], None] | None]:
    """A progress function (phase, how many more) for work of unknown length."""
    if not sys.stderr.isatty():
        yield None
        return
    from rich.console import Console
    from rich.progress import Progress, SpinnerColumn, TextColumn, TimeElapsedColumn

    columns = (
        SpinnerColumn(),
        TextColumn("{task.description}"),
        TextColumn("{task.completed:,.0f}"),
        TimeElapsedColumn(),
    )
    with Progress(*columns, console=Console(stderr=True), transient=True) as progress:
        task = progress.add_task(words(f"progress-{what}"), total=None)

        def advance(phase: str, more: int) -> None:
            progress.update(task, advance=more)

        yield advance
