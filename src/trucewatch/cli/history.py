"""`trucewatch history CODE`"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import click

from trucewatch.cli.help import SpokenCommand
from trucewatch.cli.options import Asked, in_case

if TYPE_CHECKING:
    from trucewatch.acts.revisions import Change, Step


@click.command(name="history", cls=SpokenCommand)
@click.argument("code")
@click.option("--all", "everything", is_flag=True)
@in_case
def command(
    asked: Asked,
    code: str,
    everything: bool,
) -> int:
    """Show who changed a record, when, in which act, what and why.

    Example: trucewatch history A-INC-0003
             trucewatch history tally:moved --all
    """
    from trucewatch.cli.finding_records import record_of
    from trucewatch.cli.opening import zone_of
    from trucewatch.cli.showing import say_zone, show_json
    from trucewatch.cli.wording_records import kind_label, named

    asked.open()
    record = record_of(code, asked.case_ref)
    from trucewatch.acts.revisions import history

    steps = list(history(record.id))
    if asked.as_json:
        show_json([_plain(step) for step in steps])
        return 0
    click.echo(click.style(f"{kind_label(record.kind)} {named(record)}", bold=True))
    zone = zone_of(record) or "UTC"
    say_zone(zone)
    for step in steps:
        _show(step, record.kind, zone, everything)
    return 0


def _show(step: Step, kind: str, zone: str, everything: bool) -> None:
    from trucewatch.cli.showing import act_label, words
    from trucewatch.cli.wording_changes import change_said, says_something
    from trucewatch.cli.wording_records import value_said
    from trucewatch.values.when import When

    who = step.member or words("history-nobody")
    mark = f" ({words('history-asserted')})" if step.asserted and step.member else ""
    sealed = (
        words("history-recorded")
        if step.sealed_as is None
        else words("history-sealed", number=step.sealed_as)
    )
    at = value_said(When.parse(step.at.isoformat(timespec="seconds")), zone)
    click.echo(click.style(f"\n{step.number}. {act_label(step.act)}", bold=True) + f"  {at}")
    click.echo(click.style(f"   {who}{mark}, {sealed}", dim=True))
    if step.reason:
        click.echo(f"   {words('history-why')}: {step.reason}")
    told = [change for change in step.changes if says_something(change)]
    if step.number == 1 and not everything:
        click.echo(f"   {words('history-first', count=len(told))}")
        return
    for change in told:
        click.echo(f"   {change_said(kind, change, zone)}")


def _plain(step: Step) -> dict[str, Any]:
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
        "changes": [_change(change) for change in step.changes],
    }


def _change(change: Change) -> dict[str, Any]:
    return {"field": change.field, "before": change.before, "after": change.after}
