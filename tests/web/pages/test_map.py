"""Incidents on a map: by the filters of the list, with what cannot be drawn told."""

import html
import re
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from tests.importers.basemap.ground import DISTRICT, ROAD, TOWN, written
from tests.web.cases import OTHER, VICTIM, WITNESS, truce
from tests.web.site import NOW, Site, words
from trucewatch.acts.basemaps import Brought, bring_basemap
from trucewatch.acts.indexed.renewing import bring_index_up_to_date
from trucewatch.importers.basemap.opening import MapFile
from trucewatch.records.models import Agreement, Case, Incident, Place
from trucewatch.values.codes.reports import Role
from trucewatch.values.index_keys import EVERY, index_key
from trucewatch.web.drawn import ACROSS, NAMED
from trucewatch.web.framing import Frame
from trucewatch.web.pages import closer
from trucewatch.web.pages import map as map_page
from trucewatch.web.pages.asked import Asked
from trucewatch.web.pages.closer import lying_in

PLACES = """
    case: {ref: drawn, zone: Asia/Damascus, name: {original: en, en: A drawn case}}
    actors:
      - {ref: a1, name: {original: en, en: The first force}}
    places:
      - {ref: road, name: {original: en, en: The way out, ar: طريق الخروج}, place_kind: road,
         area: {kind: line, coordinates: [["37.10", "36.15"], ["37.20", "36.25"]]}}
      - {ref: gate, name: {original: en, en: The gate, ar: البوابة}, place_kind: crossing,
         area: {kind: point, coordinates: ["37.12", "36.20"], precision: exact}}
      - {ref: nowhere, name: {original: en, en: Nowhere drawn}, place_kind: village}
    agreements:
      - ref: g1
        name: {original: en, en: The agreement}
        in_force: 2016-12-15T04:00
        clauses:
          - {ref: c1, number: "1", clause_kind: safe_passage, window: 2016-12-15T04:00/..,
             statement: {original: en, en: The way out is safe}, area: {places: [road]}}
    incidents:
"""


HEXAGON = "m-6.6 0l3.3 -5.7h6.6l3.3 5.7l-3.3 5.7h-6.6z"


def drawn(site: Site, incidents: str) -> Case:
    return site.case(PLACES + incidents)


def at(ref: str, area: str, day: int = 16) -> str:
    title = f"{{original: en, en: Told as {ref}}}"
    return f"      - {{ref: {ref}, title: {title}, period: 2016-12-{day}, area: {area}}}\n"


def point(lon: float, lat: float = 36.2) -> str:
    return f'{{kind: point, coordinates: ["{lon:.4f}", "{lat:.4f}"], precision: near}}'


def exactly(lon: Decimal, lat: Decimal) -> str:
    return f'{{kind: point, coordinates: ["{lon}", "{lat}"], precision: near}}'


def plain(answer: Any) -> str:
    return re.sub("[\u2066-\u2069]", "", words(answer))


def page_of(site: Site, case: Case, query: str = "", lang: str = "en") -> str:
    client = site.browser(site.let_in("salma", case, Role.OBSERVER), lang=lang)
    return plain(client.get(f"/cases/{case.code}/incidents/map/{query}"))


def test_a_place_is_named_with_its_incidents_and_leads_to_them(site: Site) -> None:
    case = drawn(site, at("i1", "{places: [gate]}") + at("i2", "{places: [gate]}"))
    page = page_of(site, case)
    assert "The gate: 2" in page
    place = re.search(r'href="/cases/A-CAS-0001/incidents/(\?place=[0-9a-f-]+)"', page)
    assert place is not None
    client = site.browser(site.let_in("salma", case, Role.OBSERVER))
    listed = plain(client.get(f"/cases/{case.code}/incidents/{place[1]}"))
    assert ["Told as i1" in listed, "Told as i2" in listed] == [True, True]
    assert "البوابة: حادثتان" in page_of(site, case, lang="ar")


