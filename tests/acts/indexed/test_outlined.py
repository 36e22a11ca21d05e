"""Incidents that name no place are found by the places in whose outline they lie."""

from __future__ import annotations

import pytest
from django.db import transaction

from tests.acts.cases import accepted
from tests.acts.indexed.test_renewing import corrected, of, renewed
from tests.web.cases import OTHER
from trucewatch.acts.acting import Acting
from trucewatch.acts.indexed import outlined
from trucewatch.acts.indexed.renewing import bring_index_up_to_date
from trucewatch.acts.verification.index import verify_index
from trucewatch.acts.withdrawing import withdraw
from trucewatch.acts.writing import write
from trucewatch.records.models import Case, Incident, IndexedKey, Place
from trucewatch.values.area import EMPTY_AREA, Area
from trucewatch.values.index_keys import index_key
from trucewatch.values.progress import silent
from trucewatch.values.texts import Text
from trucewatch.vault.report import Report

pytestmark = pytest.mark.django_db(transaction=True)

OUTLINED = """
    case: {ref: outlined, zone: Asia/Damascus, name: {original: en, en: An outlined case}}
    places:
      - {ref: land, name: {original: en, en: The land}, place_kind: country}
      - {ref: west, name: {original: en, en: West}, place_kind: governorate, parent: land,
         area: {kind: polygon, coordinates:
           [[["36", "35"], ["37", "35"], ["37", "36"], ["36", "36"], ["36", "35"]],
            [["36.4", "35.4"], ["36.6", "35.4"], ["36.6", "35.6"], ["36.4", "35.6"], ["36.4", "35.4"]]]}}
      - {ref: east, name: {original: en, en: East}, place_kind: governorate, parent: land,
         area: {kind: multipolygon, coordinates:
           [[[["37", "35"], ["38", "35"], ["38", "36"], ["37", "36"], ["37", "35"]]],
            [[["39", "35"], ["39.5", "35"], ["39.5", "35.5"], ["39", "35.5"], ["39", "35"]]]]}}
      - {ref: district, name: {original: en, en: A district}, place_kind: district, parent: west,
         area: {kind: polygon, coordinates:
           [[["36.1", "35.1"], ["36.3", "35.1"], ["36.3", "35.3"], ["36.1", "35.3"], ["36.1", "35.1"]]]}}
      - {ref: village, name: {original: en, en: A village}, place_kind: village, parent: east,
         area: {kind: point, coordinates: ["36.2", "35.2"]}}
    incidents:
      - {ref: inside, title: {original: en, en: In the district}, period: 2016-12-15,
         area: {kind: point, coordinates: ["36.2", "35.2"]}}
      - {ref: hole, title: {original: en, en: In the hole}, period: 2016-12-15,
         area: {kind: point, coordinates: ["36.5", "35.5"]}}
      - {ref: edge, title: {original: en, en: On the edge}, period: 2016-12-15,
         area: {kind: point, coordinates: ["37", "35.5"]}}
      - {ref: far, title: {original: en, en: In the other part}, period: 2016-12-15,
         area: {kind: line, coordinates: [["39.1", "35.1"], ["39.3", "35.3"]]}}
      - {ref: named, title: {original: en, en: In the village}, period: 2016-12-15,
         area: {kind: places, places: [{place: village, part: whole}]}}
"""


@pytest.fixture
def case(acting: Acting) -> Case:
    found = accepted(acting, OUTLINED)
    bring_index_up_to_date()
    return found


def place(ref: str) -> Place:
    return Place.objects.get(ref=ref)


def square(west: str, south: str, east: str, north: str) -> Area:
    corners = [[west, south], [east, south], [east, north], [west, north], [west, south]]
    return Area.parse({"kind": "polygon", "coordinates": [corners]})


def found_by(case: Case) -> dict[str, int]:
    """How many incidents each place finds, in an index that is what it would be anew."""
    renewed()
    return {one.ref: of(case, "place", one.id) for one in Place.objects.order_by("ref")}


EVERYTHING = {"district": 1, "east": 3, "land": 4, "village": 1, "west": 2}


def test_a_position_is_found_by_every_outline_that_holds_it_and_all_that_these_lie_in(
    case: Case,
) -> None:
    assert found_by(case) == EVERYTHING
    inside = Incident.objects.get(ref="inside")
    under = set(IndexedKey.objects.filter(incident=inside).values_list("key", flat=True))
    assert len(under) == 5  # every, its status, the district, the west, the land
    assert of(case, "at", place("west").id) == 0


