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

_QUOTING = {
    "citation": "source",
    "attribution": "said_by",
    "tally": "source",
    "assessment": "source",
    "recommendation": "source",
}
"""The kinds that quote, and the field that says whom."""


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
    for row in quoted_not_in_public(view):
        if not _consents(row, "source", ConsentKind.TO_PUBLISH):
            message = Message("check-consent-missing-quoted", {"source": name_of(row)})
            yield finding(CODE, SEVERITY, SOURCE, message, [where_of(row)])


def quoted_not_in_public(view: CaseView) -> Iterator[Row]:
    """The sources whose words stand in a record and that have not spoken in public."""
    sources = Sources(view)
    quoted = sorted({source for source, _, _ in quotations(view)})
    rows = (sources.row(key) for key in quoted)
    return (row for row in rows if row is not None and not spoke_in_public(row, sources))


def quotations(view: CaseView) -> Iterator[tuple[str, str, int]]:
    """Whose words stand in which record: key of the source, kind of the record, its row.

    Words cited from a testimony are those of whoever gave it, too.
    """
    for kind, name in _QUOTING.items():
        for source, index in _stated(view, kind, name):
            yield source, kind, index
    accounts = view.table("account")
    givers = dict(zip(accounts.raw("id"), accounts.raw("source"), strict=True))
    for account, index in _stated(view, "citation", "account"):
        if givers.get(account):
            yield givers[account], "citation", index


def _stated(view: CaseView, kind: str, name: str) -> Iterator[tuple[str, int]]:
    """What a field of a kind refers to wherever words are stated beside it."""
    table = view.table(kind)
    pairs = zip(table.raw(name), table.raw("as_stated"), strict=True)
    for index, (key, words) in enumerate(pairs):
        if words and key is not None:
            yield key, index


def spoke_in_public(row: Row, sources: Sources) -> bool:
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
