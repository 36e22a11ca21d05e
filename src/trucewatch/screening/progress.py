"""How far a promise was carried out by a moment, by the figures and movements recorded for it."""

from __future__ import annotations

from typing import NamedTuple

from trucewatch.records.view import Row
from trucewatch.screening.events import ClauseEvents
from trucewatch.screening.spans import NO, UNSURE, YES
from trucewatch.screening.words import clause_name, name_of
from trucewatch.values.count import Range
from trucewatch.values.message import Arg, Message


class Progress(NamedTuple):
    """Whether a promise was kept by then, the reason, and whether anything of it was begun."""

    code: int
    reason: Message
    begun: bool = False


def progress_at(clause: Row, events: ClauseEvents, moment: float) -> Progress:
    """A promised count is held against those moved; a promise without one against movements."""
    said: dict[str, Arg] = {"clause": clause_name(clause)}
    if not events.movements:
        return Progress(UNSURE, Message("clock-nothing-recorded", said))
    if clause.promised_count is not None:
        return _counted(clause, events, moment, said)
    return _carried_out(events, moment, said)


def _counted(clause: Row, events: ClauseEvents, moment: float, said: dict[str, Arg]) -> Progress:
    promised: Range = clause.promised_count.tight
    moved = events.moved_by(moment)
    if not events.moved:
        return Progress(UNSURE, Message("clock-no-figure", said))
    low = moved.low or 0
    said = said | {"low": low, "promised": clause.promised_count}
    if promised.high is not None and low >= promised.high:
        return Progress(YES, Message("clock-count-met", said), True)
    if promised.high is None and promised.low is not None and low >= promised.low:
        return Progress(YES, Message("clock-count-met", said), True)
    short = moved.high is not None and promised.low is not None and moved.high < promised.low
    name = "clock-count-short" if short else "clock-count-open"
    return Progress(NO if short else UNSURE, Message(name, said), low > 0)


def _carried_out(events: ClauseEvents, moment: float, said: dict[str, Arg]) -> Progress:
    """Kept if every movement tied to it arrived; not begun if each surely left later, or never."""
    arrived = [one for one in events.arrivals if one.at(moment) == YES]
    left = [one for one in events.departures if one.at(moment) != NO]
    undated = len(events.departures) < len(events.gone)
    if arrived:
        said = said | {"movement": name_of(arrived[-1].row)}
        if len(arrived) == len(events.movements):
            return Progress(YES, Message("clock-arrived", said), True)
        return Progress(UNSURE, Message("clock-some-arrived", said), True)
    if left or undated:
        return Progress(UNSURE, Message("clock-may-have-left", said))
    return Progress(NO, Message("clock-none-left", said))
