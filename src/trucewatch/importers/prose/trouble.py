"""Why a reader cannot go on, or what it has to say; the message names the file, which it knows not."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from trucewatch.values.message import Message

if TYPE_CHECKING:
    from trucewatch.values.plain import Json


@dataclass(frozen=True, slots=True)
class Notice:
    """A message of the topic "prose" by its name, and what fills its gaps but the name of the file."""

    name: str
    told: Mapping[str, str | int] = field(default_factory=dict)

    def of(self, file: str) -> Message:
        """The message about this file."""
        return Message(f"prose-{self.name}", {**self.told, "file": file})

    def plain(self) -> list[Json]:
        """As JSON, for the process that asked."""
        return [self.name, dict(self.told)]


def read_notice(given: object) -> Notice:
    """What came from the process; ValueError for anything that could not be said to a person."""
    name, told = given if isinstance(given, list) and len(given) == 2 else ("", None)
    if not isinstance(told, dict) or not re.fullmatch("[a-z-]{1,40}", str(name)):
        raise ValueError("no notice")
    gaps = {str(key): v if isinstance(v, int) else str(v)[:200] for key, v in told.items()}
    notice = Notice(str(name), gaps)
    try:
        notice.of("").text("en")
    except KeyError:
        raise ValueError("no notice") from None
    return notice


class Unread(Exception):
    """A file is not read, and why."""

    def __init__(self, notice: Notice) -> None:
        super().__init__(notice.name)
        self.notice = notice


def unread(name: str, /, **told: str | int) -> Unread:
    """The reason by its name: `raise unread("deep", line=4)`."""
    return Unread(Notice(name, told))
