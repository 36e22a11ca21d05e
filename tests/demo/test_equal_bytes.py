"""The bytes of a report depend on the records, not on machine, database, language or moment."""

from pathlib import Path

import pytest

from tests.demo.demonstration import (
    CONTRADICTIONS,
    DATA,
    HEADINGS,
    REPORTS,
    demonstrate,
    headings_told,
)
from tests.postgres import new_database


@pytest.mark.postgresql
def test_two_demonstrations_give_equal_bytes_and_tell_their_summary(
    tmp_path: Path, cluster: str
) -> None:
    """One on SQLite, one on PostgreSQL: two folders, zones, languages and seeds of hashing.

    The data are equal too: ids differ between workspaces, so that none can have been told.
    """
    here = demonstrate(
        tmp_path / "demo",
        "--json",
        TZ="Asia/Tokyo",
        LANG="C",
        PYTHONHASHSEED="1",
    )
    with new_database(cluster) as database:
        there = demonstrate(
            tmp_path / "another folder" / "d",
            *("--database", database, "--language", "ar"),
            TZ="America/Lima",
            LANG="ar_SY.UTF-8",
            PYTHONHASHSEED="271828",
        )
    differing = {
        name: first_difference(here.bytes_of(name), there.bytes_of(name))
        for name in (*REPORTS, *DATA)
        if here.bytes_of(name) != there.bytes_of(name)
    }
    assert differing == {}
    assert headings_told(there.said, "ar") == HEADINGS
    assert [line for line in CONTRADICTIONS if line not in there.said] == []


def first_difference(here: bytes, there: bytes) -> str:
    """What stands around the first byte that differs."""
    at = next((n for n, (a, b) in enumerate(zip(here, there, strict=False)) if a != b), -1)
    return f"byte {at}: {here[at - 80 : at + 80]!r} {there[at - 80 : at + 80]!r}"
