"""What a verification found, step by step."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from enum import StrEnum
from typing import TYPE_CHECKING

from trucewatch.values.message import Message
from trucewatch.values.saying import all_visible
from trucewatch.vault.broken import Broken, Step, Trouble

if TYPE_CHECKING:
    from trucewatch.values.message import Arg


class Grade(StrEnum):
    """What stands behind a time: an authority, a block of Bitcoin, or so far only a promise."""

    STAMPED = "stamped"
    CONFIRMED = "confirmed"
    PENDING = "pending"


@dataclass(frozen=True, slots=True)
class Proven:
    """What a sound time stamp proves: `of` existed at `time`, give or take `accuracy`.

    of: the size of a checkpoint, or the digest of an object. time: None while it is pending.
    """

    of: str
    authority: str
    grade: Grade
    time: datetime | None
    accuracy: timedelta

    @property
    def size(self) -> int | None:
        """The size of the checkpoint; None for an object."""
        return int(self.of) if len(self.of) < 20 else None


@dataclass(frozen=True, slots=True)
class Held:
    """The largest checkpoint that a trusted witness keeps and has co-signed, and since when."""

    witness: str
    size: int
    at: datetime


@dataclass(slots=True)
class StepReport:
    """One step: how many things were checked, and each that did not hold."""

    step: Step
    checked: int = 0
    broken: list[Broken] = field(default_factory=list)

    @contextmanager
    def telling(self) -> Iterator[None]:
        """Take down what does not hold inside it, and go on after it."""
        try:
            yield
        except Broken as broken:
            self.broken.append(broken)

    def count(self) -> dict[Trouble, int]:
        """How many troubles of each sort, all four named."""
        found = Counter(broken.trouble for broken in self.broken)
        return {trouble: found[trouble] for trouble in Trouble}


@dataclass(slots=True)
class Report:
    """The steps taken, the log they were taken on, and what no checkpoint covers yet.

    `unsealed` entries are recorded but not sealed: nothing protects them from change so far.
    `told`: what a reader should know and what is no fault, such as numbers lost in a restore.
    """

    origin: str
    size: int = 0
    root: bytes = b""
    unsealed: int = 0
    steps: dict[Step, StepReport] = field(default_factory=dict)
    told: list[Message] = field(default_factory=list)
    proven: list[Proven] = field(default_factory=list)
    held: list[Held] = field(default_factory=list)

    def tell(self, code: str, **args: Arg) -> None:
        """Say something once that is no fault."""
        message = all_visible(Message(code, args))
        if message not in self.told:
            self.told.append(message)

    def step(self, step: Step) -> StepReport:
        """The report of a step, begun if it was not: a step taken on nothing is still taken."""
        return self.steps.setdefault(step, StepReport(step))

    @property
    def broken(self) -> list[Broken]:
        """Everything that did not hold, in the order of the steps."""
        return [broken for step in sorted(self.steps) for broken in self.steps[step].broken]

    def demand(self) -> None:
        """NotVerified if anything did not hold or could not be checked."""
        if self.broken:
            raise NotVerified(self)


class NotVerified(Exception):
    """The log or its records do not hold, or could not be checked; the report says where."""

    def __init__(self, report: Report) -> None:
        super().__init__(report)
        self.report = report

    def __str__(self) -> str:
        return "\n".join(map(str, self.report.broken))
