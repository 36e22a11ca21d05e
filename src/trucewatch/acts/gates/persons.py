"""Gates about persons: named or pictured without consent, minors, survivors."""

from __future__ import annotations

from collections.abc import Iterator

from trucewatch.acts.gates.gate import stopped
from trucewatch.records.view import CaseView, Row
from trucewatch.values.codes.evidence import EvidenceHeld, FacesShown
from trucewatch.values.codes.people import FateStatus, Minor
from trucewatch.values.codes.reports import Audience
from trucewatch.values.codes.sources import ConsentKind
from trucewatch.values.finding import Finding

DEAD = (FateStatus.KILLED, FateStatus.REMAINS_IDENTIFIED)


def without_consent(view: CaseView, audience: Audience) -> Iterator[Finding]:
    """A living person named or pictured without consent, or with consent withdrawn."""
    for person in view.rows("person"):
        for use, kind in _uses(person):
            if not is_dead(person) and not _consents(person, kind):
                consents = tuple(sorted(map(_said, person.children("consent"))))
                yield stopped(
                    "gate-no-consent",
                    (person, *use),
                    (str(kind), *consents),
                    person=person.code,
                    consent=kind,
                )


def identifiable_minor(view: CaseView, audience: Audience) -> Iterator[Finding]:
    """A minor, or one who may be a minor, named; or a recognisable minor in a picture held."""
    for person in view.rows("person"):
        if person.minor is not Minor.ADULT and _uses(person):
            yield stopped("gate-minor", (person,), (str(person.minor),), record=person.code)
    for item in shown_evidence(view):
        if item.minors is Minor.MINOR and item.faces in (
            FacesShown.IDENTIFIABLE,
            FacesShown.UNKNOWN,
        ):
            yield stopped("gate-minor", (item,), (str(item.minors),), record=item.code)


def identifiable_survivor(view: CaseView, audience: Audience) -> Iterator[Finding]:
    """A survivor of sexual violence, named or pictured."""
    for person in view.rows("person"):
        if person.survivor_of_sexual_violence and _uses(person):
            yield stopped("gate-survivor", (person,), (), person=person.code)


def named_as_perpetrator(view: CaseView, audience: Audience) -> Iterator[Finding]:
    """A natural person named as perpetrator; opens with a second person's written reason."""
    for attribution in view.rows("attribution"):
        person = attribution.person
        if person is not None:
            values = (str(attribution.standing), str(person.named))
            yield stopped("gate-perpetrator", (attribution, person), values, person=person.code)


def is_dead(person: Row) -> bool:
    """Whether the last dated fate says so; anything uncertain counts as living."""
    dated = [(fate.number("at_hi") or 0, fate.status) for fate in person.children("fate")]
    return bool(dated) and max(dated, key=lambda pair: pair[0])[1] in DEAD


def shown_evidence(view: CaseView) -> Iterator[Row]:
    """Evidence whose pictures could be shown: those in the vault."""
    return (item for item in view.rows("evidence") if item.held is EvidenceHeld.HELD)


def _uses(person: Row) -> list[tuple[tuple[Row, ...], ConsentKind]]:
    """How a person would show: by name, in pictures; with the consent that each needs."""
    found: list[tuple[tuple[Row, ...], ConsentKind]] = []
    if person.named:
        found.append(((), ConsentKind.TO_BE_NAMED))
    pictured = tuple(item for item in shown_evidence(person.view) if person in item.refs("persons"))
    if pictured:
        found.append((pictured, ConsentKind.TO_PUBLISH))
    return found


def _consents(person: Row, kind: ConsentKind) -> bool:
    """Given and neither refused nor withdrawn; a later consent does not mend a withdrawal."""
    about = [row for row in person.children("consent") if row.consent_kind is kind]
    return bool(about) and all(
        row.given is not None and not row.refused and row.withdrawn is None for row in about
    )


def _said(consent: Row) -> str:
    state = "refused" if consent.refused else "withdrawn" if consent.withdrawn else "given"
    return f"{consent.consent_kind} {state}"
