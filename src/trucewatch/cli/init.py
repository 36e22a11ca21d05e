"""`trucewatch init FOLDER`"""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import click

from trucewatch.cli.failing import telling
from trucewatch.cli.help import SpokenCommand
from trucewatch.cli.options import speaking

if TYPE_CHECKING:
    from trucewatch.records.workspace import Workspace
    from trucewatch.values.codes.reports import Role


@click.command(name="init", cls=SpokenCommand)
@click.argument("folder", type=click.Path(path_type=Path, file_okay=False))
@click.option("--name", default="A", show_default=True)
@click.option("--member", "username", metavar="NAME")
@click.option("--role", "roles", multiple=True)
@click.option("--database")
@click.option("--keys", default="keys", show_default=True)
@click.option("--encrypt-objects", is_flag=True)
@speaking
@telling
def command(
    folder: Path,
    name: str,
    username: str | None,
    roles: tuple[str, ...],
    database: str | None,
    keys: str,
    encrypt_objects: bool,
    language: str | None,
    as_json: bool,
) -> int:
    """Make a new workspace in an empty folder.

    Example: trucewatch init truce --name ALP --member huda
             trucewatch init truce --keys /media/usb/truce-keys --encrypt-objects
    """
    from trucewatch.acts.workspaces import DATABASE, create_workspace
    from trucewatch.cli.member import roles_of
    from trucewatch.cli.showing import say, show_json
    from trucewatch.records.objects_place import ObjectsPlace
    from trucewatch.values.refusal import refuse
    from trucewatch.values.usernames import read_username

    given = roles_of(roles)
    username = read_username(username) if username else None
    if given and not username:
        raise refuse("cli-init-role")
    storage = ObjectsPlace(encrypt=encrypt_objects)
    workspace = create_workspace(folder, name, database or DATABASE, keys, storage=storage)
    if username:
        _record_first(workspace, username, given)
    if as_json:
        show_json({"workspace": str(folder), "origin": workspace.origin, "key": workspace.log_key,
                   "keys": str(workspace.keys)})  # fmt: skip
        return 0
    say("init-done", folder=str(folder), origin=workspace.origin)
    say("init-keys", folder=str(workspace.keys))
    say("init-next" if username else "init-next-member", folder=str(folder))
    return 0


def _record_first(workspace: Workspace, username: str, roles: tuple[Role, ...] | None) -> None:
    from trucewatch.acts.acting import Acting
    from trucewatch.acts.members import record_member
    from trucewatch.acts.sequencing import sequence
    from trucewatch.cli.opening import now
    from trucewatch.values.texts import Text

    shown = Text("und", {"und": username})
    record_member(Acting(workspace, None, now()), username, shown, roles)
    sequence(workspace)
