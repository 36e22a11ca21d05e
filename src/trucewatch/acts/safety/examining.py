"""Whether a workspace and the server it stands on are set up safely: everything that is looked at."""

from __future__ import annotations

from datetime import datetime

from trucewatch.acts.safety.database import clock, rights
from trucewatch.acts.safety.files import folders, keys, room
from trucewatch.acts.safety.people import second_factors, uploads
from trucewatch.acts.safety.programs import pinned, readers
from trucewatch.acts.safety.proofs import stamps, witnesses
from trucewatch.acts.safety.serving import served
from trucewatch.acts.safety.told import Told
from trucewatch.records.workspace import Workspace


def examine_safety(workspace: Workspace, now: datetime) -> list[Told]:
    """All that was looked at, in a fixed order; nothing is changed, and nothing is asked outside."""
    return [
        *keys(workspace),
        *folders(workspace),
        *room(workspace),
        *served(workspace),
        *second_factors(),
        *rights(),
        *clock(now),
        *uploads(now),
        *stamps(workspace),
        *witnesses(workspace),
        *pinned(workspace),
        *readers(),
    ]
