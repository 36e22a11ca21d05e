"""Passing the gates: all of them, for one audience, before anything leaves the team."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from uuid import UUID

from trucewatch.acts.acting import Acting
from trucewatch.acts.gates import exposure, likely, naming, persons, sources, staying, withheld
from trucewatch.acts.gates.gate import Gate
from trucewatch.acts.gates.releasing import release_of, uncounted_release
from trucewatch.records.keys import KeyStore
from trucewatch.records.view import CaseView, Row
from trucewatch.values.codes.reports import Audience
from trucewatch.values.finding import Finding
from trucewatch.values.message import Arg, Message
from trucewatch.values.refusal import Refusal

GATES = (
    Gate("gate-no-consent", False, persons.without_consent),
    Gate("gate-unknown-face", False, persons.unknown_face),
    Gate("gate-minor", False, persons.identifiable_minor),
    Gate("gate-survivor", False, persons.identifiable_survivor),
    Gate("gate-survivor", False, exposure.small_group_of_survivors),
    Gate("gate-source-grant", False, sources.outside_grant),
    Gate("gate-source-named", False, sources.named_source),
    Gate("gate-source-quoted", False, sources.quoted_source),
    Gate("gate-source-quoted", False, sources.told_the_team),
    Gate("gate-source-gone", False, sources.source_gone),
    Gate("gate-perpetrator", True, persons.named_as_perpetrator),
    Gate("gate-small-group", True, exposure.small_group),
    Gate("gate-face", True, exposure.unverified_face),
    Gate("gate-exact-site", True, exposure.exact_site),
    Gate("gate-place-named", True, withheld.withheld_place_named),
)
"""Besides these, what tells somebody's protected words (`naming`) is stopped and does not open; what
may tell them (`likely`), or where a source stays (`staying`), opens."""

RELEASED = {"gate-perpetrator": "person", "gate-exact-site": "place"}
"""Which records a report may show more of once the gate is open."""


@dataclass(frozen=True, slots=True)
class Stop:
    """Something a gate found. released: the decision that opens it, None while it is shut."""

    finding: Finding
    releasable: bool
    released: Row | None = None


def stops(
    acting: Acting, view: CaseView, audience: Audience, files: Mapping[str, bytes] | None = None
) -> tuple[Stop, ...]:
    """What every gate finds in a case and in the files that are to go out.

    A release counts only by somebody other than who acts.
    """
    identities = naming.identities_of(view, KeyStore(acting.workspace.keys))
    return (
        *_found(acting, view, audience),
        *(Stop(each, False) for each in naming.named_in_records(view, audience, identities)),
        *_opening(acting, view, likely.likely_in_records(view, audience, identities)),
        *_opening(acting, view, staying.whereabouts_told(view, audience, identities)),
        *(Stop(each, False) for each in naming.named_in_files(files or {}, identities)),
    )


def must_pass(
    acting: Acting, view: CaseView, audience: Audience, files: Mapping[str, bytes] | None = None
) -> tuple[Stop, ...]:
    """The releases that opened gates. Raises Refusal, naming all, where a gate stays shut.

    view: of the whole case as it stands now, never of drafts or of an earlier day.
    """
    return must_be_open(stops(acting, view, audience, files))


def must_be_open(found: tuple[Stop, ...]) -> tuple[Stop, ...]:
    """The same stops. Raises Refusal, naming all, where one is not released."""
    shut = [stop for stop in found if stop.released is None]
    if shut:
        because = tuple(_reason(stop.finding) for stop in shut)
        raise Refusal(Message("gate-refused", {"count": len(shut)}), because)
    return found


def _reason(finding: Finding) -> Message:
    """Why a gate stays shut, what can be done, and the fingerprint that a release names."""
    return Message(
        "gate-reason",
        {
            "reason": finding.message,
            "advice": finding.advice or "",
            "fingerprint": finding.fingerprint[:8],
        },
    )


def released_records(passed: Iterable[Stop]) -> frozenset[UUID]:
    """The persons and places that a report may name or draw because a gate was opened for them."""
    return frozenset(
        place.record
        for stop in passed
        for place in stop.finding.where
        if stop.released is not None
        and place.record is not None
        and place.kind == RELEASED.get(stop.finding.code)
    )


def _found(acting: Acting, view: CaseView, audience: Audience) -> Iterator[Stop]:
    for gate in GATES:
        found = gate.look(view, audience)
        if gate.releasable:
            yield from _opening(acting, view, found)
        else:
            yield from (Stop(each, False) for each in found)


def _opening(acting: Acting, view: CaseView, found: Iterable[Finding]) -> Iterator[Stop]:
    """Stops that a second person's reason opens, with that reason where there is one; where there is
    one that does not count for who publishes, with that as its advice."""
    publisher = acting.member.username if acting.member is not None else None
    for finding in found:
        released = release_of(finding, view, publisher)
        if released is None and (given := uncounted_release(finding, view, publisher)) is not None:
            told: dict[str, Arg] = {"decision": given.code, "member": publisher or ""}
            finding = replace(finding, advice=Message("gate-uncounted", told))
        yield Stop(finding, True, released)
