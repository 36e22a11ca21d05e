"""Time zones: what a clock on the wall of a place showed, and the UTC instants that can mean.

Rules come from the pinned tzdata package, never from the machine, so that two machines agree.
A zone is written as an IANA name ("Asia/Damascus") or as an offset ("+02:00"); an empty string
is the zone nobody stated. Source: IANA time zone database; RFC 9557 for writing them.
"""

from __future__ import annotations

import re
from datetime import UTC, datetime, timedelta, timezone, tzinfo
from difflib import get_close_matches
from functools import cache
from importlib import resources
from zoneinfo import ZoneInfo

from trucewatch.values.message import either
from trucewatch.values.refusal import Refusal, refuse

UNKNOWN_ZONE = "Etc/Unknown"
"""The CLDR name of the zone nobody knows: written out, it keeps a reader from filling one in."""

ZONE_REFUSALS = frozenset(
    [
        "when-zone-near",
        "when-zone-unknown",
        "when-zone-disagrees",
        "when-skipped-time",
        "when-skipped-day",
    ]
)
"""Refusals that rest on the zone database alone, which may say otherwise next year."""

WESTMOST = timedelta(hours=12)  # a clock of the westernmost zone is 12 hours behind UTC
EASTMOST = timedelta(hours=14)  # a clock of the easternmost zone is 14 hours ahead of UTC
_SECOND = timedelta(seconds=1)
_OFFSET = re.compile(r"([+-])([0-9]{2}):([0-9]{2})")

Instants = tuple[datetime, datetime]


@cache
def zone_of(name: str) -> tzinfo | None:
    """The rules of a zone by IANA name or offset; None where the zone is unknown.

    Raises Refusal for a name that the database lacks, naming the nearest, and for an offset
    outside -12:00 to +14:00, which no clock has kept.
    """
    if name in ("", UNKNOWN_ZONE):
        return None
    if name == "Z" or _OFFSET.fullmatch(name):
        return _fixed(name)
    if name not in zone_names():
        raise _unknown(name)
    place = resources.files("tzdata").joinpath("zoneinfo", *name.split("/"))
    with place.open("rb") as rules:
        return ZoneInfo.from_file(rules, key=name)


@cache
def zone_names() -> frozenset[str]:
    """Every zone name of the database."""
    return frozenset((resources.files("tzdata") / "zones").read_text("utf-8").split())


def local_time(instant: datetime, zone: str) -> datetime:
    """What a clock in the zone shows at the instant (UTC where the zone is unknown), naive."""
    return instant.astimezone(zone_of(zone) or UTC).replace(tzinfo=None)


def instants_of(local: datetime, zone: tzinfo | None) -> Instants | None:
    """First and last instant, in UTC, at which a clock of the zone shows the time.

    They differ where clocks went back over the time, and by 26 hours where the zone is unknown.
    None where clocks went forward over it: then nobody's clock showed it.
    """
    utc = local.replace(tzinfo=UTC)
    if zone is None:
        return utc - EASTMOST, utc + WESTMOST
    first, second = offsets_at(local, zone)
    if first == second:
        return utc - first, utc - first
    return None if first < second else (utc - first, utc - second)


def offsets_at(local: datetime, zone: tzinfo) -> tuple[timedelta, timedelta]:
    """Offset from UTC before and after the change of clocks nearest the time; mostly equal."""
    first, second = (zone.utcoffset(local.replace(fold=fold)) for fold in (0, 1))
    assert first is not None
    assert second is not None
    return first, second


def shown_twice(local: datetime, zone: tzinfo | None) -> bool:
    """Whether clocks of the zone show the time twice, because they went back over it."""
    if zone is None:
        return False
    first, second = offsets_at(local, zone)
    return first > second


def offset_text(ahead: timedelta) -> str:
    """An offset from UTC as it is written: "+02:00"."""
    minutes = abs(ahead) // timedelta(minutes=1)
    return f"{'-' if ahead < timedelta(0) else '+'}{minutes // 60:02}:{minutes % 60:02}"


def first_moment(local: datetime, zone: tzinfo | None) -> datetime:
    """The first instant at which a clock of the zone shows the time or, if skipped, a later one."""
    found = instants_of(local, zone)
    return found[0] if found else _change_over(local, zone)


def last_moment(local: datetime, zone: tzinfo | None) -> datetime:
    """The last instant at which a clock of the zone shows the time or, if skipped, a former one."""
    found = instants_of(local, zone)
    return found[1] if found else _change_over(local, zone) - _SECOND


def _change_over(skipped: datetime, zone: tzinfo | None) -> datetime:
    """The instant at which clocks jumped over the time, found by halving."""
    assert zone is not None
    before, after = offsets_at(skipped, zone)
    low = skipped.replace(tzinfo=UTC) - after
    high = skipped.replace(tzinfo=UTC) - before
    while high - low > _SECOND:
        middle = low + timedelta(seconds=(high - low) // _SECOND // 2)
        if middle.astimezone(zone).utcoffset() == before:
            low = middle
        else:
            high = middle
    return high


def _fixed(offset: str) -> timezone:
    found = _OFFSET.fullmatch(offset)
    if found is None:
        return UTC
    ahead = timedelta(hours=int(found[2]), minutes=int(found[3])) * (-1 if found[1] == "-" else 1)
    if int(found[3]) > 59 or not -WESTMOST <= ahead <= EASTMOST:
        raise refuse("when-offset", offset=offset)
    return timezone(ahead)


def _unknown(name: str) -> Refusal:
    near = get_close_matches(name, zone_names(), n=3, cutoff=0.6)
    if near:
        return refuse("when-zone-near", zone=name[:40], nearest=either(near))
    return refuse("when-zone-unknown", zone=name[:40])
