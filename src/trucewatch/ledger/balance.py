"""The ledger of people at a moment: entries, what each account still holds, who is missing.

Nobody leaves a place without arriving, returning, or being recorded killed, held or missing; what
an account still holds once everything recorded is applied is its residual, and is always shown.
"""

from __future__ import annotations

from trucewatch.ledger.books import books_of
from trucewatch.ledger.choosing import FigureRule
from trucewatch.ledger.converting import convert
from trucewatch.ledger.entries import Entry, entries_of
from trucewatch.ledger.grouping import lines_of
from trucewatch.ledger.ledger import Balance, Ledger
from trucewatch.ledger.residuals import helds
from trucewatch.ledger.stated import read
from trucewatch.ledger.tracing import unaccounted_of
from trucewatch.records.view import CaseView
from trucewatch.values.when import When

__all__ = ["Balance", "Entry", "FigureRule", "Ledger", "account"]


def account(
    view: CaseView, as_of: When | None = None, rule: FigureRule = FigureRule.RANGE
) -> Ledger:
    """Account for everyone, with all that does not lie wholly after as_of."""
    until = None if as_of is None else int(as_of.latest.timestamp())
    tallies = read(view, until)
    lines = lines_of(view, tallies, rule)
    convert(lines, tallies)
    entries = entries_of(view, lines)
    held = helds(books_of(entries, lines))
    return Ledger(
        as_of,
        rule,
        tuple(lines),
        tuple(entries),
        tuple(Balance(one) for one in held),
        unaccounted_of(view, entries, lines, held, until),
        tallies.replaced,
    )
