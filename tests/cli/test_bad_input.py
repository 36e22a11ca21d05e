"""Bad input from end to end: a clear answer, the right exit code, and nothing lost."""

import json
import os
import shutil
import signal
import sqlite3
import subprocess
import sys
import time
from pathlib import Path

import pytest

from tests.cases import write_folder
from tests.cli.commanding import ALEPPO, SMALL, Told, begin, command, ended, environment


def change(folder: Path, old: str, new: str) -> None:
    file = folder / "trucewatch.toml"
    text = file.read_text("utf-8")
    assert old in text
    file.write_text(text.replace(old, new), "utf-8")


def error(told: Told) -> tuple[int, str]:
    """The exit code and the code of the message, from output that is JSON alone."""
    assert told.err == ""
    return told.code, told.json["error"]["code"]


def test_a_workspace_of_a_newer_format_is_refused(made):
    change(made, "format = 1", "format = 3")
    assert error(command(made, "about", "--json")) == (4, "workspace-newer")
    change(made, "format = 3", 'format = "next"')
    assert error(command(made, "about", "--json")) == (4, "workspace-newer")


def test_a_broken_description_names_the_line(made):
    change(made, 'name = "A"', "name = A")
    told = command(made, "about")
    assert told.code == 4
    assert "line 3" in told.err
    assert "Traceback" not in told.err


def test_a_description_that_lacks_a_part_names_it(made):
    change(made, "vault = ", "vlaut = ")
    assert error(command(made, "about", "--json")) == (4, "workspace-file-lacks")
    change(made, "vlaut = ", "vault = 7 # ")
    assert error(command(made, "about", "--json")) == (4, "workspace-file-lacks")


def test_a_description_in_no_utf_8_is_refused(made):
    (made / "trucewatch.toml").write_bytes('name = "حلب"'.encode("utf-16"))
    assert error(command(made, "about", "--json")) == (4, "workspace-file-broken")


def test_a_database_with_a_change_that_the_program_does_not_know_is_refused(on_file):
    with sqlite3.connect(on_file / "workspace.sqlite3") as database:
        database.execute(
            "INSERT INTO django_migrations (app, name, applied)"
            " VALUES ('records', '9999_later', '2030-01-01')"
        )
    for words in (("about",), ("upgrade",), ("import", ALEPPO)):
        assert error(command(on_file, *words, "--json")) == (4, "workspace-database-newer")


def test_a_database_that_is_absent_is_never_made_anew(on_file):
    (on_file / "workspace.sqlite3").rename(on_file / "elsewhere")
    assert error(command(on_file, "about", "--json")) == (4, "workspace-database-absent")
    assert error(command(on_file, "upgrade", "--json")) == (4, "workspace-database-absent")
    assert not (on_file / "workspace.sqlite3").exists()


def test_a_database_that_is_none_is_told_so(on_file):
    (on_file / "workspace.sqlite3").write_bytes(b"no database" * 1000)
    assert error(command(on_file, "about", "--json")) == (4, "workspace-database-damaged")


def test_a_server_that_does_not_answer_is_told_without_the_password(made):
    lines = (made / "trucewatch.toml").read_text("utf-8").splitlines()
    address = 'database = "postgresql://huda:geheim@127.0.0.1:1/truce"'
    lines = [address if line.startswith("database") else line for line in lines]
    (made / "trucewatch.toml").write_text("\n".join(lines), "utf-8")
    told = command(made, "about", "--json")
    assert error(told) == (4, "workspace-database-silent")
    assert "geheim" not in told.out


def test_the_keys_on_an_unplugged_medium_are_asked_for(made, tmp_path):
    command(made, "import", write_folder(tmp_path / "truce", SMALL))
    (made / "keys").rename(tmp_path / "unplugged")
    assert command(made, "about").code == 0
    refused = command(made, "member", "salma", "--json")
    assert error(refused)[0] == 4
    (tmp_path / "unplugged").rename(made / "keys")
    assert command(made, "verify").code == 0


def test_the_signing_key_of_another_workspace_signs_nothing(made, tmp_path):
    assert command(tmp_path, "init", "other").code == 0
    shutil.copy(tmp_path / "other" / "keys" / "signing.pem", made / "keys" / "signing.pem")
    told = command(made, "member", "salma", "--json")
    assert told.code in (3, 4)
    assert set(told.json) == {"error"}


def test_a_signing_key_that_others_may_read_is_refused(made):
    (made / "keys" / "signing.pem").chmod(0o644)
    assert error(command(made, "member", "salma", "--json")) == (4, "vault-key-open-to-others")


def test_two_imports_at_once_save_the_folder_once(made):
    records = command(made, "import", ALEPPO, "--dry-run", "--json").json["records"]
    processes = [begin(made, "import", ALEPPO, "--as", "huda", "--json") for _ in range(2)]
    told = [ended(process) for process in processes]
    assert [each.err for each in told] == ["", ""]
    codes = sorted(each.code for each in told)
    assert codes in ([0, 0], [0, 4])
    assert sorted(each.json.get("new", 0) for each in told) == [0, records]
    again = command(made, "import", ALEPPO, "--as", "huda", "--json")
    assert (again.code, again.json["new"], again.json["changed"]) == (0, 0, 0)
    assert command(made, "verify").code == 0


