"""How `trucewatch ledger` shows a ledger, whole or a part, of a case of any length."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Mapping
from itertools import islice
from typing import TYPE_CHECKING

import click

from trucewatch.cli.language import said
from trucewatch.cli.showing import say, show_json, words
from trucewatch.ledger.excerpts import Excerpt, Part, excerpt
from trucewatch.ledger.long import LongLedger

if TYPE_CHECKING:
    from trucewatch.ledger.entries import Entry
    from trucewatch.ledger.ledger import Balance, Ledger
    from trucewatch.values.plain import Json

ON_A_PAGE = 100
"""Of a long ledger so many of each list are shown at once."""


def show_ledger(found: Ledger | LongLedger, part: Part, page: int, as_json: bool) -> None:
    """The ledger, or the part of it; a long one page by page, as JSON all of it."""
    some = excerpt(found, part, ways=as_json or not part.is_whole)
    if as_json:
        _show_json(found, part, some)
        return
    most = ON_A_PAGE if isinstance(found, LongLedger) else None
    if part.is_whole:
        click.echo(said(found.summary))
        for line in found.in_each:
            click.echo(said(line.told_by))
    click.echo(said(found.rule.words))
    more = [_show("", map(_balance, some.balances), page, most)]
    if not part.is_whole:
        more.append(_show("ledger-entries", map(_entry, some.entries), page, most))
    conflicts = (f"  · {said(one.sentence)}" for one in some.conflicts)
    more.append(_show("ledger-conflicts", conflicts, page, most))
    if isinstance(found, LongLedger) and part.is_whole:
        _show("ledger-lost", (f"  · {said(one)}" for one in found.totals.lost), 1, None)
    unaccounted = (f"  · {said(one.sentence)}" for one in some.unaccounted)
    more.append(_show("ledger-unaccounted", unaccounted, page, most))
    if most is not None:
        say("ledger-long")
    if any(more):
        say("ledger-more", most=ON_A_PAGE, page=page + 1)


def _show(title: str, told: Iterable[str], page: int, most: int | None) -> bool:
    """One list under its title, or the page of it that is asked for; whether there is more."""
    start, stop = (0, None) if most is None else ((page - 1) * most, page * most)
    given = iter(told)
    shown = False
    for one in islice(given, start, stop):
        if title and not shown:
            click.echo(click.style(f"\n{words(title)}", bold=True))
        click.echo(one)
        shown = True
    return most is not None and next(given, None) is not None


def _balance(balance: Balance) -> str:
    """A residual, whether its figures fit, and those that stand side by side."""
    told = [f"\n{said(balance.words)}", said(balance.answer.reason)]
    return "\n    ".join([*told, *map(said, balance.side_by_side)])


def _entry(entry: Entry) -> str:
    """From which account to which, how many, and what the rule made of several statements."""
    line = f"  · {said(entry.origin.label)} → {said(entry.target.label)}: {said(entry.sentence)}"
    return f"{line} {words('ledger-implied')}" if entry.implied else line


def _show_json(found: Ledger | LongLedger, part: Part, some: Excerpt) -> None:
    """As JSON: a whole ledger as `ledger.json` has it, all else list by list while it is made."""
    if not isinstance(found, LongLedger) and part.is_whole:
        show_json(found.plain())
        return
    entries = (entry.plain(found.rule) for entry in some.entries)
    noted = found.noted() if isinstance(found, LongLedger) else found.noted
    lists: dict[str, Iterable[Json]] = {
        "entries": entries,
        "noted": (line.plain(found.rule) for line in noted if part.holds_line(line)),
        "balances": (one.plain() for one in some.balances),
        "conflicts": (one.plain() for one in some.conflicts),
        "unaccounted": (one.plain() for one in some.unaccounted),
    }
    head: dict[str, Json] = {
        "as_of": None if found.as_of is None else str(found.as_of),
        "rule": found.rule.value,
        "rule_words": found.rule.words.both(),
        "summary": found.summary.both(),
    }
    for piece in _streamed(head, lists):
        click.echo(piece, nl=False)


def _streamed(head: Mapping[str, Json], lists: Mapping[str, Iterable[Json]]) -> Iterator[str]:
    """One JSON object, item by item, so that nothing of it is held."""
    yield json.dumps(head, ensure_ascii=False, indent=1)[:-2]
    for name, items in lists.items():
        yield f',\n "{name}": ['
        for at, item in enumerate(items):
            yield (",\n  " if at else "\n  ") + json.dumps(item, ensure_ascii=False)
        yield "]"
    yield "\n}\n"
