"""The libraries that are installed, against the ones that were tried; and what reads media."""

from __future__ import annotations

import re
from collections.abc import Iterator
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path

import trucewatch
from trucewatch.acts.safety.told import Told, care, safe
from trucewatch.media.standing import find_exiftool, reads_papers, reads_videos
from trucewatch.records.workspace import Workspace

PINS = Path(trucewatch.__file__).parents[2] / "requirements"
LAPTOP, SERVER = "run.txt", "server.txt"
"""With what a laptop needs; and also with what speaks to PostgreSQL and to a bucket."""

_PIN = re.compile(r"^([A-Za-z0-9._-]+)(?:\[[^\]]*\])?==([^\s;\\]+)", re.MULTILINE)


def pinned(workspace: Workspace, folder: Path = PINS) -> Iterator[Told]:
    """Whether the libraries are those that the pins name; said to be unknown where there are none."""
    pins = folder / _pins_of(workspace)
    file = f"requirements/{pins.name}"
    if not pins.is_file():
        yield care("doctor-pins-unknown", file=file)
        return
    wanted: dict[str, list[str]] = {}  # several where they differ by version of Python
    for name, one in _PIN.findall(pins.read_text("utf-8")):
        wanted.setdefault(name, []).append(one)
    differing = [
        f"{name} {found} ({' / '.join(versions)})"
        for name, versions in wanted.items()
        if (found := _installed(name)) and _parts(found) not in map(_parts, versions)
    ]
    if differing:
        yield care("doctor-pins-differ", packages=tuple(differing), file=file)
    else:
        yield safe("doctor-pins")


def _pins_of(workspace: Workspace) -> str:
    """The pins that a workspace is run with: those of a server, where one holds anything of it."""
    of_server = "://" in workspace.database or workspace.storage.in_bucket
    return SERVER if of_server else LAPTOP


def readers() -> Iterator[Told]:
    """Files are sealed without them, but less is seen in them."""
    there = {"exiftool": bool(find_exiftool()), "av": reads_videos(), "pypdfium2": reads_papers()}
    absent = sorted(name for name, is_there in there.items() if not is_there)
    if absent:
        yield care("doctor-readers-absent", names=tuple(absent))
    else:
        yield safe("doctor-readers")


def _parts(stated: str) -> tuple[int | str, ...]:
    """1.002 and 1.2 are one version."""
    return tuple(int(part) if part.isdigit() else part for part in stated.split("."))


def _installed(name: str) -> str:
    try:
        return version(name)
    except PackageNotFoundError:
        return ""
