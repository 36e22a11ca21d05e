"""`trucewatch upgrade`"""

from __future__ import annotations

import click

from trucewatch.cli.failing import telling


@click.command(name="upgrade")
@click.option("--workspace", metavar="FOLDER", help="The workspace, if not the current folder.")
@click.option("--language", type=click.Choice(["en", "ar"]), help="Language of the output.")
@telling
def command(workspace: str | None, language: str | None) -> int:
    """Bring a workspace made by an older version to this one. Make a backup first.

    Revisions and log stay byte for byte as they are. Example: trucewatch upgrade
    """
    from trucewatch.acts.workspaces import upgrade_workspace
    from trucewatch.cli.showing import say
    from trucewatch.records import workspace as workspaces

    found = workspaces.read(workspaces.find(workspace))
    upgrade_workspace(found)
    say("upgrade-done", folder=str(found.folder))
    return 0
