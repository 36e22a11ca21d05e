"""Making a workspace, and bringing an older one to the version of the program."""

from __future__ import annotations

import re
import shutil
from collections.abc import Collection
from dataclasses import replace
from pathlib import Path
from typing import Final
from uuid import uuid4

from django.conf import settings
from django.core.management import call_command
from django.db import connections

from trucewatch.acts.logs import SIGNING_KEY, open_log
from trucewatch.acts.storage import storage_told
from trucewatch.acts.tables import make_tables
from trucewatch.records.keys import KeyStore
from trucewatch.records.objects_place import IN_THE_VAULT, ObjectsPlace
from trucewatch.records.workspace import (
    Workspace,
    connect,
    pending_changes,
    require_new_database,
    write,
)
from trucewatch.values.progress import Progress, silent
from trucewatch.values.refusal import refuse
from trucewatch.vault.signing import SigningKey

NAME = re.compile("[A-Z][A-Z0-9]{0,7}")
DATABASE, VAULT, KEYS = "workspace.sqlite3", "vault", "keys"


def create_workspace(
    folder: Path,
    name: str = "A",
    database: str = DATABASE,
    keys: str = KEYS,
    beside: Collection[str] = (),
    storage: ObjectsPlace = IN_THE_VAULT,
) -> Workspace:
    """Make a workspace in a new or empty folder, and open it. What fails leaves nothing behind.

    name: one to eight capital letters or digits, the beginning of its short codes.
    database: a file name, or a `postgresql://` address of an empty database. keys: a folder, seen
    from the new one. beside: names of files that may stand in the folder already. storage: where
    objects are kept, if not in the vault as they are.
    Raises Refusal where the folder, the keys or the database is in use, or the name is none.
    """
    if not NAME.fullmatch(name):
        raise refuse("workspace-name", given=name[:60])
    if folder.exists() and any(each.name not in beside for each in folder.iterdir()):
        raise refuse("workspace-folder-in-use", folder=str(folder))
    if (folder / keys).exists() and any((folder / keys).iterdir()):
        raise refuse("workspace-keys-in-use", folder=str(folder / keys))
    origin = f"trucewatch/{name.lower()}/{uuid4().hex[:16]}"
    stated = database if "://" in database else str(folder / database)
    described = Workspace(folder, name, origin, "", stated, folder / VAULT, folder / keys, storage)
    standing = {each for each in (folder, *folder.parents, described.keys) if each.exists()}
    folder.mkdir(parents=True, exist_ok=True)
    folder.chmod(0o700)  # others on the machine have no business in it
    described.vault.mkdir()  # whoever makes it first makes the workspace
    try:
        return _made(described, database, keys)
    except BaseException:
        _remove(described, standing, beside)
        raise


def _made(described: Workspace, database: str, keys: str) -> Workspace:
    """The database first: it is what may refuse."""
    connect(described, new=True)
    if "://" in database:
        require_new_database()
    KeyStore.create(described.keys)
    signing = SigningKey.create(described.keys / SIGNING_KEY, described.origin)
    workspace = replace(described, log_key=str(signing.public))
    make_tables()
    open_log(workspace).seal(0, [], signing)
    write(workspace, database, VAULT, keys)
    return workspace


def _remove(described: Workspace, standing: Collection[Path], beside: Collection[str]) -> None:
    """Take away what was begun; what stood before stays."""
    if settings.configured:  # or else nothing was opened
        connections.close_all()
    for folder in (described.keys, described.folder):
        for each in folder.iterdir() if folder.exists() else ():
            if each.name not in beside:
                shutil.rmtree(each) if each.is_dir() else each.unlink()
    for made in (described.keys, described.folder, *described.folder.parents):
        if made not in standing and made.exists():
            made.rmdir()


INDEX_RENEWED: Final = "index"
"""Told among the changes of an upgrade where the index had to be brought up to date."""


def upgrade_workspace(workspace: Workspace, progress: Progress = silent) -> list[str]:
    """Bring the database to the version of the program; the changes that were made, INDEX_RENEWED among them.

    Revisions and log stay as they are; numbers derived from values are computed anew. Raises Refusal for a database of a newer version.
    """
    connect(workspace)
    from trucewatch.acts.deriving import derive_anew  # models need the database
    from trucewatch.acts.indexed.renewing import bring_index_up_to_date, is_behind

    changes = pending_changes()
    with storage_told():
        if changes:
            call_command("migrate", verbosity=0, interactive=False)
        derive_anew()
        if is_behind():
            bring_index_up_to_date(progress)
            changes.append(INDEX_RENEWED)
    return changes
