"""Gates about persons: named or pictured without consent, minors, survivors."""

from __future__ import annotations

from collections.abc import Iterator

from trucewatch.acts.gates.consents import USE, consents, refuses
from trucewatch.acts.gates.gate import stopped
from trucewatch.records.view import CaseView, Row
from trucewatch.values.codes.evidence import EvidenceHeld, FacesShown
from trucewatch.values.codes.incidents import DeedKind
from trucewatch.values.codes.people import DEAD, Minor
from trucewatch.values.codes.reports import Audience
from trucewatch.values.codes.sources import ConsentKind
from trucewatch.values.finding import Finding


def without_consent(view: CaseView, audience: Audience) -> Iterator[Finding]:
    """A living person named or pictured without consent, or with consent withdrawn."""
    for person in view.rows("person"):
        needed = [] if is_dead(person) else _needed(person, audience)
        for use in needed:
            if not consents(person, use):
                yield stopped(
                    "gate-no-consent", audience, [person], person=person.code, consent=use
                )


def unknown_face(view: CaseView, audience: Audience) -> Iterator[Finding]:
    """A recognisable face of nobody on record, or a picture of somebody erased or withdrawn."""
    for item in shown_evidence(view):
        nobody = not item.persons and item.faces is FacesShown.IDENTIFIABLE
        if nobody or len(item.refs("persons")) < len(item.persons):
            yield stopped("gate-unknown-face", audience, [item], evidence=item.code)


def identifiable_minor(view: CaseView, audience: Audience) -> Iterator[Finding]:
    """A minor, or one who may be a minor, named or pictured, on the register or not."""
    for person in view.rows("person"):
        if person.minor is not Minor.ADULT and _is_shown(person):
            yield stopped("gate-minor", audience, [person], record=person.code)
    for item in shown_evidence(view):
        seen = item.faces is FacesShown.IDENTIFIABLE and item.minors is not Minor.ADULT
        unsure = item.faces is FacesShown.UNKNOWN and item.minors is Minor.MINOR
        if seen or unsure:
            yield stopped("gate-minor", audience, [item], record=item.code)


def identifiable_survivor(view: CaseView, audience: Audience) -> Iterator[Finding]:
    """A survivor of sexual violence named or pictured; a face in a picture of such an incident."""
    for person in view.rows("person"):
        if person.survivor_of_sexual_violence and _is_shown(person):
            yield stopped("gate-survivor", audience, [person], record=person.code)
    for item in shown_evidence(view):
        recognisable = item.faces in (FacesShown.IDENTIFIABLE, FacesShown.UNKNOWN)
        if recognisable and is_sexual_violence(item.incident):
            yield stopped("gate-survivor", audience, [item], record=item.code)


def named_as_perpetrator(view: CaseView, audience: Audience) -> Iterator[Finding]:
    """A natural person named as perpetrator; opens with a second person's written reason."""
    for attribution in view.rows("attribution"):
        person, deed = attribution.person, attribution.deed
        if person is not None:
            seen = [deed, deed.incident if deed else None]
            records = [attribution, person]
            yield stopped("gate-perpetrator", audience, records, seen, person=person.code)


def is_dead(person: Row) -> bool:
    """Whether a fate says so and every other fate is surely earlier; the rest counts as living."""
    fates = person.children("fate")
    others = [fate for fate in fates if fate.status not in DEAD]
    deaths = [fate for fate in fates if fate.status in DEAD]
    return any(all(_surely_before(other, death) for other in others) for death in deaths)


def is_sexual_violence(incident: Row | None) -> bool:
    """Whether one of the deeds of an incident is of this kind."""
    deeds = incident.children("deed") if incident is not None else []
    return any(deed.deed_kind is DeedKind.RAPE_AND_SEXUAL_VIOLENCE for deed in deeds)


def shown_evidence(view: CaseView) -> Iterator[Row]:
    """Evidence whose pictures could be shown: those in the vault, whatever the record says."""
    return (row for row in view.rows("evidence") if row.held is EvidenceHeld.HELD or row.object)


def _needed(person: Row, audience: Audience) -> list[ConsentKind]:
    """The consents that showing a person to an audience needs."""
    named = person.named and not _named_for_deeds(person)
    naming = [ConsentKind.TO_BE_NAMED] if named else []
    return [*naming, USE[audience]] if named or _is_pictured(person) else []


def _named_for_deeds(person: Row) -> bool:
    """An adult to whom a deed is attributed and who refused nothing: for gate-perpetrator."""
    refused = any(refuses(person, use) for use in ConsentKind)
    return person.minor is Minor.ADULT and bool(person.children("attribution")) and not refused


def _is_shown(person: Row) -> bool:
    return bool(person.named) or _is_pictured(person)


def _is_pictured(person: Row) -> bool:
    return any(str(person.id) in item.persons for item in shown_evidence(person.view))


def _surely_before(one: Row, other: Row) -> bool:
    end, start = one.derived("at_hi"), other.derived("at_lo")
    return end is not None and start is not None and end < start
