"""`trucewatch about`"""

from __future__ import annotations

from typing import Any

import click

from trucewatch.cli.help import SpokenCommand
from trucewatch.cli.options import Asked, in_workspace


@click.command(name="about", cls=SpokenCommand)
@in_workspace
def command(
    asked: Asked,
) -> int:
    """Say what this workspace holds, and what to do next.

    Example: trucewatch about
             trucewatch about --workspace ../truce --json
    """
    from trucewatch.cli.showing import say, show_json, show_table

    opened = asked.open()
    told = _about(opened.workspace)
    if asked.as_json:
        show_json(told)
        return 0
    say("about-workspace", folder=told["folder"], name=told["name"])
    say("about-log", origin=told["origin"], size=told["log_size"])
    say("about-key", key=told["log_key"])
    say("about-keys", folder=told["keys"])
    say("about-members", members=", ".join(told["members"]) or "-")
    for case in told["cases"]:
        _case(case, show_table)
    _next(told, say)
    return 0


def _case(case: dict[str, Any], show_table: Any) -> None:
    from trucewatch.cli.wording_records import isolated, kind_label

    click.echo(click.style(f"\n{isolated(case['code'])}  {case['name']}", bold=True))
    rows = [(kind_label(kind), str(count)) for kind, count in case["records"].items()]
    show_table(("about-kind", "about-count"), rows)


def _next(told: dict[str, Any], say: Any) -> None:
    """The next thing to do, as far as the workspace tells it."""
    if not told["members"]:
        say("about-next-member")
    if not told["cases"]:
        say("about-empty")
    else:
        say("about-next-check")


def _about(workspace: Any) -> dict[str, Any]:
    from trucewatch.acts.logs import open_log
    from trucewatch.cli.showing import said_text
    from trucewatch.records.models import Case, CaseRecord, Member
    from trucewatch.records.plain import KINDS, stored

    kinds = [kind for kind, model in KINDS.items() if issubclass(model, CaseRecord)]
    cases = []
    for case in Case.objects.order_by("code"):
        counts = {k: stored(k).filter(case=case).count() for k in kinds}
        held = {kind: count for kind, count in counts.items() if count}
        cases.append(
            {"code": case.code, "ref": case.ref, "name": said_text(case.name), "records": held}
        )
    return {
        "folder": str(workspace.folder),
        "name": workspace.name,
        "origin": workspace.origin,
        "log_key": workspace.log_key,
        "log_size": open_log(workspace).newest().size,
        "keys": str(workspace.keys),
        "members": list(Member.objects.order_by("username").values_list("username", flat=True)),
        "cases": cases,
    }
