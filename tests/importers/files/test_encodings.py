"""Encodings: found from the bytes, said when not UTF-8, and never guessed where damaged."""

from pathlib import Path

import pytest

from tests.importers.files.folders import codes, read, told, words
from trucewatch.importers.files import decoding

TABLE = "ref,group,label.original,label.ar\np1,civilians,ar,سيدة من حي العامرية، في الأربعين\n"
LABEL = {"original": "ar", "ar": "سيدة من حي العامرية، في الأربعين"}


@pytest.mark.parametrize(
    ("codec", "mark", "said"),
    [
        ("utf-8", b"", ""),
        ("utf-8", b"\xef\xbb\xbf", ""),
        ("utf-16-le", b"\xff\xfe", "UTF-16-LE"),
        ("utf-16-be", b"\xfe\xff", "UTF-16-BE"),
        ("utf-16-le", b"", "UTF-16-LE"),
        ("utf-16-be", b"", "UTF-16-BE"),
        ("cp1256", b"", "windows-1256"),
    ],
)
def test_arabic_is_read_right_in_every_encoding(
    tmp_path: Path, codec: str, mark: bytes, said: str
) -> None:
    found = read(tmp_path, persons__csv=mark + TABLE.encode(codec))
    assert [row.fields["label"] for row in found.rows] == [LABEL]
    assert [one.message.args for one in found.findings] == ([{"encoding": said}] if said else [])
    assert not found.has_errors
    codes(found)


def test_yaml_and_geojson_are_read_in_windows_1256_too(tmp_path: Path) -> None:
    found = read(
        tmp_path,
        a__yaml="actors:\n- ref: a\n  name: {ar: قوات}\n".encode("cp1256"),
        b__geojson=(
            '{"type": "FeatureCollection", "features": '
            '[{"type": "Feature", "properties": {"ref": "b", "name.ar": "حلب"}}]}'
        ).encode("cp1256"),
    )
    assert codes(found) == ["file-encoding", "file-encoding"]
    assert [row.fields["name"] for row in found.rows] == [{"ar": "قوات"}, {"ar": "حلب"}]
    assert words(found.findings[0].message.text("ar")) == (
        "الملف ليس بترميز UTF-8، وقُرئ على أنه windows-1256."
    )


def test_utf_8_cut_in_a_letter_is_damaged_and_not_windows_1256(tmp_path: Path) -> None:
    whole = TABLE.encode()
    cut = whole.replace("حي".encode(), "حي".encode()[:-1])
    found = read(tmp_path, persons__csv=cut)
    assert told(found) == [("file-bytes", 2, 0, "")]
    assert words(found.findings[0].message.text("en")) == (
        "The file is in UTF-8, and one place in it is damaged, first in this line."
    )
    assert not found.is_sound(found.rows[0])


def test_other_bytes_are_no_text(tmp_path: Path) -> None:
    found = read(
        tmp_path,
        tallies__csv=bytes(range(256)) * 4,
        b__yaml="actors:\n- ref: café\n".encode("latin-1"),
        c__yaml=b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR",
    )
    assert set(codes(found)) == {"file-encoding-unknown"}
    assert found.rows == ()


def test_damage_is_found_wherever_the_pieces_are_cut(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(decoding, "CHUNK", 7)
    found = read(tmp_path, persons__csv=TABLE.encode())
    assert (found.findings, found.rows[0].fields["label"]) == ((), LABEL)
    found = read(tmp_path, persons__csv=TABLE.encode() + b"p2,x\xff,,\n")
    assert told(found) == [("file-bytes", 3, 0, "")]
    found = read(tmp_path, persons__csv=TABLE.encode("cp1256"))
    assert codes(found) == ["file-encoding"]
