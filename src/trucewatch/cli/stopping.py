"""What is told at the outermost line: misuse, an interruption, a fault of the program."""

from __future__ import annotations

import os
import sys
import traceback
from difflib import get_close_matches
from typing import TYPE_CHECKING

import click

from trucewatch.cli.click_words import Said
from trucewatch.cli.failing import FAULT, INTERRUPTED, MISUSE, PIPE_CLOSED, tell, wants_json

if TYPE_CHECKING:
    from trucewatch.values.message import Message


class Misuse(click.UsageError):
    """Options that do not go together, in words of the catalogue."""

    def __init__(self, told: Message) -> None:
        super().__init__(told.text("en"))
        self.told = told


def misused(stopped: click.ClickException) -> int:
    """Say what was wrong with the words of the command, and where its help is."""
    from trucewatch.values.message import Message

    if isinstance(stopped, click.exceptions.NoArgsIsHelpError) and not wants_json():
        click.echo(stopped.format_message(), err=True)
        return MISUSE
    context = getattr(stopped, "ctx", None)
    path = context.command_path if context is not None else "trucewatch"
    help_line = Message("cli-misuse-help", {"command": f"{path} --help"})
    return tell("misuse", _misuse(stopped), MISUSE, (help_line,))


def interrupted() -> int:
    """Ctrl-C, or the end of input where a question was asked."""
    from trucewatch.values.message import Message

    return tell("interrupted", Message("cli-interrupted"), INTERRUPTED)


def pipe_closed() -> int:
    """Whoever read the output has gone (`| head`): nothing more can be told."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
    return PIPE_CLOSED


def faulted(fault: Exception) -> int:
    """A fault of the program: where it happened, and never what it was about to say.

    The words of an exception may be those of a record, so only its kind and its lines are told.
    """
    from trucewatch.values.message import Message

    lines = [
        f"{frame.filename.rpartition('trucewatch/')[2]}:{frame.lineno} {frame.name}"
        for frame in traceback.extract_tb(fault.__traceback__)
        if "trucewatch" in frame.filename
    ]
    where = Message(
        "cli-fault-where", {"kind": type(fault).__name__, "lines": " < ".join(lines[::-1])}
    )
    return tell("fault", Message("cli-fault"), FAULT, (where,))


def _misuse(stopped: click.ClickException) -> Message:
    from trucewatch.values.message import Message

    if isinstance(stopped, Misuse):
        return stopped.told
    if isinstance(stopped, click.NoSuchOption):
        near = get_close_matches(stopped.option_name, stopped.possibilities or ())
        args = {"option": stopped.option_name, "near": ", ".join(near)}
        return Message("cli-misuse-option-near" if near else "cli-misuse-option", args)
    if isinstance(stopped, click.NoSuchCommand):
        args = {"command": stopped.command_name, "near": _called(stopped)}
        return Message("cli-misuse-command-near" if args["near"] else "cli-misuse-command", args)
    if isinstance(stopped, click.MissingParameter):
        name = stopped.param.get_error_hint(None) if stopped.param else stopped.param_hint
        return Message("cli-misuse-missing", {"name": str(name).replace("'", "")})
    if isinstance(stopped, click.BadParameter) and stopped.param is not None:
        name = stopped.param.opts[-1] if stopped.param.param_type_name == "option" else ""
        name = name or str(stopped.param.human_readable_name)
        return Message("cli-misuse-value", {"name": name, "problem": _problem(stopped.message)})
    return Message("cli-misuse", {"problem": _problem(stopped.message)})


def _problem(words: str) -> str | Message:
    """What click says is wrong: sayable in both languages where it is in the catalogue."""
    return words.message if isinstance(words, Said) else words


def _called(stopped: click.NoSuchCommand) -> str:
    """How the nearest command is called, if one is near."""
    path = stopped.ctx.command_path if stopped.ctx is not None else "trucewatch"
    return f"{path} {stopped.possibilities[0]}" if stopped.possibilities else ""
