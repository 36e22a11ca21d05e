"""`trucewatch show CODE`"""

from __future__ import annotations

from typing import Any

import click

from trucewatch.cli.failing import telling
from trucewatch.cli.options import case_option, workspace_options


@click.command(name="show")
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
    """Show a record by its code, or by kind:ref. Protected words are never shown here.

    Example: trucewatch show A-INC-0003, or: trucewatch show incident:dahiya
    """
    from trucewatch.cli.finding_records import record_of
    from trucewatch.cli.language import chosen_language
    from trucewatch.cli.opening import open_workspace
    from trucewatch.cli.showing import show_json

    open_workspace(workspace, username)
    record = record_of(code, case_ref)
    from trucewatch.records.plain import parts_of, to_plain

    plain = to_plain(record)
    if as_json:
        show_json(plain)
        return 0
    click.echo(click.style(f"{record.kind} {record.code}", bold=True))
    for part in parts_of(record.kind):
        value = getattr(record, part.attribute)
        if value not in (None, "", (), {}, [], False) and part.name not in ("id", "case", "code"):
            click.echo(f"  {part.name}: {_said(value, plain[part.name], chosen_language())}")
    return 0


def _said(value: Any, plain: Any, lang: str) -> str:
    from trucewatch.values.texts import Text

    if isinstance(value, Text):
        return str(value.get(lang))
    return str(plain)
