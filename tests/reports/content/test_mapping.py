"""The map of a report: each number on it is told below it."""

from __future__ import annotations

import re

import pytest

from tests.cases import view_of
from tests.reports.content.aleppo import aleppo_report, coded
from trucewatch.reports.html.page import write_html
from trucewatch.values.codes.reports import Audience

CASE = """
case:
  ref: c
  name: {original: en, en: A case, ar: ملف}
  zone: Asia/Damascus
  as_of: 2016-12-31T00:00[Asia/Damascus]
places:
"""
PLACE = """
  - {{ref: s{n}, name: {{original: en, en: Spot {n}, ar: بقعة {n}}}, place_kind: village,
     area: {{kind: point, coordinates: ["{east}", "36.2"], precision: exact}}}}
"""
INCIDENT = """
incidents:
  - {{ref: i, title: {{original: en, en: Told, ar: خبر}}, period: 2016-12-16, area: {{places: {all}}}}}
"""


def mapped(language: str, number: int) -> tuple[list[str], list[str]]:
    """The numbers in boxes on the map, and the list below it, of so many places in one spot."""
    places = [PLACE.format(n=n, east="37.5") for n in range(number)]
    places.append(PLACE.format(n="apart", east="37.6"))
    named = [f"s{n}" for n in range(number)] + ["sapart"]
    text = CASE + "".join(places) + INCIDENT.format(all="[" + ", ".join(named) + "]")
    page = write_html(aleppo_report(language, Audience.INTERNAL, coded(view_of(text))))
    drawing = re.sub("[\u2066-\u2069]", "", page.partition('id="map-title"')[2])
    svg, _, after = drawing.partition("</svg>")
    boxes = re.findall(r'rx="2"[^>]*stroke-width="0.8"[^>]*/>\s*<text[^>]*>(\d+)<', svg)
    below = after.partition("<ol")[2].partition("</ol>")[0] if boxes else ""
    return boxes, re.findall(r"<li>(.*?)</li>", below)


@pytest.mark.parametrize(
    ("language", "told"), [("en", "Spot 0; Spot 1; Spot 2; Spot 3"),
                           ("ar", "بقعة 0؛ بقعة 1؛ بقعة 2؛ بقعة 3")]
)  # fmt: skip
def test_names_without_room_on_the_map_are_listed_below_it(language: str, told: str) -> None:
    boxes, below = mapped(language, 4)
    assert boxes == ["1", "1"]  # on the map, and the sample of the legend
    assert [re.sub("<[^>]+>", "", one).strip() for one in below] == [told]


def test_where_all_names_found_room_there_is_no_list() -> None:
    assert mapped("en", 1) == ([], [])
