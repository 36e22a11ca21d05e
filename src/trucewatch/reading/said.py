"""What a text says, piece by piece, and what is wrong between the pieces."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TypeAlias

from trucewatch.values.codes.findings import Severity
from trucewatch.values.count import Count
from trucewatch.values.message import Message
from trucewatch.values.period import Period
from trucewatch.values.when import When

SaidValue: TypeAlias = Count | When | Period | str


class SaidKind(StrEnum):
    """What sort of thing is said."""

    COUNT = "count"
    DATE = "date"
    TIME = "time"
    DURATION = "duration"
    PERCENT = "percent"
    PLACE = "place"
    ACTOR = "actor"
    DEED = "deed"
    ATTRIBUTION = "attribution"
    SOURCE = "source"


@dataclass(frozen=True, slots=True)
class Scope:
    """What a piece is said about, as far as the text says it; empty where it does not.

    what: the thing counted or done ("breach", "bus", "killing": words of the lexicon).
    where, by_whom: names as given, or a kind and ref. when: the time in force. per: "day", "each".
    """

    what: str = ""
    where: str = ""
    when: When | Period | None = None
    by_whom: str = ""
    per: str = ""


@dataclass(frozen=True, slots=True)
class Said:
    """One piece: its words (from start to end, not included, in the text) and what they mean.

    value: a Count (also for a duration in seconds and for a percent), a When or Period, or a code
    or name. unit, group, fate: values of the code lists CountingUnit, Group and FateStatus.
    """

    kind: SaidKind
    start: int
    end: int
    text: str
    value: SaidValue
    unit: str = ""
    group: str = ""
    fate: str = ""
    scope: Scope = Scope()


@dataclass(frozen=True, slots=True)
class Span:
    """Words of one of the documents read together: its number, from start to end."""

    document: int
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class ReadFinding:
    """Something in the text that cannot be true, or is very likely wrong, or differs.

    spans: the words on both sides, the first the one most likely wrong. suggestion: the likely
    right figure or date, where one can be told.
    """

    code: str
    severity: Severity
    message: Message
    spans: tuple[Span, ...]
    suggestion: Message | None = None
