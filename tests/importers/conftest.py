"""A workspace beside the files that are imported."""

from pathlib import Path

import pytest

from tests.records.workspaces import at_work
from trucewatch.acts.acting import Acting


@pytest.fixture
def acting(tmp_path: Path) -> Acting:
    """A member at work in a new workspace."""
    return at_work(tmp_path / "work")
