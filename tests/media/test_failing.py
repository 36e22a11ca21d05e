"""A broken file is data; a mistake of our own is not."""

import json
from collections.abc import Callable
from pathlib import Path

import pytest

import trucewatch.media
from trucewatch.media.failing import Hindered, attempt, where_raised
from trucewatch.media.trouble import Trouble

OURS = str(Path(trucewatch.media.__file__).parent / "readers" / "new.py")


def in_our_own_line(code: str) -> Callable[[], object]:
    """A function as if it stood in a file of the package."""
    names: dict[str, Callable[[], object]] = {}
    exec(compile(f"def work():\n    {code}", OURS, "exec"), names)  # noqa: S102
    return names["work"]


def raising(error: Exception) -> Callable[[], None]:
    def work() -> None:
        raise error

    return work


@pytest.mark.parametrize(
    ("error", "trouble"),
    [
        (ValueError("bad"), Trouble.BROKEN),
        (KeyError("x"), Trouble.BROKEN),
        (OSError("image file is truncated (3 bytes not processed)"), Trouble.TRUNCATED),
        (EOFError(), Trouble.TRUNCATED),
        (MemoryError(), Trouble.MEMORY),
        (Hindered(Trouble.BOMB), Trouble.BOMB),
    ],
)
def test_what_a_library_raises_is_said_of_the_file(error: Exception, trouble: Trouble) -> None:
    assert attempt(raising(error)) is trouble


@pytest.mark.parametrize("code", ["{}['x']", "int('Samer')", "1 / 0", "raise AssertionError"])
def test_what_a_line_of_ours_raises_is_raised(code: str) -> None:
    with pytest.raises((KeyError, ValueError, ZeroDivisionError, AssertionError)):
        attempt(in_our_own_line(code))


def test_a_disk_that_fails_under_a_line_of_ours_is_said_of_the_file() -> None:
    assert attempt(in_our_own_line("raise OSError(5, 'Input/output error')")) is Trouble.BROKEN


def test_what_works_is_handed_on() -> None:
    assert attempt(lambda: json.loads("[1]")) == [1]


def test_a_bug_is_told_by_its_lines_and_never_by_the_words_of_the_file() -> None:
    with pytest.raises(ValueError) as caught:
        in_our_own_line("int('Samer')")()
    told = where_raised(caught.value)
    assert told.startswith("ValueError at ")
    assert told.endswith("new.py:2")
    assert "Samer" not in told
