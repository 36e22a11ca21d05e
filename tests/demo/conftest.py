"""The demonstration, made once for a whole run of the tests."""

import fcntl
from pathlib import Path

import pytest

from tests.demo.demonstration import Demonstration, demonstrate


@pytest.fixture(scope="session")
def demo(tmp_path_factory: pytest.TempPathFactory) -> Demonstration:
    """On SQLite, in English. Workers of a parallel run share it: the first makes it."""
    shared = tmp_path_factory.getbasetemp()
    if shared.name.startswith("popen-"):
        shared = shared.parent
    said = shared / "demonstration.txt"
    with open(shared / "demonstration.lock", "w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        if not said.exists():
            made = demonstrate(shared / "demonstration", LANG="en_US.UTF-8")
            said.write_text(made.said, encoding="utf-8")
    return Demonstration(Path(shared / "demonstration"), said.read_text(encoding="utf-8"))
