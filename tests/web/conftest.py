"""A site for the tests of pages."""

from pathlib import Path

import pytest
from django.core.cache import cache, caches
from pytest_django import Settings

from tests.web.site import Site


@pytest.fixture
def site(db: None, tmp_path: Path, settings: Settings) -> Site:
    """An empty workspace, served; nobody has tried to sign in yet."""
    settings.TRUCEWATCH_FOLDER = str(tmp_path / "work")
    cache.clear()
    caches["process"].clear()
    return Site(tmp_path / "work")
