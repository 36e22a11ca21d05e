"""How exactly a place is known, in words of both languages."""

import re

import pytest

from trucewatch.values.area import Area
from trucewatch.values.say_precision import say_precision

POINT = {"kind": "point", "coordinates": ["37.1", "36.2"]}


@pytest.mark.parametrize(
    ("known", "lang", "margin", "told"),
    [
        ({}, "en", True, ""),
        ({"radius_m": 500}, "en", True, "give or take 500 metres"),
        ({"radius_m": 1}, "en", True, "give or take one metre"),
        ({"radius_m": 500}, "ar", True, "بهامش 500 متر"),
        ({"radius_m": 2}, "ar", True, "بهامش مترين"),
        (
            {"precision": "near", "radius_m": 500},
            "en",
            True,
            "near a known location, give or take 500 metres",
        ),
        ({"precision": "near", "radius_m": 5}, "ar", True, "قرب موقع معروف، بهامش 5 أمتار"),
        ({"precision": "near", "radius_m": 500}, "en", False, "near a known location"),
        ({"radius_m": 500}, "ar", False, ""),
    ],
)
def test_precision_and_margin_are_told_as_far_as_anybody_says_them(
    known: dict[str, object], lang: str, margin: bool, told: str
) -> None:
    said = say_precision(Area.parse(POINT | known), lang, margin=margin)
    assert re.sub("[\u2066-\u2069]", "", said) == told
