"""One picture or recording that stands as evidence of two incidents."""

from __future__ import annotations

from collections.abc import Iterator

from trucewatch.checks.findings import name_of, of_conflict, where_of
from trucewatch.records.view import CaseView, Row, Table
from trucewatch.rules.same_item import same_item
from trucewatch.rules.statement import Statement
from trucewatch.values.finding import Finding, Severity

CODE = "same-evidence-twice"
TITLE = "check-same-evidence-twice-title"
SEVERITY = Severity.WARNING
SOURCE = "Berkeley Protocol on Digital Open Source Investigations (verification)"

_LEAST_QUALITY = 50  # below it PDQ says little (its authors' advice)
_DOCUMENTS = ("application/", "text/")


def check(view: CaseView) -> Iterator[Finding]:
    """Items of the same bytes or looks, items made from another, and items a citation uses."""
    table = view.table("evidence")
    for how, uses in _uses(view, table):
        for conflict in same_item(uses, how):
            yield of_conflict(conflict, SEVERITY, SOURCE)


def _uses(view: CaseView, table: Table) -> Iterator[tuple[str, list[Statement[str]]]]:
    same_bytes = _groups(table, "object")
    yield from (("bytes", [_use(table.row(at)) for at in group]) for group in same_bytes)
    told = {frozenset(group) for group in same_bytes}
    for group in _groups(table, "pdq"):
        if frozenset(group) not in told:
            yield "looks", [_use(table.row(at)) for at in group]
    for index, origin in enumerate(table.raw("derived_from")):
        at = table.place.get(origin) if origin else None
        if at is not None and _incidents(table, (index, at)) == 2:
            yield "made", [_use(table.row(index)), _use(table.row(at))]
    yield from (("cited", uses) for uses in _cited(view, table))


def _groups(table: Table, column: str) -> list[list[int]]:
    """Items of two incidents or more that share a value of this column."""
    found: dict[str, list[int]] = {}
    quality = table.raw("pdq_quality")
    for index, value in enumerate(table.raw(column)):
        sure = column != "pdq" or (quality[index] or 0) >= _LEAST_QUALITY
        if value and sure and table.raw("incident")[index] and not _document(table, index):
            found.setdefault(value, []).append(index)
    return [group for group in found.values() if _incidents(table, group) > 1]


def _cited(view: CaseView, table: Table) -> Iterator[list[Statement[str]]]:
    """Citations about another incident than the one their item of evidence belongs to."""
    citations = view.table("citation")
    columns = ("evidence", "about_kind", "about")
    for index, (item, kind, about) in enumerate(
        zip(*(citations.raw(name) for name in columns), strict=True)
    ):
        at = table.place.get(item) if item and kind == "incident" else None
        if at is None or table.raw("incident")[at] in (None, about) or _document(table, at):
            continue
        other = view.find("incident", about)
        if other is not None:
            place = where_of(citations.row(index), "evidence")
            yield [_use(table.row(at)), Statement(name_of(other), place)]


def _incidents(table: Table, indexes: list[int] | tuple[int, ...]) -> int:
    return len({table.raw("incident")[at] for at in indexes} - {None})


def _document(table: Table, index: int) -> bool:
    """Whether it is a paper, which may well speak of many incidents."""
    return (table.raw("media_type")[index] or "").startswith(_DOCUMENTS)


def _use(item: Row) -> Statement[str]:
    return Statement(name_of(item.incident), where_of(item, "incident"))
