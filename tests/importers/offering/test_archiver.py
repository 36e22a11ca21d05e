"""The output of an archiver: addresses go to the media that it names, and nothing is followed."""

import hashlib
import json

import pytest

from trucewatch.importers.offering.archiver import with_archived
from trucewatch.importers.offering.finding import find_files

POST = "https://example.org/posts/17"


def archived(folder, media, name="metadata.json", **more):
    stated = {"status": "archived", "metadata": {"url": POST, "title": "a post"}, "media": media}
    (folder / name).write_text(json.dumps(stated | more), "utf-8")
    return with_archived(find_files([folder]))


def told(found):
    return {offer.name: offer.address for offer in found.offers}


def test_a_medium_knows_its_address_and_the_metadata_accompanies_it(tmp_path):
    (tmp_path / "film.mp4").write_bytes(b"film")
    found = archived(tmp_path, [{"filename": "tmp/film.mp4", "urls": []}])
    assert told(found) == {"film.mp4": POST, "metadata.json": POST}
    assert [offer.name for offer in found.offers] == ["film.mp4", "metadata.json"]
    assert found.offers[1].accompanies == tmp_path / "film.mp4"


def test_the_digest_of_the_archiver_is_held_against_the_file(tmp_path):
    (tmp_path / "film.mp4").write_bytes(b"film")
    right = {"hash": f"SHA-256:{hashlib.sha256(b'film').hexdigest()}"}
    wrong = {"hash": f"SHA-256:{hashlib.sha256(b'another').hexdigest()}"}
    sound = archived(tmp_path, [{"filename": "film.mp4", "properties": right}])
    assert sound.notices == ()
    unlike = archived(tmp_path, [{"filename": "film.mp4", "properties": wrong}])
    assert [(one.place.name, one.message.code) for one in unlike.notices] == [
        ("film.mp4", "seal-archiver-hash-differs")
    ]
    assert len(unlike.offers) == 2


@pytest.mark.parametrize(
    "text",
    ["", "{", "[]", '{"media": 3, "metadata": {}}', '{"media": [3], "metadata": {"url": 4}}',
     '{"media": [{"filename": 5}], "metadata": null}', "[" * 100_000, '{"media": [], "metadata": []}'],
)  # fmt: skip
def test_any_other_json_is_a_file_like_all(tmp_path, text):
    (tmp_path / "metadata.json").write_text(text)
    (tmp_path / "film.mp4").write_bytes(b"film")
    assert told(with_archived(find_files([tmp_path]))) == {"film.mp4": "", "metadata.json": ""}


@pytest.mark.parametrize("name", ["../outside.mp4", "/etc/passwd", "..\\outside.mp4", "..", "."])
def test_a_name_that_leads_elsewhere_leads_nowhere(tmp_path, name):
    inside = tmp_path / "folder"
    inside.mkdir()
    (tmp_path / "outside.mp4").write_bytes(b"film")
    found = archived(inside, [{"filename": name}])
    assert told(found) == {"metadata.json": ""}
