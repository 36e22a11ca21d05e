"""`trucewatch clauses`"""

from __future__ import annotations

import click

from trucewatch.cli.help import SpokenCommand
from trucewatch.cli.options import Asked, in_case


@click.command(name="clauses", cls=SpokenCommand)
@click.option("--at", "moment")
@in_case
def command(
    asked: Asked,
    moment: str | None,
) -> int:
    """Show the clauses of the agreements and their clocks at a moment.

    Example: trucewatch clauses
             trucewatch clauses --at 2016-12-15T12:00
    """
    from trucewatch.cli.language import chosen_language, said
    from trucewatch.cli.opening import the_moment, the_view
    from trucewatch.cli.showing import said_text, say, show_json, words

    opened = asked.open()
    from trucewatch.screening.clock import clocks
    from trucewatch.screening.force import in_force_at

    case = asked.case()
    view, at = the_view(case), the_moment(case, moment, opened.now)
    found = list(zip(clocks(view, at), in_force_at(view, at), strict=True))
    if asked.as_json:
        show_json([clock.plain() | force.plain() for clock, force in found])
        return 0
    if not found:
        say("clauses-none")
    several = len({clock.clause.raw("agreement") for clock, _ in found}) > 1
    for clock, force in found:
        in_force = words(f"clauses-in-force-{force.verdict.value}")
        told = words("clauses-told", state=clock.state, force=in_force)
        kind = clock.clause.clause_kind.label(chosen_language())
        click.echo(
            f"{clock.clause.code} {clock.clause.number}  {kind}  {click.style(told, bold=True)}"
        )
        if several and clock.clause.agreement is not None:
            click.echo(f"    {said_text(clock.clause.agreement.name)}")
        for line in (said_text(clock.clause.statement), said(clock.reason)):
            if line:
                click.echo(f"    {line}")
        for change in clock.history if len(clock.history) > 1 else ():
            click.echo(f"      {words('clauses-since', when=change.at, state=change.state)}")
    return 0
