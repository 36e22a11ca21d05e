"""What was looked at to find out whether a server is set up safely, and what came of it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum

from trucewatch.values.message import Arg, Message


class Level(StrEnum):
    """SAFE: nothing to do. CARE: better done. DANGER: to be done before anybody relies on it."""

    SAFE = "safe"
    CARE = "care"
    DANGER = "danger"


@dataclass(frozen=True, slots=True)
class Told:
    """One thing that was looked at. code: of the message that says what was found.

    Where something is to be done, the message `<code>-do` says what.
    """

    level: Level
    code: str
    args: Mapping[str, Arg] = field(default_factory=dict)

    @property
    def found(self) -> Message:
        return Message(self.code, self.args)

    @property
    def remedy(self) -> Message | None:
        return None if self.level is Level.SAFE else Message(f"{self.code}-do", self.args)


def safe(code: str, **args: Arg) -> Told:
    return Told(Level.SAFE, code, args)


def care(code: str, **args: Arg) -> Told:
    return Told(Level.CARE, code, args)


def danger(code: str, **args: Arg) -> Told:
    return Told(Level.DANGER, code, args)
