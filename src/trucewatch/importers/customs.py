"""How the writers of one case folder write: the zone of their clocks, what their "about" means."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from trucewatch.values.refusal import Refusal
from trucewatch.values.widths import DEFAULT_WIDTHS, Widths
from trucewatch.values.zones import zone_of


@dataclass(frozen=True, slots=True)
class Customs:
    """zone: IANA name or offset, None where nobody says. widths: of "about", "evening" and so on."""

    zone: str | None = None
    widths: Widths = DEFAULT_WIDTHS

    @classmethod
    def of_case(cls, stated: Mapping[str, object]) -> Customs:
        """What the case row says; a zone or a table that cannot be read is told with that row."""
        zone, widths = str(stated.get("zone") or "").strip(), stated.get("widths")
        return cls(_zone(zone), _widths(widths))


def _zone(zone: str) -> str | None:
    try:
        zone_of(zone)
    except Refusal:
        return None
    return zone or None


def _widths(stated: object) -> Widths:
    if not isinstance(stated, Mapping):
        return DEFAULT_WIDTHS
    try:
        return Widths.parse({str(name): str(width) for name, width in stated.items()})
    except Refusal:
        return DEFAULT_WIDTHS
