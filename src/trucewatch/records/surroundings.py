"""What surrounds some records: the frame of their case, and of its mass what is connected to them."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping, Sequence
from functools import cache
from typing import Any
from uuid import UUID

from trucewatch.records.loading import (
    ALIKE,
    FRAME,
    MASS,
    Columns,
    in_case,
    mass_links,
    mass_lists,
    nothing,
    of_case,
    parameter,
    select,
    shapes,
    view_of,
)
from trucewatch.records.referring import links_to
from trucewatch.records.view import CaseView
from trucewatch.values.codes.people import FateStatus, TallyRole


def around(records: Sequence[tuple[str, UUID]], case: UUID) -> CaseView:
    """The frame of a case and all that is connected to `records` (kind, id)."""
    columns = {kind: of_case(kind, case) for kind in FRAME}
    columns |= _connected(records, case)
    return view_of(columns)


def _connected(records: Sequence[tuple[str, UUID]], case: UUID) -> dict[str, Columns]:
    """The mass records connected to `records`, following references both ways.

    Of a record of the frame, those that refer to it start the way.
    """
    found: dict[str, Columns] = {kind: nothing(kind) for kind in MASS}
    known: set[str] = set()
    wanted = {step for kind, record in records for step in _first_steps(kind, record.hex)}
    fresh = _unseen(found, known, "tally", _figures_of_the_case(case))
    while wanted or fresh:
        wanted |= {step for kind, row in fresh for step in _neighbours(kind, row)}
        fresh = []
        for (kind, column), keys in _grouped(wanted).items():
            fresh += _unseen(found, known, kind, in_case(column, keys, case, kind))
        wanted = set()
    return found


def _first_steps(kind: str, key: str) -> Iterator[tuple[str, str, str]]:
    if kind in MASS:
        yield kind, "id", key
    else:
        yield from ((other, column, key) for other, column in _referring(kind))


def _figures_of_the_case(case: UUID) -> Columns:
    """Figures of the ledger, who returned, and any that belong to no incident and no movement."""
    figures = "role <> %s OR fate = %s OR (incident_id IS NULL AND movement_id IS NULL)"
    parameters = [parameter(case), str(TallyRole.HARM), str(FateStatus.RETURNED)]
    return select("tally", f"case_id = %s AND ({figures})", parameters)


def _grouped(wanted: set[tuple[str, str, str]]) -> dict[tuple[str, str], list[str]]:
    grouped: dict[tuple[str, str], list[str]] = {}
    for kind, column, key in sorted(wanted):
        grouped.setdefault((kind, column), []).append(key)
    return grouped


def _unseen(
    found: dict[str, Columns], known: set[str], kind: str, part: Columns
) -> list[tuple[str, dict[str, Any]]]:
    """Add the rows not yet held, and give them."""
    fresh = []
    for index, key in enumerate(part["id"]):
        if key in known:
            continue
        known.add(key)
        row = {name: column[index] for name, column in part.items()}
        for name, value in row.items():
            found[kind][name].append(value)
        fresh.append((kind, row))
    return fresh


def _neighbours(kind: str, row: Mapping[str, Any]) -> Iterator[tuple[str, str, str]]:
    """(kind, column, id) of the records that a row refers to or that may refer to it."""
    shape = shapes()[kind]
    for name in mass_links(kind):
        if row[name] is not None:
            yield shape.links[name], "id", row[name]
    for name in mass_lists(kind):
        for item in json.loads(row[name] or "[]"):
            yield shape.lists[name], "id", UUID(item).hex
    if kind == "evidence":
        yield from ((kind, name, row[name]) for name in ALIKE if row[name])
    if kind == "citation" and row["about_kind"] in MASS:
        yield row["about_kind"], "id", row["about"]
    for other, column in _referring(kind):
        yield other, column, row["id"]


@cache
def _referring(kind: str) -> tuple[tuple[str, str], ...]:
    """(kind, column) of every reference in the mass that may point to a record of `kind`."""
    found = [(other, part.field.column) for other, part in links_to(kind) if other in MASS]
    return (*found, ("citation", "about"))
