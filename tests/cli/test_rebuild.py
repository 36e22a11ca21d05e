"""Answers kept and renewed, by commands alone."""

import re
from pathlib import Path

import pytest

from tests.cases import write_folder
from tests.cli.commanding import Commands

FRAME = """
    case: {ref: small, zone: Asia/Damascus, name: {original: en, en: Small}}
    places: [{ref: north, name: {original: en, en: North, ar: الشمال}}]
    agreements:
      - ref: truce
        effective: 2020-12-01
        clauses: [{ref: k, clause_kind: cessation, area: north, forbidden: [shelling]}]
    incidents:"""
INCIDENT = """
      - {{ref: {ref}, period: "2020-12-05T10:00/2020-12-05T{end}:00", area: north}}"""


def written(folder: Path, *ends: int) -> Path:
    told = "".join(INCIDENT.format(ref=f"i{n}", end=end) for n, end in enumerate(ends))
    return write_folder(folder / "small", {"case.yaml": FRAME + told})


@pytest.fixture
def taken_in(trucewatch: Commands, tmp_path: Path) -> Commands:
    assert trucewatch("member", "huda").code == 0
    assert trucewatch("import", written(tmp_path, 11, 12), "--as", "huda").code == 0
    return trucewatch


def test_the_first_time_all_is_screened_and_then_nothing(taken_in: Commands) -> None:
    first = taken_in("rebuild", "--json")
    assert (first.code, first.json) == (0, {"incidents": 2, "clauses": 1, "whole": True})
    assert taken_in("rebuild", "--json").json == {"incidents": 0, "clauses": 0, "whole": False}
    assert "Nothing has changed since" in taken_in("rebuild").out
    assert "لم يتغيّر شيء" in taken_in("rebuild", "--language", "ar").out


def test_after_a_correction_one_incident_is_screened_again(
    taken_in: Commands, tmp_path: Path
) -> None:
    assert taken_in("rebuild").code == 0
    assert taken_in("import", written(tmp_path, 11, 13), "--as", "huda").code == 0
    assert "Screened again: one incident and 0 clauses." in taken_in("rebuild").out


def test_the_whole_is_screened_where_it_is_asked_for(taken_in: Commands) -> None:
    assert taken_in("rebuild").code == 0
    said = re.sub("[\u2066-\u2069]", "", taken_in("rebuild", "--whole", "--language", "ar").out)
    assert "فُرز ملف التوثيق كله من جديد. الحوادث: حادثتان. البنود: بند واحد." in said


def test_one_incident_is_told_alike_with_and_without_what_is_kept(
    taken_in: Commands, tmp_path: Path
) -> None:
    def told(*which: str) -> list[object]:
        return [one for one in taken_in("screen", *which, "--json").json if one["incident"] == "i1"]

    before = told("incident:i1")
    assert len(before) == 1
    taken_in("rebuild")
    assert told("incident:i1") == told() == before
    moved = FRAME + INCIDENT.format(ref="i1", end=13).replace("2020-12-05", "2020-11-05")
    folder = write_folder(tmp_path / "small", {"case.yaml": moved})
    assert taken_in("import", folder, "--as", "huda").code == 0
    assert told("incident:i1") == told() != before


def test_the_incidents_of_each_clause_are_counted_as_the_records_stand(
    taken_in: Commands, tmp_path: Path
) -> None:
    assert taken_in("rebuild").code == 0
    before = taken_in("screen", "--counts", "--json").json
    assert before == [{"clause": "k", "yes": 0, "unsure": 2, "no": 0}]
    moved = written(tmp_path, 11, 12) / "case.yaml"
    text = moved.read_text(encoding="utf-8")
    moved.write_text(text.replace("12-05", "11-05", 2), encoding="utf-8")
    assert taken_in("import", moved.parent, "--as", "huda").code == 0
    after = taken_in("screen", "--counts", "--json").json
    assert after == [{"clause": "k", "yes": 0, "unsure": 1, "no": 0}]
    told = taken_in("screen", "--counts", "--language", "ar").out
    assert "غير محسوم" in told
    assert "A-CLA-0001" in told


def test_counting_takes_no_incident(taken_in: Commands) -> None:
    refused = taken_in("screen", "incident:i1", "--counts")
    assert (refused.code, "without an incident" in refused.err) == (2, True)
    assert taken_in("screen", "--counts", "--all").code == 2
