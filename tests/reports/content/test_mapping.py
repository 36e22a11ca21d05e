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


WAY = """
  - {ref: a, name: {original: en, en: Alpha, ar: ألف}, place_kind: village,
     area: {kind: point, coordinates: ["37.5", "36.2"], precision: exact}}
  - {ref: b, name: {original: en, en: Beta, ar: باء}, place_kind: village,
     area: {kind: point, coordinates: ["37.6", "36.3"], precision: near}}
  - {ref: c, name: {original: en, en: Gamma, ar: جيم}, place_kind: village,
     area: {kind: point, coordinates: ["37.7", "36.2"], precision: exact}}
  - {ref: far, name: {original: en, en: Faraway, ar: بعيد}, place_kind: area,
     area: {kind: point, coordinates: ["37.9", "36.2"], precision: province}}
  - {ref: hidden, name: {original: en, en: Quiet cellar, ar: قبو هادئ}, place_kind: hospital,
     release: withheld, area: {kind: point, coordinates: ["37.65", "36.25"], precision: near}}
agreements:
  - ref: g
    name: {original: en, en: The agreement, ar: الاتفاق}
    in_force: 2016-12-15T04:00
    clauses:
      - {ref: k, number: "1", clause_kind: safe_passage, window: 2016-12-15T04:00/..,
         statement: {original: en, en: The way is safe}, route: {route: %s}}
incidents:
  - {ref: i, title: {original: en, en: Told, ar: خبر}, period: 2016-12-16, area: {route: %s}}
"""
LINE = re.compile('<path d="(M[^"]*)"[^>]*stroke-dasharray="2 3"')


def way(
    language: str, agreed: str, told: str, audience: Audience = Audience.INTERNAL, lost: str = ""
) -> tuple[str, list[int], str]:
    """The report of an agreed route and of an incident along one, as words; through how many points
    each line of its map leads, the last being that of the legend; and what stands below the map.
    lost: the ref of a place that the case no longer has."""
    view = coded(view_of(CASE + WAY % (agreed, told)))
    for place in [row for row in view.rows("place") if row.raw("ref") == lost]:
        del view.table("place").place[place.key]
    page = write_html(aleppo_report(language, audience, view))
    svg, _, after = page.partition('id="map-title"')[2].partition("</svg>")
    plain = [re.sub("[\u2066-\u2069]|<[^>]+>", "", one) for one in (page, after)]
    said = [re.sub(r"\s+", " ", one) for one in plain]
    return said[0], [line.count("L") + 1 for line in LINE.findall(svg)], said[1]


@pytest.mark.parametrize(
    ("language", "agreed", "incident", "legend"),
    [
        ("en", "from Alpha by way of Beta and then Alpha to Gamma", "from Gamma to Alpha",
         "Route from place to place, in the order told"),
        ("ar", "من ألف مرورًا بـباء ثم ألف إلى جيم", "من جيم إلى ألف",
         "مسار من مكان إلى مكان بالترتيب المذكور"),
    ],
)  # fmt: skip
def test_a_report_tells_and_draws_routes_in_their_order(
    language: str, agreed: str, incident: str, legend: str
) -> None:
    page, lines, below = way(language, "[a, b, a, c]", "[c, a]")
    assert agreed in page and incident in page and legend in page
    assert lines == [4, 2, 2]
    assert not any(said in below for said in ("is broken", "ينقطع"))


def test_a_line_is_broken_at_a_place_that_is_not_drawn_and_that_is_told() -> None:
    page, lines, below = way("en", "[a, b, far, c, a]", "[c, far, a, b]")
    assert "from Gamma by way of Faraway and then Alpha to Beta" in page
    assert lines == [2, 2, 2, 2]
    assert "less exactly than a neighbourhood: Faraway." in below
    assert "Where a place on a route is not drawn, the line of the route is broken." in below
    assert "covers many places at once" not in below


