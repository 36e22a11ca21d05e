"""Python's search for unreachable objects, at rest while very many are made that stay."""

from __future__ import annotations

import gc
from collections.abc import Iterator
from contextlib import contextmanager


@contextmanager
def collector_at_rest() -> Iterator[None]:
    """Rows, drafts and records make no cycles; looking for some among a million took a quarter.

    What nobody holds any longer is let go all the same, at once; only cycles wait. At the end only
    what is new is looked through: all of it, with the columns of a million rows, took half a second.
    """
    if not gc.isenabled():
        yield
        return
    gc.disable()
    try:
        yield
    finally:
        gc.collect(0)
        gc.enable()
