"""A person pictured or named, or a source quoted, whose consent is not recorded."""

from __future__ import annotations

import json
from collections.abc import Iterator
from uuid import UUID

from trucewatch.checks.findings import finding, name_of, where_of
from trucewatch.checks.sources import Sources
from trucewatch.records.view import CaseView, Row
from trucewatch.values.codes.people import DEAD
from trucewatch.values.codes.sources import ConsentKind
from trucewatch.values.finding import Finding, Severity
from trucewatch.values.message import Message

CODE = "consent-missing"
TITLE = "check-consent-missing-title"
SEVERITY = Severity.NOTE
SOURCE = "Murad Code; OHCHR Manual on Human Rights Monitoring"


def check(view: CaseView) -> Iterator[Finding]:
    """Living persons named or pictured, and sources quoted. The gates of publishing go further."""
    yield from _named(view)
    yield from _pictured(view)
    yield from _quoted(view)


def _named(view: CaseView) -> Iterator[Finding]:
    table = view.table("person")
    for index, named in enumerate(table.raw("named")):
        row = table.row(index)
        if named and not _dead(row) and not _consents(row, "person", ConsentKind.TO_BE_NAMED):
            message = Message("check-consent-missing-named", {"person": name_of(row)})
            yield finding(CODE, SEVERITY, SOURCE, message, [where_of(row, "named")])


def _pictured(view: CaseView) -> Iterator[Finding]:
    table = view.table("evidence")
    for index, raw in enumerate(table.raw("persons")):
        for item in json.loads(raw) if raw and raw != "[]" else ():
            person = view.get("person", UUID(item))
            if person is None or _dead(person):
                continue
            if not _consents(person, "person", ConsentKind.TO_PUBLISH):
                row = table.row(index)
                args = {"person": name_of(person), "evidence": name_of(row)}
                message = Message("check-consent-missing-pictured", args)
                values = (name_of(person),)
                yield finding(CODE, SEVERITY, SOURCE, message, [where_of(row, "persons")], values)


def _quoted(view: CaseView) -> Iterator[Finding]:
    sources = Sources(view)
    for key in sorted(_with_words(view)):
        row = sources.row(key)
        if row is None or _public(row, sources):
            continue
        if not _consents(row, "source", ConsentKind.TO_PUBLISH):
            message = Message("check-consent-missing-quoted", {"source": name_of(row)})
            yield finding(CODE, SEVERITY, SOURCE, message, [where_of(row)])


def _with_words(view: CaseView) -> set[str]:
    """Keys of the sources whose words stand in a record."""
    pairs = (("citation", "source"), ("attribution", "said_by"), ("tally", "source"),
             ("assessment", "source"), ("recommendation", "source"))  # fmt: skip
    return {
        source
        for kind, field in pairs
        for source, words in zip(
            view.table(kind).raw(field), view.table(kind).raw("as_stated"), strict=True
        )
        if words and source is not None
    }


def _public(row: Row, sources: Sources) -> bool:
    """Whether the source has spoken in public, itself or within what is public."""
    root = sources.row(sources.root(row.key))
    return bool(row.public or (root is not None and root.public))


def _consents(row: Row, field: str, kind: ConsentKind) -> bool:
    return any(
        consent.consent_kind is kind and not consent.refused and consent.raw("withdrawn") is None
        for consent in row.children("consent", field)
    )


def _dead(person: Row) -> bool:
    return any(fate.status in DEAD for fate in person.children("fate"))
