"""Time stamps: whether anybody outside vouches for when the log stood where, and what waits."""

from __future__ import annotations

from collections.abc import Iterator

from trucewatch.acts.safety.told import Told, care, safe
from trucewatch.acts.trust.stamping import stamps_of
from trucewatch.acts.trust.trusting import authorities_of, witnesses_of
from trucewatch.records.workspace import Workspace


def stamps(workspace: Workspace) -> Iterator[Told]:
    """Authorities that are trusted, and stamps that could not be had yet."""
    if not [one for one in authorities_of(workspace).all() if not one.retired]:
        yield care("doctor-stamps-none")
        return
    due = stamps_of(workspace).due()
    if due:
        yield care("doctor-stamps-due", count=len(due), since=min(one.since for one in due))
    else:
        yield safe("doctor-stamps")


def witnesses(workspace: Workspace) -> Iterator[Told]:
    found = len(list(witnesses_of(workspace).all()))
    yield safe("doctor-witnesses", count=found) if found else care("doctor-witnesses-none")
