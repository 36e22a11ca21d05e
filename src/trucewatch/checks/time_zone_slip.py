"""Two times of one event that lie as far apart as two clocks of the case."""

from __future__ import annotations

import re
from collections.abc import Iterator

from trucewatch.checks.findings import of_conflict, where_of
from trucewatch.checks.sources import Sources
from trucewatch.checks.times import time_said
from trucewatch.records.view import CaseView, Row, Table
from trucewatch.rules.statement import Conflict, Statement
from trucewatch.rules.zone_slips import MOST, zone_slip, zone_slip_within
from trucewatch.values.codes.counts import Agreement
from trucewatch.values.finding import Finding, Severity
from trucewatch.values.period import Period
from trucewatch.values.when import When

CODE = "time-zone-slip"
TITLE = "check-time-zone-slip-title"
SEVERITY = Severity.WARNING
SOURCE = "RFC 9557; IANA time zone database"

_WITHIN = {
    ("evidence", "captured"): ("captured", Agreement.DIFFERS),
    ("deed", "period"): ("period_start", Agreement.CONTRADICTS),
}
"""Times that belong into the period of their incident; a picture may well be taken after it."""
_TOLD = frozenset(
    [("movement", "left"), ("movement", "arrived"), ("tally", "at"), ("fate", "at"),
     ("evidence", "captured"), ("incident", "period"), ("deed", "period")]
)  # fmt: skip
_NAMED = re.compile(r"\[([^\]]+)\]|([+-][0-9]{2}:[0-9]{2})(?![0-9])")
_MOST = int(MOST.total_seconds())


def check(view: CaseView) -> Iterator[Finding]:
    """Pictures and deeds against the time of their incident; times that citations tell."""
    zones = _zones(view)
    for conflict in (*_within(view, zones), *_told(view, zones)):
        yield of_conflict(conflict, SEVERITY, SOURCE)


def _zones(view: CaseView) -> tuple[str, ...]:
    """The clocks of the case: its own, UTC, and those that times of movements and items name."""
    named: set[str] = set()
    for kind, field in (("movement", "left"), ("movement", "arrived"), ("evidence", "captured")):
        for raw in view.table(kind).raw(field):
            for zone, offset in _NAMED.findall((raw or "").partition(" «")[0]):
                named.add(zone or offset)
    case = view.table("case")
    own = {zone for zone in case.raw("zone") if zone}
    return (*sorted(own), "UTC", *sorted(named - own - {"UTC", "Etc/Unknown"}))


def _within(view: CaseView, zones: tuple[str, ...]) -> Iterator[Conflict]:
    for (kind, field), (bounds, _) in _WITHIN.items():
        table = view.table(kind)
        for index in _outside(view, table, bounds):
            row = table.row(index)
            when = _instant(row, field)
            if when is not None:
                event = Statement(when, where_of(row, field))
                frame = Statement(row.incident.period, where_of(row.incident, "period"))
                conflict = zone_slip_within(event, frame, zones, _WITHIN[kind, field][1])
                if conflict is not None:
                    yield conflict


def _outside(view: CaseView, table: Table, bounds: str) -> Iterator[int]:
    """Rows that lie outside the period of their incident, and less than a day away: by columns."""
    incidents = view.table("incident")
    starts, ends = incidents.raw("period_start_lo"), incidents.raw("period_end_hi")
    columns = (table.raw("incident"), table.raw(f"{bounds}_lo"), table.raw(f"{bounds}_hi"))
    for index, (incident, low, high) in enumerate(zip(*columns, strict=True)):
        at = incidents.place.get(incident) if incident and low is not None else None
        if at is None or starts[at] is None or ends[at] is None or high is None:
            continue
        early, late = starts[at] - high, low - ends[at]
        if 0 < max(early, late) <= _MOST:
            yield index


def _told(view: CaseView, zones: tuple[str, ...]) -> Iterator[Conflict]:
    table, sources = view.table("citation"), Sources(view)
    columns = zip(*(table.raw(n) for n in ("about_kind", "about", "field", "says")), strict=True)
    for index, (kind, about, field, says) in enumerate(columns):
        record = view.find(kind, about) if says and (kind, field) in _TOLD else None
        recorded = None if record is None else _instant(record, field)
        told = None if recorded is None else _read(says, recorded.zone)
        if record is None or recorded is None or told is None:
            continue
        label = sources.label(table.raw("source")[index])
        conflict = zone_slip(
            Statement(recorded, where_of(record, field)),
            Statement(told, where_of(table.row(index), "says"), told_by=label),
            zones,
        )
        if conflict is not None:
            yield conflict


def _instant(row: Row, field: str) -> When | None:
    """The instant of a field, of a period the start."""
    value = getattr(row, field)
    return value.start if isinstance(value, Period) else value


def _read(says: str, zone: str) -> When | None:
    """The time that a citation tells, of a period the start."""
    told = time_said(says, zone)
    return told.start if isinstance(told, Period) else told
