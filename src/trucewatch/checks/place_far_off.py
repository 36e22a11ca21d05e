"""A place far from all others of the case, where all others have another near them."""

from __future__ import annotations

from collections.abc import Iterator

from shapely import STRtree

from trucewatch.checks.findings import finding, name_of, where_of
from trucewatch.checks.place_swapped import swapped
from trucewatch.checks.points import placed, to_nearest
from trucewatch.records.view import CaseView
from trucewatch.values.codes.places import PlaceKind
from trucewatch.values.finding import Finding, Severity
from trucewatch.values.message import Message

CODE = "place-far-off"
TITLE = "check-place-far-off-title"
SEVERITY = Severity.WARNING
SOURCE = "ours"
FAR = 3.0
"""Degrees: about 300 km from every other place, further than a slip of one degree is told."""
ENOUGH = 10
"""So many places show where a case plays; and of so many, one may lie apart."""
WIDE = frozenset({PlaceKind.COUNTRY, PlaceKind.GOVERNORATE})
"""A point that stands for a whole country lies wherever its middle is."""


def check(view: CaseView) -> Iterator[Finding]:
    """Every place given as a point. What is swapped is told by the check about that."""
    places = [one for one in placed(view, "place") if one.row.raw("place_kind") not in WIDE]
    if len(places) < ENOUGH:
        return
    tree = STRtree([one.point for one in places])
    nearest = to_nearest(tree, [one.point for one in places])
    lone = [one for one, distance in zip(places, nearest, strict=True) if distance > FAR]
    if len(lone) * ENOUGH > len(places):
        return
    told_as_swapped = {one.row.key for one in swapped(tree, lone)}
    for one in lone:
        if one.row.key not in told_as_swapped:
            message = Message("check-place-far-off", {"place": name_of(one.row), **one.told})
            yield finding(CODE, SEVERITY, SOURCE, message, [where_of(one.row, "area")])
