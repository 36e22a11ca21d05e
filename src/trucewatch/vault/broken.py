"""What verification says when something does not hold: the numbered step and what is wrong."""

from __future__ import annotations

from enum import IntEnum, StrEnum
from typing import TYPE_CHECKING

from trucewatch.values.message import Message
from trucewatch.values.saying import all_visible

if TYPE_CHECKING:
    from trucewatch.values.message import Arg


class Step(IntEnum):
    """The steps of verification, with the numbers of docs/verification.md."""

    KEYS = 1
    CHECKPOINTS = 2
    TREE = 3
    ENTRIES = 4
    ACTS = 5
    REVISIONS = 6
    ROWS = 7
    OBJECTS = 8
    STAMPS = 9
    BAG = 10

    @property
    def words(self) -> Message:
        return Message(f"verify-step-{self.value}")


class Trouble(StrEnum):
    """The four ways in which a step fails."""

    TAMPERED = "tampered"
    MISSING = "missing"
    EXTRA = "extra"
    UNCHECKED = "unchecked"

    @property
    def words(self) -> Message:
        return Message(f"verify-trouble-{self.value}")


class Broken(Exception):
    """One thing that does not hold, or that could not be checked. Carries no protected text."""

    def __init__(self, step: Step, trouble: Trouble, message: Message) -> None:
        message = all_visible(message)  # what is verified may be a stranger's
        super().__init__(step, trouble, message)
        self.step = step
        self.trouble = trouble
        self.message = message

    @property
    def code(self) -> str:
        return self.message.code

    def __str__(self) -> str:
        return f"{int(self.step)}. {self.message.text('en')}"


def tampered(step: Step, code: str, **args: Arg) -> Broken:
    """Something differs from what was sealed, or is not of the form it must have."""
    return Broken(step, Trouble.TAMPERED, Message(code, args))


def missing(step: Step, code: str, **args: Arg) -> Broken:
    """Something that was sealed is not there."""
    return Broken(step, Trouble.MISSING, Message(code, args))


def extra(step: Step, code: str, **args: Arg) -> Broken:
    """Something is there that was never sealed, or is there twice."""
    return Broken(step, Trouble.EXTRA, Message(code, args))


def unchecked(step: Step, code: str, **args: Arg) -> Broken:
    """Something could not be checked; that is never taken for sound."""
    return Broken(step, Trouble.UNCHECKED, Message(code, args))
