"""Going through a folder that may hold anything."""

import os
from contextlib import AbstractContextManager
from pathlib import Path

import pytest

from tests.importers.files.folders import SHAPE, codes, read, read_within, words, write
from trucewatch.importers.files.folder import read_folder
from trucewatch.importers.files.limits import MEGABYTE, Limits
from trucewatch.importers.files.opening import open_still
from trucewatch.importers.files.rows import FileRole
from trucewatch.values.refusal import Refusal

ROW = "ref,count\na,5\n"


def test_folders_within_are_read_in_the_order_of_names(tmp_path: Path) -> None:
    for name in ("b", "a"):
        (tmp_path / name).mkdir()
        write(tmp_path / name, tallies__csv=f"ref,count\n{name},5\n")
    found = read(tmp_path, tallies__csv=ROW.replace("a,", "top,"))
    assert [(row.where.file, row.ref) for row in found.rows] == [
        ("tallies.csv", "top"), ("a/tallies.csv", "a"), ("b/tallies.csv", "b"),
    ]  # fmt: skip


def test_hidden_files_and_what_editors_leave_are_passed_over_in_silence(tmp_path: Path) -> None:
    for name in (".DS_Store", "tallies.csv~", ".tallies.csv.swp", "a.bak", "~$a.csv", "README.md"):
        (tmp_path / name).write_text("x")
    assert (read(tmp_path).findings, read(tmp_path).files) == ((), ())


def test_other_files_are_noted_and_media_are_listed(tmp_path: Path) -> None:
    (tmp_path / "media").mkdir()
    (tmp_path / "media" / "1.jpg").write_bytes(b"\xff\xd8")
    (tmp_path / "media" / "2.csv").write_text(ROW)
    (tmp_path / "rejected").mkdir()
    found = read(tmp_path, table__xlsx="PK", identities__age="age")
    assert codes(found) == ["file-rows-in-media", "file-rejected-folder", "file-not-read"]
    assert not found.has_errors
    assert [(file.path, file.role, file.sha256) for file in found.files] == [
        ("identities.age", FileRole.IDENTITIES, ""),
        ("table.xlsx", FileRole.OTHER, ""),
        ("media/1.jpg", FileRole.MEDIA, ""),
        ("media/2.csv", FileRole.MEDIA, ""),
    ]


def test_the_digest_of_what_was_read_is_kept(tmp_path: Path) -> None:
    found = read(tmp_path, tallies__csv=ROW)
    assert [(file.size, file.sha256) for file in found.files] == [
        (14, "85e82cc1fa0d9eece44782f0b18b4381403408267aee68a4f8ebdfa42d0092e1")
    ]


def test_links_are_never_followed(tmp_path: Path) -> None:
    outside = tmp_path / "outside"
    outside.mkdir()
    write(outside, tallies__csv=ROW)
    case = tmp_path / "case"
    case.mkdir()
    (case / "tallies.csv").symlink_to(outside / "tallies.csv")
    (case / "loop").symlink_to(case)
    (case / "out").symlink_to(outside)
    (case / "nowhere.yaml").symlink_to("nowhere")
    found = read(case)
    assert codes(found) == ["file-link"] * 4
    assert (found.rows, found.has_errors) == ((), True)


def test_a_link_put_in_place_after_the_listing_is_not_opened(tmp_path: Path) -> None:
    write(tmp_path, a__csv=ROW)
    (tmp_path / "b.csv").symlink_to("a.csv")
    with pytest.raises(Refusal) as refused, open_still(tmp_path / "b.csv", 100):
        pass
    assert refused.value.code == "file-link"


def test_pipes_and_sockets_are_never_opened(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "tallies.csv")
    os.mkfifo(tmp_path / "b.yaml")
    assert codes(read(tmp_path)) == ["file-special", "file-special"]
    with pytest.raises(Refusal) as refused, open_still(tmp_path / "b.yaml", 100):
        pass
    assert refused.value.code == "file-special"


def test_files_and_folders_without_the_right_to_read_are_told_and_others_read(
    open_folder: Path, another_user: AbstractContextManager[None]
) -> None:
    write(open_folder, tallies__csv=ROW, closed__yaml="tallies: []\n")
    (open_folder / "closed.yaml").chmod(0)
    (open_folder / "within").mkdir(mode=0)
    with another_user:
        found = read_folder(open_folder, SHAPE)
    (open_folder / "within").chmod(0o700)
    assert [(one.code, one.where[0].file) for one in found.findings] == [
        ("file-unreadable", "closed.yaml"), ("file-unreadable", "within"),
    ]  # fmt: skip
    assert [row.ref for row in found.rows] == ["a"]


def test_a_file_changed_while_it_is_read_is_refused(tmp_path: Path) -> None:
    write(tmp_path, tallies__csv=ROW)
    place = tmp_path / "tallies.csv"
    with pytest.raises(Refusal) as refused, open_still(place, 100) as handle:
        handle.read()
        place.write_text(ROW + "b,6\n")
    assert refused.value.code == "file-changed"


def test_a_file_of_200_megabytes_is_refused_with_what_to_do(tmp_path: Path) -> None:
    with (tmp_path / "tallies.yaml").open("wb") as handle:
        handle.truncate(200 * MEGABYTE)
    found = read(tmp_path)
    assert codes(found) == ["file-too-large"]
    (finding,) = found.findings
    assert words(finding.message.text("ar")) == (
        "حجم الملف 200 ميغابايت، ولا يُقرأ دفعة واحدة أكثر من 50."
    )
    assert finding.advice is not None
    assert words(finding.advice.text("en")) == (
        "Please split it into several files, each of a part of the time: tallies-2016-12.csv, "
        "tallies-2017-01.csv. Put pictures and videos into media."
    )


def test_a_table_above_its_own_limit_is_refused(tmp_path: Path) -> None:
    found = read_within(Limits(table_bytes=10), tmp_path, tallies__csv=ROW)
    assert codes(found) == ["file-too-large"]
    assert [file.role for file in found.files] == [FileRole.REFUSED]


def test_folders_too_deep_and_names_that_are_no_letters_are_told(tmp_path: Path) -> None:
    (tmp_path / "a" / "b" / "c").mkdir(parents=True)
    Path(os.fsdecode(os.fsencode(tmp_path) + b"/\xff.csv")).write_text(ROW)
    found = read_within(Limits(folders=1), tmp_path)
    assert codes(found) == ["file-too-deep", "file-name"]
    assert [one.where[0].file for one in found.findings] == ["a/b", "\ufffd.csv"]


def test_a_folder_that_is_not_there_is_refused_in_both_languages(tmp_path: Path) -> None:
    with pytest.raises(Refusal) as refused:
        read(tmp_path / "absent")
    assert refused.value.code == "file-no-folder"
    assert refused.value.message.text("ar").startswith("لا وجود للمجلد")
