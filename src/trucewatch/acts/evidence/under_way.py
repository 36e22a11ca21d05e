"""A redacted copy while it is made: how far it has come and what became of it, for whoever asks.

No record: a file beside the uploads, one for an item, to which a line is added for each step. It is
held while somebody works on it, so that work that ended with its server is known to have ended.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from io import FileIO
from pathlib import Path
from typing import Any
from uuid import UUID

from trucewatch.acts.uploads.places import folder_of, opened_alone
from trucewatch.records.workspace import Workspace
from trucewatch.values.message import Message
from trucewatch.values.refusal import refuse
from trucewatch.values.texts import EMPTY_TEXT, Text
from trucewatch.vault import durable

ENDING = ".copy"
LASTS = timedelta(days=7)
"""How long it is told what became of a copy."""


@dataclass(frozen=True, slots=True)
class UnderWay:
    """How the last copy of an item stands. stated: what was asked for, as its form had it, empty
    where no copy was begun; percent: of the original that is gone through; copy: the code of what
    came of it; trouble: why nothing came of it; held: whether somebody works on it."""

    stated: str = field(default="", repr=False)
    percent: int = 0
    copy: str = ""
    trouble: Text = EMPTY_TEXT
    held: bool = False

    @property
    def goes_on(self) -> bool:
        return self.held and not (self.copy or self.trouble)

    @property
    def failed(self) -> bool:
        """Whether nothing came of it, and nothing will."""
        return bool(self.stated) and not (self.copy or self.goes_on)


class Making:
    """Work on a copy. Close it when done, however it ended."""

    def __init__(self, file: FileIO, stated: str) -> None:
        self._file, self._percent = file, 0
        file.truncate(0)
        self._tell({"stated": stated})

    def reached(self, percent: int) -> None:
        """Tell how far it is; what was told before is not told again."""
        if percent > self._percent:
            self._percent = percent
            self._tell({"percent": percent})

    def made(self, copy: str) -> None:
        """The copy is recorded, and has this code."""
        self._tell({"copy": copy})

    def hindered(self, why: Message) -> None:
        """There will be none, and why."""
        self._tell({"trouble": {lang: why.text(lang) for lang in ("en", "ar")}})

    def _tell(self, told: Mapping[str, Any]) -> None:
        with durable.told(str(self._file.name)):
            durable.write_all(self._file, json.dumps(told).encode() + b"\n")

    def close(self) -> None:
        self._file.close()


def begin_making(workspace: Workspace, item: UUID, stated: str) -> Making:
    """Begin to work on a copy of an item. Refusal while another one of it is made."""
    file = opened_alone(_place(workspace, item))
    if file is None:
        raise refuse("redact-under-way")
    return Making(file, stated)


def under_way(workspace: Workspace, item: UUID) -> UnderWay:
    """How the last copy that was begun of an item stands."""
    place = _place(workspace, item)
    held = durable.is_held(place)  # asked first: what is told last is there before it is let go
    try:
        told = place.read_bytes()
    except FileNotFoundError:
        return UnderWay()
    lines = told.split(b"\n")[:-1]  # a line half written is none yet
    seen = {name: value for line in lines for name, value in json.loads(line).items()}
    trouble = Text("en", seen.pop("trouble")) if "trouble" in seen else EMPTY_TEXT
    return UnderWay(**seen, trouble=trouble, held=held)


def forget_copies(workspace: Workspace, now: datetime) -> None:
    """Destroy what is told of copies that nobody works on, when it is old."""
    for place in folder_of(workspace).glob(f"*{ENDING}"):
        old = now.timestamp() - place.stat().st_mtime > LASTS.total_seconds()
        if old and not durable.is_held(place):
            durable.destroy(place)


def _place(workspace: Workspace, item: UUID) -> Path:
    return folder_of(workspace) / f"{item.hex}{ENDING}"