def test_an_outline_that_is_drawn_otherwise_finds_what_lies_in_it_now(
    acting: Acting, case: Case
) -> None:
    district = place("district")
    district.area = square("36.45", "35.45", "36.55", "35.55")
    corrected(acting, case, [district])
    assert found_by(case) == EVERYTHING | {"west": 3, "land": 5}  # the hole is in the district now
    district.area = EMPTY_AREA
    corrected(acting, case, [district])
    assert found_by(case) == EVERYTHING | {"district": 0}


def test_an_outline_that_lies_in_another_place_takes_what_it_holds_along(
    acting: Acting, case: Case
) -> None:
    district = place("district")
    district.parent_id = place("east").id
    corrected(acting, case, [district])
    assert found_by(case) == EVERYTHING | {"east": 4}


def test_a_place_that_is_outlined_later_or_taken_back_renews_what_it_holds(
    acting: Acting, case: Case
) -> None:
    new = Place(
        ref="anew", name=Text("en", {"en": "Anew"}), area=square("36.4", "35.4", "36.6", "35.6")
    )
    write(acting, "record", None, [new])
    assert found_by(case) == EVERYTHING | {"anew": 1}
    withdraw(acting, case, [("place", new.id)], "no such place")
    assert found_by(case) == EVERYTHING | {"anew": 0}


def test_an_incident_that_lies_elsewhere_is_found_there(acting: Acting, case: Case) -> None:
    inside = Incident.objects.get(ref="inside")
    inside.area = Area.parse({"kind": "point", "coordinates": ["37.5", "35.5"]})
    corrected(acting, case, [inside])
    assert found_by(case) == EVERYTHING | {"district": 0, "west": 1, "east": 4}
    inside.area = EMPTY_AREA
    corrected(acting, case, [inside])
    assert found_by(case) == EVERYTHING | {"district": 0, "west": 1, "land": 3}


def test_another_case_is_found_for_itself(acting: Acting, case: Case) -> None:
    other = accepted(acting, OTHER)
    assert found_by(other) == dict.fromkeys(EVERYTHING, 0)


def test_an_outline_that_was_given_up_is_not_held_on_to(acting: Acting, case: Case) -> None:
    """What an act that failed had drawn has the number of the revision that comes after."""
    district, was = place("district"), place("district").area
    with transaction.atomic():
        district.area = square("36.45", "35.45", "36.55", "35.55")
        corrected(acting, case, [district])
        assert found_by(case)["west"] == 3
        transaction.set_rollback(True)
    district = place("district")
    assert (district.area, district.revision) == (was, 1)
    district.area = square("37.4", "35.4", "37.6", "35.6")
    corrected(acting, case, [district])
    assert found_by(case) == EVERYTHING | {"district": 0}


def test_an_outline_that_crosses_itself_hinders_nobody(acting: Acting, case: Case) -> None:
    district = place("district")
    corners = [
        ["36.1", "35.1"],
        ["36.3", "35.3"],
        ["36.3", "35.1"],
        ["36.1", "35.3"],
        ["36.1", "35.1"],
    ]
    beside = square("36.1", "35.1", "36.3", "35.3").plain()["coordinates"]
    for drawn in (
        {"kind": "polygon", "coordinates": [corners]},
        {"kind": "multipolygon", "coordinates": [[corners], beside]},
    ):
        district.area = Area.parse(drawn)
        corrected(acting, case, [district])
        assert found_by(case)["district"] == 1


def test_an_outline_that_encloses_nothing_finds_what_lies_on_it(acting: Acting, case: Case) -> None:
    district = place("district")
    for corners in (
        [["36.2", "35.2"]] * 4,
        [["36.1", "35.1"], ["36.3", "35.3"]] * 2 + [["36.1", "35.1"]],
    ):
        district.area = Area.parse({"kind": "polygon", "coordinates": [corners]})
        corrected(acting, case, [district])
        assert found_by(case)["district"] == 1


def test_the_index_of_outlines_is_verified(acting: Acting, case: Case) -> None:
    report = Report("A")
    verify_index(report, silent)
    assert not report.broken
    inside, district = Incident.objects.get(ref="inside"), place("district")
    IndexedKey.objects.filter(
        incident=inside, key=index_key(case.id, "place", district.id)
    ).delete()
    report = Report("A")
    verify_index(report, silent)
    assert [one.code for one in report.broken] == ["rows-index-differs"]


def test_of_many_positions_each_is_looked_at(case: Case, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(outlined, "PORTION", 1)
    held = set(outlined.lying_in(place("east").area.plain()))
    told = Incident.objects.filter(id__in=held).order_by("ref").values_list("ref", flat=True)
    assert list(told) == ["edge", "far"]
