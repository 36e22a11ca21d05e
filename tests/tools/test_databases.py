"""The two databases of a test run, seen from pytest runs of their own."""

import os
import subprocess
import sys
from pathlib import Path

import psycopg
import pytest
from django.db import connection

from tests.databases import engine
from tests.postgres import Cluster, address


@pytest.mark.django_db
def test_the_run_stands_on_the_database_it_was_asked_for() -> None:
    with connection.cursor() as cursor:
        cursor.execute("SELECT count(*) FROM records_incident")
        assert cursor.fetchone() == (0,)
    assert connection.vendor == engine()


def test_a_new_workspace_gets_an_empty_database(database: str) -> None:
    if engine() == "sqlite":
        assert (database.endswith(".sqlite3"), Path(database).exists()) == (True, False)
        return
    with psycopg.connect(database) as opened:
        found = opened.execute("SELECT count(*) FROM pg_tables WHERE schemaname = 'public'")
        assert found.fetchone() == (0,)


@pytest.mark.postgresql
def test_the_cluster_listens_on_no_network_and_is_not_run_by_root(cluster: str) -> None:
    with psycopg.connect(address(cluster, "postgres")) as opened:
        assert opened.execute("SHOW listen_addresses").fetchone() == ("",)
    assert Path(cluster, "data", "postmaster.pid").stat().st_uid != 0


@pytest.mark.postgresql
def test_a_durable_cluster_writes_through_and_leaves_nothing_behind() -> None:
    own = Cluster(durable=True)
    with psycopg.connect(own.address()) as opened:
        assert opened.execute("SHOW fsync").fetchone() == ("on",)
    own.stop()
    assert not own.folder.exists()


def inner_run(folder: Path, test: str, **environment: str) -> subprocess.CompletedProcess[str]:
    """A pytest run of one small file, under this project's conftest."""
    (folder / "test_inner.py").write_text(test, encoding="utf-8")
    argv = [sys.executable, "-m", "pytest", "-q", "-p", "tests.conftest", "-p", "no:cacheprovider"]
    argv += ["--override-ini", "addopts=", str(folder), "--rootdir", str(folder)]
    clean = {name: value for name, value in os.environ.items() if not name.startswith("PYTEST")}
    return subprocess.run(
        argv, env={**clean, "CI": "", **environment}, capture_output=True, text=True
    )


SKIPS = "import pytest\ndef test_thin(): pytest.skip('no exiftool here')\ndef test_sound(): pass\n"


def test_a_skipped_test_fails_the_run_under_ci(tmp_path: Path) -> None:
    done = inner_run(tmp_path, SKIPS, CI="true")
    assert done.returncode == 1
    assert "CI=true and 1 skipped: failed" in done.stdout


def test_elsewhere_a_skipped_test_passes(tmp_path: Path) -> None:
    done = inner_run(tmp_path, SKIPS)
    assert done.returncode == 0
    assert "1 passed, 1 skipped" in done.stdout
