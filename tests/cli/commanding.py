"""Commands as people call them: in this process on the database of the test, or in one of its own."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import click
import pytest

from tests.cli.forking import forked
from tests.records.workspaces import workspace_in
from trucewatch.acts.logs import SIGNING_KEY, open_log
from trucewatch.cli.help import SpokenCommand
from trucewatch.cli.main import COMMANDS, commands, run
from trucewatch.records.workspace import write
from trucewatch.vault.signing import SigningKey

ALEPPO = Path(__file__).resolve().parents[2] / "src" / "trucewatch" / "demo" / "aleppo"
SMALL = {
    "case.yaml": """
        case:
          ref: truce
          zone: Asia/Damascus
          name: {original: en, en: A truce, ar: هدنة}
          as_of: 2016-12-17T12:00
    """,
    "sources.yaml": """
        sources:
          - {ref: s1, label: {original: en, en: A report, ar: تقرير}, source_kind: media}
    """,
    "incidents.yaml": """
        incidents:
          - ref: shelling
            title: {original: en, en: Shelling of the road, ar: قصف الطريق}
            period: 2016-12-15T10:00/2016-12-15T11:00
    """,
    "tallies.csv": "ref,count,unit,group,fate,role,incident,source\n"
    "t1,about 12 «about 12 people»,person,people,wounded,harm,shelling,s1\n",
}
"""A case of four records, sound."""


@dataclass(frozen=True, slots=True)
class Told:
    """What a command told, and its exit code."""

    code: int
    out: str
    err: str

    @property
    def json(self) -> Any:
        """Standard output, which is one JSON value and nothing else."""
        return json.loads(self.out)


class Commands:
    """`trucewatch ...` in this process, in the workspace of the test."""

    def __init__(self, patch: pytest.MonkeyPatch, capture: pytest.CaptureFixture[str]) -> None:
        self.patch, self.capture = patch, capture

    def __call__(self, *words: str | Path) -> Told:
        self.patch.setattr(sys, "argv", ["trucewatch", *map(str, words)])
        self.capture.readouterr()
        code = run()
        captured = self.capture.readouterr()
        return Told(code, captured.out, captured.err)


def every_command() -> list[tuple[str, SpokenCommand]]:
    """Each command that can be called, with the group it is in, and the group itself."""
    return [
        each
        for name in COMMANDS
        for each in _with_subcommands(name, commands.get_command(click.Context(commands), name))
    ]


def _with_subcommands(name: str, command: click.Command | None) -> list[tuple[str, SpokenCommand]]:
    assert isinstance(command, SpokenCommand)
    found = [(name, command)]
    for sub, each in command.commands.items() if isinstance(command, click.Group) else ():
        found += _with_subcommands(f"{name} {sub}", each)
    return found


def empty_workspace(folder: Path) -> Path:
    """A workspace on the database of the test, its log begun."""
    folder.mkdir(exist_ok=True)
    workspace = workspace_in(folder)
    key = SigningKey.load(workspace.keys / SIGNING_KEY, workspace.origin)
    open_log(workspace).seal(0, [], key)
    write(workspace, "workspace.sqlite3", "vault", "keys")
    return folder


def environment(**more: str) -> dict[str, str]:
    """The environment of a process of its own, in English unless told otherwise."""
    kept = {name: value for name, value in os.environ.items() if not name.startswith("TRUCEWATCH_")}
    return kept | {"LANG": "C.UTF-8"} | more


def begin(
    folder: Path, *words: str | Path, out: int = subprocess.PIPE, **more: str
) -> subprocess.Popen[str]:
    """A command begun in an interpreter of its own, in a folder; for what is stopped or watched."""
    return subprocess.Popen(
        [sys.executable, "-c", "from trucewatch.cli.main import main; main()", *map(str, words)],
        cwd=folder, env=environment(**more), text=True,
        stdin=subprocess.DEVNULL, stdout=out, stderr=subprocess.PIPE,
    )  # fmt: skip


def ended(process: subprocess.Popen[str]) -> Told:
    out, err = process.communicate(timeout=300)
    return Told(process.returncode, out, err)


def command(folder: Path, *words: str | Path, **more: str) -> Told:
    """A command in a process of its own, from begin to end.

    It is forked, unless more is said of its environment, which an interpreter reads as it starts.
    """
    if more:
        return ended(begin(folder, *words, **more))
    with TemporaryDirectory() as place:
        out, err = Path(place, "out"), Path(place, "err")
        code = forked(folder, list(map(str, words)), environment(), (out, err))
        return Told(code, out.read_text("utf-8"), err.read_text("utf-8"))
