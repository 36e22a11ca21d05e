"""The moment that a page speaks of: the one asked for, that of the case, or now."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, datetime
from zoneinfo import ZoneInfo

from trucewatch.values.message import Message
from trucewatch.values.refusal import Refusal
from trucewatch.values.when import When
from trucewatch.web.asking import Asking
from trucewatch.web.words.values import say_measured


@dataclass(frozen=True, slots=True)
class Moment:
    """at: the moment. told: in words. field: as a form for date and time holds it. trouble: why
    what was asked for could not be read."""

    at: When
    told: str
    field: str
    trouble: Message | None = None


def moment_of(asking: Asking) -> Moment:
    """The moment in the address (`at`), in the zone of the case."""
    stated = asking.request.GET.get("at", "")[:40]
    trouble = None
    if stated:
        try:
            return _moment(asking, When.parse(stated, zone=asking.case.zone or None))
        except Refusal as refused:
            trouble = refused.message
    own: When | None = asking.case.as_of
    now = datetime.now(UTC).replace(second=0, microsecond=0)
    found = _moment(asking, own or When.parse(now.isoformat(timespec="seconds")))
    return Moment(found.at, found.told, found.field, trouble)


def _moment(asking: Asking, at: When) -> Moment:
    local = at.latest.astimezone(ZoneInfo(asking.zone))
    return Moment(at, say_measured(at, asking.lang, asking.zone), local.strftime("%Y-%m-%dT%H:%M"))