@pytest.mark.parametrize(
    ("lang", "told", "road", "gate"),
    [
        ("en", "How precisely the positions of these places", "The way out", "The gate"),
        ("ar", "لم يُذكر مدى دقة مواضع هذه الأماكن", "طريق الخروج", "البوابة"),
    ],
)
def test_places_of_which_nobody_says_how_precisely_they_are_known_are_pointed_out(
    site: Site, lang: str, told: str, road: str, gate: str
) -> None:
    case = drawn(site, at("i1", "{places: [road]}") + at("i2", "{places: [gate]}"))
    _, _, rest = page_of(site, case, lang=lang).partition(told)
    hint = rest.partition("</p>")[0]
    assert road in hint and gate not in hint
    only_gate = page_of(site, case, "?q=i2", lang)
    assert gate in only_gate and told not in only_gate


@pytest.mark.parametrize("lang", ["en", "ar"])
@pytest.mark.parametrize(("third", "opens"), [(37.31, "rtl"), (37.13, "ltr")])
def test_where_the_picture_is_cut_it_opens_at_the_side_where_most_lies(
    site: Site, lang: str, third: float, opens: str
) -> None:
    spots = enumerate((37.10, 37.32, third))
    case = drawn(site, "".join(at(f"i{n}", point(spot)) for n, spot in spots))
    page = page_of(site, case, lang=lang)
    assert re.findall(r'class="drawing map" dir="(\w+)"', page) == [opens]


def test_what_has_no_position_is_counted_and_not_drawn(site: Site) -> None:
    case = drawn(site, at("i1", "{places: [nowhere]}") + at("i2", point(37.1)))
    page = page_of(site, case)
    assert "drawn from 2 incidents" in page
    assert "1 of them is at no place whose position is recorded" in page
    assert "A-INC-0002" in page and "A-INC-0001" not in page


def test_a_case_without_any_position_says_how_to_get_one(site: Site) -> None:
    case = drawn(site, at("i1", "{places: [nowhere]}"))
    page = page_of(site, case)
    assert "<svg" not in page and "places.geojson" in page


def test_the_filters_of_the_list_hold_on_the_map(site: Site) -> None:
    case = drawn(site, at("i1", point(37.1), day=16) + at("i2", point(37.2), day=18))
    page = page_of(site, case, "?from=2016-12-18")
    assert "A-INC-0002" in page and "A-INC-0001" not in page
    none = page_of(site, case, "?from=2017-01-01")
    assert "<svg" not in none and "No incident fits" in none


def test_near_spots_are_one_mark_where_there_are_too_many_to_name(site: Site) -> None:
    many = "".join(at(f"i{n}", point(37 + n / 1000, 36 + n / 1000)) for n in range(NAMED * 3))
    page = page_of(site, drawn(site, many))
    counts = marks(page)
    assert sum(counts) + len(re.findall(r">A-INC-\d+<", page)) == NAMED * 3
    assert len(counts) <= ACROSS + 1


def marks(page: str) -> list[int]:
    """The numbers of the marks that stand for several: with their words, or within a disc."""
    drawing = page.partition("</defs>")[2].partition("</svg>")[0]
    discs = re.findall(r"<circle[^>]+/>\s*<text[^>]+>(\d+)</text>", drawing)
    named = re.findall(r">(\d+) incidents<", drawing)
    return sorted(int(told) for told in (*discs, *named))


def ways(page: str) -> dict[str, str]:
    found = re.findall(r'data-go="(\w+)" href="([^"]+)"', page)
    return {name: html.unescape(address) for name, address in found}


