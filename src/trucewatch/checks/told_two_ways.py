"""One event told with two outcomes, two harms or two effects, of one record or of two movements."""

from __future__ import annotations

import json
from collections.abc import Iterator

from trucewatch.checks.findings import name_of, of_conflict, where_of
from trucewatch.checks.sources import Sources
from trucewatch.records.view import CaseView, Row
from trucewatch.rules.statement import Statement
from trucewatch.rules.two_ways import told_two_ways
from trucewatch.values.codes.base import Code
from trucewatch.values.finding import Finding, Severity
from trucewatch.values.number_words import fold
from trucewatch.values.told_values import TOLD_OTHERWISE, told_code

CODE = "told-two-ways"
TITLE = "check-told-two-ways-title"
SEVERITY = Severity.WARNING
SOURCE = "ours"


def check(view: CaseView) -> Iterator[Finding]:
    """What each citation of such a field says, and what the record says itself; then movements."""
    for tellings in (*_cited_fields(view), *_one_journey(view)):
        conflict = told_two_ways(tellings)
        if conflict is not None:
            yield of_conflict(conflict, SEVERITY, SOURCE)


def _cited_fields(view: CaseView) -> Iterator[list[Statement[Code]]]:
    sources, table = Sources(view), view.table("citation")
    cited: dict[tuple[str, str, str], list[int]] = {}
    columns = zip(*(table.raw(n) for n in ("about_kind", "about", "field", "says")), strict=True)
    for index, (kind, about, field, says) in enumerate(columns):
        if says and (kind, field) in TOLD_OTHERWISE:
            cited.setdefault((kind, about, field), []).append(index)
    for (kind, about, field), indexes in cited.items():
        record = view.find(kind, about)
        if record is None:
            continue
        told = {record.raw(field), *(table.raw("says")[index] for index in indexes)}
        if len(told - {None}) < 2:
            continue
        citations = sorted((table.row(index) for index in indexes), key=name_of)
        yield [*_recorded(record, field), *_cited(record, field, citations, sources)]


def _one_journey(view: CaseView) -> Iterator[list[Statement[Code]]]:
    """The outcomes of movements of one name that left one place at one moment: two records of one."""
    sources = Sources(view)
    journeys: dict[tuple[str, str, str], list[Row]] = {}
    columns = (view.table("movement").raw(name) for name in ("name", "start", "left"))
    for index, (name, start, left) in enumerate(zip(*columns, strict=True)):
        if name and start and left:
            moment = left.partition(" «")[0]
            row = view.table("movement").row(index)
            called = {fold(words) for lang, words in json.loads(name).items() if lang != "original"}
            for one in called:
                journeys.setdefault((one, start, moment), []).append(row)
    for rows in dict.fromkeys(tuple(some) for some in journeys.values() if len(some) > 1):
        yield [
            Statement(
                row.outcome,
                where_of(row, "outcome"),
                source=sources.root(row.raw("source")),
                told_by=sources.label(row.raw("source")),
            )
            for row in sorted(rows, key=name_of)
        ]


def _recorded(record: Row, field: str) -> Iterator[Statement[Code]]:
    value = getattr(record, field)
    if value is not None:
        yield Statement(value, where_of(record, field))


def _cited(
    record: Row, field: str, citations: list[Row], sources: Sources
) -> Iterator[Statement[Code]]:
    """What citations say, those that can be read; words that name no value settle nothing."""
    for citation in citations:
        value = told_code(citation.says, record.kind, field)
        if value is None:
            continue
        words = citation.as_stated
        yield Statement(
            value,
            where_of(record, field),
            source=sources.root(citation.raw("source")),
            stated=words.get(words.original),
            told_by=sources.label(citation.raw("source")),
        )
