"""Two times of one event that lie exactly as far apart as two clocks of the case.

18:00 told beside 16:00 is likely one moment by the clock of Damascus and by UTC, written without
its zone. Only times known to the quarter of that distance can show it.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import datetime, timedelta
from functools import lru_cache

from trucewatch.rules.placing import valued
from trucewatch.rules.statement import Conflict, Statement
from trucewatch.values.codes.counts import Agreement
from trucewatch.values.message import Arg, Message
from trucewatch.values.period import Period
from trucewatch.values.texts import Text
from trucewatch.values.when import When
from trucewatch.values.wording import say_duration
from trucewatch.values.zones import zone_of

CODE = "time-zone-slip"
MOST = timedelta(hours=26)
"""Between the easternmost clock and the westernmost one."""


def zone_slip(
    one: Statement[When], other: Statement[When], zones: Sequence[str]
) -> Conflict | None:
    """Two times that exclude each other, and meet once one is read by another clock."""
    if _meet(one.value, other.value, timedelta(0)):
        return None
    for first, second, apart in _apart(zones, one.value.earliest):
        if max(_width(one.value), _width(other.value)) * 4 > apart:
            continue
        if any(_meet(one.value, other.value, shift) for shift in (apart, -apart)):
            return _conflict(one, other, first, second, apart)
    return None


def zone_slip_within(
    event: Statement[When],
    frame: Statement[Period],
    zones: Sequence[str],
    agreement: Agreement = Agreement.CONTRADICTS,
) -> Conflict | None:
    """A time outside the period it belongs to, and inside it once read by another clock.

    agreement: DIFFERS where it may well lie outside, as a picture of what came after does.
    """
    start, end = frame.value.start, frame.value.end
    if start is None or end is None or _inside(event.value, start, end, timedelta(0)):
        return None
    length = end.latest - start.earliest
    for first, second, apart in _apart(zones, event.value.earliest):
        if max(_width(event.value), length) > apart:
            continue
        if any(_inside(event.value, start, end, shift) for shift in (apart, -apart)):
            found = _conflict(event, frame, first, second, apart)
            return replace(found, agreement=agreement)
    return None


def _apart(zones: Sequence[str], at: datetime) -> Iterator[tuple[str, str, timedelta]]:
    """Pairs of zones whose clocks differ at that time, and by how much; each distance once."""
    ahead = [
        (name, zone.utcoffset(at.astimezone(zone))) for name in zones if (zone := zone_of(name))
    ]
    seen: set[timedelta] = set()
    for place, (first, one) in enumerate(ahead):
        for second, other in ahead[place + 1 :]:
            apart = abs((one or timedelta(0)) - (other or timedelta(0)))
            if apart and apart not in seen:
                seen.add(apart)
                yield first, second, apart


def _meet(one: When, other: When, shift: timedelta) -> bool:
    return one.earliest + shift <= other.latest and other.earliest <= one.latest + shift


def _inside(event: When, start: When, end: When, shift: timedelta) -> bool:
    return event.earliest + shift <= end.latest and start.earliest <= event.latest + shift


def _width(when: When) -> timedelta:
    return when.latest - when.earliest


def _conflict(
    one: Statement[When],
    other: Statement[When] | Statement[Period],
    first: str,
    second: str,
    apart: timedelta,
) -> Conflict:
    within = isinstance(other.value, Period)
    names = ("event", "frame") if within else ("one", "other")
    args: dict[str, Arg] = {
        names[0]: valued(one),
        names[1]: valued(other),
        "apart": _length(int(apart.total_seconds())),
        "first": first,
        "second": second,
    }
    code = "rule-zone-slip-within" if within else "rule-zone-slip"
    return Conflict(CODE, (one, other), Message(code, args))


@lru_cache(maxsize=256)
def _length(seconds: int) -> Text:
    return Text("en", {lang: say_duration(seconds, lang) for lang in ("en", "ar")})
