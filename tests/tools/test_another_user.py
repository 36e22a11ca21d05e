"""Rights on files are tried as an ordinary user, for root has no limits."""

from contextlib import AbstractContextManager
from pathlib import Path

import pytest


def test_another_user_may_read_but_not_write(
    open_folder: Path, another_user: AbstractContextManager[None]
) -> None:
    (open_folder / "agreement.yaml").write_text("اتفاق", encoding="utf-8")
    open_folder.chmod(0o555)
    with another_user:
        assert (open_folder / "agreement.yaml").read_text(encoding="utf-8") == "اتفاق"
        with pytest.raises(PermissionError):
            (open_folder / "incidents.csv").touch()
