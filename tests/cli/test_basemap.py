"""`trucewatch basemap`: map data brought, listed, taken away."""

from __future__ import annotations

from pathlib import Path

from tests.cli.commanding import Commands
from tests.importers.basemap.ground import DISTRICT, PATH, ROAD, written
from trucewatch.records.models import BasemapLayer, BasemapPart, LogEntry


def test_a_file_is_brought_and_the_log_does_not_grow(at_work: Commands, tmp_path: Path) -> None:
    before = LogEntry.objects.count()
    told = at_work("basemap", "import", written(tmp_path, ROAD, PATH), "--from", "A team", "--json")
    expected = {
        "taken": {"road": 1}, "left_out": 1, "boundaries_left_out": 0, "broken": 0, "saved": True
    }  # fmt: skip
    assert (told.code, told.json) == (0, expected)
    assert LogEntry.objects.count() == before
    [layer] = at_work("basemap", "list", "--json").json
    assert (layer["name"], layer["source"], layer["parts"]) == ("ground.geojson", "A team", 1)


def test_the_same_file_again_takes_its_own_place(at_work: Commands, tmp_path: Path) -> None:
    place = written(tmp_path, ROAD)
    at_work("basemap", "import", place, "--from", "A team")
    written(tmp_path, ROAD, ROAD)
    at_work("basemap", "import", place, "--from", "Another team")
    assert [row.source for row in BasemapLayer.objects.all()] == ["Another team"]
    assert BasemapPart.objects.count() == 2


def test_a_dry_run_saves_nothing(at_work: Commands, tmp_path: Path) -> None:
    told = at_work("basemap", "import", written(tmp_path, ROAD), "--from", "x", "--dry-run")
    assert (told.code, BasemapLayer.objects.count()) == (0, 0)
    assert "road: 1" in told.out and "dry run" in told.out


def test_boundaries_alone_are_refused_without_a_case_and_nothing_is_lost(
    at_work: Commands, tmp_path: Path
) -> None:
    place = written(tmp_path, ROAD)
    at_work("basemap", "import", place, "--from", "A team")
    written(tmp_path, DISTRICT)
    told = at_work("basemap", "import", place, "--from", "A team", "--json")
    assert (told.code, told.json["error"]["code"]) == (4, "basemap-nothing")
    assert BasemapPart.objects.count() == 1


def test_what_was_brought_is_taken_away(at_work: Commands, tmp_path: Path) -> None:
    at_work("basemap", "import", written(tmp_path, ROAD), "--from", "A team")
    assert at_work("basemap", "remove", "ground.geojson").code == 0
    assert BasemapPart.objects.count() == 0
    assert "not brought" not in at_work("basemap", "list").out
    again = at_work("basemap", "remove", "ground.geojson", "--json")
    assert (again.code, again.json["error"]["code"]) == (4, "basemap-not-there")


def test_a_word_for_what_it_shows_that_is_none_is_answered_with_the_list(
    at_work: Commands, tmp_path: Path
) -> None:
    place = written(tmp_path, ROAD)
    told = at_work("basemap", "import", place, "--from", "x", "--show-as", "sand", "--json")
    assert told.json["error"]["code"] == "basemap-no-such"
    assert "waterway" in told.json["error"]["message"]["ar"]