def test_a_closer_map_tells_near_spots_apart(site: Site) -> None:
    """Two clusters: on the whole map each is a few marks, closer every spot has its own words."""
    near = "".join(at(f"i{n}", point(37 + n / 1000, 36)) for n in range(NAMED + 6))
    far = "".join(at(f"j{n}", point(38 + n / 1000, 36.5)) for n in range(NAMED))
    case = drawn(site, near + far)
    page = page_of(site, case)
    assert marks(page) == [NAMED, NAMED + 6]
    assert re.findall(r">A-INC-\d+<", page) == []
    one = page_of(site, case, "?frame=36.9995,35.998,37.0155,36.002")
    assert len(re.findall(r">A-INC-\d+<", one)) == 16
    assert "16 incidents lie in this part of the map" in one
    wider = page_of(site, case, "?frame=36.99,35.98,37.04,36.02")
    assert (sum(marks(wider)), f"{NAMED + 6} incidents lie in this part" in wider) == (
        NAMED + 6,
        True,
    )


def test_the_links_lead_closer_and_back_and_keep_the_filters(site: Site) -> None:
    case = drawn(site, at("i1", point(37.1), day=16) + at("i2", point(37.2), day=18))
    client = site.browser(site.let_in("salma", case, Role.OBSERVER))
    base = f"/cases/{case.code}/incidents/map/"
    first = ways(plain(client.get(base + "?from=2016-12-01")))
    assert set(first) == {"in", "out", "north", "south", "west", "east"}
    assert "A-INC-0001" in plain(client.get(base + first["out"]))
    closer = plain(client.get(base + first["in"]))
    assert "from=2016-12-01" in first["in"]
    back = ways(closer)
    assert (back["whole"], {"out", "whole"} <= set(back)) == ("?from=2016-12-01", True)
    assert 'name="frame" value="3' in closer
    closest = plain(client.get(base + ways(closer)["in"]))
    assert "out" in ways(closest)


def test_a_part_without_incidents_is_shown_and_says_so(site: Site) -> None:
    case = drawn(site, at("i1", point(37.1)) + at("i2", point(37.2)))
    page = page_of(site, case, "?frame=40,40,40.5,40.4")
    assert ("<svg" in page, "No incident lies in this part of the map" in page) == (True, True)
    assert "A-INC" not in page and "whole" in ways(page)
    assert "لا حوادث في هذا الجزء" in page_of(site, case, "?frame=40,40,40.5,40.4", "ar")


def test_what_crosses_the_edge_of_a_part_is_cut_off_at_it(site: Site) -> None:
    case = drawn(site, at("i1", "{places: [gate, road]}"))
    page = page_of(site, case, "?frame=37.11,36.17,37.13,36.21")
    assert '<g clip-path="url(#map-clip)">' in page and "The gate" in page
    far = page_of(site, case, "?frame=37.3,36.3,37.32,36.32")
    assert ["<svg" in far, "stroke-dasharray" in far.partition("<svg")[2]] == [True, False]


def test_a_frame_that_is_none_is_passed_over(site: Site) -> None:
    case = drawn(site, at("i1", point(37.1)) + at("i2", point(37.2)))
    whole = page_of(site, case)
    for frame in ("nan,0,1,1", "1,2", "<script>", "37,36,36,37"):
        assert page_of(site, case, f"?frame={frame}").count("<circle") == whole.count("<circle")
        assert "<script>" not in page_of(site, case, f"?frame={frame}")


