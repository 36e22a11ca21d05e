"""A workspace made by an earlier version opens, verifies, and reads back what it held."""

import json
import os
import shutil
import sqlite3
import subprocess
import sys
import zipfile
from pathlib import Path
from typing import Any

import pytest

from trucewatch.records.schema import SCHEMA

HERE = Path(__file__).resolve().parent
CHECKOUT = HERE.parents[1]
WORKSPACES = sorted(HERE.glob("workspace-*.zip"))
PROTECTED = {
    "account:told-by-baker.statement": "سمعت انفجارين ثم رأيت دخانًا",
    "evidence:crater.captured_by": "Idris Qamarani",
    "person:p1.birth": "1980-02-29",
    "person:p1.name": "Salwa Nahrayn",
    "source:baker.contact": "٠٩٨٨ ٠٠٠ ١١١",
    "source:baker.name": "Idris Qamarani",
    "source:baker.whereabouts": "by the well",
}
ERASED = ("Maraakbi", "the blue door", "أوقفوا القارب", "صاحب معبر")


@pytest.fixture(params=WORKSPACES, ids=lambda path: path.stem)
def earlier(request: pytest.FixtureRequest, tmp_path: Path) -> Path:
    """A copy of a workspace as its version left it."""
    with zipfile.ZipFile(request.param) as packed:
        packed.extractall(tmp_path / "workspace")
    for key in (tmp_path / "workspace" / "keys").iterdir():
        key.chmod(0o600)
    return tmp_path / "workspace"


def read_by(sources: Path, *arguments: str | Path) -> dict[str, Any]:
    """What a version of the program reads of a workspace, in a process of its own."""
    done = subprocess.run(
        [sys.executable, "-m", "tests.upgrade.reading", *map(str, arguments)],
        cwd=CHECKOUT,
        env={**os.environ, "PYTHONPATH": str(sources)},
        capture_output=True,
        text=True,
    )
    assert done.returncode == 0, done.stderr
    return dict(json.loads(done.stdout))


def revisions(workspace: Path) -> dict[tuple[str, int], tuple[Any, ...]]:
    """The bytes of every revision, read past the program."""
    with sqlite3.connect(workspace / "workspace.sqlite3") as database:
        asked = "SELECT record, number, kind, schema, data, salts, bare, root FROM records_revision"
        return {(row[0], row[1]): row[2:] for row in database.execute(asked)}


def test_it_verifies_and_no_byte_of_a_revision_changes(earlier: Path) -> None:
    before = revisions(earlier)
    told = read_by(CHECKOUT / "src", earlier)
    assert (told["broken"], told["size"]) == ([], 53)
    assert len(before) == 53
    assert revisions(earlier) == before


def test_protected_words_open_but_those_that_were_erased(earlier: Path) -> None:
    assert read_by(CHECKOUT / "src", earlier)["protected"] == PROTECTED
    held = b"".join(path.read_bytes() for path in earlier.rglob("*") if path.is_file())
    assert [words for words in ERASED if words.encode() in held] == []


def test_its_history_reads_act_by_act(earlier: Path) -> None:
    told = read_by(CHECKOUT / "src", earlier)
    steps = {
        record: [(act, member, reason) for act, member, reason, _ in history]
        for record, history in told["history"].items()
    }
    first = ("accept_drafts", "keeper", "first import")
    assert steps["incident:market-shelled"] == [
        first,
        ("correct", "keeper", "the number of shells is known"),
    ]
    assert steps["incident:told-twice"] == [first, ("withdraw", "keeper", "told twice")]
    assert steps["source:baker"] == [first, ("correct", "keeper", "identities taken in")]
    assert steps["publication:V-PUB-0001"] == [("publish", "keeper", "")]
    assert told["history"]["incident:market-shelled"][1][3] == ["title"]
    assert told["incidents"] == {"market-shelled": "current", "told-twice": "withdrawn"}


def test_its_incidents_are_found_on_the_map_and_in_time(earlier: Path) -> None:
    """The one that stands has no position of its own, and is counted under eighteen filters."""
    assert read_by(CHECKOUT / "src", earlier)["indexed"] == [[[None, None]], 18]


def test_the_files_of_its_publication_are_held(earlier: Path) -> None:
    assert read_by(CHECKOUT / "src", earlier)["published"] == {
        "V-PUB-0001 report.ar.html": True,
        "V-PUB-0001 report.en.html": True,
    }


@pytest.fixture
def later(tmp_path: Path) -> Path:
    """The program as a later version may be: incidents have one more field, told by a step."""
    sources = tmp_path / "later"
    left_out = shutil.ignore_patterns("__pycache__", "*.egg-info")
    shutil.copytree(CHECKOUT / "src", sources, ignore=left_out)
    change(
        sources / "trucewatch/records/schema.py",
        (f"SCHEMA = {SCHEMA}\n", f"SCHEMA = {SCHEMA + 1}\n\n\ndef _weather(kind: str, plain: Plain) -> Plain:\n"
         '    return plain | ({"weather": ""} if kind == "incident" else {})\n\n\n'),
        ("STEPS: dict[int, Step] = {", f"STEPS: dict[int, Step] = {{{SCHEMA}: _weather, "),
    )  # fmt: skip
    change(
        sources / "trucewatch/records/models/incidents.py",
        ('kind, plural = "incident", "incidents"\n',
         'kind, plural = "incident", "incidents"\n    weather = models.CharField(max_length=40, blank=True)\n'),
    )  # fmt: skip
    subprocess.run(
        [sys.executable, "-m", "django", "makemigrations", "--verbosity=0", "records"],
        env={
            **os.environ,
            "PYTHONPATH": str(sources),
            "DJANGO_SETTINGS_MODULE": "trucewatch.records.settings",
            "TRUCEWATCH_DATABASE": ":memory:",
        },
        check=True,
    )
    return sources


def change(path: Path, *words: tuple[str, str]) -> None:
    """Put other words in a file of the copy; each must stand there once."""
    text = path.read_text("utf-8")
    for old, new in words:
        assert text.count(old) == 1, old
        text = text.replace(old, new)
    path.write_text(text, "utf-8")


def test_a_later_version_with_a_new_field_leaves_revisions_verifying(
    earlier: Path, later: Path
) -> None:
    before = revisions(earlier)
    told = read_by(later, earlier)
    weather, index = told["changes"][-2:]
    assert (weather.partition("_")[2], index) == ("incident_weather", "index")
    assert (told["broken"], told["protected"]) == ([], PROTECTED)
    assert revisions(earlier) == before


def test_a_revision_of_the_later_version_stands_on_one_of_the_earlier(
    earlier: Path, later: Path
) -> None:
    before = revisions(earlier)
    told = read_by(later, earlier, "weather")
    assert (told["broken"], told["size"]) == ([], len(before) + 1)
    assert told["history"]["incident:market-shelled"][2] == [
        "correct", "keeper", "a field of a later version", ["weather"],
    ]  # fmt: skip
    after = revisions(earlier)
    assert {key: after[key] for key in before} == before
    assert {after[key][1] for key in after.keys() - before.keys()} == {SCHEMA + 1}


def test_an_earlier_program_refuses_what_a_later_one_has_changed(
    earlier: Path, later: Path
) -> None:
    read_by(later, earlier)
    with pytest.raises(AssertionError, match="workspace-database-newer"):
        read_by(CHECKOUT / "src", earlier)
