"""`trucewatch places import`: places with both names, once, through acts."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.cli.commanding import Commands
from tests.importers.gazetteer.lists import MILL, WELL, geoname, outlined, table
from trucewatch.records.models import Imported, LogEntry, Place
from trucewatch.values.area import Shape

ISOLATES = dict.fromkeys(range(0x2066, 0x206A))


@pytest.fixture
def places(tmp_path: Path) -> Path:
    """A small table of two neighbourhoods."""
    place = tmp_path / "places.csv"
    place.write_text(table(WELL, MILL), "utf-8")
    return place


@pytest.fixture(autouse=True)
def huda_acts(at_work: Commands, monkeypatch: pytest.MonkeyPatch) -> None:
    """Of the two members, one."""
    monkeypatch.setenv("TRUCEWATCH_AS", "huda")


def counts(told: dict[str, object]) -> tuple[object, ...]:
    return told["new"], told["changed"], told["unchanged"], told["left_out"], told["saved"]


def test_a_file_that_does_not_exist_is_told_as_such(at_work: Commands, tmp_path: Path) -> None:
    told = at_work("places", "import", "admin3.csv", "--dry-run")
    assert (told.code, "There is no file admin3.csv." in told.err.translate(ISOLATES)) == (4, True)


def test_a_dry_run_saves_nothing(at_work: Commands, places: Path) -> None:
    told = at_work("places", "import", places, "--dry-run", "--json")
    assert (told.code, counts(told.json)) == (0, (5, 0, 0, 0, False))
    assert Place.objects.count() == 0
    assert "Would be new: 5." in at_work("places", "import", places, "--dry-run").out


def test_places_are_recorded_with_what_they_lie_in_and_where_they_are_from(
    at_work: Commands, places: Path
) -> None:
    before = LogEntry.objects.count()
    told = at_work("places", "import", places, "--from", "OCHA", "--as", "huda", "--json")
    assert (told.code, counts(told.json)) == (0, (5, 0, 0, 0, True))
    well = Place.objects.get(ref="N1")
    assert (well.name.words, well.name.original) == ({"ar": "البئر", "en": "The Well"}, "ar")
    assert (well.aliases, well.pcode, well.place_kind.value) == (("Al Bir",), "N1", "neighbourhood")
    assert (well.origin.value, well.origin_note) == ("gazetteer", "OCHA · 2031-01-02")
    assert (well.area.coordinates, well.revision) == (("37.1", "36.2"), 1)
    city = well.parent
    assert city is not None and city.parent is not None
    assert [city.ref, city.parent.ref, city.parent.parent.ref] == ["C9", "XX1", "XX"]
    assert (bool(city.area), city.origin.value, city.place_kind.value) == (False, "unknown", "city")
    assert LogEntry.objects.count() == before + 5
    assert at_work("verify", "--json").json["sound"] is True


def test_the_same_again_changes_nothing_and_a_change_is_one(
    at_work: Commands, places: Path
) -> None:
    at_work("places", "import", places)
    again = at_work("places", "import", places, "--json")
    assert (again.code, counts(again.json)) == (0, (0, 0, 2, 0, True))
    places.write_text(table(WELL, MILL.replace("36.3", "36.4")), "utf-8")
    told = at_work("places", "import", places, "--json")
    assert counts(told.json) == (0, 1, 1, 0, True)
    assert Place.objects.get(ref="N2").area.coordinates == ("37.2", "36.4")


def test_an_outline_takes_the_place_of_nothing_and_a_point_not_that_of_an_outline(
    at_work: Commands, places: Path, tmp_path: Path
) -> None:
    at_work("places", "import", places)
    drawn = tmp_path / "north.geojson"
    drawn.write_text(outlined("XX1", "North", "الشمال"), "utf-8")
    assert counts(at_work("places", "import", drawn, "--from", "places.csv", "--json").json) == (
        (0, 1, 0, 0, True)
    )
    assert Place.objects.get(ref="XX1").area.shape is Shape.POLYGON
    head = "NAME_EN,NAME_AR,PCODE,ADM0_EN,ADM0_AR,ADM0_PCODE,PT_LAT,PT_LON"
    places.write_text(table("North,الشمال,XX1,Xland,إكسلاند,XX,36.1,37.1", head=head), "utf-8")
    told = at_work("places", "import", places, "--json")
    assert counts(told.json) == (0, 0, 1, 0, True)
    assert Place.objects.get(ref="XX1").area.shape is Shape.POLYGON


def test_a_place_that_somebody_wrote_stands_and_others_lie_in_it(
    at_work: Commands, places: Path, tmp_path: Path
) -> None:
    folder = tmp_path / "truce"
    (folder / "places.yaml").write_text(
        "places:\n"
        "  - {ref: sarim, pcode: C9, name: {original: en, en: Our city}}\n"
        "  - {ref: well, pcode: N1, name: {original: en, en: Our well}}\n",
        "utf-8",
    )
    assert at_work("import", folder, "--as", "huda").code == 0
    told = at_work("places", "import", places, "--json")
    assert (told.code, counts(told.json)) == (0, (1, 0, 0, 0, True))
    assert [one["code"] for one in told.json["findings"]] == ["places-standing"]
    mill = Place.objects.get(ref="N2")
    assert (mill.parent and mill.parent.ref, Place.objects.filter(pcode="N1").count()) == (
        "sarim",
        1,
    )


def test_rows_that_are_wrong_keep_all_out_or_are_left_out(at_work: Commands, places: Path) -> None:
    rows = (WELL, MILL.replace("36.3", "136.3"), WELL, MILL.replace("N2", ""))
    rows += (MILL.replace("The Mill,The Mill,الطاحونة,N2", ",,,N3"),)
    places.write_text(table(*rows), "utf-8")
    dry = at_work("places", "import", places, "--dry-run", "--json")
    assert dry.code == 1
    assert [(one["code"], one["where"][0]["line"]) for one in dry.json["findings"]] == [
        ("places-twice", 4),
        ("places-no-code", 5),
        ("places-nameless", 6),
        ("values-area-swapped", 3),
    ]
    assert at_work("places", "import", places).code == 4
    assert Place.objects.count() == 0
    told = at_work("places", "import", places, "--accept-valid", "--json")
    assert (told.code, counts(told.json)) == (0, (4, 0, 0, 1, True))
    assert sorted(Place.objects.values_list("ref", flat=True)) == ["C9", "N1", "XX", "XX1"]


def test_geonames_are_recorded_under_their_number(at_work: Commands, tmp_path: Path) -> None:
    lines = tmp_path / "XX.jsonl"
    lines.write_text(geoname(7, "Sarim", "صارم") + geoname(8, "Sarim", "صارم"), "utf-8")
    assert counts(at_work("places", "import", lines, "--json").json) == (2, 0, 0, 0, True)
    assert counts(at_work("places", "import", lines, "--json").json) == (0, 0, 2, 0, True)
    seven, eight = Place.objects.order_by("ref")
    assert (seven.ref, eight.ref, seven.zone) == ("geonames-7", "geonames-8", "Asia/Damascus")


def test_a_list_of_places_is_no_folder_of_the_case(
    at_work: Commands, places: Path, folder: Path
) -> None:
    at_work("places", "import", places)
    assert Imported.objects.filter(folder="gazetteer:p-codes").count() == 5
    told = at_work("import", folder, "--as-folder", "elsewhere", "--json")
    assert told.code == 4
    assert "gazetteer" not in told.out
