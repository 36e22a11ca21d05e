"""Copied folders, clones, backups put back: each command in a process of its own."""

import shutil
import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from tests.cases import write_folder
from tests.cli.commanding import SMALL, command


def code_of(folder: Path, *words: str | Path) -> tuple[int, str]:
    told = command(folder, *words, "--json")
    return told.code, told.json["error"]["code"]


def verified(folder: Path, *words: str | Path) -> list[str]:
    """What verification says besides, where everything holds."""
    told = command(folder, "verify", "--json", *words)
    assert (told.code, told.json["sound"]) == (0, True), told.out
    return [
        one["message"]["en"].replace("\u2068", "").replace("\u2069", "")
        for one in told.json["told"]
    ]


def found(folder: Path, *words: str | Path) -> list[tuple[int, str]]:
    """Step and code of all that does not hold."""
    told = command(folder, "verify", "--json", *words)
    assert told.code == 3
    return [(step["step"], one["code"]) for step in told.json["steps"] for one in step["broken"]]


def test_a_copied_folder_shows_and_verifies_and_records_nothing_until_it_is_asked(
    on_file, tmp_path
):
    copy = shutil.copytree(on_file, tmp_path / "copy")
    assert verified(copy) == []
    assert command(copy, "about").code == 0
    assert code_of(copy, "member", "salma") == (4, "copies-not-in-place")
    assert "takeover" in command(copy, "member", "salma").err
    assert "استلم" not in command(copy, "keys", "status", "--language", "ar").err
    assert command(on_file, "member", "salma").code == 0
    assert (verified(copy), verified(on_file)) == ([], [])


def test_a_folder_that_was_moved_goes_on_without_a_question(on_file, tmp_path):
    moved = on_file.rename(tmp_path / "elsewhere")
    assert command(moved, "member", "salma").code == 0
    assert verified(moved) == []


def test_a_copy_that_takes_over_goes_on_as_the_workspace(on_file, tmp_path):
    copy = shutil.copytree(on_file, tmp_path / "copy")
    told = command(copy, "takeover", "--because", "a new laptop", "--json")
    assert (told.code, told.json["size"]) == (0, 2)
    assert command(copy, "member", "salma").code == 0
    assert verified(copy) == []
    assert code_of(copy, "takeover", "--as", "huda") == (4, "copies-in-place")


def test_two_copies_that_both_went_on_are_found_out_when_they_meet(on_file, tmp_path):
    """Each is sound by itself; the checkpoints of one contradict the other."""
    copy = shutil.copytree(on_file, tmp_path / "copy")
    command(copy, "takeover")
    for name in ("salma", "rami"):
        assert command(on_file, "member", name, "--as", "huda").code == 0
    assert command(copy, "member", "lina").code == 0
    assert (verified(copy), verified(on_file)) == ([], [])
    assert (2, "verify-fork") in found(on_file, "--seen", copy / "vault" / "log")
    assert (2, "verify-fork") in found(copy, "--seen", on_file / "vault" / "log")


def test_a_clone_and_the_workspace_it_was_made_of_both_go_on(on_file, tmp_path):
    assert command(on_file, "import", write_folder(tmp_path / "truce", SMALL)).code == 0
    told = command(on_file, "clone", tmp_path / "b", "--name", "B", "--json")
    assert (told.code, told.json["name"]) == (0, "B")
    clone = tmp_path / "b"
    more = SMALL | {
        "tallies.csv": SMALL["tallies.csv"] + "t2,7,person,people,wounded,harm,shelling,s1\n"
    }
    for folder in (on_file, clone):
        assert command(folder, "import", write_folder(tmp_path / "truce", more)).code == 0
    codes = [command(one, "show", "tally:t2", "--json").json["code"] for one in (on_file, clone)]
    assert codes == ["A-TAL-0002", "B-TAL-0002"]
    origin = command(on_file, "about", "--json").json["origin"]
    size = told.json["size"]
    assert verified(on_file) == []
    assert verified(clone) == [
        f"This workspace is a clone: it goes on from {origin} at size {size}. "
        "That log goes on by itself."
    ]
    seen = verified(clone, "--seen", on_file / "vault" / "log" / "checkpoint")
    assert f"A checkpoint of {origin} of size {size + 1} lies beyond" in seen[0]
    assert verified(clone, "--seen", on_file / "vault" / "log" / "checkpoints" / f"{size:020}")


