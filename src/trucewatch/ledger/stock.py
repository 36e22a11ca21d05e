"""How many were in a place over time, as a band: what the dated figures leave at each moment."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from trucewatch.ledger.accounts import LedgerAccount, Standing
from trucewatch.ledger.lines import Line
from trucewatch.ledger.residuals import Held, residual_at
from trucewatch.ledger.stated import UNDATED
from trucewatch.values.codes.people import CountingUnit, Group
from trucewatch.values.figures import Figure

MOST = 400
"""Moments beyond which a place is not drawn: a page could not show them."""


_LAST_SECOND = 59


@dataclass(frozen=True, slots=True)
class Level:
    """From this moment (epoch seconds) on, until the next: so many."""

    moment: int
    figure: Figure


@dataclass(frozen=True, slots=True)
class Stock:
    """The people of one account over time, and what was stated of it itself.

    levels: in the order of time. stated: those at the start and those remaining, where dated.
    undated: figures that count at every moment, for nobody says when. unnumbered: those that are
    not in the levels, for nobody says how many.
    """

    account: LedgerAccount
    unit: CountingUnit
    group: Group
    levels: tuple[Level, ...]
    stated: tuple[Line, ...]
    undated: tuple[Line, ...]
    unnumbered: tuple[Line, ...]


def stocks_of(helds: Iterable[Held]) -> Iterator[Stock]:
    """The stock of every place that opened with a figure, and of which something dated is told."""
    for held in helds:
        if held.account.standing is Standing.PLACE and held.opening is not None:
            stock = _stock(held, held.opening.line)
            if 2 <= len(stock.levels) <= MOST:
                yield stock


def _stock(held: Held, opening: Line) -> Stock:
    entries = (*held.into.entries, *held.out.entries)
    stated = [line for line in (opening, held.remaining) if line is not None]
    lines = list(dict.fromkeys([*stated, *(entry.line for entry in entries)]))
    moments = sorted({at for line in lines for at in _moments(line)})
    begin = opening.time.lo
    told = [Level(at, residual_at(held, at)) for at in moments[:MOST + 1]
            if begin is None or at >= begin]  # fmt: skip
    levels = [one for one, before in zip(told, [None, *told], strict=False)
              if before is None or one.figure != before.figure]  # fmt: skip
    return Stock(
        held.account,
        held.unit,
        held.group,
        tuple(levels) if len(moments) <= MOST else (),
        tuple(line for line in stated if line.time.lo is not None or line.time.hi is not None),
        tuple(line for line in lines if line.known and line.time == UNDATED),
        tuple(line for line in lines if not line.known),
    )


def _moments(line: Line) -> Iterator[int]:
    """When a figure may begin to count and when it surely does; the end of a day is the next."""
    low, high = line.time.lo, line.time.hi
    if low is not None:
        yield low
    if high is not None:
        yield high + 1 if high % 60 == _LAST_SECOND else high
