"""`trucewatch`: one file a command, imported only when it is called.

Exit codes: 0 done; 1 findings (check, import --dry-run, publish --dry-run); 2 misuse; 3 integrity
broken or could not be checked; 4 refused; 70 a fault of the program; 130 interrupted (nothing half
done).
"""

from __future__ import annotations

import io
import os
import sys
from importlib import import_module

import click

COMMANDS = {
    "demo": "Make the Aleppo demonstration, from records to a verified report.",
    "init": "Make a new workspace in an empty folder.",
    "member": "Record a member of the team, change one, or list them.",
    "import": "Take in a case folder: YAML, CSV and GeoJSON.",
    "withdraw": "Withdraw records: they count no longer, their history stays.",
    "show": "Show a record, its sources and what refers to it.",
    "history": "Show who changed a record, when, in which act, what and why.",
    "check": "Look for contradictions and thin places in a case.",
    "decide": "Decide on a finding, or open a gate as the second person.",
    "screen": "Ask the five questions of every incident and clause.",
    "clauses": "Show the clauses of the agreements and their clocks at a moment.",
    "ledger": "Account for every person: who moved, who remains, who is missing.",
    "determine": "Propose, review or list determinations.",
    "report": "Write the report of a case as PDF and HTML, in two languages.",
    "publish": "Publish a report: through the gates, frozen, recorded in the log.",
    "erase": "Erase a source, a person or a testimony; it cannot be undone.",
    "verify": "Verify the log, the revisions and every record.",
    "about": "Say what this workspace holds, and what to do next.",
    "upgrade": "Bring a workspace of an older version to this one.",
}
SECTIONS = (
    ("Begin", ("demo", "init", "member", "about")),
    ("Record", ("import", "show", "history", "withdraw", "erase")),
    ("Examine", ("check", "decide", "screen", "clauses", "ledger", "determine")),
    ("Give out", ("report", "publish")),
    ("Keep", ("verify", "upgrade")),
)
MODULES = {"import": "importing"}


class Commands(click.Group):
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
            from difflib import get_close_matches

            near = get_close_matches(args[0], COMMANDS, n=1)
            hint = f" Did you mean: trucewatch {near[0]}" if near else ""
            ctx.fail(f"There is no command “{args[0]}”.{hint}")
        return super().resolve_command(ctx, args)

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        width = max(map(len, COMMANDS))
        for title, names in SECTIONS:
            with formatter.section(title):
                formatter.write_dl([(f"{name:{width}}", COMMANDS[name]) for name in names])


@click.group(
    cls=Commands,
    context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 96},
    epilog="Each command has --help with an example, --json, and --language ar. Exit codes: 0 done, "
    "1 findings, 2 misuse, 3 integrity broken or not checked, 4 refused, 130 interrupted.",
)
@click.version_option(package_name="trucewatch")
def commands() -> None:
    """Monitor ceasefire and evacuation agreements, and document their breaches so that an outsider
    can check every word.

    Begin with: trucewatch demo
    """


def main() -> None:
    """The entry point: runs a command, tells errors in words, and sets the exit code."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(encoding="utf-8", errors="backslashreplace")
    sys.exit(run())


def run() -> int:
    """The exit code of the command that was given, whatever happens in it."""
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
    except Exception as fault:  # noqa: BLE001  the outermost line of the command line
        from trucewatch.cli.stopping import faulted

        return faulted(fault)
    return code if isinstance(code, int) else 0
