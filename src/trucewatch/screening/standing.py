"""How far a promise was carried out by a moment, as the clock of a clause takes it."""

from __future__ import annotations

from typing import NamedTuple

from trucewatch.records.view import Row
from trucewatch.values.codes.agreements import ClockState
from trucewatch.values.message import Message


class Progress(NamedTuple):
    """Whether a promise was kept by then, the reason, and whether anything of it was begun.

    state: where the promise itself says how it stands, whatever its date. perhaps: whether it may
    have been kept in full by then.
    """

    code: int
    reason: Message
    begun: bool = False
    state: ClockState | None = None
    perhaps: bool = False
    rests: tuple[Row, ...] = ()
