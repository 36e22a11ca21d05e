"""`trucewatch screen`"""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from trucewatch.cli.help import SpokenCommand
from trucewatch.cli.options import Asked, in_case

if TYPE_CHECKING:
    from trucewatch.screening.screen import Screened, Summary
    from trucewatch.values.answer import Answer

COLOURS = {"yes": "green", "no": "red", "unsure": "yellow", "does_not_apply": "blue"}


@click.command(name="screen", cls=SpokenCommand)
@click.argument("incident", required=False)
@click.option("--all", "everything", is_flag=True)
@in_case
def command(
    asked: Asked,
    incident: str | None,
    everything: bool,
) -> int:
    """Ask the five questions of every incident and clause.

    Example: trucewatch screen
             trucewatch screen incident:dahiya --all
    """
    from trucewatch.cli.finding_records import record_of
    from trucewatch.cli.opening import the_view
    from trucewatch.cli.showing import say, show_json

    asked.open()
    from trucewatch.acts.screened.showing import screened_incident
    from trucewatch.screening.screen import screen, summaries

    if incident is None:
        screened = screen(the_view(asked.case()))
    else:
        screened = screened_incident(asked.case(), record_of(incident, asked.case_ref).id)
    if asked.as_json:
        show_json([one.plain() for one in screened])
        return 0
    if not screened:
        say("screen-nothing")
    last = None
    several = len({one.clause.raw("agreement") for one in screened}) > 1
    for summary in summaries(screened):
        if summary.incident != last:
            last = summary.incident
            _title(summary)
        _clause(summary, everything, several)
    if screened:
        click.echo()
        say("screen-next" if everything else "screen-all")
    return 0


def _title(summary: Summary) -> None:
    from trucewatch.cli.showing import said_text

    title = said_text(summary.incident.title)
    click.echo(click.style(f"\n{summary.incident.code}  {title}", bold=True))


def _clause(summary: Summary, everything: bool, several: bool) -> None:
    """One clause with its answer; of several agreements each is named."""
    from trucewatch.cli.language import chosen_language
    from trucewatch.cli.showing import said_text, words

    clause = summary.clause
    statement = said_text(clause.statement) or clause.clause_kind.label(chosen_language())
    shown = statement if len(statement) <= 90 else f"{statement[:87]}..."
    if several and clause.agreement is not None:
        shown = f"{said_text(clause.agreement.name)}: {shown}"
    label = words("screen-clause", clause=clause.code, number=clause.number)
    click.echo(f"  {_verdict(summary.overall)}  {label}  {shown}")
    click.echo(f"        {_reason(summary.overall)}")
    if everything:
        for one in summary.screened:
            _five(one)


def _five(one: Screened) -> None:
    from trucewatch.cli.showing import words
    from trucewatch.screening.screen import QUESTIONS

    parts = [str(row.code) for row in (one.deed, one.attribution) if row is not None]
    if parts:
        click.echo(f"      {' / '.join(parts)}")
    for name in QUESTIONS:
        answer = getattr(one, name)
        question = words(f"screen-{name.replace('_', '-')}")
        click.echo(f"        {_verdict(answer)}  {question}: {_reason(answer)}")


def _verdict(answer: Answer) -> str:
    from trucewatch.cli.language import chosen_language

    label = answer.verdict.label(chosen_language())
    return click.style(label, fg=COLOURS[answer.verdict.value], bold=True)


def _reason(answer: Answer) -> str:
    from trucewatch.cli.language import said

    return said(answer.reason)
