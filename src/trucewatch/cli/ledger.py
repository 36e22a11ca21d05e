"""`trucewatch ledger`"""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from trucewatch.cli.help import SpokenCommand
from trucewatch.cli.options import Asked, in_case

if TYPE_CHECKING:
    from trucewatch.ledger.choosing import FigureRule
    from trucewatch.ledger.excerpts import Part
    from trucewatch.records.view import CaseView, Row
    from trucewatch.values.when import When

RULES = ("range", "newest", "most_reliable", "lowest")
"""Which figure counts where sources differ; ledger.choosing, which is imported late."""


@click.command(name="ledger", cls=SpokenCommand)
@click.option("--at", "moment")
@click.option("--rule", type=click.Choice(RULES), default="range", show_default=True)
@click.option("--place", metavar="REF")
@click.option("--movement", metavar="REF")
@click.option("--group", metavar="GROUP")
@click.option("--page", type=click.IntRange(min=1), default=1, show_default=True)
@click.option("--compare", is_flag=True)
@click.option("--totals", "only_totals", is_flag=True)
@in_case
def command(
    asked: Asked,
    moment: str | None,
    rule: str,
    place: str | None,
    movement: str | None,
    group: str | None,
    page: int,
    compare: bool,
    only_totals: bool,
) -> int:
    """Account for every person: who moved, who remains, who is missing.

    Example: trucewatch ledger
             trucewatch ledger --at 2016-12-15T20:00 --language ar
             trucewatch ledger --place eastern-aleppo
             trucewatch ledger --compare
    """
    from trucewatch.cli.ledger_shown import show_ledger
    from trucewatch.cli.opening import the_moment

    opened = asked.open()
    from trucewatch.ledger.choosing import FigureRule
    from trucewatch.ledger.long import ledger_of
    from trucewatch.records.loading import for_ledger

    case = asked.case()
    view, at = for_ledger(case.id), the_moment(case, moment, opened.now)
    if compare:
        return _compare(view, at, asked.as_json)
    if only_totals:
        return _totals(view, at, FigureRule(rule), asked.as_json)
    part = _part(view, place, movement, group)
    show_ledger(ledger_of(view, at, FigureRule(rule)), part, page, asked.as_json)
    return 0


def _part(view: CaseView, place: str | None, movement: str | None, group: str | None) -> Part:
    """What of the ledger is asked for; Refusal where the case lacks it."""
    from trucewatch.ledger.excerpts import Part
    from trucewatch.values.codes.people import Group
    from trucewatch.values.refusal import refuse

    known = [one.value for one in Group]
    if group is not None and group not in known:
        raise refuse("cli-ledger-no-group", group=group[:60], known=", ".join(known))
    return Part(
        _named(view, "place", place),
        _named(view, "movement", movement),
        None if group is None else Group(group),
    )


def _named(view: CaseView, kind: str, name: str | None) -> Row | None:
    """The record of the case with this ref or code."""
    from trucewatch.values.refusal import refuse

    if name is None:
        return None
    table = view.table(kind)
    for column in ("ref", "code"):
        if name in table.raw(column):
            return table.row(list(table.raw(column)).index(name))
    raise refuse("cli-no-record", name=name[:60])


def _totals(view: CaseView, at: When, rule: FigureRule, as_json: bool) -> int:
    """What all of it comes to; the entries are not made."""
    from trucewatch.cli.language import said
    from trucewatch.cli.showing import show_json, words
    from trucewatch.ledger.long import totals

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
    from trucewatch.ledger.choosing import FigureRule
    from trucewatch.ledger.long import ledger_of

    found = {rule: tuple(ledger_of(view, at, FigureRule(rule)).balances) for rule in RULES}
    if as_json:
        show_json({rule: [one.plain() for one in each] for rule, each in found.items()})
        return 0
    accounts: dict[object, dict[str, str]] = {}
    for rule, each in found.items():
        for balance in each:
            key = (balance.account, balance.unit, balance.group)
            accounts.setdefault(key, {})[rule] = said(balance.words)
    apart = [together for together in accounts.values() if len(set(together.values())) > 1]
    for together in apart:
        click.echo()
        for rule, residual in together.items():
            click.echo(f"{said(FigureRule(rule).words)}\n    {residual}")
    if not apart:
        say("ledger-rules-alike")
    return 0