def test_many_are_drawn_finely_where_a_map_is_close(
    site: Site, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Too many for one by one: in cells on the whole map, each for itself where one is close."""
    monkeypatch.setattr(map_page, "MOST", 3)
    monkeypatch.setattr(closer, "MOST", 3)
    near = "".join(at(f"i{n}", point(37.05 + n / 1000, 36.05)) for n in range(3))
    far = "".join(at(f"j{n}", point(39 + n / 1000, 36.05)) for n in range(4))
    case = drawn(site, near + far + at("k", "{places: [gate]}"))
    whole = page_of(site, case)
    assert (marks(whole), "squares of some 14 km" in whole) == ([3, 4], True)
    close = page_of(site, case, "?frame=37,36,37.1,36.1")
    assert sorted(re.findall(r">(A-INC-\d+)<", close)) == [f"A-INC-000{n}" for n in (1, 2, 3)]
    assert ("squares of" in close, "may be more" in close) == (False, False)
    crowded = page_of(site, case, "?frame=38.95,36,39.05,36.1")
    assert ("4 incidents lie in this part" in crowded, marks(crowded)) == (True, [4])
    assert "counted with one mark" in crowded and "A-INC" not in crowded
    wide = page_of(site, case, "?frame=38.8,35.9,39.2,36.2")
    assert ("4 incidents lie in this part" in wide, sum(marks(wide))) == (True, 4)
    named = page_of(site, case, "?frame=37.11,36.19,37.13,36.21")
    assert "The gate" in named and "A-INC-0008" in named


def test_a_crowded_part_counts_what_lies_at_its_edge_exactly(
    site: Site, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Of a square of the index that lies in a part half, only what lies in that half is counted."""
    monkeypatch.setattr(closer, "MOST", 0)
    steps = [Decimal(n) / 256 for n in range(0, 129, 7)]
    points = [(38 + one, 36 + two) for one in steps for two in (Decimal("0.1"), Decimal("0.125"))]
    some = "".join(at(f"i{n}", exactly(*point)) for n, point in enumerate(points))
    case = drawn(site, some + at("far", point(41)))
    bring_index_up_to_date()
    every = index_key(case.id, EVERY)
    asked = Asked(Incident.objects.filter(case=case), None, 1, every, 1)
    for west, north in ((38, 36.2), (38.015625, 36.125), (38.02, 36.1249), (38.1640625, 36.11)):
        frame = Frame(west, 36.09, west + 0.3, north)
        held = sum(frame.holds((float(east), float(high))) for east, high in points)
        found = lying_in(case, asked, frame)
        assert (found.number, found.squares) == (held, True)
        assert sum(spot.counted for spot in found.found.spots) == held > 0


@pytest.fixture
def crowded(site: Site, monkeypatch: pytest.MonkeyPatch) -> Case:
    """Too many for one by one: 3 old ones in one part, 4 newer ones in another, one at a place."""
    for page in (map_page, closer):
        monkeypatch.setattr(page, "MOST", 2)
    monkeypatch.setattr(closer, "LOOKED", 2)
    old = "".join(at(f"i{n}", point(37.05 + n / 1000, 36.05), 10) for n in range(3))
    new = "".join(at(f"j{n}", point(39 + n / 1000, 36.05), 20) for n in range(4))
    there = at("k", "{places: [gate]}", 11)
    deeds = "    deeds:\n" + "".join(
        f"      - {{ref: d{one}, incident: {one}, deed_kind: looting}}\n"
        for one in ("i0", "i1", "i2", "j0", "j1", "j2", "k")
    )
    return drawn(site, old + new + there + deeds)


def within(page: str) -> str:
    return re.findall(r'role="status">([^<.;]+)', page)[0]


@pytest.mark.parametrize(
    ("query", "found"),
    [
        ("", "4 incidents lie in this part of the map"),
        ("deed=looting&", "4 incidents lie in this part of the map"),
        ("deed=shelling&", "No incident lies in this part of the map"),
        ("place={gate}&", "1 incident lies in this part of the map"),
    ],
)
def test_all_that_lie_in_a_part_are_told_however_old(
    site: Site, crowded: Case, query: str, found: str
) -> None:
    asked = query.format(gate=Place.objects.get(ref="gate").id)
    page = page_of(site, crowded, f"?{asked}frame=37,36,37.2,36.22")
    assert (within(page), "newest" in page) == (found, False)


def test_of_several_filters_the_newest_in_the_part_are_read(site: Site, crowded: Case) -> None:
    """Not the newest of all, which lie elsewhere."""
    page = page_of(site, crowded, "?deed=looting&status=reported&frame=37,36,37.2,36.22")
    assert within(page) == "2 of the newest incidents lie in this part of the map"
    assert "A-INC-0008" in page  # at the gate, and newer than the three
    early = page_of(site, crowded, "?deed=looting&to=2016-12-10&frame=37,36,37.2,36.15")
    assert within(early) == "2 of the newest incidents lie in this part of the map"


def test_of_several_filters_many_in_the_part_are_counted(
    site: Site, crowded: Case, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(closer, "LOOKED", 9)
    page = page_of(site, crowded, "?deed=looting&status=reported&frame=37,36,37.2,36.22")
    assert within(page) == "4 incidents lie in this part of the map"
    assert ("The gate: 1" in page, marks(page), "A-INC" in page) == (True, [3], False)


@pytest.mark.parametrize(
    ("looked", "told", "found"),
    [
        (4, "3 incidents lie in this part of the map", [1, 2, 4]),
        (2, "2 of the newest incidents lie in this part of the map", [1, 2]),
        (1, "1 of the newest incidents lies in this part of the map", [1]),
    ],
)
def test_from_a_day_on_what_lasts_until_then_is_found_as_well(
    site: Site, monkeypatch: pytest.MonkeyPatch, looked: int, told: str, found: list[int]
) -> None:
    """Two that begin later, and one that began before; of fewer that are read it is none."""
    monkeypatch.setattr(map_page, "MOST", 1)
    monkeypatch.setattr(closer, "LOOKED", looked)
    text = at("new", point(37.05), 20) + at("named", "{places: [gate]}", 19) + at("i", point(37.06))
    lasting = at("old", point(37.07)).replace("2016-12-16", "2016-12-01/2016-12-18")
    case = drawn(site, text + lasting)
    page = page_of(site, case, "?from=2016-12-18&status=reported&frame=37,36,37.2,36.25")
    assert within(page) == told
    codes = sorted(set(re.findall(r"A-INC-\d+", page.partition("<svg")[2].partition("</svg>")[0])))
    assert codes == [f"A-INC-000{n}" for n in found]


def test_many_of_several_filters_are_counted_where_they_lie(
    site: Site, monkeypatch: pytest.MonkeyPatch
) -> None:
    """At each place they name in the part, by their position in it, and nowhere beside it."""
    monkeypatch.setattr(map_page, "MOST", 2)
    monkeypatch.setattr(closer, "MOST", 2)
    beyond = ON_THE_WAY.replace('["37.19", "36.23"]', '["39.19", "36.23"]')
    case = site.case(
        beyond
        + "".join(at(f"i{n}", point(37.05 + n / 1000)) for n in range(3))
        + at("k", "{places: [gate, mill, farm]}")
        + at("far", point(39))
    )
    page = page_of(site, case, "?status=reported&to=2016-12-30&frame=37,36,37.2,36.4")
    assert (within(page), marks(page)) == ("5 incidents lie in this part of the map", [3])
    assert ["The gate: 1" in page, "The mill: 1" in page, "The farm: " in page] == [True] * 2 + [
        False
    ]


def test_a_part_of_a_crowded_map_can_be_left_for_a_wider_one(site: Site, crowded: Case) -> None:
    assert {"out", "whole"} <= set(ways(page_of(site, crowded, "?frame=37,36,37.2,36.22")))


def test_what_was_taken_back_or_lies_in_another_case_is_in_no_part(
    site: Site, crowded: Case
) -> None:
    other = site.case(PLACES.replace("ref: drawn", "ref: other") + at("x1", point(37.05, 36.05)))
    writer = site.browser(site.let_in("huda", crowded, Role.DOCUMENTER))
    writer.post(f"/cases/{crowded.code}/incidents/A-INC-0001/take-back/", {"because": "twice"})
    page = page_of(site, crowded, "?frame=37,36,37.2,36.1")
    assert within(page) == "2 incidents lie in this part of the map"
    client = site.browser(site.let_in("amal", other, Role.OBSERVER))
    theirs = plain(client.get(f"/cases/{other.code}/incidents/map/?frame=37,36,37.2,36.1"))
    assert within(theirs) == "1 incident lies in this part of the map"
    assert page.count("A-INC") > 0


def test_a_part_west_of_greenwich_and_south_of_the_equator_is_counted(
    site: Site, monkeypatch: pytest.MonkeyPatch
) -> None:
    for page in (map_page, closer):
        monkeypatch.setattr(page, "MOST", 2)
    case = drawn(site, "".join(at(f"i{n}", point(-37.05 - n / 1000, -6.05)) for n in range(4)))
    told = page_of(site, case, "?frame=-37.2,-6.2,-37,-6")
    assert (within(told), marks(told)) == ("4 incidents lie in this part of the map", [4])


@pytest.mark.parametrize("several", [1, 3])
def test_a_part_asks_the_same_number_of_queries(site: Site, several: int) -> None:
    case = site.case(PLACES + "".join(at(f"i{n}", point(37.12)) for n in range(several)))
    client = site.browser(site.let_in("salma", case, Role.OBSERVER))
    counts = []
    for query in ("", "?frame=37,36,37.3,36.3"):
        client.get(f"/cases/{case.code}/incidents/map/{query}")
        with CaptureQueriesContext(connection) as seen:
            client.get(f"/cases/{case.code}/incidents/map/{query}")
        counts.append(len(seen))
    assert counts[0] == counts[1]


def test_nothing_protected_and_nothing_of_another_case_is_drawn(site: Site) -> None:
    case, other = truce(site), site.case(OTHER)
    page = page_of(site, case)
    assert [told in page for told in (WITNESS, VICTIM, "Hidden from you")] == [False] * 3
    assert other.code not in page


def test_no_style_and_no_script_stands_in_the_page(site: Site) -> None:
    page = page_of(site, drawn(site, at("i1", "{places: [gate, road]}")))
    assert re.findall(r"\sstyle=|<style|<script(?! src=)", page) == []
    assert "The way out" in page


def test_one_and_three_incidents_ask_the_same_number_of_queries(site: Site) -> None:
    asked = []
    for ref, several in (("one", 1), ("three", 3)):
        text = PLACES.replace("ref: drawn", f"ref: {ref}")
        case = site.case(text + "".join(at(f"i{n}", "{places: [gate]}") for n in range(several)))
        client = site.browser(site.let_in("salma", case, Role.OBSERVER))
        client.get(f"/cases/{case.code}/incidents/map/")
        with CaptureQueriesContext(
            connection,
        ) as seen:
            client.get(f"/cases/{case.code}/incidents/map/")
        asked.append(len(seen))
    assert asked[0] == asked[1]


def test_an_agreement_shows_where_its_clauses_hold(site: Site) -> None:
    case = drawn(site, at("i1", point(37.1)))
    client = site.browser(site.let_in("salma", case, Role.REPORTER))
    page = plain(client.get(f"/cases/{case.code}/agreements/A-AGR-0001/"))
    assert "The areas and routes of the agreement" in page and "The way out" in page
    _, _, hint = page.partition("How precisely the positions of these places")
    assert "The way out" in hint.partition("</p>")[0]


def bring(site: Site, folder: Path, case: Case | None, source: str, *features: Any) -> None:
    file = MapFile(written(folder, *features, name=f"{source}.geojson"))
    parts = [file.parts(layer, None, boundaries=True) for layer in file.layers]
    bring_basemap(site.workspace, Brought(file.place.name, source, file.digest(), NOW, case), parts)


def test_a_map_is_drawn_on_the_ground_that_was_brought_and_names_its_source(
    site: Site, tmp_path: Path
) -> None:
    case = drawn(site, at("i1", point(37.1)) + at("i2", point(37.2)))
    assert "The ground is from" not in page_of(site, case)
    bring(site, tmp_path, None, "Mappers", ROAD, TOWN)
    page = page_of(site, case)
    assert "The ground is from: Mappers." in page
    assert page.count('stroke="#d3ccc0"') == 1
    assert "خريطة الأساس من: Mappers." in page_of(site, case, lang="ar")


def test_a_settlement_is_named_in_the_language_of_the_page(site: Site, tmp_path: Path) -> None:
    case = drawn(site, at("i1", point(37.1, 36.1)) + at("i2", point(37.2, 36.4)))
    bring(site, tmp_path, None, "Mappers", TOWN)
    assert ["Midway" in page_of(site, case, lang=lang) for lang in ("en", "ar")] == [True, False]
    assert "المنتصف" in page_of(site, case, lang="ar")


def test_boundaries_show_in_the_case_that_chose_them_alone(site: Site, tmp_path: Path) -> None:
    case = drawn(site, at("i1", point(37.1)) + at("i2", point(37.2)))
    text = (
        PLACES.replace("ref: drawn", "ref: other") + at("i1", point(37.3)) + at("i2", point(37.45))
    )
    other = site.case(text)
    bring(site, tmp_path, other, "One party", DISTRICT)
    assert "One party" not in page_of(site, case)
    page = page_of(site, other)
    assert "One party" in page and 'stroke="#8f859c"' in page


def test_places_of_a_route_are_marked_as_such_and_no_line_leads_between_them(site: Site) -> None:
    """An area that names places is a set of them: in which order one passes them nobody recorded."""
    text = PLACES.replace("area: {places: [road]}", "route: {places: [gate, mill]}").replace(
        "      - {ref: nowhere",
        "      - {ref: mill, name: {original: en, en: The mill}, place_kind: village,\n"
        '         area: {kind: point, coordinates: ["37.15", "36.22"], precision: exact}}\n'
        "      - {ref: nowhere",
    )
    case = site.case(text + at("i1", point(37.1)))
    for lang, said in (
        ("en", "in which order is not recorded"),
        ("ar", "ولم يُسجَّل ترتيب المكان عليه"),
    ):
        client = site.browser(site.let_in("salma", case, Role.OBSERVER), lang=lang)
        page = plain(client.get(f"/cases/{case.code}/agreements/A-AGR-0001/"))
        drawing = page.rpartition("<svg")[2].partition("</svg>")[0]
        assert said in drawing and drawing.count(HEXAGON) == 3  # two, and the one of the legend
        assert "stroke-dasharray" not in drawing
    without = site.case(PLACES.replace("ref: drawn", "ref: other") + at("i1", point(37.1)))
    client = site.browser(site.let_in("salma", without, Role.OBSERVER))
    assert HEXAGON not in plain(client.get(f"/cases/{without.code}/agreements/A-AGR-0002/"))


ON_THE_WAY = PLACES.replace(
    "      - {ref: nowhere",
    "      - {ref: mill, name: {original: en, en: The mill}, place_kind: village,\n"
    '         area: {kind: point, coordinates: ["37.15", "36.22"], precision: exact}}\n'
    "      - {ref: farm, name: {original: en, en: The farm}, place_kind: village,\n"
    '         area: {kind: point, coordinates: ["37.19", "36.23"], precision: exact}}\n'
    "      - {ref: nowhere",
)
WAY = re.compile('<path d="(M[^"]*)"[^>]*stroke-dasharray="2 3"')


def ways_in(page: str) -> list[int]:
    """Through how many points each line of a route leads; the last is the one of the legend."""
    drawing = page.rpartition("<svg")[2].partition("</svg>")[0]
    return [line.count("L") + 1 for line in WAY.findall(drawing)]


@pytest.mark.parametrize(
    ("lang", "said", "alt"),
    [
        (
            "en",
            "Route from place to place, in the order told",
            "Clause 1 (Route from place to place",
        ),
        ("ar", "مسار من مكان إلى مكان بالترتيب المذكور", "بند 1 (مسار من مكان إلى مكان"),
    ],
)
def test_a_route_of_an_agreement_is_a_line_through_its_places_in_their_order(
    site: Site, lang: str, said: str, alt: str
) -> None:
    text = ON_THE_WAY.replace("area: {places: [road]}", "route: {route: [gate, farm, mill, gate]}")
    case = site.case(text + at("i1", point(37.1)))
    client = site.browser(site.let_in("salma", case, Role.OBSERVER), lang=lang)
    page = plain(client.get(f"/cases/{case.code}/agreements/A-AGR-0001/"))
    assert ways_in(page) == [4, 2]
    assert said in page and alt in page
    assert HEXAGON not in page  # the mark of places on a route without an order


def test_the_line_of_a_route_goes_the_way_it_is_told(site: Site) -> None:
    lines = []
    for ref, order in (("drawn", "gate, mill, farm"), ("other", "farm, mill, gate")):
        text = ON_THE_WAY.replace("area: {places: [road]}", f"route: {{route: [{order}]}}")
        case = site.case(text.replace("ref: drawn", f"ref: {ref}") + at("i1", point(37.1)))
        client = site.browser(site.let_in(f"salma-{ref}", case, Role.OBSERVER))
        (agreement,) = Agreement.objects.filter(case=case)
        page = plain(client.get(f"/cases/{case.code}/agreements/{agreement.code}/"))
        lines.append(WAY.findall(page)[0].removeprefix("M").split("L"))
    assert lines[0] == lines[1][::-1]
    assert len(set(lines[0])) == 3


@pytest.mark.parametrize(
    ("order", "points"),
    [
        ("gate, mill, nowhere, farm, gate", [2, 2, 2]),
        ("gate, nowhere, farm", []),
        ("nowhere, gate, mill, farm", [3, 2]),
    ],
)
def test_at_a_place_without_a_position_the_line_is_broken_and_that_is_told(
    site: Site, order: str, points: list[int]
) -> None:
    text = ON_THE_WAY.replace("area: {places: [road]}", f"route: {{route: [{order}]}}")
    case = site.case(text + at("i1", point(37.1)))
    client = site.browser(site.let_in("salma", case, Role.OBSERVER))
    page = plain(client.get(f"/cases/{case.code}/agreements/A-AGR-0001/"))
    assert ways_in(page) == points
    _, _, hint = page.partition("its line is broken there:")
    assert "Nowhere drawn" in hint.partition("</p>")[0]


def test_an_incident_along_a_route_is_drawn_as_one_and_counted_once_at_each_place(
    site: Site,
) -> None:
    case = site.case(ON_THE_WAY + at("i1", "{route: [gate, mill, gate, farm]}"))
    page = page_of(site, case)
    assert ways_in(page) == [4, 2]
    assert "broken there" not in page
    assert page.count("1 incident") == page_of_set(site, case).count("1 incident")


def page_of_set(site: Site, case: Case) -> str:
    """The same page where the places of the incident are a set."""
    text = ON_THE_WAY.replace("ref: drawn", "ref: other")
    other = site.case(text + at("i1", "{places: [gate, mill, farm]}"))
    client = site.browser(site.let_in("huda", other, Role.OBSERVER))
    return plain(client.get(f"/cases/{other.code}/incidents/map/"))


def test_names_without_room_stand_beside_the_map_by_their_numbers(site: Site) -> None:
    same = "".join(
        f"      - {{ref: s{n}, name: {{original: en, en: Spot {n}}}, place_kind: village,\n"
        '         area: {kind: point, coordinates: ["37.15", "36.22"], precision: exact}}\n'
        for n in range(5)
    )
    text = PLACES.replace("      - {ref: nowhere", same + "      - {ref: nowhere").replace(
        "area: {places: [road]}", "area: {places: [gate, s0, s1, s2, s3, s4]}"
    )
    case = site.case(text + at("i1", point(37.1)))
    client = site.browser(site.let_in("salma", case, Role.OBSERVER))
    page = plain(client.get(f"/cases/{case.code}/agreements/A-AGR-0001/"))
    key = page.partition('<ul class="key">')[2].partition("</ul>")[0]
    assert re.findall(r"<b>(\d)</b>", key) == ["1"]
    assert sorted(re.findall(r"Spot \d", key)) == [f"Spot {n}" for n in range(5)]
    assert "The gate" not in key
    assert "What the numbers on the map stand for" in page