def test_work_done_in_a_clone_comes_home_in_a_package(on_file, tmp_path):
    """Copy, work on both, merge: what each did stands in both, and both verify."""
    assert command(on_file, "import", write_folder(tmp_path / "truce", SMALL)).code == 0
    assert command(on_file, "clone", tmp_path / "b", "--name", "B").code == 0
    clone = tmp_path / "b"
    for folder, name, content in ((on_file, "home", "one"), (clone, "field", "two")):
        (tmp_path / name).write_text(content)
        shown = ("--no-look", "--faces", "none", "--minors", "adult")
        assert command(folder, "seal", tmp_path / name, *shown).code == 0
    key = command(clone, "checkpoint", "show", "--json").json["key"]
    words = ("package", "truce", "--audience", "internal", "--out", tmp_path / "bag")
    assert command(clone, *words).code == 0
    taken = command(on_file, "import", tmp_path / "bag", "--key", key, "--json")
    assert (taken.code, taken.json["conflicts"]) == (0, [])
    assert taken.json["new"]["evidence"] == 1
    for code in ("A-EVI-0001", "B-EVI-0001"):
        assert command(on_file, "custody", "verify", code).code == 0
    assert verified(on_file) == []


def test_an_erasure_in_one_copy_names_the_other(on_file, tmp_path):
    command(on_file, "import", write_folder(tmp_path / "truce", SMALL))
    command(on_file, "clone", tmp_path / "b", "--name", "B")
    words = ("erase", "source:s1", "--because", "asked", "--yes", "--json")
    assert command(on_file, *words).json["handed_out"]["copies"] == ["B"]
    assert command(tmp_path / "b", *words).json["handed_out"]["copies"] == ["A"]
    assert (command(on_file, "verify").code, command(tmp_path / "b", "verify").code) == (0, 0)


def test_a_clone_has_keys_of_its_own(on_file, tmp_path):
    command(on_file, "clone", tmp_path / "b", "--name", "B")
    names = ("workspace.key", "signing.pem", "records.sqlite3")
    pairs = [((on_file / "keys" / n).read_bytes(), (tmp_path / "b/keys" / n).read_bytes())
             for n in names]  # fmt: skip
    assert [one == other for one, other in pairs] == [False, False, False]


@pytest.mark.parametrize(
    ("words", "code"),
    [
        (("clone", "../b"), "copies-clone-name"),
        (("clone", "../b", "--name", "A"), "copies-name-taken"),
        (("clone", "../b", "--name", "b"), "workspace-name"),
        (("clone", "inside", "--name", "B"), "copies-clone-outside"),
        (("clone", "../full", "--name", "B"), "copies-clone-folder"),
        (("clone", "--here"), "copies-clone-name"),
    ],
)
def test_a_clone_that_could_not_be_one_is_refused(on_file, tmp_path, words, code):
    (tmp_path / "full").mkdir()
    (tmp_path / "full" / "notes").write_text("ours")
    assert code_of(on_file, *words) == (4, code)
    assert sorted(path.name for path in tmp_path.iterdir()) == ["full", "work"]
    assert command(on_file, "clone", "--json").code == 2


def test_no_clone_is_begun_while_everything_is_closed(on_file, tmp_path):
    (on_file / "keys" / "closed").touch()
    assert code_of(on_file, "clone", tmp_path / "b", "--name", "B") == (4, "keys-closed-files")
    assert not (tmp_path / "b").exists()
    (on_file / "keys" / "closed").unlink()
    assert command(on_file, "clone", tmp_path / "c", "--name", "B").code == 0  # letters not given


def test_letters_of_a_clone_are_not_given_to_another(on_file, tmp_path):
    command(on_file, "clone", tmp_path / "b", "--name", "B")
    assert code_of(on_file, "clone", tmp_path / "c", "--name", "B") == (4, "copies-name-taken")


