"""A place far from all others of the case, which would be among them with its coordinates swapped."""

from __future__ import annotations

from collections.abc import Iterator

from shapely import Point, STRtree

from trucewatch.checks.findings import finding, name_of, where_of
from trucewatch.checks.points import Placed, placed, to_nearest
from trucewatch.records.view import CaseView
from trucewatch.values.finding import Finding, Severity
from trucewatch.values.message import Message

CODE = "place-swapped"
TITLE = "check-place-swapped-title"
SEVERITY = Severity.WARNING
SOURCE = "RFC 7946, section 3.1.1: longitude before latitude"
FAR, NEAR = 0.5, 0.2
"""Degrees: about 50 km from every other place as it stands, within about 20 km of one swapped."""


def check(view: CaseView) -> Iterator[Finding]:
    """Every place and incident given as a point; where all of a case are swapped, nothing tells."""
    places = placed(view, "place")
    tree = STRtree([one.point for one in places])
    for one in swapped(tree, [*places, *placed(view, "incident")]):
        yield _finding(one)


def swapped(tree: STRtree, points: list[Placed]) -> Iterator[Placed]:
    """Those that lie far from the places in the tree, and near one if their numbers change places."""
    far = [
        one
        for one, distance in zip(points, to_nearest(tree, [p.point for p in points]), strict=True)
        if distance > FAR
    ]
    turned = [Point(one.point.y, one.point.x) for one in far]
    for one, distance in zip(far, to_nearest(tree, turned, elsewhere=False), strict=True):
        if distance <= NEAR:
            yield one


def _finding(one: Placed) -> Finding:
    message = Message("check-place-swapped", {"place": name_of(one.row), **one.told})
    return finding(CODE, SEVERITY, SOURCE, message, [where_of(one.row, "area")])
