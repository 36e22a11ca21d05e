"""Incidents on a map: by the filters of the list, with what cannot be drawn told."""

import re
from pathlib import Path
from typing import Any

from django.db import connection
from django.test.utils import CaptureQueriesContext

from tests.importers.basemap.ground import DISTRICT, ROAD, TOWN, written
from tests.web.cases import OTHER, VICTIM, WITNESS, truce
from tests.web.site import NOW, Site, words
from trucewatch.acts.basemaps import Brought, bring_basemap
from trucewatch.importers.basemap.opening import MapFile
from trucewatch.records.models import Case
from trucewatch.values.codes.reports import Role
from trucewatch.web.drawn import ACROSS, NAMED

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


def drawn(site: Site, incidents: str) -> Case:
    return site.case(PLACES + incidents)


def at(ref: str, area: str, day: int = 16) -> str:
    title = f"{{original: en, en: Told as {ref}}}"
    return f"      - {{ref: {ref}, title: {title}, period: 2016-12-{day}, area: {area}}}\n"


def point(lon: float, lat: float = 36.2) -> str:
    return f'{{kind: point, coordinates: ["{lon:.4f}", "{lat:.4f}"], precision: near}}'


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
    counts = [int(told) for told in re.findall(r">(\d+) incidents<", page)]
    assert sum(counts) == NAMED * 3
    assert len(counts) <= ACROSS + 1


def test_nothing_protected_and_nothing_of_another_case_is_drawn(site: Site) -> None:
    case, other = truce(site), site.case(OTHER)
    page = page_of(site, case)
    assert [told in page for told in (WITNESS, VICTIM, "Hidden from you")] == [False] * 3
    assert other.code not in page


def test_no_style_and_no_script_stands_in_the_page(site: Site) -> None:
    page = page_of(site, drawn(site, at("i1", "{places: [gate, road]}")))
    assert re.findall(r"\sstyle=|<style|<script", page) == []
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
