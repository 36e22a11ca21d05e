"""How a check makes a finding of a conflict, or of something lacking."""

from __future__ import annotations

from collections.abc import Iterable
from functools import cache

from trucewatch.records.view import Row, ref_of
from trucewatch.rules.statement import Conflict
from trucewatch.values.codes.counts import Agreement
from trucewatch.values.finding import Finding, Severity, Where
from trucewatch.values.message import Message


def name_of(row: Row) -> str:
    """What people call a record: its ref or, where it has none, its code."""
    return ref_of(row) or row.key


def where_of(row: Row, field: str = "") -> Where:
    """The place of a record, or of one field of it."""
    return Where(kind=row.kind, ref=name_of(row), record=row.id, field=field)


def finding(
    code: str,
    severity: Severity,
    source: str,
    message: Message,
    where: Iterable[Where],
    values: tuple[str, ...] = (),
    likely: Message | None = None,
) -> Finding:
    """A finding of the check `code`, with that check's advice; each place once, in order.

    likely: which value was likely meant; it goes before the advice and into no fingerprint.
    """
    places = tuple(dict.fromkeys(where))
    advice = _advice(code)
    if likely is not None:
        advice = Message("check-likely", {"likely": likely, "advice": advice})
    return Finding(code, severity, message, places, advice, source, values)


@cache
def _advice(code: str) -> Message:
    """What to do about it; one object for a million findings of a check."""
    return Message(f"check-{code}-advice")


def of_conflict(conflict: Conflict, severity: Severity, source: str) -> Finding:
    """The finding of a conflict; where only tight bounds exclude each other it is a note."""
    counted = conflict.agreement is Agreement.CONTRADICTS
    return finding(
        conflict.code,
        severity if counted else Severity.NOTE,
        source,
        conflict.message,
        (statement.where for statement in conflict.statements),
        conflict.values,
        conflict.likely,
    )