@pytest.mark.parametrize(
    ("sign", "seconds"),
    [
        (signal.SIGINT, 0.9),
        (signal.SIGINT, 1.8),
        (signal.SIGKILL, 0.9),
        (signal.SIGKILL, 1.5),
        (signal.SIGKILL, 2.1),
    ],
)
def test_an_import_that_is_stopped_saves_all_or_nothing(made, sign, seconds):
    process = begin(made, "import", ALEPPO, "--as", "huda")
    time.sleep(seconds)
    process.send_signal(sign)
    stopped = ended(process)
    assert stopped.code in (0, 130, -sign)
    assert "Traceback" not in stopped.err
    about = command(made, "about", "--json")
    assert about.code == 0
    held = sum(sum(case["records"].values()) for case in about.json["cases"])
    rest = command(made, "import", ALEPPO, "--as", "huda", "--json").json
    records = rest["records"]
    assert (rest["new"], rest["unchanged"]) == ((records, 0) if held == 0 else (0, records))
    assert command(made, "verify").code == 0


def test_a_workspace_that_cannot_be_written_is_refused_and_stays(open_folder, tmp_path):
    if os.geteuid() != 0:
        pytest.skip("about the rights of another user; please run as root")
    on_file = made_in(open_folder)
    assert command(on_file, "import", write_folder(tmp_path / "truce", SMALL)).code == 0
    before = (on_file / "workspace.sqlite3").read_bytes()
    told = as_nobody(on_file, [["import", str(ALEPPO), "--dry-run"]], "import", ALEPPO)
    assert told.code == 4
    assert "Traceback" not in told.err
    assert (on_file / "workspace.sqlite3").read_bytes() == before


def test_a_report_into_a_folder_of_another_user_is_refused(open_folder, tmp_path):
    if os.geteuid() != 0:
        pytest.skip("about the rights of another user; please run as root")
    on_file = made_in(open_folder)
    assert command(on_file, "import", write_folder(tmp_path / "truce", SMALL)).code == 0
    open_to_all(on_file)
    told = as_nobody(on_file, [["report"]], "report", "--out", "/usr/trucewatch-report")
    assert told.code == 4
    assert "/usr/trucewatch-report" in told.err


def test_a_full_disk_is_told_and_saves_nothing(tmp_path):
    small = tmp_path / "small"
    small.mkdir()
    mounted = subprocess.run(
        ["mount", "-t", "tmpfs", "-o", "size=4m", "tmpfs", str(small)], capture_output=True
    )
    if mounted.returncode != 0:
        pytest.skip("about a full disk; a small one can be mounted by root only")
    try:
        assert command(small, "init", "work").code == 0
        (small / "filler").write_bytes(b"x" * (shutil.disk_usage(small).free - 200_000))
        told = command(small / "work", "import", ALEPPO, "--json")
        assert (told.code, told.err) == (4, "")
        assert "disk" in told.json["error"]["message"]["en"].lower()
        (small / "filler").unlink()
        assert command(small / "work", "about", "--json").json["cases"] == []
        assert command(small / "work", "verify").code == 0
    finally:
        subprocess.run(["umount", str(small)], check=True)


def test_a_file_of_200_megabytes_is_refused_by_its_size(made, tmp_path):
    big = write_folder(tmp_path / "big", SMALL)
    with (big / "incidents.yaml").open("ab") as file:
        file.truncate(200_000_000)
    told = command(made, "import", big, "--json")
    assert (told.code, told.err, told.json["saved"]) == (4, "", False)
    assert [f["code"] for f in told.json["findings"] if f["severity"] == "error"] != []


AS_NOBODY = """
import contextlib, difflib, io, json, os, sys, traceback
from trucewatch.cli.main import run
words = sys.argv[1:]
for first in json.loads(os.environ["FIRST"]):
    sys.argv = ["trucewatch", *first]
    with contextlib.redirect_stdout(io.StringIO()):
        run()
from django.db import connections
connections.close_all()
os.setuid(65534)
sys.argv = ["trucewatch", *words]
sys.exit(run())
"""


def as_nobody(folder: Path, first: list[list[str]], *words: str | Path) -> Told:
    """A command by a user who owns nothing here.

    first: commands called beforehand with all rights, so that what is needed has been imported.
    """
    done = subprocess.run(
        [sys.executable, "-c", AS_NOBODY, *map(str, words)], cwd=folder, text=True,
        capture_output=True, env=environment(HOME="/nonexistent", FIRST=json.dumps(first)),
    )  # fmt: skip
    return Told(done.returncode, done.stdout, done.stderr)


def made_in(folder: Path) -> Path:
    """A workspace on file where every user may look."""
    assert command(folder, "init", "work", "--member", "huda").code == 0
    return folder / "work"


def open_to_all(folder: Path) -> None:
    """Everything in a folder may be written by everybody."""
    for each in (folder, *folder.rglob("*")):
        each.chmod(0o777 if each.is_dir() else 0o666)
    (folder / "keys" / "signing.pem").chmod(0o600)


def test_who_stands_in_a_folder_that_is_gone_is_told_so(tmp_path):
    gone = tmp_path / "gone"
    gone.mkdir()
    words = "import os, sys; os.rmdir(os.getcwd()); from trucewatch.cli.main import main; main()"
    told = subprocess.run(
        [sys.executable, "-c", words, "about", "--json"],
        cwd=gone, env=environment(), capture_output=True, text=True, check=False,
    )  # fmt: skip
    assert error(Told(told.returncode, told.stdout, told.stderr)) == (4, "cli-folder-gone")
