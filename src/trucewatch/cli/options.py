"""Options that many commands share."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, TypeVar

import click

F = TypeVar("F", bound=Callable[..., Any])


def workspace_options(command: F) -> F:
    """--workspace, --as, --language, --json."""
    for option in (
        click.option(
            "--json", "as_json", is_flag=True, help="Print JSON, words in both languages."
        ),
        click.option("--language", type=click.Choice(["en", "ar"]), help="Language of the output."),
        click.option("--as", "username", metavar="NAME", help="Who acts (asserted, not proved)."),
        click.option(
            "--workspace", metavar="FOLDER", help="The workspace, if not the current folder."
        ),
    ):
        command = option(command)
    return command


def case_option(command: F) -> F:
    """--case, where a workspace holds several."""
    return click.option("--case", "case_ref", metavar="REF", help="The case: its ref or code.")(
        command
    )
