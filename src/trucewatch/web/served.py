"""The workspace that this process serves."""

from __future__ import annotations

from pathlib import Path
from typing import cast

from django.conf import settings
from django.http import HttpRequest

from trucewatch.records import workspace as workspaces
from trucewatch.records.models import Member
from trucewatch.records.workspace import Workspace


def served_workspace() -> Workspace:
    """The workspace as its file describes it now."""
    return workspaces.read(Path(str(getattr(settings, "TRUCEWATCH_FOLDER"))))  # noqa: B009


def member_of(request: HttpRequest) -> Member:
    """Who has signed in; asked only where somebody has."""
    return cast(Member, request.user)
