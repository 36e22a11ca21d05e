"""A workspace beside the files that somebody brings, a case, and an item in it."""

from pathlib import Path

import pytest

from tests.acts.evidence.test_sealing import brought, sealed
from tests.records.workspaces import a_case, at_work
from trucewatch.acts.acting import Acting
from trucewatch.records.models import Case, Evidence


@pytest.fixture
def acting(tmp_path: Path) -> Acting:
    return at_work(tmp_path / "workspace")


@pytest.fixture
def case(acting: Acting) -> Case:
    return a_case(acting)


@pytest.fixture
def item(acting: Acting, case: Case, tmp_path: Path) -> Evidence:
    sealed(acting, case, brought(tmp_path / "phone", film=b"bytes of a film"))
    return Evidence.objects.get()
