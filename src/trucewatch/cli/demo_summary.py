"""What the demonstration tells at its end."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

import click

from trucewatch.checks.labelling import titled
from trucewatch.cli.language import chosen_language, said
from trucewatch.cli.showing import said_text, say, show_finding, words
from trucewatch.values.codes.findings import Severity

if TYPE_CHECKING:
    from trucewatch.reports.editions import Worked

TOLD = ("incident", "deed", "attribution", "tally", "movement", "clause", "evidence", "citation")


def summarise(worked: Worked, out: Path, sealed: int) -> None:
    """What came in, the clocks, who is unaccounted for, what needs a person, where to look."""
    _imported(worked)
    _clocks(worked)
    _people(worked)
    _rulings(worked)
    _findings(worked)
    _title("demo-look")
    for path in sorted((out / "out").iterdir()):
        click.echo(f"  {path}")
    say("demo-sealed", count=sealed)


def _title(code: str) -> None:
    click.echo("\n" + click.style(words(code), bold=True))


def _imported(worked: Worked) -> None:
    view = worked.view
    _title("demo-imported")
    click.echo(f"  {said_text(view.case.name)}")
    counts = [words(f"demo-count-{kind}", count=view.table(kind).size) for kind in TOLD]
    click.echo("  " + words("demo-counts", counts=" · ".join(counts)))


def _clocks(worked: Worked) -> None:
    _title("demo-clocks")
    lang = chosen_language()
    for clock in worked.clocks:
        state = click.style(f"{clock.state.label(lang)}", bold=True)
        click.echo(f"  {said_text(clock.clause.statement)}")
        click.echo(f"     {state}. {said(clock.reason)}")


def _people(worked: Worked) -> None:
    _title("demo-people")
    click.echo(f"  {said(worked.ledger.summary)}")
    for item in worked.ledger.unaccounted:
        click.echo(f"  · {said(item.sentence)}")


def _rulings(worked: Worked) -> None:
    _title("demo-rulings")
    lang = chosen_language()
    for ruling in worked.view.rows("determination"):
        label = click.style(ruling.ruling.label(lang), bold=True)
        state = ruling.ruling_state.label(lang)
        about = [ruling.incident.title, *([ruling.actor.name] if ruling.actor else [])]
        click.echo(f"  {' · '.join(map(said_text, about))}: {label} ({state})")


def _findings(worked: Worked) -> None:
    _title("demo-findings")
    grave = [one for one in worked.decided if one.finding.severity is not Severity.NOTE]
    for one in grave:
        told = replace(one.finding, message=titled(one.finding, worked.view))
        show_finding(told, said_text(one.decision.because) if one.decision else "")
    say("demo-open", count=sum(1 for one in grave if one.open))
