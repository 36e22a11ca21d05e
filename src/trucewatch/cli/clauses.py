"""`trucewatch clauses`"""

from __future__ import annotations

import click

from trucewatch.cli.failing import telling
from trucewatch.cli.options import case_option, workspace_options


@click.command(name="clauses")
@click.option("--at", "moment", help="The moment asked about; without it, the as-of of the case.")
@case_option
@workspace_options
@telling
def command(
    moment: str | None,
    case_ref: str | None,
    workspace: str | None,
    username: str | None,
    language: str | None,
    as_json: bool,
) -> int:
    """Show the clauses of the agreements and their clocks at a moment.

    \b
    Example: trucewatch clauses
             trucewatch clauses --at 2016-12-15T12:00
    """
    from trucewatch.cli.language import chosen_language, said
    from trucewatch.cli.opening import open_workspace, the_case, the_moment, the_view
    from trucewatch.cli.showing import said_text, say, show_json

    opened = open_workspace(workspace, username)
    from trucewatch.screening.clock import clocks

    case = the_case(case_ref)
    found = clocks(the_view(case), the_moment(case, moment, opened.acting.now))
    if as_json:
        show_json([clock.plain() for clock in found])
        return 0
    if not found:
        say("clauses-none")
    for clock in found:
        state = click.style(clock.state.label(chosen_language()), bold=True)
        click.echo(f"{clock.clause.code} {clock.clause.number}  {state}")
        click.echo(f"    {said_text(clock.clause.statement)}")
        click.echo(f"    {said(clock.reason)}")
    return 0
