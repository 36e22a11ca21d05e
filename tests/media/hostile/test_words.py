"""Metadata, drawings and papers that say what they should not, or run what they should not."""

import json
import os
from pathlib import Path

from tests.media.making import ALEPPO, EXIF_FOLDER, GPS_FOLDER, archive, paper, picture, saved
from trucewatch.media.limits import LIMITS
from trucewatch.media.look import Room
from trucewatch.media.technical import Technical
from trucewatch.media.trouble import Trouble
from trucewatch.values.codes.evidence import MediaRead

MAKER, DESCRIPTION, COMMENT = 0x010F, 0x010E, 0x9286


def test_metadata_larger_than_is_kept_is_cut_and_place_and_time_stay(
    room: Room, tmp_path: Path
) -> None:
    exif = {
        DESCRIPTION: "x" * 60_000,
        GPS_FOLDER: ALEPPO,
        EXIF_FOLDER: {0x9003: "2016:12:13 18:00:05"},
    }
    found = room.look(saved(picture(), tmp_path / "a.jpg", exif))
    assert (found.state, found.trouble) == (MediaRead.WHOLE, (Trouble.METADATA_CUT,))
    assert len(json.dumps(found.metadata, ensure_ascii=False)) < 2.1 * LIMITS.metadata_bytes
    assert found.metadata["pillow"]["IFD0"]["ImageDescription"] == "x" * 4096 + " …"
    assert len(found.places) == len(found.times) == 1


def test_thousands_of_fields_are_cut(room: Room, tmp_path: Path) -> None:
    exif = {tag: f"field {tag}" + "y" * 900 for tag in range(0xC900, 0xCB00)}
    found = room.look(saved(picture(), tmp_path / "a.tiff", exif))
    assert Trouble.METADATA_CUT in found.trouble
    assert len(json.dumps(found.metadata, ensure_ascii=False)) < 2.1 * LIMITS.metadata_bytes
    assert len(found.made) == 1


def test_characters_that_hide_or_turn_words_are_written_out(room: Room, tmp_path: Path) -> None:
    exif = {
        DESCRIPTION: "evil\u202egpj.exe\x1b[2J".encode(),
        MAKER: b"Can\x00on\x00\x00",
        0x013B: "حلب\u200f \u2067x".encode(),
    }
    found = room.look(saved(picture(), tmp_path / "a.jpg", exif))
    assert (found.state, found.trouble) == (MediaRead.WHOLE, (Trouble.METADATA_HIDDEN,))
    told = json.dumps(found.metadata, ensure_ascii=False)
    assert [one for one in "\u202e\x1b\x00\u2067" if one in told] == []
    assert "\\u{202E}" in found.metadata["exiftool"]["IFD0:ImageDescription"]
    assert found.metadata["exiftool"]["IFD0:Artist"] == "حلب\u200f \\u{2067}x"


def test_times_and_places_that_cannot_be_are_not_proposed(room: Room, tmp_path: Path) -> None:
    exif = {
        EXIF_FOLDER: {0x9003: "2016:13:45 25:61:00"},
        GPS_FOLDER: {1: "N", 2: (136.0, 0.0, 0.0), 3: "E", 4: (37.0, 8.0, 3.0)},
    }
    found = room.look(saved(picture(), tmp_path / "a.jpg", exif))
    assert (found.times, found.places) == ((), ())
    assert found.trouble == (Trouble.TIME_IMPOSSIBLE, Trouble.PLACE_IMPOSSIBLE)
    assert found.state is MediaRead.WHOLE


def test_a_drawing_in_words_is_not_drawn_and_fetches_nothing(room: Room, tmp_path: Path) -> None:
    (tmp_path / "secret").write_text("SECRET")
    (tmp_path / "a.svg").write_text(
        f'<?xml version="1.0"?><!DOCTYPE svg [<!ENTITY x SYSTEM "file://{tmp_path}/secret">]>'
        '<svg xmlns="http://www.w3.org/2000/svg"><image href="http://192.0.2.1/x"/>'
        "<script>alert(1)</script><text>&x;</text></svg>"
    )
    found = room.look(tmp_path / "a.svg")
    assert (found.media_type, found.state) == ("image/svg+xml", MediaRead.PARTLY)
    assert found.trouble == (Trouble.NOT_DRAWN,)
    assert (found.made, found.metadata) == ((), {})


def test_a_photograph_that_is_also_an_archive_is_said_to_be(room: Room, tmp_path: Path) -> None:
    path = saved(picture(), tmp_path / "a.jpg")
    path.write_bytes(path.read_bytes() + archive({"evil.exe": "MZ"}))
    found = room.look(path)
    assert (found.media_type, found.state) == ("image/jpeg", MediaRead.WHOLE)
    assert found.trouble == (Trouble.ARCHIVE_INSIDE,)
    assert len(found.made) == 1


def test_a_paper_with_a_script_is_read_and_the_script_is_not_run(
    room: Room, tmp_path: Path
) -> None:
    script = "20 0 obj <</S/JavaScript/JS(app.launchURL\\('http://192.0.2.1'\\))>> endobj"
    (tmp_path / "a.pdf").write_bytes(paper(extra=script, catalog="/OpenAction 20 0 R"))
    found = room.look(tmp_path / "a.pdf")
    assert (found.state, found.trouble) == (MediaRead.WHOLE, (Trouble.ACTIVE,))
    assert found.technical == Technical(pages=1)
    assert len(found.made) == 1


def test_a_paper_with_a_script_under_a_name_is_noticed(room: Room, tmp_path: Path) -> None:
    extra = "20 0 obj <</Names[(a) 21 0 R]>> endobj\n21 0 obj <</S/JavaScript/JS(x)>> endobj"
    (tmp_path / "a.pdf").write_bytes(paper(extra=extra, catalog="/Names <</JavaScript 20 0 R>>"))
    assert room.look(tmp_path / "a.pdf").trouble == (Trouble.ACTIVE,)


def test_a_paper_that_is_locked(room: Room, tmp_path: Path) -> None:
    locked = paper().replace(
        b"/Info 4 0 R",
        b"/Info 4 0 R/ID[<00><00>]/Encrypt<</Filter/Standard/V 1/R 2/P -4"
        b"/O<" + b"00" * 32 + b">/U<" + b"11" * 32 + b">>>",
    )
    (tmp_path / "a.pdf").write_bytes(locked)
    found = room.look(tmp_path / "a.pdf")
    assert (found.state, found.trouble) == (MediaRead.UNREADABLE, (Trouble.ENCRYPTED,))


def test_a_paper_in_name_only(room: Room, tmp_path: Path) -> None:
    (tmp_path / "a.pdf").write_bytes(b"%PDF-1.7\n" + os.urandom(5000))
    found = room.look(tmp_path / "a.pdf")
    assert (found.media_type, found.state) == ("application/pdf", MediaRead.UNREADABLE)
    assert Trouble.BROKEN in found.trouble


def test_a_video_in_name_only(room: Room, tmp_path: Path) -> None:
    (tmp_path / "a.mkv").write_bytes(b"\x1aE\xdf\xa3" + os.urandom(5000))
    found = room.look(tmp_path / "a.mkv")
    assert (found.media_type, found.state) == ("video/x-matroska", MediaRead.UNREADABLE)
    assert set(found.trouble) & {Trouble.BROKEN, Trouble.TRUNCATED} != set()
