"""`trucewatch`: one file a command, imported only when it is called.

Exit codes: 0 done; 1 findings (check, read, import --dry-run); 2 misuse; 3 integrity broken or
could not be checked; 4 refused; 130 interrupted (nothing half done).
"""

from __future__ import annotations

import sys
from importlib import import_module

import click

COMMANDS = {
    "demo": "Make the Aleppo demonstration: workspace, checks, screening, ledger, reports.",
    "init": "Make a new workspace.",
    "member": "Record a member of the team, or list them.",
    "import": "Take in a case folder.",
    "check": "Look for contradictions and thin places in a case.",
    "decide": "Decide on a finding: resolved, or accepted as is, because.",
    "screen": "Ask the five questions of every incident and clause.",
    "clauses": "Show the clauses of the agreements and their clocks at a moment.",
    "ledger": "Account for every person.",
    "determine": "Propose or review a determination.",
    "report": "Write the report of a case as PDF and HTML.",
    "publish": "Publish a report: gates, frozen files, entry in the log.",
    "show": "Show a record.",
    "history": "Show who changed a record, when, in which act, and why.",
    "withdraw": "Withdraw a record; its history stays.",
    "erase": "Erase a source, person or testimony: values, salts and keys.",
    "verify": "Verify the log, the revisions and every record.",
    "about": "Say what this workspace holds and where.",
    "upgrade": "Bring an older workspace to this version.",
}
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

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        with formatter.section("Commands"):
            formatter.write_dl(list(COMMANDS.items()))


@click.group(cls=Commands, context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(package_name="trucewatch")
def commands() -> None:
    """Monitor ceasefire and evacuation agreements, and document their breaches so that an outsider
    can check every word.

    Begin with: trucewatch demo
    """


def main() -> None:
    """The entry point: runs a command, tells errors in words, and sets the exit code."""
    from trucewatch.cli.failing import exit_code_of

    try:
        code = commands.main(standalone_mode=False)
    except (click.ClickException, click.Abort, KeyboardInterrupt) as stopped:
        sys.exit(exit_code_of(stopped))
    sys.exit(code if isinstance(code, int) else 0)
