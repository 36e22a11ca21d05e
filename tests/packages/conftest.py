"""The small case, for every test of packages."""

from pathlib import Path

import pytest

from tests.packages.cases import Small, small


@pytest.fixture
def made(db: None, tmp_path: Path) -> Small:
    """A case of a few records and one photograph."""
    return small(tmp_path / "work")
