"""What was typed was taken for where it could be taken otherwise: a period for the whole of a day or
some time within it, the places of a route for a set."""

from __future__ import annotations

from typing import Any

from trucewatch.values.area import Shape
from trucewatch.values.message import Message
from trucewatch.values.period import Period
from trucewatch.values.when_moment import Reach
from trucewatch.web.recording.typed import attribute

_WIDE = (Reach.DAY, Reach.MONTH, Reach.YEAR, Reach.YEARS)


def heard_as(record: Any, name: str) -> Message | None:
    """How a period or a route in a field of a record was understood, and how the other would be typed."""
    value = getattr(record, attribute(record, name))
    if name == "route" and value.shape is Shape.PLACES and len(value.named) > 1:
        return Message("recording-heard-unordered")
    if not isinstance(value, Period) or value.start is None or value.end is None:
        return None
    first, last = value.start.form.first.local, value.end.form.last.local
    if value.start.exact and value.end.exact:
        whole = first.time().isoformat() == "00:00:00" and last.time().isoformat() == "23:59:59"
        return Message("recording-heard-whole") if whole else None
    wide = value.start.form.reach in _WIDE and value.end.form.reach in _WIDE
    return Message("recording-heard-ends") if wide and value.start != value.end else None
