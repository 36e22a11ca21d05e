"""Every field of every record has a name that people read, in both languages."""

import re

import pytest

from trucewatch.cli.wording_records import value_said
from trucewatch.records.plain import KINDS, parts_of
from trucewatch.values.area import Area
from trucewatch.values.daily_hours import DailyHours
from trucewatch.values.message import Message

FIELDS = sorted({part.name.replace("_", "-") for kind in KINDS for part in parts_of(kind)})


@pytest.mark.parametrize("lang", ["en", "ar"])
def test_every_field_has_a_name(lang: str) -> None:
    assert [name for name in FIELDS if not Message(f"field-{name}").text(lang).strip()] == []


def test_the_margin_of_a_place_is_told() -> None:
    point = {"kind": "point", "coordinates": ["37.1", "36.2"], "radius_m": 500}
    said = [value_said(Area.parse(point | more), "") for more in ({}, {"precision": "near"})]
    assert [re.sub("[\u2066-\u2069]", "", one) for one in said] == [
        "point 36.2, 37.1 (give or take 500 metres)",
        "point 36.2, 37.1 (near a known location, give or take 500 metres)",
    ]


def test_hours_of_every_day_are_said_in_words() -> None:
    hours = DailyHours.parse("09:00/16:00[Asia/Damascus]")
    said = [value_said(hours, zone) for zone in ("Asia/Damascus", "Europe/London")]
    assert said == [f"from 09:00 to 16:00 each day{by}" for by in ("", " (Damascus time)")]
