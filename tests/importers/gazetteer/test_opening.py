"""Lists of places as they are read: names by their letters, codes, what they lie in."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.importers.gazetteer.lists import HEAD, MILL, WELL, geoname, listed, outlined, table
from trucewatch.importers.gazetteer.entry import Gazetteer
from trucewatch.importers.gazetteer.opening import open_gazetteer
from trucewatch.values.codes.places import PlaceKind
from trucewatch.values.refusal import Refusal


def opened(folder: Path, content: str | bytes) -> Gazetteer:
    place = folder / "list"
    place.write_bytes(content if isinstance(content, bytes) else content.encode())
    return open_gazetteer(place)


def told(gazetteer: Gazetteer) -> list[tuple[str, int]]:
    for finding in gazetteer.findings:
        assert finding.advice is not None
        assert all((*finding.message.both().values(), *finding.advice.both().values()))
    return [(one.code, one.where[0].line) for one in gazetteer.findings]


def test_a_row_tells_the_place_and_what_it_lies_in(tmp_path: Path) -> None:
    found = opened(tmp_path, table(WELL, MILL))
    first, second = found.entries
    assert (first.code, first.pcode, first.line) == ("N1", "N1", 2)
    assert first.names == {"ar": "البئر", "en": "The Well"}
    assert (first.kind, first.aliases) == (PlaceKind.NEIGHBOURHOOD, ("Al Bir",))
    assert [(one.code, one.names["en"], one.kind.value) for one in first.above] == [
        ("C9", "Tell Sarim", "city"), ("XX1", "North", "governorate"), ("XX", "Xland", "country"),
    ]  # fmt: skip
    assert first.area == {"kind": "Point", "coordinates": ["37.1", "36.2"], "precision": "near"}
    assert (second.aliases, found.findings) == ((), ())


def test_names_in_each_others_column_are_read_the_other_way_round_and_told_once(
    tmp_path: Path,
) -> None:
    swapped = [row.replace("Xland,إكسلاند", "إكسلاند,Xland") for row in (WELL, MILL)]
    found = opened(tmp_path, table(*swapped))
    assert found.entries[0].above[-1].names == {"ar": "إكسلاند", "en": "Xland"}
    assert told(found) == [("places-swapped", 2)]
    assert found.findings[0].message.args["n"] == 2


def test_a_name_over_several_lines_is_taken_once_and_told(tmp_path: Path) -> None:
    found = opened(tmp_path, table(WELL.replace("البئر", '"البئر\nالبئر\nالبير"')))
    assert found.entries[0].names["ar"] == "البئر"
    assert told(found) == [("places-repeated", 4)]
    alone = opened(tmp_path, table(WELL.replace("البئر", '"البئر\n"')))
    assert (alone.entries[0].names["ar"], told(alone)) == ("البئر", [])


def test_null_in_words_is_nothing(tmp_path: Path) -> None:
    found = opened(tmp_path, table(WELL.replace("C9", "<Null>").replace("Al Bir", "<Null>")))
    assert [one.code for one in found.entries[0].above] == ["XX1", "XX"]
    assert found.entries[0].aliases == ()


def test_an_outline_is_taken_with_its_numbers_as_written(tmp_path: Path) -> None:
    (entry,) = opened(tmp_path, outlined("XX1", "North", "الشمال")).entries
    assert (entry.kind, entry.line) == (PlaceKind.GOVERNORATE, 1)
    assert entry.area == {
        "kind": "Polygon",
        "coordinates": [[["37.0", "36.0"], ["37.5", "36.0"], ["37.5", "36.5"], ["37.0", "36.0"]]],
        "precision": "province",
    }


def test_a_line_of_geonames_tells_names_and_no_more_than_is_known(tmp_path: Path) -> None:
    line = geoname(7, "Tell Ṣārim", "تل صارم", "تل الصارم", latin=("Tall Sarim", "tl sarm"))
    (entry,) = opened(tmp_path, f"{line}\n").entries
    assert (entry.code, entry.pcode, entry.kind) == ("7", "", PlaceKind.UNKNOWN)
    assert entry.names == {"ar": "تل صارم", "en": "Tell Ṣārim"}
    assert entry.aliases == ("تل الصارم", "Tall Sarim")
    assert (entry.area["coordinates"], entry.zone) == (["37.25", "36.1"], "Asia/Damascus")


def test_an_item_of_an_open_geography_tells_its_aliases_and_what_its_code_lies_in(
    tmp_path: Path,
) -> None:
    (entry,) = opened(tmp_path, listed("XX0101", "Tell Sarim", "تل صارم", districtId="d")).entries
    assert (entry.code, entry.pcode, entry.kind) == ("XX0101", "XX0101", PlaceKind.SUBDISTRICT)
    assert entry.names == {"ar": "تل صارم", "en": "Tell Sarim"}
    assert entry.aliases == ("Tall Sarem",)
    assert [(one.code, one.kind, one.names) for one in entry.above] == [
        ("XX01", PlaceKind.DISTRICT, {})
    ]
    assert entry.area["coordinates"] == ["37.25", "36.1"]


@pytest.mark.parametrize(
    ("content", "code"),
    [
        ("original,cleaned\nا,ب\n", "places-names-only"),
        ("-,-\nا,ب\n", "places-names-only"),
        ("a,b\n1,2\n", "places-format"),
        ("", "places-format"),
        ("[1]", "places-format"),
        ("[]", "places-format"),
        ('[{"id": "a"}]', "places-format"),
        ("[1", "places-broken"),
        ('{"a": 1}\n', "places-format"),
        ('{"type": "FeatureCollection", "features": [1]}', "places-format"),
        ('{"geonameid": 1, "name": ', "places-broken"),
        ("{" + '"a":{' * 30_000, "places-broken"),
        (HEAD + "\n" + '"' + "x" * 200_000, "places-broken"),
        (b"\x00\xd8\xff\xe0" * 99, "places-format"),
    ],
)
def test_what_is_no_list_of_places_is_refused(
    tmp_path: Path, content: str | bytes, code: str
) -> None:
    with pytest.raises(Refusal) as refused:
        opened(tmp_path, content)
    assert refused.value.code == code
    assert all(str(tmp_path / "list") in words for words in refused.value.message.both().values())


def test_a_list_that_is_not_there_is_refused(tmp_path: Path) -> None:
    with pytest.raises(Refusal) as refused:
        open_gazetteer(tmp_path / "absent.csv")
    assert refused.value.code == "places-unreadable"


def test_the_published_lists_are_read_with_their_known_defects(shared_data: Path | None) -> None:
    """Over the real lists where they lie beside the checkout."""
    if shared_data is None:
        return
    lists = shared_data / "syria-admin"
    third = open_gazetteer(lists / "admin3.csv")
    assert (len(third.entries), told(third)) == (272, [("places-swapped", 2)])
    quarters = open_gazetteer(lists / "neighbourhoods.csv")
    named = {entry.code: entry.names for entry in quarters.entries}
    assert (len(named), named["N0226"]["ar"]) == (414, "الراموسة/ المنطقة الصناعية")
    assert [code for code, _ in told(quarters)] == ["places-repeated"]
    places = open_gazetteer(shared_data / "geonames" / "SY.jsonl")
    assert (len(places.entries), places.findings) == (308, ())
    geography = open_gazetteer(shared_data / "syria-geography" / "subdistricts.json")
    assert (len(geography.entries), geography.findings) == (272, ())
