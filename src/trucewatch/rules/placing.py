"""How a message names the place of a statement, and its value at that place."""

from __future__ import annotations

from typing import Any

from trucewatch.rules.statement import Statement
from trucewatch.values.finding import Where
from trucewatch.values.message import Arg, Message


def kind_words(kind: str) -> Message:
    """The name of a kind of record."""
    return Message(f"rule-kind-{kind.replace('_', '-')}")


def place(where: Where) -> Message:
    """The place in words: the record and field, or else the line of a file."""
    if where.kind and where.field:
        args: dict[str, Arg] = {"kind": kind_words(where.kind), "ref": where.ref}
        return Message("rule-place-field", args | {"field": where.field})
    if where.kind:
        return Message("rule-place-record", {"kind": kind_words(where.kind), "ref": where.ref})
    return Message("rule-place-line", {"file": where.file, "line": str(where.line)})


def valued(statement: Statement[Any]) -> Message:
    """The value and its place: "750 (tally dahiya-stopped, count)"."""
    return Message("rule-valued", {"value": statement.value, "place": place(statement.where)})
