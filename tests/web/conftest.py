"""A site for the tests of pages."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from django.core.cache import cache, caches
from pytest_django import Settings

from tests.web.serving import Server, made_site
from tests.web.site import Site
from trucewatch.web.pages import copying


@pytest.fixture
def site(db: None, tmp_path: Path, settings: Settings) -> Site:
    """An empty workspace, served; nobody has tried to sign in yet."""
    settings.TRUCEWATCH_FOLDER = str(tmp_path / "work")
    cache.clear()
    caches["process"].clear()
    return Site(tmp_path / "work")


@pytest.fixture(autouse=True)
def at_once(monkeypatch: pytest.MonkeyPatch) -> None:
    """What goes on beside the pages is done at once: the database of these tests is in the memory
    of one thread. How it goes on beside them is tried with the real server, in test_copying.py."""
    monkeypatch.setattr(copying, "beside", lambda work: work())


@pytest.fixture
def server(tmp_path: Path, database: str) -> Iterator[Server]:
    """The small case, served by the real server."""
    made = Server(made_site(tmp_path, database))
    made.start()
    try:
        yield made
    finally:
        made.kill()
