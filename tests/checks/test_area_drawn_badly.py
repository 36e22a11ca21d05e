"""Areas whose outline may be meant in two ways."""

from __future__ import annotations

import json

import pytest

from tests.checks.found import found
from trucewatch.checks import area_drawn_badly

SQUARE = [[37.0, 36.0], [37.1, 36.0], [37.1, 36.1], [37.0, 36.1], [37.0, 36.0]]
CROSSED = [[37.0, 36.0], [37.1, 36.1], [37.1, 36.0], [37.0, 36.1], [37.0, 36.0]]
WIDE = [[-120.0, 10.0], [120.0, 10.0], [120.0, 20.0], [-120.0, 20.0], [-120.0, 10.0]]
ACROSS = [[179.0, 10.0], [-179.0, 10.0], [-179.0, 11.0], [179.0, 11.0], [179.0, 10.0]]


def area(outline: list[list[float]]) -> str:
    corners = [[[str(x), str(y)] for x, y in outline]]
    return json.dumps({"kind": "polygon", "precision": "exact", "coordinates": corners})


def case(outline: list[list[float]]) -> str:
    return f"""
    case: {{ref: c, zone: Asia/Damascus}}
    places: [{{ref: camp, name: {{en: The camp}}, area: {area(outline)}}}]
    agreements:
      - {{ref: a, clauses: [{{ref: k, clause_kind: evacuation, area: {area(outline)}}}]}}
    incidents: [{{ref: i, title: {{en: Shelling}}, area: {area(outline)}}}]
    """


@pytest.mark.parametrize(
    ("outline", "said"),
    [(CROSSED, "crosses itself"), (WIDE, "goes round more than half of the globe")],
)
def test_an_outline_that_may_be_meant_in_two_ways_is_told(outline, said):
    told = found(area_drawn_badly, case(outline))
    assert len([one for one in told if one.startswith("warning: ") and said in one]) == 3


@pytest.mark.parametrize("outline", [SQUARE, ACROSS])
def test_an_outline_that_is_clear_is_not(outline):
    assert found(area_drawn_badly, case(outline)) == []


def test_every_field_that_holds_an_area_is_looked_at():
    from trucewatch.records.fields import AreaField
    from trucewatch.records.plain import KINDS, parts_of

    named = {
        kind: [p.name for p in parts_of(kind) if isinstance(p.field, AreaField)] for kind in KINDS
    }
    assert {kind: tuple(names) for kind, names in named.items() if names} == area_drawn_badly.AREAS


@pytest.mark.parametrize(
    "outline", [[[37.0, 36.0]] * 4, [[37.0, 36.0], [37.1, 36.1], [37.2, 36.2], [37.0, 36.0]]]
)
def test_an_outline_that_encloses_nothing_is_told(outline):
    assert found(area_drawn_badly, case(outline))[0] == (
        "warning: The outline of k (area) encloses nothing: its corners all lie on one line."
    )
