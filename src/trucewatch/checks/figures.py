"""The figures of a view as statements, and how they hang together."""

from __future__ import annotations

from collections.abc import Iterator

from trucewatch.checks.findings import where_of
from trucewatch.checks.sources import Sources
from trucewatch.records.view import CaseView, Row
from trucewatch.rules.parts import Share
from trucewatch.rules.statement import Statement
from trucewatch.values.codes.people import PartRelation
from trucewatch.values.count import Count


def figure(row: Row, sources: Sources) -> Statement[Count] | None:
    """A tally as a statement; None where it has no count."""
    if row.raw("count") is None:
        return None
    return Statement(
        row.count,
        where_of(row, "count"),
        unit=row.unit,
        group=row.group,
        group_words=row.group_words.get("en"),
        fate=row.fate,
        role=row.role,
        at=row.at,
        scope=scope_of(row),
        source=sources.root(row.raw("source")),
        stated=row.count.stated,
    )


def scope_of(row: Row) -> tuple[str, ...]:
    """What a figure is about: an incident, else a movement, else a place and an agreement."""
    for kind in ("incident", "movement"):
        if row.raw(kind) is not None:
            return (kind, row.raw(kind))
    return ("account", row.raw("place") or "", row.raw("agreement") or "")


def superseded(view: CaseView) -> frozenset[str]:
    """Keys of the figures that a newer one supersedes."""
    return frozenset(view.table("tally").links_to("supersedes"))


def totals(view: CaseView) -> Iterator[tuple[Statement[Count], list[Share]]]:
    """Each figure that others are part of, with these; superseded ones are left out."""
    table, sources, old = view.table("tally"), Sources(view), superseded(view)
    for whole_key, indexes in table.links_to("part_of").items():
        whole_at = table.place.get(whole_key)
        whole = None if whole_at is None else figure(table.row(whole_at), sources)
        rows = [table.row(i) for i in indexes if table.raw("id")[i] not in old]
        shares = [share for row in rows if (share := _share(row, sources)) is not None]
        if whole is not None and shares:
            yield whole, shares


def _share(row: Row, sources: Sources) -> Share | None:
    """A figure as part of another; without a relation it is only said to be among them."""
    part = figure(row, sources)
    return None if part is None else Share(part, row.part_relation or PartRelation.AMONG)
