"""Rows that lead back to themselves: an amendment that amends itself by way of others."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from functools import cache
from uuid import UUID

from trucewatch.importers.problems import problem
from trucewatch.records.shape import FieldType, shapes
from trucewatch.values.codes.agreements import PromisedPer
from trucewatch.values.draft import Draft
from trucewatch.values.finding import Finding

Links = Mapping[UUID, UUID]
Stored = Callable[[str, str], Links]


@cache
def own_links() -> tuple[tuple[str, str], ...]:
    """(kind, field) of every reference from a kind to itself."""
    return tuple(
        (kind, field.name)
        for kind, shape in shapes().items()
        for field in shape.fields.values()
        if field.form is FieldType.REFERENCE and field.target == kind
    )


def cycle_findings(drafts: Sequence[Draft], stored: Stored) -> Iterator[Finding]:
    """One finding for each cycle, naming the rows of it and no others.

    stored: the links that the workspace holds for a kind and field, asked for only where the rows
    lead out of the folder.
    """
    by_kind: dict[str, list[Draft]] = {}
    for draft in drafts:
        by_kind.setdefault(draft.kind, []).append(draft)
    for kind, field in own_links():
        links = _links(by_kind.get(kind, ()), field)
        if links:
            yield from _told(
                by_kind[kind], field, _complete(links, by_kind[kind], kind, field, stored)
            )


def cycles(links: Links) -> list[list[UUID]]:
    """Every cycle once, from its least id, of links of which each record has at most one."""
    settled: set[UUID] = set()
    found = []
    for start in links:
        path: dict[UUID, None] = {}
        at: UUID | None = start
        while at is not None and at not in settled and at not in path:
            path[at] = None
            at = links.get(at)
        if at is not None and at in path:
            found.append(_from_least(list(path)[list(path).index(at) :]))
        settled.update(path)
    return found


def _links(drafts: Iterable[Draft], field: str) -> dict[UUID, UUID]:
    return {
        draft.id: UUID(str(target))
        for draft in drafts
        if (target := draft.plain.get(field)) is not None and not _is_rate(draft, field)
    }


def _is_rate(draft: Draft, field: str) -> bool:
    """Whether a number answers to what the other side does: two sides may well do so in turn."""
    return field == "condition" and draft.plain.get("promised_per") == PromisedPer.CONDITION


def _complete(
    links: dict[UUID, UUID], drafts: Sequence[Draft], kind: str, field: str, stored: Stored
) -> Links:
    """The links of the folder over those of the workspace, where the folder leads there."""
    here = {draft.id for draft in drafts}
    if here.issuperset(links.values()):
        return links
    return {record: to for record, to in stored(kind, field).items() if record not in here} | links


def _told(drafts: Sequence[Draft], field: str, links: Links) -> Iterator[Finding]:
    by_id = {draft.id: draft for draft in drafts}
    for cycle in cycles(links):
        rows = [by_id[record] for record in cycle if record in by_id]
        if rows:
            way = tuple(row.ref for row in (*rows, rows[0]))
            places = [replace(row.where, field=field) for row in rows]
            yield problem("import-cycle", *places, field=field, way=" → ".join(way))


def _from_least(cycle: list[UUID]) -> list[UUID]:
    least = cycle.index(min(cycle))
    return cycle[least:] + cycle[:least]
