"""`trucewatch show CODE`"""

from __future__ import annotations

import shutil
import textwrap
from collections.abc import Iterator
from typing import TYPE_CHECKING, Any

import click

from trucewatch.cli.help import SpokenCommand
from trucewatch.cli.options import Asked, in_case

if TYPE_CHECKING:
    from trucewatch.cli.referring import Reference
    from trucewatch.records.models import Record

WIDTH = 96
LEFT_OUT = ("id", "case", "code", "state", "about_kind")


@click.command(name="show", cls=SpokenCommand)
@click.argument("code")
@in_case
def command(
    asked: Asked,
    code: str,
) -> int:
    """Show a record, its sources and what refers to it.

    Example: trucewatch show incident:dahiya
             trucewatch show A-INC-0003 --language ar
    """
    from trucewatch.cli.finding_records import record_of
    from trucewatch.cli.opening import zone_of
    from trucewatch.cli.showing import say_zone, show_json

    asked.open()
    from trucewatch.cli.referring import references_to
    from trucewatch.records.plain import to_plain

    record = record_of(code, asked.case_ref)
    using = list(references_to(record))
    if asked.as_json:
        told = [one.plain() for one in using]
        kept = _kept(record)
        merged = {} if kept is None else {"merged_into": kept}
        show_json({"kind": record.kind} | to_plain(record) | merged | {"referred_to_by": told})
        return 0
    _head(record)
    zone = zone_of(record)
    for label, value in _lines(record, zone):
        _line(label, value) if isinstance(value, str) else _items(label, value)
    if zone and _tells_time(record):
        say_zone(zone)
    _references(using)
    return 0


def _head(record: Record) -> None:
    from trucewatch.cli.language import chosen_language
    from trucewatch.cli.showing import say
    from trucewatch.cli.wording_records import isolated, kind_label, title_of
    from trucewatch.values.codes.records import RecordState

    head = f"{kind_label(record.kind)} {isolated(record.code or record.ref)}"
    click.echo(click.style(f"{head}  {title_of(record)}", bold=True))
    if record.state is not RecordState.CURRENT:
        click.echo(click.style(f"  {record.state.label(chosen_language())}", fg="yellow"))
        if (kept := _kept(record)) is not None:
            say("show-merged", kept=kept)


def _kept(record: Record) -> str | None:
    """The code of the incident that this one was merged into."""
    from trucewatch.acts.merging import merged_into
    from trucewatch.records.models import Incident

    kept = merged_into(record) if isinstance(record, Incident) else None
    return None if kept is None else kept.code


def _lines(record: Record, zone: str) -> Iterator[tuple[str, str | list[str]]]:
    """Label and value, or the values, of every field that says something."""
    from trucewatch.cli.wording_published import listed
    from trucewatch.cli.wording_records import field_label, named, part_said, record_with
    from trucewatch.records.plain import parts_of, tells_nothing

    for part in parts_of(record.kind):
        value: Any = getattr(record, part.attribute)
        if part.name in LEFT_OUT or value is False or _in_head(part.name, value, record):
            continue
        if tells_nothing(record, part.name):
            continue
        if part.name == "about" and record.kind == "citation":
            yield field_label(part.name), named(record_with(record.about_kind, value))  # type: ignore[attr-defined]
        elif items := listed(record, part.name):
            yield field_label(part.name), items
        elif words := part_said(part, value, zone, record):
            yield field_label(part.name, record.kind), words


def _tells_time(record: Record) -> bool:
    """Whether any of its fields holds an instant or a period."""
    from trucewatch.records.plain import parts_of
    from trucewatch.values.period import Period
    from trucewatch.values.when import When

    values = (getattr(record, part.attribute) for part in parts_of(record.kind))
    return any(isinstance(value, (When, Period)) for value in values)


def _in_head(name: str, value: Any, record: Record) -> bool:
    from trucewatch.cli.wording_records import TITLES, title_of, value_said

    return name in TITLES[:3] and value_said(value, "") == title_of(record)


def _line(label: str, value: str) -> None:
    """A field; long words wrapped under their label."""
    width = max(40, min(shutil.get_terminal_size((WIDTH, 24)).columns, WIDTH))
    first, *rest = textwrap.wrap(
        f"{label}: {value}", width, initial_indent="  ", subsequent_indent="      "
    )
    click.echo(first.replace(label, click.style(label, dim=True), 1))
    for line in rest:
        click.echo(line)


def _items(label: str, items: list[str]) -> None:
    """A field that lists several things, each on lines of its own."""
    click.echo(f"  {click.style(label, dim=True)}:")
    for item in items:
        click.echo(f"    · {item}")


def _references(using: list[Reference]) -> None:
    """What refers to the record, kind by kind, the first of each."""
    from trucewatch.cli.showing import say, words

    if not using:
        return
    click.echo(click.style(f"\n{words('show-referring')}", bold=True))
    for one in using:
        click.echo(f"  {one.words()}")
        if one.more:
            say("show-more", count=one.more)
