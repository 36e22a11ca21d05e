"""Writing rows back: the same format, nothing lost, nothing overwritten."""

from contextlib import AbstractContextManager
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.importers.files.folders import SHAPE, codes, read
from tests.importers.files.test_geojson import PLACES
from tests.importers.files.test_yaml import INCIDENT
from trucewatch.importers.files.folder import read_folder
from trucewatch.importers.files.rows import FileRole, FolderFile, RawRow
from trucewatch.importers.files.writing import write_rejected, write_rows
from trucewatch.importers.files.writing_csv import csv_text
from trucewatch.importers.files.writing_yaml import yaml_text
from trucewatch.values.finding import Where
from trucewatch.values.refusal import Refusal


def bare(row: RawRow) -> RawRow:
    """A row without its places, which writing does not keep."""
    return replace(
        row,
        fields=dict(row.fields),
        unread=dict(row.unread),
        where=Where(row.where.file),
        children=tuple(map(bare, row.children)),
    )


def test_rows_of_every_format_come_back_as_they_were(tmp_path: Path) -> None:
    case, again = tmp_path / "case", tmp_path / "again"
    case.mkdir()
    first = read(
        case,
        case__yaml="case: {ref: c, zone: Asia/Damascus, name: {en: 'no', ar: حلب}}\n",
        incidents__yaml=INCIDENT,
        places__geojson=PLACES,
        **{
            "incidents-flat__csv": (
                "ref,title.en,deed.kind,deed.targets,attribution.actor,tally.count,tally2.count\n"
                'a,"Fire, ""heavy""\nand long",shelling,x;y,forces,5,about 6\nb,,,,,,7\n'
            ),
            "tallies__csv": "ref,count,unknown\nt,010,x\n",
        },
    )
    write_rows(first.rows, again, SHAPE)
    second = read_folder(again, SHAPE)
    assert list(map(bare, second.rows)) == list(map(bare, first.rows))


WORDS = st.text(st.characters(exclude_categories=["Cs", "Cc", "Cn"], exclude_characters="\ufeff\ufffe\uffff"), min_size=1)  # fmt: skip
GIVEN = WORDS.map(str.strip).filter(bool)


@given(GIVEN, st.dictionaries(st.sampled_from(["en", "ar", "original"]), GIVEN, min_size=1))
def test_any_words_come_back_from_yaml_and_csv(
    tmp_path_factory: pytest.TempPathFactory, count: str, stated: dict[str, str]
) -> None:
    folder = tmp_path_factory.mktemp("case")
    for name, write in (("tallies.yaml", yaml_text), ("tallies.csv", csv_text)):
        row = RawRow("tally", "a", {"count": count, "as_stated": stated}, Where(name))
        (folder / name).write_bytes(write([row], SHAPE).encode())
        read_back = read_folder(folder, SHAPE)
        assert list(map(bare, read_back.rows)) == [row]
        (folder / name).unlink()


def test_what_was_refused_is_kept_in_full(tmp_path: Path) -> None:
    case, rejected = tmp_path / "case", tmp_path / "rejected"
    case.mkdir()
    broken = b'tallies:\n- ref: a\n- ref: "b\n'
    found = read(
        case,
        a__yaml=broken,
        tallies__csv="ref,count\nc,5\n,6\nd,7,8\n",
        b__yaml="tallies:\n- x: 1\n",
    )
    unsound = [row for row in found.rows if not found.is_sound(row)]
    written = write_rejected(unsound, found.files, case, rejected, SHAPE)
    assert sorted(written) == ["a.yaml", "b.yaml", "tallies.csv"]
    assert (rejected / "a.yaml").read_bytes() == broken
    assert (rejected / "b.yaml").read_text() == "tallies:\n- x: '1'\n"
    assert (rejected / "tallies.csv").read_text("utf-8-sig") == "ref,count\n,6\nd,7,8\n"
    assert codes(read_folder(rejected, SHAPE)) == codes(found)


def test_nothing_is_overwritten(tmp_path: Path) -> None:
    row = RawRow("tally", "a", {"count": "5"}, Where("tallies.csv"))
    write_rows([row], tmp_path, SHAPE)
    with pytest.raises(Refusal) as refused:
        write_rows([row], tmp_path, SHAPE)
    assert refused.value.code == "file-rejected-exists"
    assert refused.value.message.text("ar").endswith("ولم يُكتب فوقه.")


def test_a_folder_that_may_not_be_written_is_refused(
    tmp_path: Path, another_user: AbstractContextManager[None]
) -> None:
    (tmp_path / "closed").mkdir(mode=0o555)
    for folder in (tmp_path, *tmp_path.parents[:2]):
        folder.chmod(0o755)
    row = RawRow("tally", "a", {"count": "5"}, Where("tallies.csv"))
    with another_user, pytest.raises(Refusal) as refused:
        write_rows([row], tmp_path / "closed", SHAPE)
    assert refused.value.code == "file-unwritable"


def test_a_path_out_of_the_folder_is_never_written(tmp_path: Path) -> None:
    row = RawRow("tally", "a", {"count": "5"}, Where("../tallies.csv"))
    with pytest.raises(ValueError, match="out of the folder"):
        write_rejected([row], [FolderFile("x", FileRole.OTHER)], tmp_path, tmp_path / "r", SHAPE)
