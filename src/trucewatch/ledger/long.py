"""The ledger of a very long case: sums and residuals by columns; all behind them when asked for.

`balance.account` is the definition. Figures that stand alone (ledger.alone) are summed as columns;
their entries, the accounts of their movements, their conflicts and who of them is unaccounted for
are made some movements at a time. In the account of a place no conflict is located among so many
figures: that more went than came, or that those who remain do not fit, its balance says.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import chain
from typing import TypeVar

import numpy as np

from trucewatch.ledger.accounts import OPEN_ENDS, Standing
from trucewatch.ledger.alone import standing_alone
from trucewatch.ledger.alongside import Alongside
from trucewatch.ledger.balance import account
from trucewatch.ledger.books import Apart, Book, books_of
from trucewatch.ledger.choosing import FigureRule
from trucewatch.ledger.columns import Ints, Mask
from trucewatch.ledger.conflicts import Conflict, conflicts_of
from trucewatch.ledger.converting import convert
from trucewatch.ledger.entries import Entry, entries_of
from trucewatch.ledger.grouping import lines_of
from trucewatch.ledger.ledger import Balance, Ledger
from trucewatch.ledger.lines import Line
from trucewatch.ledger.register import persons_unaccounted
from trucewatch.ledger.residuals import Held, helds
from trucewatch.ledger.stated import read
from trucewatch.ledger.steps import Step
from trucewatch.ledger.summary import number_noted, sum_of, told_together
from trucewatch.ledger.totals import Missed, Totals, counted
from trucewatch.ledger.tracing import apart, by_tallies, on_the_way
from trucewatch.ledger.unaccounted import Unaccounted
from trucewatch.records.view import CaseView, Row
from trucewatch.values.collecting import collector_at_rest
from trucewatch.values.message import Message
from trucewatch.values.when import When

T = TypeVar("T")

MOST = 20_000
"""Figures beyond which nobody waits for the whole ledger."""

AT_A_TIME = 200
"""Movements of which the entries are made at once."""


@dataclass(frozen=True, slots=True)
class _Some:
    """What is made of some movements; ways: what their accounts on the way hold."""

    lines: list[Line]
    entries: list[Entry]
    ways: list[Held]

    @property
    def unaccounted(self) -> Iterator[Unaccounted]:
        """By figures, and on the way."""
        return chain(by_tallies(self.entries), on_the_way(self.ways))


class LongLedger:
    """The account of everyone at a moment, by a rule, in a case of very many movements.

    among: of these rows of tallies only. replaced: tallies that a newer one superseded. balances: of places, of open ends, and of
    movements that do not stand alone; those of the others are `ways`.
    """

    def __init__(
        self,
        view: CaseView,
        as_of: When | None = None,
        rule: FigureRule = FigureRule.RANGE,
        among: Sequence[int] | None = None,
    ) -> None:
        self.view, self.as_of, self.rule = view, as_of, rule
        self._is_part = among is not None
        self._until = None if as_of is None else int(as_of.latest.timestamp())
        with collector_at_rest():
            self._alone = standing_alone(view, self._until, among)
            self._beside = Alongside(view, self._alone)
            tallies = read(view, self._until, self._alone.rest)
            self._lines = lines_of(view, tallies, rule)
            convert(self._lines, tallies)
            self._entries = entries_of(view, self._lines)
            self.replaced: tuple[Row, ...] = tallies.replaced
            books = books_of(self._entries, self._lines, self._beside.named())
            self._held = helds(self._joined(book) for book in books)
            self.totals = self._summed()

    def _joined(self, book: Book) -> Book:
        """A book with what figures that stand alone add to it."""
        if book.account.standing is Standing.PLACE or book.account.standing in OPEN_ENDS:
            book.more = self._beside.of(book.account, book.unit, book.unclear)
            book.apart |= self._beside.apart(book.account, book.unit)
        if self._is_part:
            _open_to_harm(book)
        return book

    def _summed(self) -> Totals:
        sums = {
            key: sum_of(some) for key, some in told_together(self._entries, self._lines).items()
        }
        for ((step, end), unit, group), figure in self._beside.sums().items():
            key = (step, end, unit, group)
            sums[key] = figure + sums[key] if key in sums else figure
        lost = counted(self._of_rest)
        for named, records, figure in self._beside.open_ends():
            missed = Missed(records, figure)
            lost[named] = missed + lost[named] if named in lost else missed
        places = [one for one in self._held if one.account.standing is not Standing.ON_THE_WAY]
        noted = number_noted(self._lines) + int(self._beside.notes.sum())
        return Totals(self.as_of, self.rule, sums, places, lost, noted)

    @cached_property
    def _of_rest(self) -> list[Unaccounted]:
        rest = _Some(self._lines, self._entries, self._held)
        return [*rest.unaccounted, *apart(self._lines)]

    @property
    def summary(self) -> Message:
        """Everything in one line."""
        return self.totals.summary

    @property
    def balances(self) -> Iterator[Balance]:
        """What places, open ends and movements that do not stand alone hold."""
        return map(Balance, self._held)

    @property
    def in_each(self) -> tuple[Line, ...]:
        """Figures of persons in each household or vehicle, by which others are converted."""
        return tuple(line for line in self._lines if line.is_rate)

    def noted(self) -> Iterator[Line]:
        """Figures told beside the account."""
        notes = self._alone.movement[self._beside.notes]
        every = (self._lines, *(some.lines for some in self._made(self._some_of(notes))))
        return (line for lines in every for line in lines if line.step is Step.NOTE)

    def entries(self, wanted: Mask | None = None) -> Iterator[Entry]:
        """Every entry; wanted: of these movements only, and of what does not stand alone."""
        return chain(self._entries, _each(self._made(wanted), lambda some: some.entries))

    def ways(self, wanted: Mask | None = None) -> Iterator[Balance]:
        """What movements that stand alone hold."""
        return map(Balance, _each(self._made(wanted), lambda some: some.ways))

    def conflicts(
        self,
        wanted: Mask | None = None,
        taken: Collection[str] = frozenset(),
    ) -> Iterator[Conflict]:
        """Figures that cannot all be true: of what does not stand alone, and of each movement.

        taken: tallies, by key, of conflicts told already.
        """
        made = (one for one in self._held if one.more is None or one.more.is_nothing)
        yield from conflicts_of(made, taken)
        more = self._some_of(self._beside.overdrawn)
        for some in self._made(more if wanted is None else more & wanted):
            yield from conflicts_of(some.ways, taken)

    def unaccounted(self, wanted: Mask | None = None) -> Iterator[Unaccounted]:
        """Everyone unaccounted for; persons of the register last."""
        yield from self._of_rest
        left = self._some_of(self._beside.leaving_some)
        for some in self._made(left if wanted is None else left & wanted):
            yield from some.unaccounted
        yield from persons_unaccounted(self.view, self._until)

    def _some_of(self, movements: Ints) -> Mask:
        found = np.zeros(self.view.table("movement").size, dtype=np.bool_)
        found[movements] = True
        return found

    def _made(self, wanted: Mask | None) -> Iterator[_Some]:
        """Movements that stand alone, so many at a time, each with all its figures."""
        alone = self._alone
        at = np.arange(len(alone.row)) if wanted is None else np.flatnonzero(wanted[alone.movement])
        at = at[np.argsort(alone.movement[at], kind="stable")]
        movements = alone.movement[at]
        starts = np.flatnonzero(np.r_[True, movements[1:] != movements[:-1]][: len(at)])
        for rows in np.split(alone.row[at], starts[AT_A_TIME::AT_A_TIME]):
            if len(rows):
                yield self._of_rows(rows.tolist())

    def _of_rows(self, rows: list[int]) -> _Some:
        lines = lines_of(self.view, read(self.view, self._until, rows), self.rule)
        entries = entries_of(self.view, lines)
        books = books_of(entries, lines)
        ways = helds(book for book in books if book.account.standing is Standing.ON_THE_WAY)
        return _Some(lines, entries, ways)


def _each(parts: Iterable[_Some], give: Callable[[_Some], Iterable[T]]) -> Iterator[T]:
    return chain.from_iterable(map(give, parts))


def totals(
    view: CaseView, as_of: When | None = None, rule: FigureRule = FigureRule.RANGE
) -> Totals:
    """What the ledger comes to, by columns."""
    return LongLedger(view, as_of, rule).totals


def ledger_of(
    view: CaseView, as_of: When | None = None, rule: FigureRule = FigureRule.RANGE
) -> Ledger | LongLedger:
    """The ledger, or of more than `MOST` figures the long one."""
    if view.table("tally").size > MOST:
        return LongLedger(view, as_of, rule)
    return account(view, as_of, rule)


def conflicts_among(
    view: CaseView,
    among: Sequence[int] | None,
    taken: Collection[str] = frozenset(),
) -> Iterator[Conflict]:
    """Conflicts between figures; of some rows only, what is known of them alone.

    Of some rows it is not known whom harm by incidents has taken from a place.
    """
    rows = range(view.table("tally").size) if among is None else among
    if len(rows) > MOST:
        yield from LongLedger(view, among=rows).conflicts(None, taken)
        return
    tallies = read(view, None, rows)
    lines = lines_of(view, tallies, FigureRule.RANGE)
    convert(lines, tallies)
    books = books_of(entries_of(view, lines), lines)
    if among is not None:
        for book in books:
            _open_to_harm(book)
    held = helds(books)
    yield from conflicts_of(held, taken)


def _open_to_harm(book: Book) -> None:
    """Others may have been taken from a place, of whom the rows of a part do not tell."""
    if book.account.standing is Standing.PLACE:
        book.apart |= Apart(went=True)
