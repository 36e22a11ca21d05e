"""Statements for the tests of rules, with the places they would have in a case."""

from __future__ import annotations

from typing import Any, TypeVar

from trucewatch.rules.statement import Conflict, Statement
from trucewatch.values.codes.people import CountingUnit, FateStatus, Group, TallyRole
from trucewatch.values.count import Count
from trucewatch.values.finding import Where

V = TypeVar("V")


def stated(value: V, ref: str = "t", kind: str = "tally", **more: Any) -> Statement[V]:
    return Statement(value, Where(kind=kind, ref=ref), **more)


def people(count: str | Count, ref: str = "t", **more: Any) -> Statement[Count]:
    """A figure of people killed in one incident, told by one source."""
    told = count if isinstance(count, Count) else Count.parse(count)
    defaults = {
        "unit": CountingUnit.PERSON,
        "group": Group.PEOPLE,
        "fate": FateStatus.KILLED,
        "role": TallyRole.HARM,
        "scope": ("incident", "i"),
        "source": "s",
    }
    return stated(told, ref, **(defaults | more))


def said(conflict: Conflict | None, lang: str = "en") -> str:
    """The message of a conflict, without the marks that isolate directions."""
    words = "" if conflict is None else conflict.message.text(lang)
    return words.translate({0x2068: None, 0x2069: None})
