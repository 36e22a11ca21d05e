"""What a gate is: a rule of doing no harm that stops whatever would leave the team."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from trucewatch.records.view import CaseView, Row
from trucewatch.values.codes.findings import Severity
from trucewatch.values.codes.reports import Audience
from trucewatch.values.finding import Finding, Where
from trucewatch.values.message import Arg, Message

Look = Callable[[CaseView, Audience], Iterator[Finding]]


@dataclass(frozen=True, slots=True)
class Gate:
    """A gate. releasable: opens where a second person gives a written reason; else, never."""

    code: str
    releasable: bool
    look: Look


def stopped(code: str, records: tuple[Row, ...], values: tuple[str, ...], **args: Arg) -> Finding:
    """What a gate found, in terms of codes and pseudonyms only."""
    return Finding(
        code=code,
        severity=Severity.ERROR,
        message=Message(code, args),
        where=tuple(Where(kind=row.kind, ref=row.ref, record=row.id) for row in records),
        advice=Message(f"{code}-advice"),
        source="design: do no harm",
        values=values,
    )
