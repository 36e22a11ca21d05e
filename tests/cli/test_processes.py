"""Workspaces from their making to the next version, each command in a process of its own."""

import hashlib
import sqlite3
import subprocess
import sys
from pathlib import Path

import pytest

from tests.cases import write_folder
from tests.cli.commanding import SMALL, Told, begin, command, ended, environment
from trucewatch.records import migrations

NEXT_VERSION = """
import sys
import trucewatch.records.settings as settings
made = settings.settings_for
settings.settings_for = lambda database: made(database) | {"MIGRATION_MODULES": {"records": "later"}}
from trucewatch.cli.main import main
main()
"""
KNOWN = sorted(path.stem for path in Path(migrations.__path__[0]).glob("[0-9]*.py"))
LATER = f"""
from django.db import migrations, models

class Migration(migrations.Migration):
    dependencies = [("records", "{KNOWN[-1]}")]
    operations = [migrations.AddIndex(
        "incident", models.Index(fields=["ref"], name="incident_ref_later"))]
"""
DIGEST = """
import hashlib, pathlib, sys
from trucewatch.records.workspace import connect, read
connect(read(pathlib.Path.cwd()))
from trucewatch.records.models import Revision
rows = Revision.objects.order_by("record", "number").values_list("data", "salts", "root")
print(hashlib.sha256(b"".join(bytes(part) for row in rows for part in row)).hexdigest())
"""


def next_version(folder: Path, *words: str) -> Told:
    """A command of a version that has one change more."""
    package = folder.parent / "later"
    package.mkdir(exist_ok=True)
    (package / "__init__.py").write_text("")
    for name in KNOWN:
        (package / f"{name}.py").write_text(
            "from importlib import import_module\n"
            f"known = import_module('trucewatch.records.migrations.{name}')\n"
            "Migration = known.Migration\n"
        )
    (package / "9999_later.py").write_text(LATER)
    done = subprocess.run(
        [sys.executable, "-c", NEXT_VERSION, *words], cwd=folder, capture_output=True, text=True,
        env=environment(PYTHONPATH=str(folder.parent)),
    )  # fmt: skip
    return Told(done.returncode, done.stdout, done.stderr)


UNINDEXED = """
import pathlib
from trucewatch.records.workspace import connect, read
connect(read(pathlib.Path.cwd()))
from trucewatch.records.models import Indexed
Indexed.objects.all().delete()
"""


def forget_the_index(folder: Path) -> None:
    subprocess.run([sys.executable, "-c", UNINDEXED], cwd=folder, env=environment(), check=True)


def digest(folder: Path) -> str:
    """Over every byte of every revision."""
    done = subprocess.run([sys.executable, "-c", DIGEST], cwd=folder, env=environment(),
                          capture_output=True, text=True, check=True)  # fmt: skip
    return done.stdout


def test_a_workspace_of_an_older_version_asks_for_upgrade_and_keeps_every_byte(made, tmp_path):
    assert command(made, "import", write_folder(tmp_path / "truce", SMALL)).code == 0
    before = digest(made)
    asked = next_version(made, "about")
    assert (asked.code, "trucewatch upgrade" in asked.err) == (4, True)
    tried = next_version(made, "upgrade", "--dry-run", "--json")
    assert (tried.code, tried.json) == (0, {"changes": ["9999_later"], "changed": False})
    assert next_version(made, "about").code == 4
    assert next_version(made, "upgrade").code == 0
    assert next_version(made, "about").code == 0
    assert next_version(made, "verify").code == 0
    again = next_version(made, "upgrade", "--json")
    assert (again.code, again.json) == (0, {"changes": [], "changed": False})
    forget_the_index(made)
    indexed = next_version(made, "upgrade", "--json")
    assert (indexed.code, indexed.json) == (0, {"changes": ["index"], "changed": True})
    refused = command(made, "about", "--json")
    assert refused.json["error"]["code"] == "workspace-database-newer"
    with_next = next_version(made, "show", "incident:shelling", "--json")
    assert with_next.json["ref"] == "shelling"
    assert digest(made) == before


def test_a_new_workspace_says_where_the_keys_are_and_what_comes_next(tmp_path):
    told = command(tmp_path, "init", "truce")
    assert (told.code, told.err) == (0, "")
    assert "truce/keys" in told.out
    assert "trucewatch member" in told.out
    arabic = command(tmp_path, "init", "hudna", "--language", "ar")
    assert "أُنشئت مساحة عمل جديدة" in arabic.out
    asked = command(tmp_path, "init", "third", "--json")
    assert sorted(asked.json) == ["key", "keys", "origin", "workspace"]


def test_a_workspace_is_not_made_where_something_is(tmp_path):
    (tmp_path / "full").mkdir()
    (tmp_path / "full" / "notes.txt").write_text("ours")
    told = command(tmp_path, "init", "full", "--json")
    assert (told.code, told.json["error"]["code"]) == (4, "workspace-folder-in-use")
    assert [each.name for each in (tmp_path / "full").iterdir()] == ["notes.txt"]


