"""A figure recorded otherwise than in the words it was taken from."""

from __future__ import annotations

from collections.abc import Iterator

from trucewatch.checks.figures import figure
from trucewatch.checks.findings import of_conflict
from trucewatch.checks.sources import Sources
from trucewatch.records.view import CaseView, Row
from trucewatch.rules.own_words import figure_against_words
from trucewatch.values.finding import Finding, Severity

CODE = "figure-against-its-words"
TITLE = "check-figure-against-its-words-title"
SEVERITY = Severity.WARNING
SOURCE = "ours"


def check(view: CaseView) -> Iterator[Finding]:
    """Exact figures that keep words of their source, in either language."""
    table, sources = view.table("tally"), Sources(view)
    columns = zip(*(table.raw(n) for n in ("count", "as_stated", "count_low")), strict=True)
    for index, (count, stated, low) in enumerate(columns):
        if count is None or low is None or not (stated or "«" in count):
            continue
        if _stands(str(low), count.partition("«")[2]) or _stands(str(low), stated or ""):
            continue
        row = table.row(index)
        told = figure(row, sources)
        for words in _words(row):
            conflict = None if told is None else figure_against_words(told, words)
            if conflict is not None:
                yield of_conflict(conflict, SEVERITY, SOURCE)
                break


def _words(row: Row) -> list[str]:
    stated = row.count.stated
    return [*([stated] if stated else []), *row.as_stated.words.values()]


def _stands(number: str, words: str) -> bool:
    """Whether the number stands in the words by itself, not within a longer one: quick."""
    at = words.find(number)
    while at >= 0:
        beside = words[at - 1 : at] + words[at + len(number) : at + len(number) + 1]
        if not any(sign.isdigit() for sign in beside):
            return True
        at = words.find(number, at + 1)
    return False
