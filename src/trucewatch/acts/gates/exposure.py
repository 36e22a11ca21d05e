"""Gates that open with a second person's written reason: small groups, faces, exact places."""

from __future__ import annotations

from collections.abc import Iterator

from trucewatch.acts.gates.gate import stopped
from trucewatch.acts.gates.persons import shown_evidence
from trucewatch.records.view import CaseView
from trucewatch.values.codes.evidence import EvidenceVerdict, FacesShown
from trucewatch.values.codes.people import CountingUnit
from trucewatch.values.codes.places import PlaceKind, PlaceRelease
from trucewatch.values.codes.reports import Audience
from trucewatch.values.finding import Finding

SMALL = 2
PROTECTED_SITES = (
    PlaceKind.HOSPITAL,
    PlaceKind.SHELTER,
    PlaceKind.CAMP,
    PlaceKind.ASSEMBLY_POINT,
    PlaceKind.MONITOR_POSITION,
)
COARSE = (PlaceRelease.DISTRICT, PlaceRelease.GOVERNORATE, PlaceRelease.WITHHELD)


def small_group(view: CaseView, audience: Audience) -> Iterator[Finding]:
    """One or two people whom the place, the time and their role may identify."""
    for tally in view.rows("tally"):
        high = tally.number("count_high")
        people = tally.unit is CountingUnit.PERSON
        if people and tally.incident is not None and high is not None and 0 < high <= SMALL:
            values = (str(tally.count), str(tally.group), str(tally.fate))
            yield stopped(
                "gate-small-group",
                (tally,),
                values,
                tally=tally.code,
                incident=tally.incident.code,
            )


def unverified_face(view: CaseView, audience: Audience) -> Iterator[Finding]:
    """A face that may be recognised, in a picture that nobody verified."""
    for item in shown_evidence(view):
        recognisable = item.faces in (FacesShown.IDENTIFIABLE, FacesShown.UNKNOWN)
        verified = item.verdict in (EvidenceVerdict.AUTHENTIC, EvidenceVerdict.LIKELY_AUTHENTIC)
        if recognisable and not (verified and item.children("verification_step")):
            values = (str(item.faces), str(item.verdict))
            yield stopped("gate-face", (item,), values, evidence=item.code)


def exact_site(view: CaseView, audience: Audience) -> Iterator[Finding]:
    """A protected site released more precisely than its district."""
    for place in view.rows("place"):
        released = place.release
        if place.place_kind in PROTECTED_SITES and released is not None and released not in COARSE:
            reason = str(place.release_reason.plain()) if place.release_reason else ""
            yield stopped("gate-exact-site", (place,), (str(released), reason), place=place.code)
