"""Alternatives of an attribution that were lost on the way to a ruling or another attribution."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from trucewatch.checks.findings import finding, name_of, where_of
from trucewatch.checks.sources import Sources
from trucewatch.records.naming import named
from trucewatch.records.view import CaseView, Row
from trucewatch.values.codes.determination import NOT_KEPT, RulingState
from trucewatch.values.finding import Finding, Severity
from trucewatch.values.message import Arg, Message

CODE = "alternatives-lost"
TITLE = "check-alternatives-lost-title"
SEVERITY = Severity.ERROR
SOURCE = "ours (README.md, neutrality)"


def check(view: CaseView) -> Iterator[Finding]:
    """Rulings against the attributions of their incident; attributions of one deed and source."""
    yield from _in_rulings(view)
    yield from _in_deeds(view)


def _in_rulings(view: CaseView) -> Iterator[Finding]:
    for row in view.rows("determination"):
        if row.ruling not in NOT_KEPT or row.ruling_state is RulingState.WITHDRAWN:
            continue
        told, incident = _actors(row), row.incident
        if not told or incident is None:
            continue
        attributions = [a for d in incident.children("deed") for a in d.children("attribution")]
        lost = _lost(told, attributions)
        if lost is not None:
            yield _finding(row, lost)


def _in_deeds(view: CaseView) -> Iterator[Finding]:
    sources, table = Sources(view), view.table("attribution")
    for indexes in table.links_to("deed").values():
        if len(indexes) < 2:
            continue
        rows = [table.row(index) for index in indexes]
        for row in rows:
            same = [a for a in rows if _source(a, sources) == _source(row, sources) and a != row]
            wider = [a for a in same if _actors(row) < _actors(a) and row.raw("actor")]
            if wider and sources.root(row.raw("said_by")):
                yield _finding(row, wider[0])


def _lost(told: frozenset[str], attributions: Sequence[Row]) -> Row | None:
    """The attribution whose alternatives a ruling drops, unless another names only those ruled."""
    if any(_actors(a) and _actors(a) <= told for a in attributions):
        return None
    return next((a for a in attributions if _actors(a) & told), None)


def _actors(row: Row) -> frozenset[str]:
    """Ids of every actor a record leaves possible."""
    actor = row.raw("actor")
    return frozenset(
        [*(item.replace("-", "") for item in row.alternatives), *([actor] if actor else [])]
    )


def _source(row: Row, sources: Sources) -> str:
    return sources.root(row.raw("said_by"))


def _finding(row: Row, attribution: Row) -> Finding:
    missing = sorted(_actors(attribution) - _actors(row))
    found = [row.view.find("actor", key) for key in missing]
    lost = [actor for actor in found if actor is not None]
    args: dict[str, Arg] = {
        "lost": tuple(named(actor) for actor in lost),
        "attribution": name_of(attribution),
    }
    message = Message("check-alternatives-lost", args)
    where = [where_of(row, "alternatives"), where_of(attribution, "alternatives")]
    values = tuple(sorted(name_of(actor) for actor in lost))
    return finding(CODE, SEVERITY, SOURCE, message, where, values)
