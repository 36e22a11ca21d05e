"""Making a workspace, and bringing an older one to the version of the program."""

from __future__ import annotations

import re
from pathlib import Path
from uuid import uuid4

from django.core.management import call_command

from trucewatch.acts.logs import SIGNING_KEY
from trucewatch.records.keys import KeyStore
from trucewatch.records.workspace import Workspace, connect, read, write
from trucewatch.values.refusal import refuse
from trucewatch.vault.signing import SigningKey

NAME = re.compile("[A-Z][A-Z0-9]{0,7}")
DATABASE, VAULT, KEYS = "workspace.sqlite3", "vault", "keys"


def create_workspace(
    folder: Path, name: str = "A", database: str = DATABASE, keys: str = KEYS
) -> Workspace:
    """Make a workspace in a new or empty folder, and open it.

    name: one to eight capital letters or digits, the beginning of its short codes.
    database: a file name, or a `postgresql://` address of an empty database.
    Raises Refusal where the folder is in use or the name is none.
    """
    if not NAME.fullmatch(name):
        raise refuse("workspace-name", given=name[:60])
    if folder.exists() and any(folder.iterdir()):
        raise refuse("workspace-folder-in-use", folder=str(folder))
    folder.mkdir(parents=True, exist_ok=True)
    origin = f"trucewatch/{name.lower()}/{uuid4().hex[:16]}"
    KeyStore.create(folder / keys)
    signing = SigningKey.create(folder / keys / SIGNING_KEY, origin)
    described = Workspace(
        folder, name, origin, str(signing.public), database, folder / VAULT, folder / keys
    )
    described.log.mkdir(parents=True)
    write(described, database, VAULT, keys)
    workspace = read(folder)
    connect(workspace)
    call_command("migrate", verbosity=0, interactive=False)
    return workspace


def upgrade_workspace(workspace: Workspace) -> None:
    """Bring the database to the version of the program. Revisions and log stay as they are."""
    connect(workspace)
    call_command("migrate", verbosity=0, interactive=False)