def test_a_copied_folder_becomes_a_clone_of_its_own(on_file, tmp_path):
    copy = shutil.copytree(on_file, tmp_path / "copy")
    told = command(copy, "clone", "--here", "--name", "B", "--json")
    assert (told.code, told.json["name"], told.json["size"]) == (0, "B", 1)
    for folder in (copy, on_file):
        assert command(folder, "member", "salma").code == 0
    assert ("clone" in verified(copy)[0], verified(on_file)) == (True, [])


def test_a_backup_put_back_says_what_was_lost_and_goes_on(on_file, tmp_path):
    backup = shutil.copytree(on_file, tmp_path / "backup")
    for name in ("salma", "rami"):
        command(on_file, "member", name, "--as", "huda")
    kept = (on_file / "vault" / "log" / "checkpoint").read_bytes()
    (tmp_path / "partner.txt").write_bytes(kept)
    origin = command(on_file, "about", "--json").json["origin"]
    shutil.rmtree(on_file)
    shutil.copytree(backup, on_file)
    assert code_of(on_file, "member", "lina") == (4, "copies-not-in-place")
    told = command(
        on_file, "restore", "--seen", tmp_path / "partner.txt", "--because", "disk", "--json"
    )
    assert (told.code, told.json["name"], told.json["lost"]) == (0, "A2", {"first": 1, "last": 2})
    assert command(on_file, "member", "lina").code == 0
    assert verified(on_file, "--seen", tmp_path / "partner.txt")[-1] == (
        f"A backup of {origin} was restored at size 1. "
        "The entries numbered 1 to 2 were lost, and the log says so."
    )
    codes = [m.get("code") for m in command(on_file, "member", "--json").json]
    assert len(codes) == 2


@pytest.mark.postgresql
def test_records_on_a_server_are_neither_cloned_nor_locked(made, tmp_path):
    assert code_of(made, "clone", tmp_path / "b", "--name", "B") == (4, "copies-clone-server")
    assert code_of(made, "lock", "--yes", "--draw") == (4, "lock-server")
    assert command(made, "verify").code == 0


def test_series_of_codes_that_cannot_be_read_are_told_and_no_fault(on_file, tmp_path):
    assert command(on_file, "import", write_folder(tmp_path / "truce", SMALL)).code == 0
    with closing(sqlite3.connect(on_file / "workspace.sqlite3")) as database, database:
        database.execute('UPDATE records_codeseries SET "case" = ? WHERE "case" NOT NULL', ["x1"])
    assert (7, "rows-series-unreadable") in found(on_file)


def test_a_copy_that_shares_its_files_of_evidence_is_no_clone_of_its_own(on_file, tmp_path):
    assert command(on_file, "vault", "move", "--to", tmp_path / "elsewhere").code == 0
    copy = shutil.copytree(on_file, tmp_path / "copy")
    assert code_of(copy, "clone", "--here", "--name", "B") == (4, "copies-clone-shared")
    assert command(on_file, "clone", tmp_path / "b", "--name", "B").code == 0


def test_sealing_in_a_copied_folder_leaves_nothing_in_the_vault(on_file, tmp_path):
    assert command(on_file, "import", write_folder(tmp_path / "truce", SMALL)).code == 0
    copy = shutil.copytree(on_file, tmp_path / "copy")
    (tmp_path / "film").write_bytes(b"a film")
    assert code_of(copy, "seal", tmp_path / "film") == (4, "copies-not-in-place")
    assert verified(copy) == []


def test_garbage_in_place_of_what_was_kept_of_an_earlier_log_is_told(on_file, tmp_path):
    assert command(on_file, "clone", tmp_path / "b", "--name", "B").code == 0
    log = tmp_path / "b" / "vault" / "log"
    size = sorted(path.name for path in (log / "checkpoints").iterdir())[-1]
    for kept in ("stamps", "cosigned"):
        (log / kept / size).mkdir(parents=True)
    (log / "stamps" / size / "office.tsr").write_bytes(b"garbage")
    (log / "cosigned" / size / "0123456789abcdef").write_bytes(b"garbage")
    steps = {step for step, _ in found(tmp_path / "b")}
    assert steps == {1, 9}
