"""A statement: one value that somebody states about something, with the place where it stands.

Rules are functions from statements to conflicts. Records make statements, and so does prose; a
rule knows neither.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, Generic, TypeVar

from trucewatch.values.codes.counts import Agreement
from trucewatch.values.codes.people import CountingUnit, FateStatus, Group, TallyRole
from trucewatch.values.finding import Where
from trucewatch.values.message import Message, NameOf
from trucewatch.values.texts import Text
from trucewatch.values.when import When

V = TypeVar("V")


@dataclass(frozen=True, slots=True)
class Statement(Generic[V]):
    """A value with what it counts or tells, of what, by whom, and where it stands.

    scope: what it is about (an incident, an account of people), equal for what may be compared.
    source: key of the independent source behind it, "" if none is named. stated: the words of the
    source. at: the instant a figure speaks of. told_by: the source in words, for messages.
    """

    value: V
    where: Where
    unit: CountingUnit = CountingUnit.UNKNOWN
    group: Group = Group.UNKNOWN
    group_words: str = ""
    fate: FateStatus | None = None
    role: TallyRole = TallyRole.OTHER
    at: When | None = None
    scope: tuple[str, ...] = ()
    source: str = ""
    stated: str = ""
    told_by: Text | NameOf | None = None


@dataclass(frozen=True, slots=True)
class Conflict:
    """The smallest set of statements that cannot all hold, or that cannot be set side by side.

    code: of the check that reports it. agreement: CONTRADICTS where they cannot all be true,
    DIFFERS where only their tight bounds exclude each other (shown, not counted). likely: which
    value was likely meant, where a slip explains it.
    """

    code: str
    statements: tuple[Statement[Any], ...]
    message: Message
    agreement: Agreement = Agreement.CONTRADICTS
    likely: Message | None = None

    @property
    def values(self) -> tuple[str, ...]:
        """The text forms of the values in conflict, in the order of the statements."""
        return tuple(_told(statement) for statement in self.statements)


def _told(statement: Statement[Any]) -> str:
    value = statement.value
    if isinstance(value, Text):
        return " | ".join(f"{tag}: {value.words[tag]}" for tag in sorted(value.words))
    return str(value)
