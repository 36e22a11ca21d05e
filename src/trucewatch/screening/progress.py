"""How far a promise was carried out by a moment, by the figures and movements recorded for it."""

from __future__ import annotations

from trucewatch.records.view import Row
from trucewatch.screening.events import ClauseEvents
from trucewatch.screening.quotas import DAYS, by_the_day, in_return, out_of_order
from trucewatch.screening.spans import NO, UNSURE, YES
from trucewatch.screening.standing import Progress
from trucewatch.screening.words import clause_name, name_of
from trucewatch.values.codes.agreements import ClockState, PromisedPer
from trucewatch.values.codes.counts import Qualifier
from trucewatch.values.count import UNKNOWN_COUNT, Count, Range
from trucewatch.values.message import Arg, Message


def progress_at(clause: Row, events: ClauseEvents, moment: float, begun: float) -> Progress:
    """A promised count is held against those moved; a promise without one against movements.

    begun: when the clause surely had begun (seconds), from which days are counted.
    """
    said: dict[str, Arg] = {"clause": clause_name(clause)}
    if _answers_to_nothing(clause, events):
        return Progress(
            UNSURE, Message("clock-no-return-figure", said), False, ClockState.CANNOT_TELL
        )
    if not events.movements and not any(events.figures):
        return Progress(UNSURE, Message("clock-nothing-recorded", said))
    before = out_of_order(events, moment)
    if before is not None:
        reason = Message("clock-order-not-kept", said | {"movement": _moved_name(before.movement)})
        return Progress(NO, reason, True, ClockState.LATE)
    if clause.promised_count is None:
        return (_carried_out if events.movements else _told)(events, moment, said)
    if clause.promised_per in DAYS:
        return by_the_day(clause, events, begun, moment, said)
    if clause.promised_per is PromisedPer.CONDITION:
        return in_return(clause, events, moment, said)
    if clause.promised_per is PromisedPer.UNKNOWN:
        return Progress(UNSURE, Message("clock-per-unknown", said))
    return _counted(clause, events, moment, said)


def _answers_to_nothing(clause: Row, events: ClauseEvents) -> bool:
    """Whether it promises a number in return for another of which nothing is recorded."""
    other = events.of_condition
    in_return = clause.promised_per is PromisedPer.CONDITION and clause.promised_count is not None
    return in_return and (other is None or not any(other.figures))


def _moved_name(movement: Row | None) -> Arg:
    return "" if movement is None else name_of(movement)


def _counted(clause: Row, events: ClauseEvents, moment: float, said: dict[str, Arg]) -> Progress:
    promised: Range = clause.promised_count.tight
    moved = events.moved_by(moment)
    if not any(events.figures):
        return Progress(UNSURE, Message("clock-no-figure", said))
    low = moved.low or 0
    said = said | {"moved": _as_count(moved), "promised": clause.promised_count}
    if promised.high is not None and low >= promised.high:
        return Progress(YES, Message("clock-count-met", said), True)
    if promised.high is None and promised.low is not None and low >= promised.low:
        return Progress(YES, Message("clock-count-met", said), True)
    short = moved.high is not None and promised.low is not None and moved.high < promised.low
    name = "clock-count-short" if short else "clock-count-open"
    code = NO if short else UNSURE
    return Progress(code, Message(name, said), low > 0, perhaps=not short)


def _as_count(moved: Range) -> Count:
    """How many were moved, from the least to the most."""
    low, high = moved.low or 0, moved.high
    if high is None:
        return Count.of(Qualifier.NO_LESS_THAN, low) if low else UNKNOWN_COUNT
    return Count.exactly(low) if low == high else Count.of(Qualifier.BETWEEN, low, high)


def _told(events: ClauseEvents, moment: float, said: dict[str, Arg]) -> Progress:
    """Figures alone settle nothing where no number was promised, but that it was begun."""
    moved = events.moved_by(moment)
    reason = Message("clock-no-number-promised", said | {"moved": _as_count(moved)})
    return Progress(UNSURE, reason, (moved.low or 0) > 0)


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
        there = [one for one in events.arrivals if one.at(moment) != NO]
        perhaps = len(there) == len(events.movements)
        return Progress(UNSURE, Message("clock-may-have-left", said), perhaps=perhaps)
    return Progress(NO, Message("clock-none-left", said))
