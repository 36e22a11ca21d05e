"""A folder under another name: told of, taken up again when said so, and never guessed."""

import shutil
from functools import partial
from pathlib import Path

import pytest

from tests.cases import write_folder
from trucewatch.acts.acting import Acting
from trucewatch.acts.importing.accepting import Accepted
from trucewatch.importers.accepting import accept_folder
from trucewatch.importers.completing import complete
from trucewatch.importers.folder import read_folder
from trucewatch.records.models import Incident
from trucewatch.values.refusal import Refusal

pytestmark = pytest.mark.django_db

ALEPPO = Path(__file__).resolve().parents[2] / "src" / "trucewatch" / "demo" / "aleppo"
ROWS = """
    case: {ref: truce, zone: Asia/Damascus}
    incidents:
      - {ref: i1, title: {en: First}}
      - {ref: i2, title: {en: Second}}
    """
CHANGED = ROWS.replace("Second", "Second corrected")


def bring_in(acting: Acting, folder: Path, as_folder: str | None = None) -> Accepted:
    return accept_folder(acting, read_folder(folder, as_folder=as_folder)).accepted


def told(folder: Path, as_folder: str | None = None) -> list[tuple[str, str]]:
    found = read_folder(folder, as_folder=as_folder).reading.findings
    return [(finding.code, str(finding.severity)) for finding in found]


def test_a_renamed_folder_that_says_what_it_was_called_goes_on_where_it_stood(
    acting: Acting, tmp_path: Path
) -> None:
    bring_in(acting, write_folder(tmp_path / "aleppo", ROWS))
    renamed = write_folder(tmp_path / "aleppo-2017", CHANGED)
    assert told(renamed) == [("import-folder-other", "note"), ("import-ref-taken", "error")]
    assert told(renamed, "aleppo") == []
    done = bring_in(acting, renamed, "aleppo")
    assert (done.new, done.changed, done.unchanged) == (0, 1, 2)
    assert Incident.objects.get(ref="i2").title.get("en") == "Second corrected"


def test_a_renamed_folder_with_decisions_and_determinations_is_taken_as_it_is(
    acting: Acting, tmp_path: Path
) -> None:
    read = read_folder(ALEPPO)
    accept_folder(acting, read, complete=partial(complete, read.reading.case))
    renamed = shutil.copytree(ALEPPO, tmp_path / "aleppo-2017")
    assert told(renamed) == [("import-folder-other", "note")]
    again = bring_in(acting, renamed)
    assert (again.receipt, again.unchanged) == (None, len(read.reading.drafts))


def test_rows_that_vanished_from_a_renamed_folder_are_told(acting: Acting, tmp_path: Path) -> None:
    bring_in(acting, write_folder(tmp_path / "aleppo", ROWS))
    fewer = ROWS.replace("      - {ref: i2, title: {en: Second}}\n", "")
    renamed = write_folder(tmp_path / "aleppo-2017", fewer)
    assert told(renamed, "aleppo") == [("import-vanished", "warning")]


def test_a_renamed_folder_in_which_nothing_changed_is_known_by_its_new_name_from_then_on(
    acting: Acting, tmp_path: Path
) -> None:
    bring_in(acting, write_folder(tmp_path / "aleppo", ROWS))
    renamed = write_folder(tmp_path / "aleppo-2017", ROWS)
    assert told(renamed) == [("import-folder-other", "note")]
    assert bring_in(acting, renamed).receipt is None
    assert told(write_folder(renamed, CHANGED)) == []
    assert bring_in(acting, renamed).changed == 1


def test_another_folder_of_the_case_overwrites_nothing_of_the_first(
    acting: Acting, tmp_path: Path
) -> None:
    bring_in(acting, write_folder(tmp_path / "north", ROWS))
    other = write_folder(tmp_path / "south", ROWS.replace("Second", "Theirs"))
    with pytest.raises(Refusal) as refusal:
        bring_in(acting, other)
    assert refusal.value.code == "accept-errors"
    assert Incident.objects.get(ref="i2").title.get("en") == "Second"


def test_the_note_names_the_command_in_both_languages(acting: Acting, tmp_path: Path) -> None:
    bring_in(acting, write_folder(tmp_path / "aleppo", ROWS))
    (found,) = read_folder(write_folder(tmp_path / "renamed", ROWS)).reading.findings
    assert found.advice is not None
    for lang in ("en", "ar"):
        assert "\u2068--as-folder aleppo\u2069" in found.advice.text(lang)
        assert "\u2068renamed\u2069" in found.message.text(lang)


@pytest.mark.parametrize(("before", "code"), [(1, "import-folder-unknown"), (0, "import-folder-first")])  # fmt: skip
def test_a_name_under_which_nothing_was_imported_is_refused(
    acting: Acting, tmp_path: Path, before: int, code: str
) -> None:
    for name in ["aleppo"][:before]:
        bring_in(acting, write_folder(tmp_path / name, ROWS))
    with pytest.raises(Refusal) as refusal:
        read_folder(write_folder(tmp_path / "renamed", ROWS), as_folder="alepo")
    assert refusal.value.code == code
    assert sorted(refusal.value.message.both()) == ["ar", "en"]


def test_what_was_rejected_from_a_renamed_folder_is_imported_under_its_name(
    acting: Acting, tmp_path: Path
) -> None:
    bring_in(acting, write_folder(tmp_path / "aleppo", ROWS))
    bad = f"{CHANGED.rstrip()}\n      - {{ref: i3, chosen: perhaps}}\n"
    renamed = write_folder(tmp_path / "aleppo-2017", bad)
    accept_folder(acting, read_folder(renamed, as_folder="aleppo"), accept_valid=True)
    mended = (renamed / "rejected" / "case.yaml").read_text("utf-8").replace("perhaps", "yes")
    (renamed / "rejected" / "case.yaml").write_text(mended, "utf-8")
    assert bring_in(acting, renamed / "rejected", "aleppo").new == 1
    assert told(write_folder(renamed, bad.replace("perhaps", "yes")), "aleppo") == [
        ("file-rejected-folder", "note")
    ]
