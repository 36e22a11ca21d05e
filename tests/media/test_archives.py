"""Archives: what they list, what they are, and what a document says of itself."""

import json
from pathlib import Path

import pytest

from tests.media.making import archive
from trucewatch.media.look import Room
from trucewatch.media.looked import Looked
from trucewatch.media.technical import Technical
from trucewatch.media.trouble import Trouble
from trucewatch.values.codes.evidence import MediaRead

OFFICE = "application/vnd.openxmlformats-officedocument."
CORE = """<?xml version="1.0"?><cp:coreProperties xmlns:cp="http://c" xmlns:dc="http://d"
 xmlns:dcterms="http://t"><dc:creator>سامر</dc:creator><dcterms:created>2016-12-13T16:00:05Z
 </dcterms:created></cp:coreProperties>"""
APP = '<Properties xmlns="http://p"><Pages>12</Pages><Application>Word</Application></Properties>'


def looked_at(room: Room, folder: Path, content: bytes) -> Looked:
    (folder / "a").write_bytes(content)
    return room.look(folder / "a")


def test_an_archive_is_listed_and_its_names_are_metadata(plain_room: Room, tmp_path: Path) -> None:
    found = looked_at(plain_room, tmp_path, archive({"samer.txt": "x", "صور/1.jpg": "y"}))
    assert (found.media_type, found.state, found.trouble) == (
        "application/zip",
        MediaRead.WHOLE,
        (),
    )
    assert found.technical == Technical(entries=2)
    assert found.metadata["zip"] == {"files": ["samer.txt", "صور/1.jpg"]}


def test_a_web_archive_is_known_and_tells_what_it_holds(plain_room: Room, tmp_path: Path) -> None:
    told = {"profile": "data-package", "wacz_version": "1.1.1", "mainPageURL": "https://e.org/x"}
    files = {"datapackage.json": json.dumps(told), "archive/data.warc.gz": b"\x1f\x8b\x08"}
    found = looked_at(plain_room, tmp_path, archive(files))
    assert (found.media_type, found.state) == ("application/wacz", MediaRead.WHOLE)
    assert found.metadata["wacz"] == told
    assert found.technical == Technical(entries=2)


def test_a_document_tells_its_author_and_pages(plain_room: Room, tmp_path: Path) -> None:
    files = {"word/document.xml": "<w/>", "docProps/core.xml": CORE, "docProps/app.xml": APP}
    found = looked_at(plain_room, tmp_path, archive(files))
    assert (found.media_type, found.state) == (
        f"{OFFICE}wordprocessingml.document",
        MediaRead.WHOLE,
    )
    assert found.technical == Technical(pages=12, entries=3)
    assert found.metadata["office"] == {
        "creator": "سامر",
        "created": "2016-12-13T16:00:05Z",
        "Pages": "12",
        "Application": "Word",
    }


@pytest.mark.parametrize(
    ("files", "media_type"),
    [
        ({"xl/workbook.xml": "<x/>"}, f"{OFFICE}spreadsheetml.sheet"),
        ({"ppt/presentation.xml": "<x/>"}, f"{OFFICE}presentationml.presentation"),
        ({"mimetype": "application/epub+zip"}, "application/epub+zip"),
        (
            {"mimetype": "application/vnd.oasis.opendocument.text"},
            "application/vnd.oasis.opendocument.text",
        ),
        ({"mimetype": "application/x-evil"}, "application/zip"),
        ({"datapackage.json": "{}"}, "application/zip"),
    ],
)
def test_other_documents_are_known(
    plain_room: Room, tmp_path: Path, files: dict[str, str], media_type: str
) -> None:
    assert looked_at(plain_room, tmp_path, archive(files)).media_type == media_type


def test_macros_in_a_document_are_said(plain_room: Room, tmp_path: Path) -> None:
    files = {"word/document.xml": "<w/>", "word/vbaProject.bin": "x"}
    assert looked_at(plain_room, tmp_path, archive(files)).trouble == (Trouble.ACTIVE,)


def test_broken_properties_do_not_hide_the_list(plain_room: Room, tmp_path: Path) -> None:
    files = {"word/document.xml": "<w/>", "docProps/core.xml": "<a><b></a>"}
    found = looked_at(plain_room, tmp_path, archive(files))
    assert (found.state, found.trouble) == (MediaRead.PARTLY, (Trouble.BROKEN,))
    assert found.technical == Technical(entries=2)


def test_a_long_list_is_cut_and_counted(plain_room: Room, tmp_path: Path) -> None:
    found = looked_at(plain_room, tmp_path, archive({f"{n}.jpg": "" for n in range(1500)}))
    assert found.technical == Technical(entries=1500)
    assert len(found.metadata["zip"]["files"]) == 1000
    assert found.trouble == (Trouble.METADATA_CUT,)


def test_an_archive_locked_with_a_password_is_read_in_part(
    plain_room: Room, tmp_path: Path
) -> None:
    content = bytearray(archive({"a.txt": "x"}))
    content[content.index(b"PK\x01\x02") + 8] |= 1
    found = looked_at(plain_room, tmp_path, bytes(content))
    assert (found.state, found.trouble) == (MediaRead.PARTLY, (Trouble.ENCRYPTED,))
