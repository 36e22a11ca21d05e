"""`trucewatch screen`"""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from trucewatch.cli.help import SpokenCommand
from trucewatch.cli.options import Asked, in_case
from trucewatch.cli.stopping import Misuse
from trucewatch.values.message import Message

if TYPE_CHECKING:
    from trucewatch.acts.screened.reading import Counted
    from trucewatch.screening.screen import Screened, Summary
    from trucewatch.values.answer import Answer

COLOURS = {"yes": "green", "no": "red", "unsure": "yellow", "does_not_apply": "blue"}


@click.command(name="screen", cls=SpokenCommand)
@click.argument("incident", required=False)
@click.option("--all", "everything", is_flag=True)
@click.option("--counts", is_flag=True)
@in_case
def command(
    asked: Asked,
    incident: str | None,
    everything: bool,
    counts: bool,
) -> int:
    """Ask the five questions of every incident and clause.

    Example: trucewatch screen
             trucewatch screen incident:dahiya --all
             trucewatch screen --counts
    """
    from trucewatch.cli.finding_records import record_of
    from trucewatch.cli.opening import the_view
    from trucewatch.cli.showing import say, show_json

    asked.open()
    from trucewatch.acts.screened.showing import screened_incident
    from trucewatch.screening.screen import screen, summaries

    if counts:
        if incident is not None or everything:
            raise Misuse(Message("cli-screen-counts-alone"))
        return _counts(asked)
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


def _counts(asked: Asked) -> int:
    """Each clause with how many incidents it may concern, from the answers kept."""
    from trucewatch.acts.screened.reading import counted
    from trucewatch.cli.showing import said_text, say, show_json, show_table

    found = counted(asked.case())
    if asked.as_json:
        show_json([_plain(one) for one in found])
        return 0
    if not found:
        say("screen-nothing")
        return 0
    rows = []
    for one in found:
        numbers = (f"{number:,}" for number in (one.yes, one.unsure, one.no))
        rows.append((*numbers, str(one.clause.code), _short(said_text(one.clause.statement))))
    names = ("yes", "unsure", "no", "clause", "statement")
    show_table([f"screen-counts-{name}" for name in names], rows)
    return 0


def _plain(one: Counted) -> dict[str, str | int]:
    clause = one.clause.ref or str(one.clause.code)
    return {"clause": clause, "yes": one.yes, "unsure": one.unsure, "no": one.no}


def _short(statement: str) -> str:
    return statement if len(statement) <= 90 else f"{statement[:87]}..."


def _title(summary: Summary) -> None:
    from trucewatch.cli.showing import said_text

    title = said_text(summary.incident.title)
    click.echo(click.style(f"\n{summary.incident.code}  {title}", bold=True))


def _clause(summary: Summary, everything: bool, several: bool) -> None:
    """One clause with its answer; of several agreements each is named."""
    from trucewatch.cli.language import chosen_language
    from trucewatch.cli.showing import said_text, words

    clause = summary.clause
    shown = _short(said_text(clause.statement) or clause.clause_kind.label(chosen_language()))
    if several and clause.agreement is not None:
        shown = f"{said_text(clause.agreement.name)}: {shown}"
    label = words("screen-clause", clause=clause.code, number=clause.number)
    label = label if clause.number else str(clause.code)
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
