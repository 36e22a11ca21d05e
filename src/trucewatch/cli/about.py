"""`trucewatch about`"""

from __future__ import annotations

from typing import Any

import click

from trucewatch.cli.failing import telling
from trucewatch.cli.options import workspace_options


@click.command(name="about")
@workspace_options
@telling
def command(
    workspace: str | None, username: str | None, language: str | None, as_json: bool
) -> int:
    """Say what this workspace holds, where its parts lie and what was last sealed.

    Example: trucewatch about
    """
    from trucewatch.cli.opening import open_workspace
    from trucewatch.cli.showing import say, show_json, show_table

    opened = open_workspace(workspace, username)
    told = _about(opened.workspace)
    if as_json:
        show_json(told)
        return 0
    say("about-workspace", folder=told["folder"], name=told["name"])
    say("about-log", origin=told["origin"], size=told["log_size"], key=told["log_key"])
    if not told["cases"]:
        say("about-empty")
        return 0
    for case in told["cases"]:
        click.echo(click.style(f"{case['code']}  {case['ref']}", bold=True))
        show_table(("about-kind", "about-count"), [(k, str(n)) for k, n in case["records"].items()])
    return 0


def _about(workspace: Any) -> dict[str, Any]:
    from trucewatch.acts.logs import open_log
    from trucewatch.records.models import Case, CaseRecord
    from trucewatch.records.plain import KINDS, stored

    kinds = [kind for kind, model in KINDS.items() if issubclass(model, CaseRecord)]
    cases = []
    for case in Case.objects.order_by("code"):
        counts = {k: stored(k).filter(case=case).count() for k in kinds}
        held = {kind: count for kind, count in counts.items() if count}
        cases.append({"code": case.code, "ref": case.ref, "records": held})
    return {
        "folder": str(workspace.folder),
        "name": workspace.name,
        "origin": workspace.origin,
        "log_key": workspace.log_key,
        "log_size": open_log(workspace).newest().size,
        "keys": str(workspace.keys),
        "cases": cases,
    }