def test_keys_that_stand_are_never_replaced(tmp_path):
    (tmp_path / "usb").mkdir()
    (tmp_path / "usb" / "workspace.key").write_text("of another workspace")
    told = command(tmp_path, "init", "truce", "--keys", str(tmp_path / "usb"), "--json")
    assert (told.code, told.json["error"]["code"]) == (4, "workspace-keys-in-use")
    assert (tmp_path / "usb" / "workspace.key").read_text() == "of another workspace"
    assert not (tmp_path / "truce").exists()


def test_a_workspace_that_cannot_be_made_leaves_nothing(tmp_path):
    address = "postgresql://nobody:geheim@127.0.0.1:1/none"
    told = command(tmp_path, "init", "truce", "--database", address, "--json")
    assert (told.code, told.json["error"]["code"]) == (4, "workspace-database-silent")
    assert "geheim" not in told.out
    assert list(tmp_path.iterdir()) == []


@pytest.mark.postgresql
def test_a_database_that_holds_a_workspace_takes_no_other(made, tmp_path, database):
    told = command(tmp_path, "init", "second", "--database", database, "--json")
    assert told.json["error"]["code"] == "workspace-database-in-use"
    assert not (tmp_path / "second").exists()
    assert command(made, "verify").code == 0


def test_a_source_is_erased_after_a_yes_and_the_log_verifies(made, tmp_path):
    command(made, "import", write_folder(tmp_path / "truce", SMALL))
    unasked = command(made, "erase", "source:s1", "--because", "asked by the source")
    assert (unasked.code, "Traceback" in unasked.err) == (130, False)
    assert "A report" in command(made, "show", "source:s1").out
    done = command(made, "erase", "source:s1", "--because", "asked", "--yes", "--json")
    assert (done.code, done.json["erased"]) == (0, ["A-SRC-0001", "A-TAL-0001"])
    told = command(made, "history", "source:s1").out
    assert ("[erased]" in told, "A report" in told) == (True, False)
    assert command(made, "verify").code == 0


def test_a_tampered_record_is_broken_with_exit_code_three(on_file, tmp_path):
    command(on_file, "import", write_folder(tmp_path / "truce", SMALL))
    with sqlite3.connect(on_file / "workspace.sqlite3") as database:
        database.execute("UPDATE records_tally SET count = '9'")
    told = command(on_file, "verify")
    assert told.code == 3
    as_json = command(on_file, "verify", "--json")
    assert (as_json.code, as_json.json["sound"]) == (3, False)


def test_a_demonstration_that_was_interrupted_is_made_again(tmp_path):
    process = begin(tmp_path, "demo", "--out", "d")
    while not (tmp_path / "d" / "workspace.sqlite3").exists():
        assert process.poll() is None
    process.kill()
    ended(process)
    (tmp_path / "d" / "stray").mkdir()
    told = command(tmp_path, "demo", "--out", "d", "--json")
    assert (told.code, told.err) == (0, "")
    assert sorted(told.json) == ["imported", "publication", "sealed"]
    assert not (tmp_path / "d" / "stray").exists()
    assert command(tmp_path / "d", "verify").code == 0


def test_a_demonstration_that_somebody_worked_in_is_not_cleared(tmp_path):
    assert command(tmp_path, "demo", "--out", "d").code == 0
    assert command(tmp_path, "demo", "--out", "d").code == 0
    who = ("--as", "demo-documenter")
    assert command(tmp_path / "d", "member", "salma", *who).code == 0
    told = command(tmp_path, "demo", "--out", "d", "--json")
    assert (told.code, told.json["error"]["code"]) == (4, "cli-demo-worked-in")
    assert "salma" in command(tmp_path / "d", "member").out


@pytest.mark.parametrize("mark", [None, "trucewatch-demo"])
def test_a_folder_that_no_demonstration_made_is_refused_and_untouched(tmp_path, mark):
    ours = tmp_path / "ours"
    ours.mkdir()
    (ours / "testimony.txt").write_text("the only copy")
    if mark:
        (ours / mark).write_text("our own notes on the demo")
    before = {each.name: hashlib.sha256(each.read_bytes()).digest() for each in ours.iterdir()}
    told = command(tmp_path, "demo", "--out", "ours", "--json")
    assert (told.code, told.json["error"]["code"]) == (4, "workspace-folder-in-use")
    assert {e.name: hashlib.sha256(e.read_bytes()).digest() for e in ours.iterdir()} == before


def test_a_link_to_a_demonstration_is_not_followed(tmp_path):
    (tmp_path / "elsewhere").mkdir()
    (tmp_path / "d").symlink_to(tmp_path / "elsewhere")
    told = command(tmp_path, "demo", "--out", "d", "--json")
    assert (told.code, told.json["error"]["code"]) == (4, "workspace-folder-in-use")
    assert list((tmp_path / "elsewhere").iterdir()) == []
