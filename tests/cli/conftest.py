"""Workspaces for commands."""

from pathlib import Path

import pytest

from tests.cases import write_folder
from tests.cli.commanding import SMALL, Commands, command, empty_workspace


@pytest.fixture
def trucewatch(
    db: None,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> Commands:
    """Commands in an empty workspace on the database of the test."""
    for name in ("TRUCEWATCH_AS", "TRUCEWATCH_NOW", "TRUCEWATCH_LANGUAGE"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("LANG", "C.UTF-8")
    monkeypatch.setenv("TRUCEWATCH_WORKSPACE", str(empty_workspace(tmp_path / "work")))
    return Commands(monkeypatch, capsys)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A case folder of four sound records."""
    return write_folder(tmp_path / "truce", SMALL)


@pytest.fixture
def at_work(trucewatch: Commands, folder: Path) -> Commands:
    """Commands in a workspace with two members and the small case."""
    for name in ("huda", "salma"):
        assert trucewatch("member", name).code == 0
    assert trucewatch("import", folder, "--as", "huda").code == 0
    return trucewatch


@pytest.fixture
def made(tmp_path: Path, database: str) -> Path:
    """A workspace of its own, on the engine of this run, made by a process of its own."""
    given = ("--database", database) if "://" in database else ()
    told = command(tmp_path, "init", "work", "--member", "huda", *given)
    assert (told.code, told.err) == (0, "")
    return tmp_path / "work"


@pytest.fixture
def on_file(tmp_path: Path) -> Path:
    """A workspace whose database is a file, whatever the engine of this run."""
    told = command(tmp_path, "init", "work", "--member", "huda")
    assert (told.code, told.err) == (0, "")
    return tmp_path / "work"
