"""A workspace: a folder with `trucewatch.toml`, a database, a vault, and keys that may lie apart.

A process opens one workspace. Found by `--workspace`, `TRUCEWATCH_WORKSPACE`, or the current folder
and those above it.
"""

from __future__ import annotations

import os
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from trucewatch.values.refusal import refuse

FORMAT = 1
FILE = "trucewatch.toml"
VARIABLE = "TRUCEWATCH_WORKSPACE"
PARTS = ("name", "origin", "log_key", "database", "vault", "keys")


@dataclass(frozen=True, slots=True)
class Workspace:
    """Where the parts of a workspace lie.

    name: the letters its short codes begin with. origin: the name its log is signed under (C2SP
    signed note). log_key: the public key that signs it, pinned here. database: a path or a
    `postgresql://` address.
    """

    folder: Path
    name: str
    origin: str
    log_key: str
    database: str
    vault: Path
    keys: Path

    @property
    def log(self) -> Path:
        return self.vault / "log"


def find(given: str | None, environment: Mapping[str, str] | None = None) -> Path:
    """The folder of the workspace meant. Raises Refusal where there is none."""
    stated = given or (environment or os.environ).get(VARIABLE)
    if stated:
        folder = Path(stated)
        if not (folder / FILE).is_file():
            raise refuse("workspace-not-here", folder=str(folder))
        return folder
    here = Path.cwd()
    for folder in (here, *here.parents):
        if (folder / FILE).is_file():
            return folder
    raise refuse("workspace-not-found", folder=str(here))


def read(folder: Path) -> Workspace:
    """The workspace a folder describes. Raises Refusal for a file that is broken or too new."""
    try:
        stated = tomllib.loads((folder / FILE).read_text("utf-8"))
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as problem:
        raise refuse("workspace-file-broken", file=FILE, problem=str(problem)) from None
    if int(stated.get("format", 0)) > FORMAT:
        raise refuse("workspace-newer", found=str(stated["format"]), known=str(FORMAT))
    missing = [key for key in PARTS if key not in stated]
    if missing:
        raise refuse("workspace-file-lacks", file=FILE, key=missing[0])
    return Workspace(
        folder=folder,
        name=stated["name"],
        origin=stated["origin"],
        log_key=stated["log_key"],
        database=_database(folder, stated["database"]),
        vault=folder / stated["vault"],
        keys=folder / stated["keys"],
    )


def write(workspace: Workspace, database: str, vault: str, keys: str) -> None:
    """Write `trucewatch.toml` of a new workspace; parts are given as the file shall name them."""
    lines = [
        "# A Trucewatch workspace. The keys may be moved to another medium; say here where.",
        f"format = {FORMAT}",
        f'name = "{workspace.name}"',
        f'origin = "{workspace.origin}"',
        f'log_key = "{workspace.log_key}"',
        f'database = "{database}"',
        f'vault = "{vault}"',
        f'keys = "{keys}"',
    ]
    with open(workspace.folder / FILE, "x", encoding="utf-8") as file:
        file.write("\n".join(lines) + "\n")


def connect(workspace: Workspace) -> None:
    """Set Django up on the database of a workspace; once a process."""
    import django
    from django.conf import settings

    from trucewatch.records.settings import settings_for

    if settings.configured:
        return
    settings.configure(**settings_for(workspace.database))
    django.setup()


def require_current_database() -> None:
    """Raise Refusal where the database is of an older or of a newer version than the program."""
    from django.db import connection
    from django.db.migrations.executor import MigrationExecutor

    executor = MigrationExecutor(connection)
    known = set(executor.loader.disk_migrations or {})
    applied = set(executor.loader.applied_migrations or {})
    unknown = sorted(name for app, name in applied - known if app == "records")
    if unknown:
        raise refuse("workspace-database-newer", migration=unknown[0])
    if executor.migration_plan(executor.loader.graph.leaf_nodes()):
        raise refuse("workspace-database-older")


def _database(folder: Path, stated: Any) -> str:
    if "://" in str(stated):
        return str(stated)
    return str(folder / str(stated))
