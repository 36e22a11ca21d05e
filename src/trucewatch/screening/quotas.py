"""Numbers promised for each day or week, or in return for the other side's; and who goes first."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import UTC, datetime, timedelta
from math import isfinite
from typing import NamedTuple

from trucewatch.records.view import Row
from trucewatch.screening.events import ClauseEvents
from trucewatch.screening.moving import Moved
from trucewatch.screening.spans import NO, UNSURE, YES
from trucewatch.screening.standing import Progress
from trucewatch.values.codes.agreements import ClockState, PromisedPer
from trucewatch.values.count import Range
from trucewatch.values.message import Arg, Message
from trucewatch.values.zones import first_moment, local_time, zone_of

DAYS = {PromisedPer.DAY: 1, PromisedPer.WEEK: 7}
LONGEST = 3660
"""So many days or weeks are counted one by one; nobody has promised more."""


def by_the_day(
    clause: Row, events: ClauseEvents, begun: float, moment: float, said: dict[str, Arg]
) -> Progress:
    """Each day (or week) since the clause began is held against the number promised for it.

    One that is over and surely fell short makes the clause late; otherwise the present one counts.
    """
    promised: Range = clause.promised_count.tight
    days = DAYS[clause.promised_per]
    said = said | {"promised": clause.promised_count, "days": days}
    if not isfinite(begun) or not any(events.figures):
        return Progress(UNSURE, Message("clock-no-figure", said))
    stretches = list(days_since(events, begun, moment, days))
    first, last, _ = stretches[-1]
    over = [one for one in stretches[:-1] if one.whole]
    short = [one for one in over if _short(events.moved_between(one.first, one.last), promised)]
    if short:
        said |= {"short": len(short), "over": len(over)}
        return Progress(NO, Message("clock-days-short", said), True, ClockState.LATE)
    moved = events.moved_between(first, min(last, moment))
    low = moved.low or 0
    said["low"] = low
    if promised.low is not None and low >= (promised.high or promised.low):
        return Progress(YES, Message("clock-day-met", said), True)
    return Progress(UNSURE, Message("clock-day-under-way", said), low > 0, None)


class Stretch(NamedTuple):
    """A day or a week, and whether the clause held for the whole of it."""

    first: float
    last: float
    whole: bool


def days_since(events: ClauseEvents, begun: float, moment: float, days: int) -> Iterator[Stretch]:
    """Days (or weeks) by the clocks of the case, from when the clause began to the present one."""
    name = str(events.view.case.zone or "UTC")
    zone = zone_of(name)
    start = local_time(datetime.fromtimestamp(begun, UTC), name)
    day = start.replace(hour=0, minute=0, second=0, microsecond=0)
    for _ in range(LONGEST):
        later = day + timedelta(days=days)
        first, last = first_moment(day, zone).timestamp(), first_moment(later, zone).timestamp()
        yield Stretch(max(first, begun), last - 1, begun <= first)
        if last > moment:
            return
        day = later


def _short(moved: Range, promised: Range) -> bool:
    return moved.high is not None and promised.low is not None and moved.high < promised.low


def in_return(clause: Row, events: ClauseEvents, moment: float, said: dict[str, Arg]) -> Progress:
    """So many are due for every so many of the other side; none are due while it did nothing."""
    other = events.of_condition
    assert other is not None
    ours, theirs = events.moved_by(moment), other.moved_by(moment)
    due = _due(clause, theirs)
    low = ours.low or 0
    said = said | {"low": low, "theirs": theirs.low or 0, "due": due.low or 0}
    if due.high == 0:
        reason = Message("clock-return-none-due", said)
        return Progress(NO, reason, low > 0, ClockState.NOT_YET_DUE)
    if due.high is not None and low >= due.high:
        return Progress(UNSURE, Message("clock-return-kept", said), True)
    if ours.high is not None and ours.high < (due.low or 0):
        return Progress(NO, Message("clock-return-behind", said), low > 0)
    return Progress(UNSURE, Message("clock-return-open", said), low > 0)


def _due(clause: Row, theirs: Range) -> Range:
    """What is due in return: the promised number for every whole time the other one is reached."""
    promised: Range = clause.promised_count.tight
    every = Range.only(1) if clause.for_every is None else clause.for_every.tight
    low = (theirs.low or 0) // every.high * (promised.low or 0) if every.high else 0
    if theirs.high is None or promised.high is None:
        return Range(low, None)
    return Range(low, theirs.high // max(every.low or 1, 1) * promised.high)


def out_of_order(events: ClauseEvents, moment: float) -> Moved | None:
    """Some who surely went, by a moment, before others who were to go first; None where none did."""
    first = events.first_to_go
    if not first:
        return None
    last = max(float(one.known.span.start_lo[0]) for one in first)
    for one in events.moved:
        before = float(one.known.span.start_hi[0]) < last <= moment
        if before and one not in first and _took_others(one, first):
            return one
    return None


def _took_others(moved: Moved, first: Sequence[Moved]) -> bool:
    """Whether a figure surely counts more than those among it who were to go first."""
    among = [one.amount for one in first if one.part and one.movement == moved.movement]
    highs = [amount.high for amount in among]
    known = [high for high in highs if high is not None]
    return len(known) == len(highs) and (moved.amount.low or 0) > sum(known)
