"""Opening a workspace to be served, in the process that starts and in each that answers."""

from __future__ import annotations

import logging
import os
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from trucewatch.acts.access.web_key import web_key
from trucewatch.acts.uploads.places import folder_of
from trucewatch.records import workspace as workspaces
from trucewatch.records.settings import settings_for
from trucewatch.records.workspace import Workspace
from trucewatch.web.configuring import Serving, settings_of

HOSTS = "TRUCEWATCH_HOSTS"
HTTPS = "TRUCEWATCH_HTTPS"
KEPT = 600  # seconds
LOCAL = ("localhost", "127.0.0.1", "[::1]")


def open_to_serve(folder: Path, hosts: Sequence[str] = LOCAL, https: bool = False) -> Workspace:
    """Set Django up with pages, on the database of the workspace in a folder."""
    workspace = workspaces.read(folder)
    key = web_key(workspace.keys, "sessions").hex()
    here, uploads = str(folder.resolve()), str(folder_of(workspace).resolve())
    settings = settings_of(Serving(tuple(hosts), https, key, here, uploads))
    workspaces.connect(workspace, besides=settings | _kept_open(workspace.database))
    _tell_faults_only()
    return workspace


def _kept_open(database: str) -> dict[str, Any]:
    """The database as records name it, its connections kept from one page to the next."""
    databases = settings_for(database)["DATABASES"]
    databases["default"] |= {"CONN_MAX_AGE": KEPT, "CONN_HEALTH_CHECKS": True}
    return {"DATABASES": databases}


def _tell_faults_only() -> None:
    """The terminal is told of faults, and never of addresses: they tell what somebody looked at,
    and one may hold an invitation."""
    for name in ("django.request", "django.security"):
        logging.getLogger(name).setLevel(logging.ERROR)
        logging.getLogger(name).addFilter(_without_address)


def _without_address(told: logging.LogRecord) -> bool:
    told.msg, told.args = "A fault in a page.", ()
    return True


def stated_hosts() -> tuple[str, ...]:
    """The names this server answers to, as its environment states them."""
    stated = os.environ.get(HOSTS, "")
    return tuple(name.strip() for name in stated.split(",") if name.strip()) or LOCAL
