"""`trucewatch ledger`"""

from __future__ import annotations

import click

from trucewatch.cli.help import SpokenCommand
from trucewatch.cli.options import Asked, in_case


@click.command(name="ledger", cls=SpokenCommand)
@click.option("--at", "moment")
@in_case
def command(
    asked: Asked,
    moment: str | None,
) -> int:
    """Account for every person: who moved, who remains, who is missing.

    Example: trucewatch ledger
             trucewatch ledger --at 2016-12-15T20:00 --language ar
    """
    from trucewatch.cli.language import said
    from trucewatch.cli.opening import the_moment, the_view
    from trucewatch.cli.showing import show_json, words

    opened = asked.open()
    from trucewatch.ledger.balance import account

    case = asked.case()
    found = account(the_view(case), the_moment(case, moment, opened.acting.now))
    if asked.as_json:
        show_json(found.plain())
        return 0
    click.echo(said(found.summary))
    for balance in found.balances:
        click.echo(f"\n{said(balance.words)}")
        click.echo(f"    {said(balance.answer.reason)}")
        for other in balance.side_by_side:
            click.echo(f"    {said(other)}")
    if found.unaccounted:
        click.echo(click.style(f"\n{words('ledger-unaccounted')}", bold=True))
    for item in found.unaccounted:
        click.echo(f"  · {said(item.sentence)}")
    return 0
