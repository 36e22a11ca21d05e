"""`trucewatch ledger`"""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from trucewatch.cli.help import SpokenCommand
from trucewatch.cli.options import Asked, in_case

if TYPE_CHECKING:
    from trucewatch.ledger.choosing import FigureRule
    from trucewatch.ledger.ledger import Ledger
    from trucewatch.records.view import CaseView
    from trucewatch.values.when import When

RULES = ("range", "newest", "most_reliable", "lowest")
"""Which figure counts where sources differ; ledger.choosing, which is imported late."""


@click.command(name="ledger", cls=SpokenCommand)
@click.option("--at", "moment")
@click.option("--rule", type=click.Choice(RULES), default="range", show_default=True)
@click.option("--compare", is_flag=True)
@click.option("--totals", "only_totals", is_flag=True)
@in_case
def command(asked: Asked, moment: str | None, rule: str, compare: bool, only_totals: bool) -> int:
    """Account for every person: who moved, who remains, who is missing.

    Example: trucewatch ledger
             trucewatch ledger --at 2016-12-15T20:00 --language ar
             trucewatch ledger --compare
    """
    from trucewatch.cli.opening import the_moment, the_view
    from trucewatch.cli.showing import show_json

    opened = asked.open()
    from trucewatch.ledger.balance import account
    from trucewatch.ledger.choosing import FigureRule

    case = asked.case()
    view, at = the_view(case), the_moment(case, moment, opened.acting.now)
    if compare:
        return _compare(view, at, asked.as_json)
    if only_totals:
        return _totals(view, at, FigureRule(rule), asked.as_json)
    found = account(view, at, FigureRule(rule))
    if asked.as_json:
        show_json(found.plain())
    else:
        _show(found)
    return 0


def _show(found: Ledger) -> None:
    from trucewatch.cli.language import said
    from trucewatch.cli.showing import words

    click.echo(said(found.summary))
    for line in found.in_each:
        click.echo(said(line.told_by))
    click.echo(said(found.rule.words))
    for balance in found.balances:
        click.echo(f"\n{said(balance.words)}")
        click.echo(f"    {said(balance.answer.reason)}")
        for other in balance.side_by_side:
            click.echo(f"    {said(other)}")
    conflicts = found.conflicts
    if conflicts:
        click.echo(click.style(f"\n{words('ledger-conflicts')}", bold=True))
    for conflict in conflicts:
        click.echo(f"  · {said(conflict.sentence)}")
    if found.unaccounted:
        click.echo(click.style(f"\n{words('ledger-unaccounted')}", bold=True))
    for item in found.unaccounted:
        click.echo(f"  · {said(item.sentence)}")


def _totals(view: CaseView, at: When, rule: FigureRule, as_json: bool) -> int:
    """What all of it comes to; the entries are not made."""
    from trucewatch.cli.language import said
    from trucewatch.cli.showing import show_json, words
    from trucewatch.ledger.totals import totals

    found = totals(view, at, rule)
    if as_json:
        show_json(found.plain())
        return 0
    click.echo(said(found.summary))
    click.echo(said(found.rule.words))
    for balance in found.balances:
        click.echo(f"\n{said(balance.words)}\n    {said(balance.answer.reason)}")
    if found.lost:
        click.echo(click.style(f"\n{words('ledger-unaccounted')}", bold=True))
    for lost in found.lost:
        click.echo(f"  · {said(lost)}")
    return 0


def _compare(view: CaseView, at: When, as_json: bool) -> int:
    """What each rule makes of each residual, so that its effect is seen before it is chosen."""
    from trucewatch.cli.language import said
    from trucewatch.cli.showing import say, show_json
    from trucewatch.ledger.balance import account
    from trucewatch.ledger.choosing import FigureRule

    found = {rule: account(view, at, FigureRule(rule)) for rule in RULES}
    if as_json:
        show_json({rule: [one.plain() for one in each.balances] for rule, each in found.items()})
        return 0
    apart = [together for together in _together(found) if len(set(together.values())) > 1]
    for together in apart:
        click.echo()
        for rule, residual in together.items():
            click.echo(f"{said(found[rule].rule.words)}\n    {residual}")
    if not apart:
        say("ledger-rules-alike")
    return 0


def _together(found: dict[str, Ledger]) -> list[dict[str, str]]:
    """Each account, group and unit: the residual in words, by rule."""
    from trucewatch.cli.language import said

    accounts: dict[object, dict[str, str]] = {}
    for rule, each in found.items():
        for balance in each.balances:
            key = (balance.account, balance.unit, balance.group)
            accounts.setdefault(key, {})[rule] = said(balance.words)
    return list(accounts.values())
