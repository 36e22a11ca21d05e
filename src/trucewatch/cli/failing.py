"""What a command tells and returns when it cannot go on."""

from __future__ import annotations

import functools
import json
from collections.abc import Callable
from typing import Any, ParamSpec, TypeVar

import click

from trucewatch.cli.language import said

DONE, FINDINGS, MISUSE, BROKEN, REFUSED, INTERRUPTED = 0, 1, 2, 3, 4, 130
P = ParamSpec("P")
R = TypeVar("R")


def exit_code_of(stopped: BaseException) -> int:
    """Tell what click stopped for, and give the exit code."""
    if isinstance(stopped, click.ClickException):
        stopped.show()
        return MISUSE
    from trucewatch.values.message import Message

    click.echo(said(Message("cli-interrupted")), err=True)
    return INTERRUPTED


def telling(work: Callable[P, R]) -> Callable[P, R | int]:
    """Run a command; a refusal or a broken log is told in words, and becomes the exit code."""

    @functools.wraps(work)
    def told(*args: P.args, **options: P.kwargs) -> R | int:
        from trucewatch.values.refusal import Refusal
        from trucewatch.vault.broken import Broken
        from trucewatch.vault.report import NotVerified

        as_json = bool(options.get("as_json"))
        try:
            return work(*args, **options)
        except Refusal as refusal:
            _tell("refused", refusal.message, as_json)
            return REFUSED
        except Broken as broken:
            _tell("broken", broken.message, as_json)
            return BROKEN
        except NotVerified as found:
            for each in found.report.broken:
                _tell("broken", each.message, as_json)
            return BROKEN

    return told


def _tell(what: str, message: Any, as_json: bool) -> None:
    if as_json:
        told = {what: {"code": message.code, "message": message.both()}}
        click.echo(json.dumps(told, ensure_ascii=False, indent=1))
        return
    words = said(message)
    click.echo(click.style(f"✗ {words}", fg="red"), err=True)
