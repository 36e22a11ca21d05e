"""`trucewatch import` as somebody meets it who writes a case folder for the first time."""

import shlex
from datetime import UTC, datetime
from pathlib import Path

from tests.acts.cases import identify
from tests.cases import write_folder
from tests.cli.commanding import SMALL, Commands
from trucewatch.acts.acting import Acting
from trucewatch.records import workspace as workspaces
from trucewatch.records.models import Case
from trucewatch.values.digits import without_marks

HALF = SMALL | {
    "incidents.yaml": """
        incidents:
          - {ref: sound, title: {original: en, en: Sound}}
          - {ref: unsound, chosen: perhaps, title: {original: en, en: Unsound}}
    """,
    "tallies.csv": "ref,count,unit,incident,source\nt1,5,person,unsound,s1\nt2,6,person,sound,s1\n",
}
"""Six records: one with an error, and one that rests on it."""


def test_a_dry_run_counts_what_has_an_error_apart_and_as_the_import_does(
    trucewatch: Commands, tmp_path: Path
) -> None:
    folder = write_folder(tmp_path / "half", HALF)
    seen = trucewatch("import", folder, "--dry-run").out
    assert "Would be new: 4. Would be changed: 0. As they are: 0.\n2 records have an error" in seen
    told = trucewatch("import", folder, "--dry-run", "--json").json
    foreseen = [told[f"would_be_{name}"] for name in ("new", "changed", "left_out")]
    done = trucewatch("import", folder, "--accept-valid", "--json").json
    assert foreseen == [done["new"], done["changed"], done["rejected"]] == [4, 0, 2]


def test_a_dry_run_counts_a_changed_record_with_an_error_apart(
    trucewatch: Commands, tmp_path: Path
) -> None:
    folder = write_folder(tmp_path / "truce", SMALL)
    trucewatch("import", folder)
    changed = SMALL["tallies.csv"].replace("about 12", "minus twelve")
    (folder / "tallies.csv").write_text(changed, "utf-8")
    seen = trucewatch("import", folder, "--dry-run", "--language", "ar").out
    assert "سيتغيّر: \u20680\u2069. باقٍ على حاله: \u20683\u2069.\nسجل واحد فيه خطأ" in seen


def test_the_next_command_after_a_dry_run_can_be_copied(
    trucewatch: Commands, tmp_path: Path
) -> None:
    trucewatch("import", write_folder(tmp_path / "truce", SMALL))
    folder = write_folder(tmp_path / "a truce", SMALL)
    told = trucewatch("import", folder, "--dry-run", "--as-folder", "truce")
    assert told.out.endswith(f"To save it: trucewatch import '{folder}' --as-folder truce\n")


def test_the_next_command_repeats_the_options_of_the_dry_run(
    trucewatch: Commands, tmp_path: Path
) -> None:
    trucewatch("member", "huda")
    folder = write_folder(tmp_path / "truce", SMALL)
    (tmp_path / "my key.txt").write_text("AGE-SECRET-KEY-1")
    options = ("--identity", str(tmp_path / "my key.txt"), "--because", "two words", "--as", "huda")
    told = trucewatch("import", folder, "--accept-valid", "--dry-run", *options)
    asked = shlex.split(told.out.splitlines()[-1].removeprefix("To save it: trucewatch import "))
    assert asked[0] == str(folder)
    assert sorted(asked[1:]) == sorted(["--accept-valid", *options])


def test_a_finding_about_a_whole_file_names_no_line(trucewatch: Commands, tmp_path: Path) -> None:
    trucewatch("import", write_folder(tmp_path / "truce", SMALL))
    told = trucewatch("import", write_folder(tmp_path / "renamed", SMALL))
    assert told.out.splitlines()[1].endswith("  import-folder-other  case.yaml")


def test_warnings_are_told_in_a_dry_run_and_end_with_0_as_the_import_does(
    trucewatch: Commands, tmp_path: Path
) -> None:
    folder = write_folder(tmp_path / "truce", SMALL)
    trucewatch("import", folder)
    (folder / "tallies.csv").unlink()
    tried = trucewatch("import", folder, "--dry-run")
    assert ("tally:t1" in tried.out, tried.code) == (True, 0)
    assert trucewatch("import", folder).code == 0


def test_who_imports_what_the_folder_calls_verified_is_told_that_nobody_else_looked(
    at_work: Commands, folder: Path
) -> None:
    """Once for what comes in so; what stood as it was is not told again."""
    some = ", ".join(f"{{ref: v{n}, title: {{en: Shelling}}, status: verified}}" for n in range(2))
    write_folder(folder, SMALL | {"more.yaml": f"incidents: [{some}]"})
    told = at_work("import", folder, "--as", "huda")
    assert "2 incidents came in as verified" in without_marks(told.out)
    assert at_work("import", folder, "--as", "huda", "--json").json["verified_alone"] == 0
    one = "incidents: [{ref: w, title: {en: Fire}, status: not_verified}]"
    write_folder(folder, SMALL | {"more.yaml": f"incidents: [{some}]", "one.yaml": one})
    shown = at_work("import", folder, "--as", "huda", "--language", "ar").out
    assert "دخلت حادثة واحدة بحالة «تم التحقق منها»" in without_marks(shown)


def test_what_tells_a_protected_name_is_saved_and_told_in_both_languages(
    at_work: Commands, folder: Path
) -> None:
    """Where it comes in; a name that stood in the record before is not told again."""
    identify(at_the(folder), Case.objects.get(), "source", "s1", name="Khalil Sabbagh")
    more = SMALL | {"more.yaml": "incidents: [{ref: x, title: {ar: قال خليل الصباغ}}]"}
    write_folder(folder, more)
    told = at_work("import", folder, "--as", "huda")
    assert told.code == 0
    assert without_marks(told.out).count("tells, or may tell in other letters, a name") == 1
    assert "! The field “title” of A-INC-0002" in without_marks(told.out)
    assert "Sabbagh" not in told.out
    assert at_work("import", folder, "--as", "huda", "--json").json["names_told"] == []
    said = {**more, "more.yaml": more["more.yaml"].replace("قال", "روى")}
    write_folder(folder, said)
    assert at_work("import", folder, "--as", "huda", "--json").json["names_told"] == []
    said["more.yaml"] = said["more.yaml"].replace("خليل الصباغ", "أحدهم")
    write_folder(folder, said)
    at_work("import", folder, "--as", "huda")
    write_folder(folder, more)
    shown = at_work("import", folder, "--as", "huda", "--language", "ar").out
    assert "يكشف الحقل «العنوان» من A-INC-0002 اسمًا محميًا" in without_marks(shown)


def at_the(folder: Path) -> Acting:
    return Acting(workspaces.read(folder.parent / "work"), None, datetime(2026, 1, 1, tzinfo=UTC))
