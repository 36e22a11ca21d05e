"""An SQLite file that is busy, full or closed to writing: a clear answer, nothing by halves."""

import sqlite3
import subprocess
import sys
from pathlib import Path

import pytest

from tests.cases import write_folder

FOLDER = """
    case: {ref: truce}
    incidents: [{ref: i1, title: {en: Fire on ambulances}}, {ref: i2, narrative: {en: WORDS}}]
""".replace("WORDS", "what was told " * 20_000)
IMPORT = """
import sys
from datetime import UTC, datetime
from pathlib import Path

from trucewatch.acts.workspaces import create_workspace

workspace = create_workspace(Path(sys.argv[1]))
from django.db import connection

from trucewatch.acts.importing.accepting import accept_drafts
from trucewatch.acts.acting import Acting
from trucewatch.importers.folder import read_folder
from trucewatch.records.models import Act, Case, CodeSeries, Imported
from trucewatch.values.refusal import Refusal

reading = read_folder(Path(sys.argv[2])).reading
other = __import__("sqlite3").connect(workspace.database, isolation_level=None)
with connection.cursor() as cursor:
    cursor.execute("PRAGMA busy_timeout = 10")
    exec(sys.argv[3])
try:
    accept_drafts(Acting(workspace, None, datetime.now(UTC)), reading)
except Refusal as refusal:
    print(refusal.code)
counts = [other.execute(f"SELECT COUNT(*) FROM {m._meta.db_table}").fetchone()[0]
          for m in (Act, Case, Imported)]
print(*counts)
"""


@pytest.mark.parametrize(
    ("hindrance", "code"),
    [
        ("other.execute('BEGIN IMMEDIATE')", "accept-busy"),
        ("cursor.execute('PRAGMA query_only = ON')", "accept-cannot-write"),
        (
            "pages = cursor.execute('PRAGMA page_count').fetchone()[0]; "
            "cursor.execute(f'PRAGMA max_page_count = {pages}').fetchall()",
            "accept-disk-full",
        ),
    ],
)
def test_a_database_that_cannot_be_written_refuses_and_keeps_nothing(
    tmp_path: Path, hindrance: str, code: str
) -> None:
    folder = write_folder(tmp_path / "folder", FOLDER)
    command = [sys.executable, "-c", IMPORT, str(tmp_path / "w"), str(folder), hindrance]
    done = subprocess.run(command, check=True, capture_output=True, text=True)
    assert done.stdout.split() == [code, "0", "0", "0"]


def test_nothing_hinders_an_import_into_a_free_workspace(tmp_path: Path) -> None:
    folder = write_folder(tmp_path / "folder", FOLDER)
    command = [sys.executable, "-c", IMPORT, str(tmp_path / "w"), str(folder), "pass"]
    done = subprocess.run(command, check=True, capture_output=True, text=True)
    assert done.stdout.split() == ["1", "1", "3"]
    assert sqlite3.connect(tmp_path / "w" / "workspace.sqlite3").execute(
        "SELECT COUNT(*) FROM records_revision"
    ).fetchone() == (3,)
