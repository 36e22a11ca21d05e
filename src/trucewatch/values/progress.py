"""How slow work tells how far it has come."""

from __future__ import annotations

from collections.abc import Callable

Progress = Callable[[str, int, int], None]
"""Told what is under way, how much of it is done, and how much there is in all (0: not known)."""


def silent(phase: str, done: int, total: int) -> None:
    """Progress that nobody watches."""