def test_a_line_is_broken_at_a_place_that_the_case_no_longer_has_and_that_is_told() -> None:
    page, lines, below = way("en", "[a, b, far, c, a]", "[c, far, a, b]", lost="far")
    assert "from Gamma by way of a place not told here and then Alpha to Beta" in page
    assert lines == [2, 2, 2, 2]
    assert "Where a place on a route is not drawn, the line of the route is broken." in below


@pytest.mark.parametrize(
    ("language", "agreed", "incident", "in_order"),
    [
        ("en", "Alpha, Gamma and a place of the kind “hospital” (withheld)",
         "Alpha, Beta, Gamma and a place of the kind “hospital” (withheld)", "by way of"),
        ("ar", "ألف وجيم ومكان من نوع «مستشفى» (محجوب)",
         "ألف وباء وجيم ومكان من نوع «مستشفى» (محجوب)", "مرورًا"),
    ],
)  # fmt: skip
def test_a_route_through_a_place_withheld_is_told_as_a_set_and_without_a_line(
    language: str, agreed: str, incident: str, in_order: str
) -> None:
    routes = ("[a, hidden, c]", "[c, b, hidden, a]")
    page, lines, _ = way(language, *routes, Audience.PUBLIC)
    assert agreed in page and incident in page and in_order not in page
    assert lines == []
    page, lines, _ = way(language, *routes)
    assert in_order in page and lines == [3, 4, 2]


MOVED = """
movements:
  - {ref: m, name: {original: en, en: The convoy, ar: القافلة}, start: a, via: [b, hidden],
     destination: c, left: 2016-12-15T08:00, arrived: 2016-12-15T12:00}
"""


@pytest.mark.parametrize(("language", "in_order"), [("en", "by way of"), ("ar", "، عبر ")])
def test_a_movement_by_a_place_withheld_is_told_without_what_it_came_by(
    language: str, in_order: str
) -> None:
    def told(audience: Audience) -> str:
        view = coded(view_of(CASE + WAY % ("[a, c]", "[a, c]") + MOVED))
        return write_html(aleppo_report(language, audience, view))

    assert in_order in told(Audience.INTERNAL)
    assert in_order not in told(Audience.PUBLIC)


EXACTLY = """
  - {ref: s, name: {original: en, en: Ash gate, ar: بوابة الرماد}, place_kind: RELEASED,
     area: {kind: point, coordinates: ["37.5", "36.2"], precision: near, radius_m: 730}}
incidents:
  - {ref: i, title: {original: en, en: Told, ar: خبر}, period: 2016-12-16,
     area: {places: [s], precision: near, radius_m: 730}}
"""


@pytest.mark.parametrize(
    ("language", "told"), [("en", "give or take 730 metres"), ("ar", "بهامش 730 مترًا")]
)
@pytest.mark.parametrize(("released", "times"), [("village", 2), ("village, release: district", 0)])
def test_the_margin_of_a_place_is_told_only_where_it_is_told_exactly(
    language: str, told: str, released: str, times: int
) -> None:
    text = CASE + EXACTLY.replace("RELEASED", released)
    page = write_html(aleppo_report(language, Audience.PUBLIC, coded(view_of(text))))
    shown = re.sub("[\u2066-\u2069]", "", page)
    table = re.sub("<svg.*?</svg>", "", shown, flags=re.DOTALL)
    assert (table.count(told), "730" in shown) == (times, times > 0)


def test_the_margin_of_an_area_given_by_coordinates_is_told_once() -> None:
    drawn = EXACTLY.replace("places: [s]", 'kind: point, coordinates: ["37.5", "36.2"]')
    text = CASE + drawn.replace("RELEASED", "village")
    page = write_html(aleppo_report("en", Audience.PUBLIC, coded(view_of(text))))
    said = "an area given by coordinates (near a known location, give or take 730 metres)"
    shown = re.sub("[\u2066-\u2069]|<[^>]+>", "", page)
    assert (shown.count(said), "metres) (" in shown) == (1, False)
