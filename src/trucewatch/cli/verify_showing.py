"""How the report of a verification is told: step by step, and what stands on the word of others."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import click

if TYPE_CHECKING:
    from trucewatch.vault.report import Report, StepReport

MOST = 20
"""So many troubles of one step are told; the rest as a number."""


def show_report(report: Report, *, whole: bool) -> None:
    """In words. whole: of a workspace, which knows of witnesses and proven times."""
    from trucewatch.cli.language import said
    from trucewatch.cli.showing import say, words
    from trucewatch.vault.broken import Step

    for step in Step:
        if step in report.steps:
            _show_step(report.steps[step])
        elif not whole:
            click.echo(f"– {int(step)}. {said(step.words)}  ({words('verify-not-here')})")
    for message in report.told:
        click.echo(f"· {said(message)}")
    if whole:
        _show_outside(report)
    if report.unsealed:
        say("verify-unsealed", count=report.unsealed)
    if report.broken:
        say("verify-broken", count=len(report.broken))
    else:
        say("verify-sound", size=report.size, origin=report.origin)


def _show_step(found: StepReport) -> None:
    from trucewatch.cli.language import said
    from trucewatch.cli.showing import say

    sign = click.style("✗", fg="red") if found.broken else click.style("✓", fg="green")
    click.echo(f"{sign} {int(found.step)}. {said(found.step.words)}  ({found.checked})")
    for broken in found.broken[:MOST]:
        click.echo(f"     {said(broken.trouble.words)}: {said(broken.message)}")
    if len(found.broken) > MOST:
        say("verify-more", count=len(found.broken) - MOST)


def _show_outside(report: Report) -> None:
    """What stands on the word of others: who holds which checkpoint, and which times are proven."""
    from trucewatch.cli.checkpoint import tell_held
    from trucewatch.cli.showing import say
    from trucewatch.cli.stamp import spoken

    tell_held(report)
    newest: dict[str, Any] = {}
    for proven in report.proven:
        if proven.time is not None and proven.size is not None:
            before = newest.get(proven.authority)
            if before is None or before.size < proven.size:
                newest[proven.authority] = proven
    for authority, proven in sorted(newest.items()):
        say("verify-proven", authority=authority, size=proven.size, time=spoken(proven.time))
    if not newest:
        say("verify-no-time-proven")
    pending = sum(proven.time is None for proven in report.proven)
    if pending:
        say("verify-pending", count=pending)


def plain_report(report: Report) -> dict[str, Any]:
    """As JSON, words in both languages."""
    from trucewatch.cli.checkpoint import plain_held
    from trucewatch.cli.stamp import plain_proven
    from trucewatch.values.saying import visible
    from trucewatch.vault.broken import Step

    return {
        "origin": visible(report.origin),
        "size": report.size,
        "root": report.root.hex(),
        "unsealed": report.unsealed,
        "told": [{"code": one.code, "message": one.both()} for one in report.told],
        "not_applicable": [int(step) for step in Step if step not in report.steps],
        "held": plain_held(report),
        "proven": plain_proven(report),
        "sound": not report.broken,
        "steps": [_plain_step(found) for _, found in sorted(report.steps.items())],
    }


def _plain_step(found: StepReport) -> dict[str, Any]:
    broken = [
        {"trouble": one.trouble.value, "code": one.code, "message": one.message.both()}
        for one in found.broken
    ]
    return {
        "step": int(found.step),
        "name": found.step.words.both(),
        "checked": found.checked,
        "broken": broken,
    }
