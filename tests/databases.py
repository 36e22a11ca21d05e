"""Which database a test run stands on, decided before Django reads its settings.

A process opens one workspace, hence one database: TRUCEWATCH_TEST_DATABASE says `sqlite` (the
default) or `postgresql`, and `make test` runs pytest once with each. On PostgreSQL only the tests
that stand on a database run. Any TRUCEWATCH_DATABASE of the user is set aside, so that tests never
reach a real workspace.
"""

import os
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.postgres import ABSENT, Cluster, address, new_database, programs

ENGINE = "TRUCEWATCH_TEST_DATABASE"
CLUSTER = "TRUCEWATCH_TEST_CLUSTER"
# No test reaches a database without asking for one, so what it asks for tells.
BOUND_MARKS = ("both_databases", "postgresql", "django_db")
BOUND_FIXTURES = {"db", "transactional_db", "database", "cluster"}


def engine() -> str:
    """`sqlite` or `postgresql`."""
    named = os.environ.get(ENGINE, "sqlite")
    if named not in {"sqlite", "postgresql"}:
        raise pytest.UsageError(f"{ENGINE} is {named!r}. Please set either sqlite or postgresql.")
    return named


@pytest.hookimpl(wrapper=True)
def pytest_load_initial_conftests() -> Iterator[None]:
    """Name the database; a wrapper, because pytest-django reads the settings in the same hook."""
    if engine() == "sqlite":
        os.environ["TRUCEWATCH_DATABASE"] = ":memory:"
    else:
        os.environ["TRUCEWATCH_DATABASE"] = address(_cluster_folder(), "trucewatch")
    os.environ.pop("TRUCEWATCH_WORKSPACE", None)
    return (yield)


def _cluster_folder() -> str:
    """The folder of the run's one cluster; workers of a parallel run find it by its variable."""
    if CLUSTER not in os.environ:
        if programs() is None:
            raise pytest.UsageError(ABSENT)
        os.environ[CLUSTER] = str(Cluster().folder)
    return os.environ[CLUSTER]


def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    """Deselect what this run is not about: neither hidden as a skip nor run twice for nothing."""
    if engine() == "sqlite":
        kept = [item for item in items if item.get_closest_marker("postgresql") is None]
    else:
        kept = [item for item in items if stands_on_a_database(item)]
    if len(kept) < len(items):
        staying = set(kept)
        config.hook.pytest_deselected(items=[item for item in items if item not in staying])
        items[:] = kept


def stands_on_a_database(item: pytest.Item) -> bool:
    if item.get_closest_marker("either_database"):
        return False
    return any(item.get_closest_marker(mark) for mark in BOUND_MARKS) or bool(
        BOUND_FIXTURES & set(getattr(item, "fixturenames", ()))
    )


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter) -> None:
    if engine() == "sqlite" and programs() is None:
        terminalreporter.write_line(f"Skipped: every test on PostgreSQL. {ABSENT}", yellow=True)


@pytest.fixture
def database(tmp_path: Path) -> Iterator[str]:
    """Where a new, empty workspace may put its records, on the engine of this run.

    For tests that open a workspace in another process; the tests' own process has `db`.
    """
    if engine() == "sqlite":
        yield str(tmp_path / "workspace.sqlite3")
        return
    with new_database(os.environ[CLUSTER]) as empty:
        yield empty


@pytest.fixture
def cluster() -> str:
    """The folder of the run's PostgreSQL cluster, for tests marked `postgresql`."""
    return os.environ[CLUSTER]
