"""Whatever the bytes, reading ends with rows and findings, and every finding can be said."""

from pathlib import Path

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from tests.importers.files.folders import codes, read
from tests.importers.files.test_geojson import PLACES
from tests.importers.files.test_yaml import INCIDENT

TABLE = "ref,count,unit,as_stated.ar\na,نحو ٥,person,خمسة\nb,6,person,\n"
NAMES = st.sampled_from(["tallies__csv", "incidents__csv", "a__yaml", "a__geojson"])
BITS = st.sampled_from(
    [
        "tallies:\n", "- ref: a\n", "  count: 5\n", "  ", "\t", "&a ", "*a", "!!x ", "[", "]", "{",
        "}", ":", ", ", "? ", "|\n", ">-\n", "'", '"', "---\n", "...\n", "%YAML 9\n", "#", "\\u00",
        "\x00", "\ufeff", "\u2028", "\x85", "ref", "\r", '{"type": "FeatureCollection"', "<<: ",
        '"features": [', '"properties": {', "deed.kind", "tally2.count", "null", "-1e5", "عربي",
    ]
)  # fmt: skip


def check(folder: Path, name: str, content: bytes) -> None:
    found = read(folder, **{name: content})
    codes(found)
    for top in found.rows:
        for row in top.tree():
            assert dict(row.fields) is not None
            assert row.at("anything").file == found.files[0].path


@given(NAMES, st.binary(max_size=400))
@example("tallies__csv", b"\xff\xfe\x00\xd8")
@example("a__yaml", b"\xff\xfe\x00\x00")
@settings(max_examples=300)
def test_any_bytes(tmp_path_factory: pytest.TempPathFactory, name: str, content: bytes) -> None:
    check(tmp_path_factory.mktemp("case"), name, content)


@given(NAMES, st.lists(BITS, max_size=40).map("".join))
@settings(max_examples=400)
def test_any_pieces_of_the_formats(
    tmp_path_factory: pytest.TempPathFactory, name: str, content: str
) -> None:
    check(tmp_path_factory.mktemp("case"), name, content.encode())


@given(
    st.sampled_from([("tallies__csv", TABLE), ("a__yaml", INCIDENT), ("a__geojson", PLACES)]),
    st.lists(st.tuples(st.integers(0, 2000), st.integers(0, 3), st.binary(max_size=3)), max_size=4),
)
@settings(max_examples=300)
def test_any_damage_to_a_good_file(
    tmp_path_factory: pytest.TempPathFactory,
    good: tuple[str, str],
    damage: list[tuple[int, int, bytes]],
) -> None:
    name, text = good
    content = text.encode()
    for place, taken, put in damage:
        content = content[:place] + put + content[place + taken :]
    check(tmp_path_factory.mktemp("case"), name, content)
