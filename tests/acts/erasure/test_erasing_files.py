"""What lies on the disk: every byte of every file of a workspace, while it is used and after."""

import json
import secrets
import sqlite3
import subprocess
import sys
from pathlib import Path

import psycopg
import pytest
from psycopg import sql

from tests.acts.dumping import file_bytes, told

ALPHABET = "ابتثجحخدذرزسشصضطظعغفقكلمنهوي ABCDEFGHxyz0123\"'\\<&é\n"


def random_words() -> list[str]:
    return ["".join(secrets.choice(ALPHABET) for _ in range(length)) + secrets.token_hex(6)
            for length in (40, 30, 12, 25, 4000, 8)]  # fmt: skip


def run(folder: Path, database: str, what: str, words: list[str]) -> tuple[int, bytes]:
    """How the process ended, and all it said."""
    argv = [sys.executable, "-m", "tests.acts.workspace_process", str(folder), database, what]
    done = subprocess.run(argv, input=json.dumps(words).encode(), capture_output=True, timeout=240)
    return done.returncode, done.stdout + done.stderr


def everything(folder: Path, database: str) -> bytes:
    """The files; of PostgreSQL, whose files are its own, every row and every planner's sample."""
    held = file_bytes(folder)
    return held + (_tables(database) if "://" in database else b"")


def _tables(address: str) -> bytes:
    with psycopg.connect(address) as connection:
        names = connection.execute(
            "SELECT schemaname, tablename FROM pg_tables WHERE schemaname = 'public'"
            " UNION SELECT 'pg_catalog', 'pg_stats'"
        ).fetchall()
        found = []
        for name in names:
            table = sql.Identifier(*name)
            rows = connection.execute(sql.SQL("SELECT t::text FROM {} t").format(table)).fetchall()
            found += [row[0].encode() for row in rows if row[0]]
    return b"\n".join(found)


def keys(folder: Path) -> int:
    with sqlite3.connect(folder / "keys" / "records.sqlite3") as connection:
        return int(connection.execute("SELECT COUNT(*) FROM keys").fetchone()[0])


@pytest.fixture
def workspace(tmp_path: Path, database: str) -> tuple[Path, str, list[str]]:
    """A workspace whose first process has recorded a source and ended."""
    folder, words = tmp_path / "ws", random_words()
    code, said = run(folder, database, "record", words)
    assert (code, told(words, said)) == (0, []), said.decode()
    return folder, database, words


def test_protected_words_lie_in_no_file_and_telling_words_in_none_after_erasing(workspace):
    folder, database, words = workspace
    label, cited, *protected = words
    assert told(protected, everything(folder, database)) == []
    code, said = run(folder, database, "erase", words)
    assert (code, told(words, said)) == (0, []), said.decode()
    assert told([label, cited, *protected], everything(folder, database)) == []
    assert (keys(folder), told([label, cited], label.encode())) == (0, [label])


def test_an_erasure_killed_before_the_keys_were_destroyed_is_finished_by_repeating_it(workspace):
    folder, database, words = workspace
    code, said = run(folder, database, "killed", words)
    assert (code, said, keys(folder)) == (9, b"", 2)
    code, said = run(folder, database, "again", words)
    assert code == 0, said.decode()
    assert (keys(folder), told(words, everything(folder, database))) == (0, [])


def test_with_another_reader_at_work_the_erasure_says_that_it_is_not_finished(workspace):
    folder, database, words = workspace
    if "://" in database:
        return  # nothing of PostgreSQL's waits for a reader of another snapshot
    reader = sqlite3.connect(folder / "workspace.sqlite3", isolation_level=None)
    reader.execute("BEGIN")
    reader.execute("SELECT COUNT(*) FROM records_source").fetchone()
    code, said = run(folder, database, "erase", words)
    reader.close()
    assert (code, b"erase-unfinished" in said or b"another process" in said) == (1, True)
    assert (keys(folder), run(folder, database, "again", words)[0]) == (0, 0)
    assert told(words, everything(folder, database)) == []
