"""`trucewatch history CODE`"""

from __future__ import annotations

from typing import Any

import click

from trucewatch.cli.failing import telling
from trucewatch.cli.options import case_option, workspace_options


@click.command(name="history")
@click.argument("code")
@case_option
@workspace_options
@telling
def command(
    code: str,
    case_ref: str | None,
    workspace: str | None,
    username: str | None,
    language: str | None,
    as_json: bool,
) -> int:
    """Show who changed a record, when, in which act, what and why.

    Example: trucewatch history A-INC-0003
    """
    from trucewatch.cli.finding_records import record_of
    from trucewatch.cli.opening import open_workspace
    from trucewatch.cli.showing import show_json

    open_workspace(workspace, username)
    record = record_of(code, case_ref)
    from trucewatch.acts.revisions import history

    steps = list(history(record.id))
    if as_json:
        show_json([_plain(step) for step in steps])
        return 0
    for step in steps:
        _show(step)
    return 0


def _show(step: Any) -> None:
    from trucewatch.cli.showing import words

    who = step.member or words("history-nobody")
    mark = f" ({words('history-asserted')})" if step.asserted and step.member else ""
    sealed = (
        words("history-recorded")
        if step.sealed_as is None
        else words("history-sealed", number=step.sealed_as)
    )
    head = f"{step.number}. {step.at:%Y-%m-%d %H:%M} UTC  {who}{mark}  {step.act}"
    click.echo(click.style(head, bold=True) + f"  [{sealed}]")
    if step.reason:
        click.echo(f"   {words('history-why')}: {step.reason}")
    for change in step.changes:
        if change.after not in (None, "", [], {}) or change.before not in (None, "", [], {}):
            click.echo(f"   {change.field}: {_short(change.before)} → {_short(change.after)}")


def _short(value: Any) -> str:
    if isinstance(value, dict) and "original" in value:
        value = value[value["original"]]
    text = "—" if value in (None, "", [], {}) else str(value)
    return text if len(text) <= 100 else text[:97] + "..."


def _plain(step: Any) -> dict[str, Any]:
    return {
        "number": step.number,
        "act": step.act,
        "at": step.at.isoformat(),
        "member": step.member,
        "asserted": step.asserted,
        "reason": step.reason,
        "schema": step.schema,
        "root": step.root,
        "sealed_as": step.sealed_as,
        "changes": [{"field": c.field, "before": c.before, "after": c.after} for c in step.changes],
    }
