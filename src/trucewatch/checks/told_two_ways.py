"""One event told with two outcomes, two harms or two effects."""

from __future__ import annotations

from collections.abc import Iterator

from trucewatch.checks.findings import name_of, of_conflict, where_of
from trucewatch.checks.sources import Sources
from trucewatch.records.view import CaseView, Row
from trucewatch.rules.statement import Statement
from trucewatch.rules.two_ways import told_two_ways
from trucewatch.values.codes.base import Code, parse_code
from trucewatch.values.codes.incidents import EffectOnOperation
from trucewatch.values.codes.movements import MovementOutcome
from trucewatch.values.codes.people import FateStatus
from trucewatch.values.finding import Finding, Severity
from trucewatch.values.refusal import Refusal

CODE = "told-two-ways"
TITLE = "check-told-two-ways-title"
SEVERITY = Severity.WARNING
SOURCE = "ours"
FIELDS: dict[tuple[str, str], type[Code]] = {
    ("movement", "outcome"): MovementOutcome,
    ("incident", "harm"): FateStatus,
    ("incident", "effect"): EffectOnOperation,
    ("fate", "status"): FateStatus,
}
"""Fields in which citations may say another value than the record."""


def check(view: CaseView) -> Iterator[Finding]:
    """What each citation of such a field says, and what the record says itself."""
    sources, table = Sources(view), view.table("citation")
    cited: dict[tuple[str, str, str], list[int]] = {}
    columns = zip(*(table.raw(n) for n in ("about_kind", "about", "field", "says")), strict=True)
    for index, (kind, about, field, says) in enumerate(columns):
        if says and (kind, field) in FIELDS:
            cited.setdefault((kind, about, field), []).append(index)
    for (kind, about, field), indexes in cited.items():
        record = view.find(kind, about)
        if record is None:
            continue
        told = {record.raw(field), *(table.raw("says")[index] for index in indexes)}
        if len(told - {None}) < 2:
            continue
        citations = sorted((table.row(index) for index in indexes), key=name_of)
        tellings = [*_recorded(record, field), *_cited(record, field, citations, sources)]
        conflict = told_two_ways(tellings)
        if conflict is not None:
            yield of_conflict(conflict, SEVERITY, SOURCE)


def _recorded(record: Row, field: str) -> Iterator[Statement[Code]]:
    value = getattr(record, field)
    if value is not None:
        yield Statement(value, where_of(record, field))


def _cited(
    record: Row, field: str, citations: list[Row], sources: Sources
) -> Iterator[Statement[Code]]:
    """What citations say, those that can be read; words that name no value settle nothing."""
    for citation in citations:
        try:
            value = parse_code(FIELDS[record.kind, field], citation.says)
        except Refusal:
            continue
        words = citation.as_stated
        yield Statement(
            value,
            where_of(record, field),
            source=sources.root(citation.raw("source")),
            stated=words.get(words.original),
            told_by=sources.label(citation.raw("source")),
        )
