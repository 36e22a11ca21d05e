"""A figure of one source that is another's with two digits changed over."""

from __future__ import annotations

from collections.abc import Iterator

from trucewatch.checks.figures import Parts, figure, scope_of, superseded
from trucewatch.checks.findings import of_conflict
from trucewatch.checks.sources import Sources
from trucewatch.records.view import CaseView, Table
from trucewatch.rules.borne_out import digit_slip
from trucewatch.rules.slips import near
from trucewatch.values.finding import Finding, Severity

CODE = "digit-slip"
TITLE = "check-digit-slip-title"
SEVERITY = Severity.WARNING
SOURCE = "ours"

_KEY = ("unit", "group", "fate")


def check(view: CaseView) -> Iterator[Finding]:
    """Figures of the same that another source tells, whose parts come to its figure exactly."""
    table, sources, old = view.table("tally"), Sources(view), superseded(view)
    wholes = _wholes(table, old)
    told = _told(table, {_about(table, at) for at in wholes}, old)
    parts = Parts(view)
    for whole in wholes:
        for number in near(table.raw("count_low")[whole]):
            for at in told.get((*_about(table, whole), number), ()):
                printed, borne = (figure(table.row(i), sources) for i in (at, whole))
                if printed is None or borne is None or printed.source == borne.source:
                    continue
                conflict = digit_slip(printed, borne, parts)
                if conflict is not None:
                    yield of_conflict(conflict, SEVERITY, SOURCE)


def _wholes(table: Table, old: frozenset[str]) -> list[int]:
    """Exact figures that others make up."""
    relation = table.raw("part_relation")
    found = []
    for key, indexes in table.links_to("part_of").items():
        at = table.place.get(key)
        if at is not None and key not in old and any(relation[i] == "part" for i in indexes):
            found += [at] if _number(table, at) is not None else []
    return found


def _told(
    table: Table, abouts: set[tuple[object, ...]], old: frozenset[str]
) -> dict[tuple[object, ...], list[int]]:
    """Exact figures of the same, by what they are about and their number."""
    found: dict[tuple[object, ...], list[int]] = {}
    if not abouts:
        return found
    for at, key in enumerate(table.raw("id")):
        number, about = _number(table, at), _about(table, at)
        if number is not None and about in abouts and key not in old:
            found.setdefault((*about, number), []).append(at)
    return found


def _about(table: Table, at: int) -> tuple[object, ...]:
    return (scope_of(table.row(at)), *(table.raw(name)[at] for name in _KEY))


def _number(table: Table, at: int) -> int | None:
    low, high = table.raw("count_low")[at], table.raw("count_high")[at]
    return low if low is not None and low == high else None
