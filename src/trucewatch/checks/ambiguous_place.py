"""A record at a place whose name another place bears as well, with nothing to tell them apart."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import combinations

from trucewatch.checks.findings import finding, name_of, where_of
from trucewatch.records.naming import named
from trucewatch.records.view import CaseView, Row, Table
from trucewatch.values.finding import Finding, Severity
from trucewatch.values.message import Arg, Message
from trucewatch.values.number_words import fold

CODE = "ambiguous-place"
TITLE = "check-ambiguous-place-title"
SEVERITY = Severity.WARNING
SOURCE = "ours; P-codes of the OCHA common operational datasets tell places apart"


def check(view: CaseView) -> Iterator[Finding]:
    """Every reference to a place that shares a name with one of the same parent, or of none."""
    twins = _twins(view)
    if not twins:
        return
    for table in view.tables.values():
        if table.kind == "place":
            continue
        for row, field, key in _uses(table, twins):
            place, other = view.find("place", key), view.find("place", twins[key])
            if place is not None and other is not None:
                yield _finding(row, field, place, other)


def _twins(view: CaseView) -> dict[str, str]:
    """For each place that cannot be told from another by name and parent, one such other."""
    bearers: dict[str, list[Row]] = {}
    for row in view.rows("place"):
        for name in {fold(word) for word in (*row.name.words.values(), *row.aliases)}:
            bearers.setdefault(name, []).append(row)
    twins: dict[str, str] = {}
    for places in bearers.values():
        for one, other in combinations(places, 2):
            if not _told_apart(one, other):
                twins.setdefault(one.key, other.key)
                twins.setdefault(other.key, one.key)
    return twins


def _told_apart(one: Row, other: Row) -> bool:
    """Whether one lies within the other, or both lie within places that differ."""
    if one in other.outward("parent") or other in one.outward("parent"):
        return True
    parents = (one.raw("parent"), other.raw("parent"))
    return None not in parents and parents[0] != parents[1]


def _uses(table: Table, twins: dict[str, str]) -> Iterator[tuple[Row, str, str]]:
    """Row, field and place wherever a record of this kind refers to one of these places."""
    for field, target in table.shape.links.items():
        if target == "place":
            for index, key in enumerate(table.raw(field)):
                if key in twins:
                    yield table.row(index), field, key
    for field, target in table.shape.lists.items():
        if target == "place":
            for index, raw in enumerate(table.raw(field)):
                for item in getattr(table.row(index), field) if raw and raw != "[]" else ():
                    if item.replace("-", "") in twins:
                        yield table.row(index), field, item.replace("-", "")
    for field in ("area", "route", "captured_area"):
        for index, raw in enumerate(table.columns.get(field, ())):
            for place in getattr(table.row(index), field).named if raw else ():
                if place.hex in twins:
                    yield table.row(index), field, place.hex


def _finding(row: Row, field: str, place: Row, other: Row) -> Finding:
    args: dict[str, Arg] = {"place": named(place), "one": name_of(place), "other": name_of(other)}
    message = Message("check-ambiguous-place", args | {"record": name_of(row)})
    where = [where_of(row, field), where_of(place, "name"), where_of(other, "name")]
    return finding(CODE, SEVERITY, SOURCE, message, where, (str(place.name.get("en")),))
