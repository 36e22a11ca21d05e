"""Rooms to read files in, and programs that stand in for exiftool where one must misbehave."""

from __future__ import annotations

import shutil
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from trucewatch.media.limits import Limits
from trucewatch.media.look import Room

INSTALL = "sudo apt-get install libimage-exiftool-perl"
ABSENT = f"exiftool is not installed here. To run the tests with it: {INSTALL}"
QUICK = Limits(content_seconds=20, metadata_seconds=3)


@pytest.fixture(scope="session")
def exiftool() -> str:
    """The real exiftool. Where it is absent the test is skipped by name; with CI=true that fails."""
    found = shutil.which("exiftool")
    if found is None:
        pytest.skip(ABSENT)
    return found


@pytest.fixture(scope="session")
def room(exiftool: str) -> Iterator[Room]:
    """A room with every reader there is."""
    with Room(exiftool=exiftool) as room:
        yield room


@pytest.fixture(scope="session")
def plain_room() -> Iterator[Room]:
    """A room without exiftool."""
    with Room(exiftool="") as room:
        yield room


@pytest.fixture(params=["nursery", "fresh"])
def each_way(request: pytest.FixtureRequest) -> bool:
    """Whether each file is read by a process of its own (as on Windows) or by a copy of one."""
    return bool(request.param == "fresh")


@pytest.fixture
def program(tmp_path: Path) -> Callable[[str], str]:
    """A Python program that is started where exiftool would be."""

    def write(lines: str) -> str:
        folder = tmp_path / "programs"
        folder.mkdir()
        path = folder / "exiftool"
        path.write_text(f"#!{sys.executable} -I\n{lines}\n")
        path.chmod(0o755)
        return str(path)

    return write
