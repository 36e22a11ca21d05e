"""The figures of a view as statements, and how they hang together."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from trucewatch.checks.findings import where_of
from trucewatch.checks.sources import Sources
from trucewatch.records.view import CaseView, Row, Table
from trucewatch.rules.parts import Share
from trucewatch.rules.statement import Statement
from trucewatch.values.codes.people import PartRelation
from trucewatch.values.count import Count
from trucewatch.values.figures import Figure


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


_SAME = ("unit", "group", "group_words", "fate", "role", "place", "incident", "movement")


def told_again(table: Table, *besides: str) -> Iterator[list[int]]:
    """Rows that count the same people of one incident or movement more than once.

    besides: fields that must be equal too. What replaces a figure, is replaced or is part of one
    is left out: its place is stated.
    """
    same = [table.raw(name) for name in (*_SAME, *besides)]
    replaced = table.links_to("supersedes")
    for scope in ("incident", "movement"):
        for indexes in table.links_to(scope).values():
            if len(indexes) > 1:
                told: dict[tuple[object, ...], list[int]] = {}
                for index in indexes:
                    if not _stands_in_a_line(table, index, replaced):
                        told.setdefault(tuple(column[index] for column in same), []).append(index)
                yield from (some for some in told.values() if len(some) > 1)


def _stands_in_a_line(table: Table, index: int, replaced: Mapping[str, object]) -> bool:
    return bool(
        table.raw("source")[index] is None
        or table.raw("supersedes")[index]
        or table.raw("part_of")[index]
        or table.raw("id")[index] in replaced
    )


def superseded(view: CaseView) -> frozenset[str]:
    """Keys of the figures that a newer one supersedes."""
    return frozenset(view.table("tally").links_to("supersedes"))


def totals(view: CaseView) -> Iterator[tuple[Statement[Count], list[Share]]]:
    """Each figure that others are part of, with these; superseded ones are left out.

    Left out too are those which the columns show to be in one unit and within their bounds.
    """
    table, sources, old = view.table("tally"), Sources(view), superseded(view)
    bounds = Bounds(table)
    for whole_key, indexes in table.links_to("part_of").items():
        whole_at = table.place.get(whole_key)
        if whole_at is None or bounds.fit(whole_at, indexes):
            continue
        whole = figure(table.row(whole_at), sources)
        rows = [table.row(i) for i in indexes if table.raw("id")[i] not in old]
        shares = [share for row in rows if (share := _share(row, sources)) is not None]
        if whole is not None and shares:
            yield whole, shares


class Bounds:
    """Whether figures fit their total, by their columns alone; a quick "yes" is never wrong."""

    def __init__(self, table: Table) -> None:
        self._lows, self._highs = table.raw("count_low"), table.raw("count_high")
        self._units, self._relations = table.raw("unit"), table.raw("part_relation")

    def fit(self, whole: int, parts: list[int]) -> bool:
        """Whether all are of one unit, and each is among the total and no more than it."""
        unit, high = self._units[whole], self._highs[whole]
        return all(
            self._units[part] == unit
            and self._relations[part] != PartRelation.PART
            and (high is None or (self._lows[part] or 0) <= high)
            for part in parts
        )


def _share(row: Row, sources: Sources) -> Share | None:
    """A figure as part of another; without a relation it is only said to be among them."""
    part = figure(row, sources)
    return None if part is None else Share(part, row.part_relation or PartRelation.AMONG)


class Parts:
    """What the parts of a figure come to, of those said to make it up; asked figure by figure."""

    def __init__(self, view: CaseView) -> None:
        self._table, self._sources, self._old = view.table("tally"), Sources(view), superseded(view)

    def __call__(self, whole: Statement[Count]) -> Figure | None:
        """The sum of the parts in the unit of the whole; None where no part is told."""
        if whole.where.record is None:
            return None
        indexes = self._table.links_to("part_of").get(whole.where.record.hex, [])
        rows = [self._table.row(at) for at in indexes if self._table.raw("id")[at] not in self._old]
        shares = [share for row in rows if (share := _share(row, self._sources)) is not None]
        parts = [s.figure for s in shares if s.relation is PartRelation.PART]
        same = [part for part in parts if part.unit is whole.unit]
        return Figure.total(part.value.figure for part in same) if same else None
