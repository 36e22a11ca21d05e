"""From a written time to the earliest and latest instant it can mean, in UTC."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta, tzinfo

from trucewatch.values.refusal import refuse
from trucewatch.values.when_moment import Edge, Reach
from trucewatch.values.when_text import Form
from trucewatch.values.zones import (
    UNKNOWN_ZONE,
    first_moment,
    instants_of,
    last_moment,
    offsets_at,
    zone_of,
)


def bounds_of(form: Form) -> tuple[datetime, datetime]:
    """Earliest and latest instant, both included.

    A half-width in days widens whole days by calendar days; any other widens by elapsed time.
    Raises Refusal for a clock time or a day that the clocks of the zone skipped, and for an
    offset that the zone did not keep then.
    """
    if form.reach is Reach.CLOCK:
        earliest, latest = _clock_bounds(form.first, form.zone)
    else:
        earliest, latest = _edge_bounds(form)
    if earliest > latest:
        raise refuse("when-backwards" if form.reach is Reach.SPAN else "when-skipped-day")
    if form.half is None or _in_calendar_days(form):
        return earliest, latest
    half = timedelta(seconds=form.half_seconds)
    return earliest - half, latest + half


def _edge_bounds(form: Form) -> tuple[datetime, datetime]:
    shift = timedelta(seconds=form.half_seconds if _in_calendar_days(form) else 0)
    zone = zone_of(form.zone)
    return _first(form.first, form.zone, zone, shift), _last(form.last, form.zone, zone, shift)


def _first(edge: Edge, name: str, zone: tzinfo | None, shift: timedelta) -> datetime:
    if edge.clock:
        return _clock_bounds(edge, name)[0]
    return first_moment(edge.local - shift, zone)


def _last(edge: Edge, name: str, zone: tzinfo | None, shift: timedelta) -> datetime:
    if edge.clock:
        return _clock_bounds(edge, name)[1]
    return last_moment(edge.local + shift, zone)


def _in_calendar_days(form: Form) -> bool:
    return form.half is not None and form.half[1] == "d" and form.reach is not Reach.CLOCK


def _clock_bounds(edge: Edge, name: str) -> tuple[datetime, datetime]:
    """One instant, or where clocks went back and no offset tells which, both."""
    zone = zone_of(name)
    if edge.offset:
        return _by_offset(edge, name, zone)
    found = instants_of(edge.local, zone)
    if found is None:
        raise refuse("when-skipped-time", time=f"{edge.local:%H:%M}", zone=name)
    return found


def _by_offset(edge: Edge, name: str, zone: tzinfo | None) -> tuple[datetime, datetime]:
    """The instant an offset fixes; a zone beside it must have kept that offset then (RFC 9557).

    Beside a named zone, Z says only that the instant is in UTC (RFC 9557, section 2).
    """
    ahead = zone_of(edge.offset)
    assert ahead is not None
    instant = edge.local.replace(tzinfo=UTC) - offsets_at(edge.local, ahead)[0]
    if zone is not None and edge.offset != "Z" and name != UNKNOWN_ZONE:
        if instants_of(edge.local, zone) is None:
            raise refuse("when-skipped-time", time=f"{edge.local:%H:%M}", zone=name)
        if edge.local.replace(tzinfo=UTC) - instant not in offsets_at(edge.local, zone):
            raise refuse("when-zone-disagrees", offset=edge.offset, zone=name)
    return instant, instant
