"""What many ask for at the same moment is made once."""

from __future__ import annotations

from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from threading import Barrier, Event

import pytest

from trucewatch.web import once
from trucewatch.web.once import made_once


def asked_by(number: int, ask: Callable[[int], str]) -> list[str]:
    """What so many are told who ask at the same moment."""
    ready = Barrier(number)

    def together(n: int) -> str:
        ready.wait(10)
        return ask(n)

    with ThreadPoolExecutor(number) as readers:
        return list(readers.map(together, range(number)))


def test_eight_who_ask_at_once_are_told_what_one_of_them_made() -> None:
    made: list[int] = []

    def make(n: int) -> str:
        made.append(n)
        Event().wait(0.2)
        return f"made for {n}"

    told = asked_by(8, lambda n: made_once("once-same", 60, lambda: make(n)))
    assert told == [f"made for {made[0]}"] * 8
    assert len(made) == 1


def test_what_differs_is_made_at_the_same_time() -> None:
    meeting = Barrier(3)

    def make(n: int) -> str:
        meeting.wait(10)  # breaks where one waits for another
        return str(n)

    told = asked_by(3, lambda n: made_once(f"once-{n}", 60, lambda: make(n)))
    assert sorted(told) == ["0", "1", "2"]


def test_where_making_fails_the_next_tries_again_and_nothing_stays_locked() -> None:
    def fail() -> str:
        raise ValueError("not made")

    with pytest.raises(ValueError, match="not made"):
        made_once("once-failed", 60, fail)
    assert made_once("once-failed", 60, lambda: "made") == "made"
    assert once._MAKING == {}
