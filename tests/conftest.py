"""What every test may lean on: real data, another user's rights, and no silent skips."""

import os
import shutil
import tempfile
import warnings
from collections.abc import Iterator
from contextlib import AbstractContextManager, contextmanager
from pathlib import Path

import pytest
from hypothesis import HealthCheck, settings
from pytest_django import DjangoDbBlocker

SHARED_DATA = Path(__file__).resolve().parents[2] / "shared" / "data"
UNDER_CI = os.environ.get("CI") == "true"

# Other work shares the machine, so no example is failed for being slow.
settings.register_profile("here", deadline=None, suppress_health_check=[HealthCheck.too_slow])
settings.register_profile("ci", settings.get_profile("here"), derandomize=True)
settings.load_profile("ci" if UNDER_CI else "here")


@pytest.hookimpl(trylast=True)
def pytest_sessionfinish(session: pytest.Session) -> None:
    """With CI=true a skipped test fails the run: what was not tried was not shown to work."""
    reporter = session.config.pluginmanager.get_plugin("terminalreporter")
    if UNDER_CI and reporter is not None and reporter.stats.get("skipped"):
        session.exitstatus = pytest.ExitCode.TESTS_FAILED


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter) -> None:
    skipped = terminalreporter.stats.get("skipped", [])
    if UNDER_CI and skipped:
        terminalreporter.write_line(f"CI=true and {len(skipped)} skipped: failed", red=True)


@pytest.fixture(scope="session")
def django_db_setup(django_db_setup: None, django_db_blocker: DjangoDbBlocker) -> None:
    """The tables as a new workspace has them, which is as all changes one by one would leave them
    (tests/acts/test_tables.py), in a twentieth of the time.
    """
    from trucewatch.acts.tables import finish_tables

    with django_db_blocker.unblock():
        finish_tables()


@pytest.fixture
def shared_data() -> Path | None:
    """The folder of real data sets beside the checkout, which no clone brings.

    Where it is absent the summary of the run says so; a skip would fail every run under CI.
    """
    if SHARED_DATA.is_dir():
        return SHARED_DATA
    warnings.warn(f"not tried on real data, which is not in {SHARED_DATA}", stacklevel=1)
    return None


@pytest.fixture
def another_user() -> AbstractContextManager[None]:
    """Inside it, this process has the rights of an ordinary user on files: root has no limits.

    Everything that the test calls must be imported beforehand, and lie in `open_folder`, for
    `tmp_path` is closed to others. Nothing changes where the tests are not run by root.
    """
    return _as_nobody()


@contextmanager
def _as_nobody() -> Iterator[None]:
    if os.geteuid() != 0:
        yield
        return
    os.seteuid(65534)
    try:
        yield
    finally:
        os.seteuid(0)


@pytest.fixture
def open_folder() -> Iterator[Path]:
    """An empty folder that every user may enter and read, but only its owner may write to."""
    folder = Path(tempfile.mkdtemp(prefix="tw-open-"))
    folder.chmod(0o755)
    yield folder
    folder.chmod(0o755)
    shutil.rmtree(folder)
