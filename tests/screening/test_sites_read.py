"""Areas are read together as each is by itself, in whatever way their text was written."""

import json

import numpy as np
import pytest

from tests.screening.worlds import World
from trucewatch.screening.gazetteer import Gazetteer
from trucewatch.screening.sites_read import sites_of_areas

POINTS = [
    {"kind": "point", "coordinates": ["37.1343", "36.2021"], "precision": "near", "radius_m": 500},
    {"kind": "point", "coordinates": ["-37.1343", "36"], "precision": "district"},
    {"kind": "point", "coordinates": ["0", "-0.5"]},
]
SQUARE = [["37", "36"], ["38", "36"], ["38", "37"], ["37", "36"]]
OTHERS = [
    {},
    {"kind": "polygon", "coordinates": [SQUARE], "precision": "exact"},
    {"kind": "line", "coordinates": SQUARE[:2], "radius_m": 40},
]


class Areas:
    """A table whose areas are stored as these texts."""

    def __init__(self, texts):
        self.texts, self.size = texts, len(texts)

    def raw(self, name):
        assert name == "area"
        return self.texts


def told(sites):
    shapes = [None if at < 0 else sites.drawings[at].wkt for at in sites.drawing]
    named = [None if at < 0 else sites.places[at] for at in sites.place]
    at = np.where(np.isnan(sites.at), None, sites.at).tolist()
    return list(zip(sites.owner.tolist(), at, named, shapes, sites.slack.tolist(), strict=True))


@pytest.mark.parametrize("separators", [(",", ":"), (", ", ": ")])
def test_areas_together_are_what_each_is_by_itself(separators):
    world = World(1)
    named = [
        {"kind": "places", "places": [{"place": world.places[at], "part": "whole"} for at in some]}
        for some in ([0], [0, 1])
    ]
    named += [{"kind": "route", "places": [*named[1]["places"], named[0]["places"][0]]}]
    gazetteer = Gazetteer(world.view())
    plains = [POINTS[0], *OTHERS, POINTS[1], *named, POINTS[0], POINTS[2]]
    texts = [json.dumps(plain, separators=separators) for plain in plains] + [None, ""]
    alone = [
        (row, *one[1:])
        for row, text in enumerate(texts)
        for one in told(sites_of_areas(Areas([text]), "area", gazetteer))
    ]
    assert told(sites_of_areas(Areas(texts), "area", gazetteer)) == alone
    by_hand = [
        (0, [37.1343, 36.2021], None, None, 500.0),
        (4, [-37.1343, 36.0], None, None, 40_000.0),
    ]
    assert [one for one in alone if one[0] in (0, 4)] == by_hand


def test_no_area_at_all_is_no_site():
    assert told(sites_of_areas(Areas([]), "area", Gazetteer(World(1).view()))) == []
