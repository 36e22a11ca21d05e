"""What an audience may see: labels of sources, how exactly a place is shown, what is held back.

Sources: design.md, "Do no harm: gates, not findings"; words.md, Audiences and Release of a place.
The gates of publishing refuse; here the same rules decide what is printed at all.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from uuid import UUID

from trucewatch.records.view import Row
from trucewatch.values.area import Area
from trucewatch.values.codes.movements import MovementOutcome
from trucewatch.values.codes.places import PROTECTED_SITES, PlaceKind, PlaceRelease
from trucewatch.values.codes.reports import Audience

_KNOWS_PERSONS = frozenset({Audience.INTERNAL, Audience.COURT, Audience.UN_MECHANISM})
_HIDDEN_KINDS = frozenset({"person", "fate", "source", "account", "consent"})
_COARSENESS = {
    PlaceRelease.NEIGHBOURHOOD: (PlaceKind.NEIGHBOURHOOD, PlaceKind.TOWN, PlaceKind.VILLAGE),
    PlaceRelease.SUBDISTRICT: (PlaceKind.SUBDISTRICT,),
    PlaceRelease.DISTRICT: (PlaceKind.DISTRICT,),
    PlaceRelease.GOVERNORATE: (PlaceKind.GOVERNORATE,),
}
_WIDENING = (*_COARSENESS, PlaceRelease.WITHHELD)


@dataclass(frozen=True, slots=True)
class Release:
    """What one audience may see. released: ids of records released to it with a reason."""

    audience: Audience
    released: frozenset[UUID] = field(default_factory=frozenset)

    def shows_source(self, source: Row) -> bool:
        """Whether label, locator and words of the source may be printed."""
        return (
            self.audience is Audience.INTERNAL
            or source.id in self.released
            or self.audience in source.grant
        )

    def shows_persons(self) -> bool:
        """Whether pseudonyms may be printed; otherwise people of the register are only counted."""
        return self.audience in _KNOWS_PERSONS

    def shows_record(self, row: Row) -> bool:
        """Whether a finding about the record may be told in words, or is only counted."""
        if row.kind not in _HIDDEN_KINDS or self.audience is Audience.INTERNAL:
            return True
        return row.kind == "source" and self.shows_source(row)

    def release_of(self, place: Row) -> PlaceRelease:
        """How exactly the place may be shown: its own release, else the rule for its kind."""
        if place.id in self.released or self.audience is Audience.INTERNAL:
            return PlaceRelease.EXACT
        if place.release is not None:
            release: PlaceRelease = place.release
            return release
        site = place.place_kind in PROTECTED_SITES
        return PlaceRelease.DISTRICT if site else PlaceRelease.EXACT

    def shown_as(self, place: Row) -> Row | None:
        """The place itself, or the wider place it is shown as; None where it is withheld."""
        release = self.release_of(place)
        if release is PlaceRelease.EXACT:
            return place
        for wider in _WIDENING[_WIDENING.index(release) :]:
            found = _ancestor(place, _COARSENESS.get(wider, ()))
            if found is not None:
                return found
        return None

    def names_place(self, place: Row) -> bool:
        """Whether the name may be printed."""
        return self.release_of(place) is not PlaceRelease.WITHHELD

    def area_of(self, place: Row) -> Area | None:
        """The drawn area of the place as released; None where nothing may be drawn."""
        shown = self.shown_as(place)
        return None if shown is None or not shown.area else shown.area

    def geometry_hidden(self, incident: Row) -> bool:
        """Whether an incident's own coordinates would show a protected site."""
        sites = (deed.target_place for deed in incident.children("deed"))
        return any(
            site is not None and self.release_of(site) is not PlaceRelease.EXACT for site in sites
        )

    def order_hidden(self, route: Iterable[Row | None]) -> bool:
        """Whether the places before and after would show where a place lies that is released less
        exactly."""
        return any(
            place is not None and self.release_of(place) is not PlaceRelease.EXACT
            for place in route
        )


def held_back(movement: Row, as_of: int, hours: int) -> bool:
    """Whether a movement is under way, or so recent that telling it may endanger people.

    as_of: epoch seconds. hours: how long the case holds movements back; 0 holds nothing back.
    """
    if not hours:
        return False
    if movement.outcome is MovementOutcome.UNDER_WAY:
        return True
    ends = (movement.derived(f"{name}_hi") for name in ("planned", "left", "arrived"))
    return any(end is not None and end > as_of - hours * 3600 for end in ends)


def _ancestor(place: Row, kinds: tuple[PlaceKind, ...]) -> Row | None:
    """The nearest place above of one of the kinds."""
    seen = set()
    wider: Row | None = place.parent
    while wider is not None and wider.key not in seen:
        if wider.place_kind in kinds:
            return wider
        seen.add(wider.key)
        wider = wider.parent
    return None
