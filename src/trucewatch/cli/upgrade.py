"""`trucewatch upgrade`"""

from __future__ import annotations

import click

from trucewatch.cli.help import SpokenCommand
from trucewatch.cli.options import Asked, in_workspace


@click.command(name="upgrade", cls=SpokenCommand)
@click.option("--dry-run", is_flag=True)
@in_workspace
def command(
    asked: Asked,
    dry_run: bool,
) -> int:
    """Bring a workspace of an older version to this one.

    Example: trucewatch upgrade --dry-run
             trucewatch upgrade
    """
    from trucewatch.acts.workspaces import upgrade_workspace
    from trucewatch.cli.progress import progress_bars
    from trucewatch.cli.showing import say, show_json
    from trucewatch.records import workspace as workspaces

    found = workspaces.read(workspaces.find(asked.workspace))
    workspaces.connect(found)
    if dry_run:
        changes = workspaces.pending_changes()
    else:
        with progress_bars() as progress:
            changes = upgrade_workspace(found, progress)
    if asked.as_json:
        show_json({"changes": changes, "changed": bool(changes) and not dry_run})
    elif not changes:
        say("upgrade-nothing", folder=str(found.folder))
    elif dry_run:
        say("upgrade-would", changes=", ".join(changes))
    else:
        say("upgrade-done", folder=str(found.folder))
        say("upgrade-next")
    return 0
