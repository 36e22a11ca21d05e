"""A workspace: a folder with `trucewatch.toml`, a database, a vault, and keys that may lie apart.

A process opens one workspace. Found by `--workspace`, `TRUCEWATCH_WORKSPACE`, or the current folder
and those above it.
"""

from __future__ import annotations

import json
import os
import re
import tomllib
from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from functools import lru_cache
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

FORMAT = 2
"""2: a workspace that names earlier keys or origins of its log; all others stay at 1."""

FILE = "trucewatch.toml"
VARIABLE = "TRUCEWATCH_WORKSPACE"
PARTS = ("name", "origin", "log_key", "database", "vault", "keys")


@dataclass(frozen=True, slots=True)
class Earlier:
    """A key that signed the log before, as `[[earlier]]` of `trucewatch.toml` names it.

    key: the public key as text; its name is its origin. last: the size of its last checkpoint.
    because: why it ended (rotated, revoked, cloned, restored). Where the origin ended with it,
    `name` are the letters its short codes began with, `log` is the folder of its checkpoints in the
    vault, and `seen` the size of the last one seen anywhere, if a backup was restored; `lost_key` a
    key that followed in what was lost.
    """

    key: str
    last: int
    because: str
    name: str = ""
    log: str = ""
    seen: int | None = None
    lost_key: str = ""


@dataclass(frozen=True, slots=True)
class Workspace:
    """Where the parts of a workspace lie.

    name: the letters its short codes begin with. origin: the name its log is signed under (C2SP
    signed note). log_key: the public key that signs it, pinned here. database: a path or a
    `postgresql://` address. storage: where objects are kept, unless another process moved them.
    earlier: the keys that signed before. log_folder: in the vault.
    """

    folder: Path
    name: str
    origin: str
    log_key: str
    database: str
    vault: Path
    keys: Path
    storage: ObjectsPlace = IN_THE_VAULT
    earlier: tuple[Earlier, ...] = ()
    log_folder: str = "log"

    @property
    def log(self) -> Path:
        return self.vault / self.log_folder

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
    """The workspace a folder describes. Raises Refusal for a file that is broken or too new.

    Asked many times for one page, its file is read when it is another than before.
    """
    stands = (folder / FILE).stat()
    return _read(folder, (stands.st_ino, stands.st_mtime_ns, stands.st_size))


@lru_cache(maxsize=16)
def _read(folder: Path, stands: tuple[int, int, int]) -> Workspace:
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
        earlier=tuple(_earlier(stated.get("earlier", []))),
        log_folder=_folder_name(stated.get("log", "log")),
    )


def current(workspace: Workspace) -> Workspace:
    """The workspace as its file describes it now: another process may have changed its key, or
    moved its objects."""
    return read(workspace.folder) if (workspace.folder / FILE).is_file() else workspace


def write(workspace: Workspace, database: str, vault: str, keys: str) -> None:
    """Write `trucewatch.toml` of a new workspace; parts are given as the file shall name them."""
    lines = [
        "# A Trucewatch workspace. The keys may be moved to another medium; say here where.",
        "format = 1",
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


def connect(
    workspace: Workspace, *, new: bool = False, besides: Mapping[str, Any] | None = None
) -> None:
    """Set Django up on the database of a workspace; once a process.

    new: the database may be absent. besides: settings of the web application. Raises Refusal where it is, where the program that speaks to it
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
    settings.configure(**settings_for(workspace.database) | dict(besides or {}))
    django.setup()
    if on_server:
        _require_answer()


@contextmanager
def turned_to(database: str) -> Iterator[None]:
    """For a while, let this process speak to another database file: that of a clone in the making."""
    from django.db import connection

    before = connection.settings_dict["NAME"]
    connection.close()
    connection.settings_dict["NAME"] = database
    try:
        yield
    finally:
        connection.close()
        connection.settings_dict["NAME"] = before


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


def _earlier(stated: Any) -> Iterable[Earlier]:
    """The rows of `[[earlier]]`; of several about one key the last counts, in the first's place."""
    if not isinstance(stated, list):
        raise refuse("workspace-file-lacks", file=FILE, key="earlier")
    return {row.key: row for row in map(_earlier_row, stated)}.values()


def _earlier_row(row: Any) -> Earlier:
    """One `[[earlier]]`; Refusal where a part is absent or of another type."""
    given = row if isinstance(row, dict) else {}
    words = [given.get("key"), given.get("because")]
    words += [given.get(name, "") for name in ("name", "log", "lost_key")]
    numbers = [given.get("last"), given.get("seen", 0)]
    if any(type(n) is not int or n < 0 for n in numbers) or not all(
        isinstance(word, str) for word in words
    ):
        raise refuse("workspace-file-lacks", file=FILE, key="earlier")
    key, because, name, log, lost_key = map(str, words)
    log = _folder_name(log) if log else ""
    return Earlier(key, given["last"], because, name, log, given.get("seen"), lost_key)


def _folder_name(stated: Any) -> str:
    """The name of a folder in the vault; nothing that leads out of it."""
    if isinstance(stated, str) and re.fullmatch("[a-z0-9][a-z0-9-]{0,60}", stated):
        return stated
    raise refuse("workspace-file-lacks", file=FILE, key="log")


def _quoted(words: str) -> str:
    """A basic string of TOML; its escapes are those of JSON."""
    return json.dumps(words, ensure_ascii=False).replace("\x7f", "\\u007f")


def _database(folder: Path, stated: Any) -> str:
    if "://" in str(stated):
        return str(stated)
    return str(folder / str(stated))
