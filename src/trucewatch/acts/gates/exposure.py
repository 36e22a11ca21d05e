"""Gates that open with a second person's written reason: small groups, faces, exact places."""

from __future__ import annotations

from collections.abc import Iterator

from trucewatch.acts.gates.gate import stopped, told_as
from trucewatch.acts.gates.persons import is_sexual_violence, shown_evidence
from trucewatch.records.view import CaseView, Row
from trucewatch.values.codes.evidence import GENUINE, FacesShown, MediaRead
from trucewatch.values.codes.incidents import DeedKind, Target
from trucewatch.values.codes.movements import ServiceKind
from trucewatch.values.codes.people import DEAD, CountingUnit, PartRelation
from trucewatch.values.codes.places import PROTECTED_SITES, PlaceKind, PlaceRelease, WherePrecision
from trucewatch.values.codes.reports import Audience
from trucewatch.values.finding import Finding

SMALL = 2
OF_PEOPLE = (
    CountingUnit.PERSON,
    CountingUnit.PERSON_EVENT,
    CountingUnit.HOUSEHOLD,
    CountingUnit.COMPLAINT,
    CountingUnit.UNKNOWN,
)
SHELTERING = (ServiceKind.SHELTER, ServiceKind.HOSPITAL, ServiceKind.CLINIC)
SINGLE = (PlaceKind.BUILDING, PlaceKind.SQUARE, PlaceKind.UNKNOWN)
COARSE = (PlaceRelease.DISTRICT, PlaceRelease.GOVERNORATE, PlaceRelease.WITHHELD)
PRECISE = (WherePrecision.EXACT, WherePrecision.NEAR, WherePrecision.UNKNOWN)


def small_group(view: CaseView, audience: Audience) -> Iterator[Finding]:
    """One or two people whom the place, the time and their role may identify."""
    for tally, wholes in _small_tallies(view):
        seen = [*wholes, *(_told_with(row) for row in (tally, *wholes))]
        yield stopped("gate-small-group", audience, [tally], seen, tally=tally.code)


def small_group_of_survivors(view: CaseView, audience: Audience) -> Iterator[Finding]:
    """One or two living people of an incident of sexual violence; does not open."""
    for tally, wholes in _small_tallies(view):
        of_it = any(is_sexual_violence(row.incident) for row in (tally, *wholes))
        if of_it and tally.fate not in DEAD:
            yield stopped("gate-survivor", audience, [tally], record=tally.code)


def unverified_face(view: CaseView, audience: Audience) -> Iterator[Finding]:
    """A face that may be recognised, in a picture that nobody verified or looked at for faces."""
    for item in shown_evidence(view):
        if _without_pictures(item):
            continue
        steps = item.children("verification_step")
        verified = item.verdict in GENUINE and steps
        unverified = item.faces is FacesShown.IDENTIFIABLE and not verified
        unseen = item.faces is FacesShown.UNKNOWN
        if unverified or unseen:
            found = stopped("gate-face", audience, [item], steps, evidence=item.code)
            yield told_as(found, "gate-face-unseen") if unseen else found


def _without_pictures(item: Row) -> bool:
    """Whether the bytes are none, or a program read all of them and they are plain words."""
    words = item.media_read is MediaRead.WHOLE and item.media_type == "text/plain"
    return words or bool(item.object and item.size == 0)


def exact_site(view: CaseView, audience: Audience) -> Iterator[Finding]:
    """A protected site shown more precisely than its district, by itself or by an incident."""
    sheltering = {
        row.raw("place") for row in view.rows("service") if row.service_kind in SHELTERING
    }
    for place in view.rows("place"):
        released = place.release
        site = place.place_kind in PROTECTED_SITES and released is not None
        unsaid = place.key in sheltering and place.place_kind in SINGLE
        if (site or unsaid) and released not in COARSE:
            yield stopped("gate-exact-site", audience, [place], record=place.code)
    for incident in view.rows("incident"):
        if _shows_a_site(incident):
            deeds = incident.children("deed")
            yield stopped("gate-exact-site", audience, [incident], deeds, record=incident.code)


def _small_tallies(view: CaseView) -> Iterator[tuple[Row, list[Row]]]:
    """Figures of one or two people at a place, with the wholes they are part of."""
    for tally in view.rows("tally"):
        wholes = _wholes(tally)
        placed = any(_told_with(row) is not None for row in (tally, *wholes))
        if placed and tally.unit in OF_PEOPLE and (_is_small(tally) or _leaves_few(tally)):
            yield tally, wholes


def _is_small(tally: Row) -> bool:
    """Whether the number may be one or two: "at least one" and "none to two" may."""
    low, high = tally.derived("count_low"), tally.derived("count_high")
    return (low is not None and 0 < low <= SMALL) or (high is not None and 0 < high <= SMALL)


def _leaves_few(whole: Row) -> bool:
    """Whether a subtraction tells it: all but one or two of a whole are told in its parts."""
    parts = [
        row for row in whole.children("tally", "part_of") if row.part_relation is PartRelation.PART
    ]
    told = [high for row in parts if (high := row.derived("count_high")) is not None]
    least = whole.derived("count_low")
    return bool(told) and least is not None and 0 < least - sum(told) <= SMALL


def _wholes(tally: Row) -> list[Row]:
    """The figures this one is part of, nearest first."""
    return tally.outward("part_of")[1:]


def _told_with(tally: Row) -> Row | None:
    """What gives a figure its place and time."""
    place: Row | None = tally.incident or tally.movement or tally.place
    return place


def _shows_a_site(incident: Row) -> bool:
    """Whether its own coordinates show a medical place that no target names.

    Where a protected site is named as the target, the report draws the district instead.
    """
    area, deeds = incident.area, incident.children("deed")
    targets = [deed.target_place for deed in deeds]
    named = any(place is not None and place.place_kind in PROTECTED_SITES for place in targets)
    medical = any(
        deed.deed_kind is DeedKind.ATTACK_ON_HOSPITAL or Target.MEDICAL_UNIT in deed.targets
        for deed in deeds
    )
    return medical and not named and bool(area.bounds()) and area.precision in PRECISE
