"""How a command shows what it found: JSON, tables, findings."""

from __future__ import annotations

import json
import sys
from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING, Any

import click

from trucewatch.cli.language import chosen_language, said
from trucewatch.values.message import Message

if TYPE_CHECKING:
    from trucewatch.values.finding import Finding
    from trucewatch.values.texts import Text

COLOURS = {"error": "red", "warning": "yellow", "note": "blue", "opened": "green"}
SIGNS = {"error": "✗", "warning": "!", "note": "·", "opened": "✓"}


def show_json(value: Any) -> None:
    click.echo(json.dumps(value, ensure_ascii=False, indent=1))


def say(code: str, /, **args: Any) -> None:
    """A sentence of the catalogue in the chosen language."""
    click.echo(said(Message(f"cli-{code}", args)))


def words(code: str, **args: Any) -> str:
    return said(Message(f"cli-{code}", args))


def say_zone(zone: str) -> None:
    """By which clocks the answer tells its times."""
    from trucewatch.values.zone_names import zone_name

    say("times-of", zone=zone_name(zone, chosen_language()))


def act_label(name: str) -> str:
    """What an act is called."""
    return words(f"act-{name.replace('_', '-')}")


def said_text(text: Text) -> str:
    return text.get(chosen_language())


def show_table(headers: Sequence[str], rows: Iterable[Sequence[str]]) -> None:
    """A table as wide as the terminal; headers are codes of the catalogue."""
    from rich.console import Console
    from rich.table import Table

    table = Table(
        *(words(header) for header in headers), box=None, header_style="bold", pad_edge=False
    )
    for row in rows:
        table.add_row(*row)
    width = None if sys.stdout.isatty() else 120
    Console(width=width, highlight=False, markup=False).print(table)


def show_finding(finding: Finding, decided: str = "", mark: str = "") -> None:
    """One finding: sign, place, message, advice."""
    _show_finding(finding, str(finding.severity), map(_place, finding.where), decided, mark)


def show_gate(finding: Finding, opened: str, about: Iterable[str]) -> None:
    """What a gate found: what it is about, and what opened it or what to do."""
    _show_finding(finding, "opened" if opened else str(finding.severity), about, opened)


def _show_finding(
    finding: Finding, how: str, about: Iterable[str], decided: str, mark: str = ""
) -> None:
    sign = click.style(SIGNS[how], fg=COLOURS[how], bold=True)
    places = "; ".join(about)
    click.echo(f"{sign} {mark}{said(finding.message)}")
    click.echo(click.style(f"    {finding.fingerprint[:8]}  {finding.code}  {places}", dim=True))
    if decided:
        click.echo(click.style(f"    ✓ {decided}", fg="green"))
    elif finding.advice is not None:
        advice = said(finding.advice).replace("FINGERPRINT", finding.fingerprint[:8])
        click.echo(f"    → {advice}")


def _place(where: Any) -> str:
    spot = [str(number) for number in (where.line, where.column) if number] if where.line else []
    file = ":".join([where.file, *spot]) if where.file else ""
    record = f"{where.kind}:{where.ref}" if where.kind else ""
    field = f".{where.field}" if where.field else ""
    return " ".join(part for part in (file, f"{record}{field}") if part)
