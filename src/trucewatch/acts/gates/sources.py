"""The gates about sources: nobody is used beyond what they granted, or named against their will."""

from __future__ import annotations

from collections.abc import Iterator

from trucewatch.acts.gates.consents import USE, consents, refuses
from trucewatch.acts.gates.gate import stopped, told_as
from trucewatch.checks.consent_missing import quotations, quoted_not_in_public, spoke_in_public
from trucewatch.checks.sources import Sources
from trucewatch.records.view import CaseView, Row
from trucewatch.values.codes.reports import Audience
from trucewatch.values.codes.sources import ConsentKind, SourceKind
from trucewatch.values.finding import Finding

OF_ITSELF = ("source", "account", "consent")
"""Kinds whose link to a source is no leaning on it: what it told, or agreed to, may rest."""

NATURAL = (
    SourceKind.EYEWITNESS,
    SourceKind.SURVIVOR,
    SourceKind.RELATIVE,
    SourceKind.LOCAL_ACTIVIST,
    SourceKind.MEDICAL,
    SourceKind.RESCUE_WORKER,
)


def outside_grant(view: CaseView, audience: Audience) -> Iterator[Finding]:
    """A source that the case leans on and that did not grant this audience, or took it back."""
    used = leaned_on(view)
    for source in view.rows("source"):
        granted = audience is Audience.INTERNAL or audience in source.grant
        declined = refuses(source, USE[audience]) or refuses(source, ConsentKind.TO_RECORD)
        if source.key in used and (declined or not granted):
            args = {"source": source.code, "audience": audience}
            found = stopped("gate-source-grant", audience, [source], **args)
            if declined:
                yield told_as(found, "gate-source-declined", consent=USE[audience])
            else:
                yield told_as(found, "gate-source-grant", grant=str(audience))


def named_source(view: CaseView, audience: Audience) -> Iterator[Finding]:
    """A natural person shown as a public source, by name, without consent to be named."""
    for source in view.rows("source"):
        person = source.source_kind in NATURAL and source.public and source.name is not None
        if person and not consents(source, ConsentKind.TO_BE_NAMED):
            yield stopped("gate-source-named", audience, [source], source=source.code)


def quoted_source(view: CaseView, audience: Audience) -> Iterator[Finding]:
    """A source that has not spoken in public, and whose words go out without consent to that use.

    A grant says for whom a source may be used; what it said is handed on only if it agreed to it.
    """
    lacking = {
        source.key: source
        for source in quoted_not_in_public(view)
        if not consents(source, USE[audience])
    }
    holding: dict[str, dict[str, Row]] = {}
    for source, kind, index in quotations(view) if lacking else ():
        if source in lacking:
            row = view.table(kind).row(index)
            holding.setdefault(source, {})[row.key] = row
    for key, records in holding.items():
        yield _quoted(lacking[key], list(records.values()), audience)


def told_the_team(view: CaseView, audience: Audience) -> Iterator[Finding]:
    """What was noted of a testimony, which the team alone is given, without consent to record."""
    sources = Sources(view)
    for account in view.rows("account") if audience is Audience.INTERNAL else ():
        source = sources.row(account.raw("source"))
        if source is None or spoke_in_public(source, sources):
            continue
        if not consents(source, USE[audience]):
            yield _quoted(source, [account], audience)


def _quoted(source: Row, records: list[Row], audience: Audience) -> Finding:
    """Found where the words stand, so that a package of other records is not kept back."""
    use = USE[audience]
    args = {"source": source.code, "audience": audience, "consent": use, "record": records[0].code}
    found = stopped("gate-source-quoted", audience, records, [source], **args)
    return told_as(found, "gate-source-quoted", kind=str(use), count=len(records) - 1)


def source_gone(view: CaseView, audience: Audience) -> Iterator[Finding]:
    """A record that leans on a source which was erased or withdrawn."""
    for record, source in _leaning(view):
        if view.find("source", source) is None:
            yield stopped("gate-source-gone", audience, [record], record=record.code)


def leaned_on(view: CaseView) -> set[str]:
    """Ids of the sources the case leans on, and of those in whose words they are told."""
    used: set[str] = set()
    waiting = [source for _, source in _leaning(view)]
    while waiting:
        key = waiting.pop()
        source = view.find("source", key)
        if key not in used and source is not None and source.raw("within"):
            waiting.append(source.raw("within"))
        used.add(key)
    return used


def _leaning(view: CaseView) -> Iterator[tuple[Row, str]]:
    """Every link from a record to a source, however the field is called; through testimonies too."""
    for kind, table in view.tables.items():
        links = [name for name, to in table.shape.links.items() if to == "source"]
        for name in links if kind not in OF_ITSELF else ():
            for index, source in enumerate(table.raw(name)):
                if source is not None:
                    yield table.row(index), source
    for citation in view.rows("citation"):
        account: Row | None = citation.account
        if account is not None:
            yield citation, account.raw("source")
    yield from _rested_on(view)


def _rested_on(view: CaseView) -> Iterator[tuple[Row, str]]:
    """Sources and testimonies that an assessment names as "kind:ref"."""
    sources = {f"source:{row.ref}": row.key for row in view.rows("source") if row.ref}
    sources |= {f"account:{row.ref}": row.raw("source") for row in view.rows("account") if row.ref}
    for assessment in view.rows("assessment"):
        for named in assessment.rests_on:
            if named in sources:
                yield assessment, sources[named]
