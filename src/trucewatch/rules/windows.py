"""Orders of time: an end before its start, an event before or after a moment that bounds it.

A conflict is reported only where the bounds of both leave no other order.
"""

from __future__ import annotations

from datetime import datetime
from typing import Any

from trucewatch.rules.placing import place, valued
from trucewatch.rules.statement import Conflict, Statement
from trucewatch.values.codes.verdict import Verdict
from trucewatch.values.message import Arg, Message
from trucewatch.values.period import Period
from trucewatch.values.when import When


def backwards(statement: Statement[Period]) -> Conflict | None:
    """A period whose end lies before its start."""
    period = statement.value
    if period.start is None or period.end is None:
        return None
    if period.ends_before_start() is not Verdict.YES:
        return None
    args: dict[str, Arg] = {
        "start": period.start,
        "end": period.end,
        "place": place(statement.where),
    }
    return Conflict("end-before-start", (statement,), Message("rule-period-backwards", args))


def reversed_order(first: Statement[When], then: Statement[When]) -> Conflict | None:
    """What must come second, stated to lie before what must come first."""
    if then.value.before(first.value) is not Verdict.YES:
        return None
    message = Message("rule-reversed", {"first": valued(first), "then": valued(then)})
    return Conflict("end-before-start", (first, then), message)


def over_before(event: Statement[Any], moment: Statement[When], code: str) -> Conflict | None:
    """An event (instant or period) that is over before the moment it cannot precede."""
    latest = _latest(event.value)
    if latest is None or latest >= moment.value.earliest:
        return None
    message = Message("rule-over-before", {"event": valued(event), "moment": valued(moment)})
    return Conflict(code, (event, moment), message)


def begins_after(event: Statement[Any], moment: Statement[When], code: str) -> Conflict | None:
    """An event (instant or period) that begins after the moment it cannot follow."""
    earliest = _earliest(event.value)
    if earliest is None or earliest <= moment.value.latest:
        return None
    message = Message("rule-begins-after", {"event": valued(event), "moment": valued(moment)})
    return Conflict(code, (event, moment), message)


def outside(event: Statement[Any], frame: Statement[Period], code: str) -> Conflict | None:
    """An event (instant or period) that lies wholly outside the period it belongs to."""
    earliest, latest = _earliest(event.value), _latest(event.value)
    opens, closes = _earliest(frame.value), _latest(frame.value)
    early = latest is not None and opens is not None and latest < opens
    late = earliest is not None and closes is not None and earliest > closes
    if not early and not late:
        return None
    message = Message("rule-outside", {"event": valued(event), "frame": valued(frame)})
    return Conflict(code, (event, frame), message)


def _earliest(value: When | Period) -> datetime | None:
    """The earliest moment it can begin, None where nothing bounds it."""
    if isinstance(value, When):
        return value.earliest
    return None if value.start is None else value.start.earliest


def _latest(value: When | Period) -> datetime | None:
    """The latest moment it can be over, None where it is open or nothing bounds it."""
    if isinstance(value, When):
        return value.latest
    return None if value.end is None else value.end.latest
