"""A workspace: a folder with `trucewatch.toml`, a database, a vault, and keys that may lie apart.

A process opens one workspace. Found by `--workspace`, `TRUCEWATCH_WORKSPACE`, or the current folder
and those above it.
"""

from __future__ import annotations

import json
import os
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from importlib.util import find_spec
from pathlib import Path
from typing import Any

from trucewatch.records.objects_place import (
    IN_THE_VAULT,
    TABLE,
    ObjectsPlace,
    read_place,
    written_place,
)
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
    `postgresql://` address. storage: where objects are kept, unless another process moved them.
    """

    folder: Path
    name: str
    origin: str
    log_key: str
    database: str
    vault: Path
    keys: Path
    storage: ObjectsPlace = IN_THE_VAULT

    @property
    def log(self) -> Path:
        return self.vault / "log"

    @property
    def objects(self) -> Path:
        """The folder of objects, unless `trucewatch.toml` names another place."""
        return self.vault / "objects"


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
    version = stated.get("format", 0)
    if not isinstance(version, int) or version > FORMAT:
        raise refuse("workspace-newer", found=str(version)[:40], known=str(FORMAT))
    missing = [key for key in PARTS if not isinstance(stated.get(key), str)]
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
        storage=read_place(stated.get(TABLE, {})),
    )


def stated_place(workspace: Workspace) -> ObjectsPlace:
    """Where objects are kept, as the file of the workspace says at this moment."""
    if (workspace.folder / FILE).is_file():
        return read(workspace.folder).storage
    return workspace.storage


def write(workspace: Workspace, database: str, vault: str, keys: str) -> None:
    """Write `trucewatch.toml` of a new workspace; parts are given as the file shall name them."""
    lines = [
        "# A Trucewatch workspace. The keys may be moved to another medium; say here where.",
        f"format = {FORMAT}",
        f"name = {_quoted(workspace.name)}",
        f"origin = {_quoted(workspace.origin)}",
        f"log_key = {_quoted(workspace.log_key)}",
        f"database = {_quoted(database)}",
        f"vault = {_quoted(vault)}",
        f"keys = {_quoted(keys)}",
    ]
    if workspace.storage != IN_THE_VAULT:
        lines += ["", written_place(workspace.storage)]
    with open(workspace.folder / FILE, "x", encoding="utf-8") as file:
        file.write("\n".join(lines) + "\n")


def connect(workspace: Workspace, *, new: bool = False) -> None:
    """Set Django up on the database of a workspace; once a process.

    new: the database may be absent. Raises Refusal where it is, where the program that speaks to it
    is not installed, and where nobody answers.
    """
    import django
    from django.conf import settings

    from trucewatch.records.settings import settings_for

    if settings.configured:
        return
    on_server = "://" in workspace.database
    if on_server and find_spec("psycopg") is None:
        raise refuse("workspace-no-driver")
    if not new and not on_server and not Path(workspace.database).is_file():
        raise refuse("workspace-database-absent", path=workspace.database)
    settings.configure(**settings_for(workspace.database))
    django.setup()
    if on_server:
        _require_answer()


def require_current_database() -> None:
    """Raise Refusal where the database is of an older or of a newer version than the program."""
    if pending_changes():
        raise refuse("workspace-database-older")


def pending_changes() -> list[str]:
    """The changes that would bring the database to this version of the program, oldest first.

    Raises Refusal where the database is of a newer version.
    """
    from django.db import connection
    from django.db.migrations.executor import MigrationExecutor

    executor = MigrationExecutor(connection)
    known = set(executor.loader.disk_migrations or {})
    applied = set(executor.loader.applied_migrations or {})
    unknown = sorted(name for app, name in applied - known if app == "records")
    if unknown:
        raise refuse("workspace-database-newer", migration=unknown[0])
    plan = executor.migration_plan(executor.loader.graph.leaf_nodes())
    return [migration.name for migration, _ in plan if migration.app_label == "records"]


def require_new_database() -> None:
    """Raise Refusal where the database holds something already."""
    from django.db import connection

    if connection.introspection.table_names():
        raise refuse("workspace-database-in-use")


def _require_answer() -> None:
    """An address where nobody answers is told without its password."""
    from django.db import OperationalError, connection

    try:
        connection.ensure_connection()
    except OperationalError:
        where = connection.settings_dict
        raise refuse(
            "workspace-database-silent", host=str(where["HOST"]), name=str(where["NAME"])
        ) from None


def _quoted(words: str) -> str:
    """A basic string of TOML; its escapes are those of JSON."""
    return json.dumps(words, ensure_ascii=False).replace("\x7f", "\\u007f")


def _database(folder: Path, stated: Any) -> str:
    if "://" in str(stated):
        return str(stated)
    return str(folder / str(stated))
