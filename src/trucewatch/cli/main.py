"""`trucewatch`: one file a command, imported only when it is called.

Exit codes: 0 done; 1 findings (check, read, import --dry-run, publish --dry-run); 2 misuse; 3
integrity broken or could not be checked; 4 refused; 70 a fault of the program; 130 interrupted
(nothing half done).
"""

from __future__ import annotations

import getpass
import io
import os
import signal
import sys
import warnings
from importlib import import_module
from typing import TYPE_CHECKING

import click

from trucewatch.cli import click_words
from trucewatch.cli.help import SpokenGroup, help_words

if TYPE_CHECKING:
    from types import FrameType

SECTIONS = (
    ("begin", ("demo", "init", "member", "about")),
    ("team", ("serve", "doctor", "basemap", "grant", "invite")),
    (
        "record",
        (
            "import",
            "places",
            "seal",
            "redact",
            "custody",
            "show",
            "history",
            "share",
            "withdraw",
            "erase",
        ),
    ),
    ("check", ("read", "examine", "check", "decide", "duplicates")),
    ("determine", ("screen", "rebuild", "clauses", "ledger", "determine")),
    ("give-out", ("report", "publish", "receipt", "package")),
    ("keep", ("verify", "checkpoint", "witness", "stamp", "vault", "keys", "upgrade")),
    ("copies", ("panic", "lock", "unlock", "clone", "takeover", "restore")),
)
"""The commands, by the section of the help they stand in."""
COMMANDS = tuple(name for _, names in SECTIONS for name in names)
MODULES = {"import": "importing"}


class Commands(SpokenGroup):
    """The commands, listed without importing any of them."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        return list(COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        if cmd_name not in COMMANDS:
            return None
        module = import_module(f"trucewatch.cli.{MODULES.get(cmd_name, cmd_name)}")
        command: click.Command = module.command
        return command

    def resolve_command(
        self, ctx: click.Context, args: list[str]
    ) -> tuple[str | None, click.Command | None, list[str]]:
        """A command that is none is answered with the nearest one."""
        if args and args[0] not in COMMANDS and not args[0].startswith("-"):
            raise click.NoSuchCommand(args[0], possibilities=COMMANDS, ctx=ctx)
        return super().resolve_command(ctx, args)

    def speak(self, context: click.Context) -> None:
        super().speak(context)
        self.epilog = help_words("trucewatch-end")

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        width = max(map(len, COMMANDS))
        for section, names in SECTIONS:
            with formatter.section(help_words(f"section-{section}")):
                formatter.write_dl([(f"{name:{width}}", help_words(name)) for name in names])


@click.group(
    cls=Commands,
    name="trucewatch",
    context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 96},
)
@click.version_option(package_name="trucewatch")
def commands() -> None:
    """Monitor ceasefire and evacuation agreements, and document their breaches so that an outsider
    can check every word.
    """


def main() -> None:
    """The entry point: runs a command, tells errors in words, and sets the exit code."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(encoding="utf-8", errors="backslashreplace")
    warnings.filterwarnings("ignore", category=getpass.GetPassWarning)  # secrets may come by a pipe
    if signal.getsignal(signal.SIGINT) is signal.default_int_handler:  # or whoever began us said no
        signal.signal(signal.SIGINT, _interrupt)
    sys.exit(run())


_interrupts: list[int] = []


def _interrupt(sign: int, frame: FrameType | None) -> None:
    """Remember that the person wants it to stop: a library that is loading may hide the exception."""
    _interrupts.append(sign)
    signal.default_int_handler(sign, frame)


def run() -> int:
    """The exit code of the command that was given, whatever happens in it."""
    click_words.speak()
    try:
        color = False if os.environ.get("NO_COLOR") else None
        code = commands.main(prog_name="trucewatch", standalone_mode=False, color=color)
        sys.stdout.flush()
    except click.ClickException as stopped:
        from trucewatch.cli.stopping import misused

        return misused(stopped)
    except (click.Abort, KeyboardInterrupt):
        from trucewatch.cli.stopping import interrupted

        return interrupted()
    except BrokenPipeError:
        from trucewatch.cli.stopping import pipe_closed

        return pipe_closed()
    except BaseException as fault:  # the outermost line; a panic of a library is no Exception
        if _interrupts:
            from trucewatch.cli.stopping import interrupted

            return interrupted()
        if not isinstance(fault, Exception):
            raise
        from trucewatch.cli.stopping import faulted

        return faulted(fault)
    return code if isinstance(code, int) else 0
