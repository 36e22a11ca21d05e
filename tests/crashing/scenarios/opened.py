"""What scenarios share: a workspace opened in this process, and someone at work in it."""

from __future__ import annotations

from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from trucewatch.records.workspace import connect, read

NOW = datetime(2016, 12, 17, 12, tzinfo=UTC)


def opened(place: Path) -> Any:
    """The member of the workspace at work in it."""
    connect(read(place))
    from trucewatch.acts.acting import Acting
    from trucewatch.records.models import Member

    return Acting(read(place), Member.objects.first(), NOW)


def sound(place: Path) -> None:
    """Every step of verification holds."""
    from trucewatch.acts.sequencing import sequence
    from trucewatch.acts.verification.workspace import verify_workspace

    sequence(read(place))
    verify_workspace(read(place)).demand()
