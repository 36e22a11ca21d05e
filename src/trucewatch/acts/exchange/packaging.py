"""Handing out a package: through the gates, recorded, in the custody of every item that goes out."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, field
from uuid import UUID

from django.db import transaction

from trucewatch.acts.acting import Acting
from trucewatch.acts.gates.passing import Stop, must_be_open, stops
from trucewatch.acts.publishing import reason_of, reviewer_of
from trucewatch.acts.writing import Receipt, write
from trucewatch.records import loading
from trucewatch.records.models import Case, Custody, Package
from trucewatch.records.view import CaseView
from trucewatch.values.codes.evidence import CustodyEvent
from trucewatch.values.codes.reports import Audience
from trucewatch.values.refusal import refuse
from trucewatch.values.texts import EMPTY_TEXT, Text

IN_FILES = "gate-identity-file"
"""The gate that looks into what is written, not at records."""


@dataclass(frozen=True, slots=True)
class Handed:
    """One file of an item that goes out: which item, which copy (None: the item itself), digest."""

    evidence: UUID
    derivative: UUID | None
    object: str


@dataclass(frozen=True, slots=True)
class Outgoing:
    """What is to go out, and to whom.

    texts: all that is said in it, by the name of the file, files of media by name alone.
    concerned: ids of the records in it and of all they refer to; None for the whole case.
    digest: SHA-256 of the tag manifest. reviewer: the second person who looked at it.
    """

    audience: Audience
    recipient: Text
    digest: str
    log_size: int
    entries: int
    items: Sequence[UUID]
    files: Sequence[Handed]
    texts: Mapping[str, bytes] = field(repr=False)
    concerned: Collection[UUID] | None = field(default=None, repr=False)
    reviewer: str | None = None
    title: Text = EMPTY_TEXT


def package_stops(acting: Acting, view: CaseView, outgoing: Outgoing) -> tuple[Stop, ...]:
    """What the gates find about a package: those of publishing, on all that goes out.

    Of single items only what concerns them counts: the records that go out, whom they name or
    show, and on whom they lean.
    """
    names = [outgoing.recipient, outgoing.title]
    said = "\n".join(words for text in names for words in text.words.values())
    texts = {**outgoing.texts, "recipient.txt": said.encode()}
    found = stops(acting, view, outgoing.audience, texts)
    if outgoing.concerned is None:
        return found
    return tuple(stop for stop in found if _concerns(stop, outgoing.concerned))


def hand_out(acting: Acting, case: Case, outgoing: Outgoing) -> Receipt:
    """Record that a package goes out, and that each item in it was exported.

    The gates look at the case as it stands at this moment. Raises Refusal where one is shut, where
    nobody signs, and where the reviewer is the one who hands out.
    """
    if acting.member is None:
        raise refuse("acts-needs-member")
    with transaction.atomic():
        view = loading.whole(case.id)
        passed = must_be_open(package_stops(acting, view, outgoing))
        package = Package(
            case=case,
            title=outgoing.title,
            audience=outgoing.audience,
            recipient=outgoing.recipient,
            made=acting.instant,
            items=tuple(map(str, outgoing.items)),
            entries=outgoing.entries,
            log_size=outgoing.log_size,
            digest=outgoing.digest,
            reviewer=reviewer_of(acting.member, outgoing.reviewer),
            release_reasons=[reason_of(stop) for stop in passed],
        )
        exported = [_exported(acting, case, package, each) for each in outgoing.files]
        return write(acting, "package", case, [package, *exported])


def _concerns(stop: Stop, concerned: Collection[UUID]) -> bool:
    """What stands in a file goes out whomever it is about."""
    if stop.finding.code == IN_FILES:
        return True
    return any(place.record in concerned for place in stop.finding.where)


def _exported(acting: Acting, case: Case, package: Package, handed: Handed) -> Custody:
    return Custody(
        case=case,
        evidence_id=handed.evidence,
        derivative_id=handed.derivative,
        package=package,
        event=CustodyEvent.EXPORTED,
        at=acting.instant,
        member=acting.member,
        counterpart=package.recipient,
        object=handed.object,
    )
