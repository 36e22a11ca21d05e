"""A new database is what all changes one by one would have made of it."""

import json
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from django.db import connection

from tests.postgres import address

CHECKOUT = Path(__file__).resolve().parents[2]
WAYS = ("one-by-one", "at-once")


@pytest.fixture
def empty(tmp_path: Path) -> Iterator[dict[str, str]]:
    """An empty database for each way."""
    if connection.vendor == "sqlite":
        yield {way: str(tmp_path / f"{way}.sqlite3") for way in WAYS}
        return
    host = str(connection.settings_dict["HOST"])
    with connection.cursor() as cursor:
        for way in WAYS:
            cursor.execute(f'CREATE DATABASE "{way}"')
        yield {way: address(host, way) for way in WAYS}
        for way in WAYS:
            cursor.execute(f'DROP DATABASE "{way}"')


def made(database: str, way: str) -> dict[str, Any]:
    done = subprocess.run(
        [sys.executable, "-m", "tests.acts.schema_process", database, way],
        cwd=CHECKOUT,
        capture_output=True,
        text=True,
    )
    assert done.returncode == 0, done.stderr
    return dict(json.loads(done.stdout))


@pytest.mark.django_db(transaction=True)
def test_at_once_is_the_same_as_one_by_one(empty: dict[str, str]) -> None:
    one_by_one, at_once = (made(empty[way], way) for way in WAYS)
    assert at_once == one_by_one
    assert {"records_incident", "records_revision"} < set(at_once["tables"])
