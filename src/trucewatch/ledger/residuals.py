"""What an account still holds in a group: the residual, and whether the figures fit together."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import TypeVar

from trucewatch.ledger.accounts import OPEN_ENDS, LedgerAccount, Standing, may_share
from trucewatch.ledger.between import ALWAYS, NONE, Between, left_of
from trucewatch.ledger.books import NOBODY_APART, Apart, Book, Sums, sums_of
from trucewatch.ledger.entries import Entry
from trucewatch.ledger.lines import Line
from trucewatch.ledger.more import More
from trucewatch.ledger.stated import UNDATED, Time
from trucewatch.ledger.steps import Step
from trucewatch.values.codes.people import CountingUnit, Group
from trucewatch.values.figures import Figure

T = TypeVar("T")


@dataclass(frozen=True, slots=True, eq=False)
class Held:
    """The sums of one account in one unit and group, and what they leave.

    residual: encloses whatever the statements allow; counted: the same with unknown numbers left
    out; if_one_group: the same if everyone of the other groups belonged to this one. None where
    nothing opened the account. then: the residual at the moment of the stated remainder. apart:
    who came or went in other units alone, and is in none of these figures.
    """

    account: LedgerAccount
    unit: CountingUnit
    group: Group
    opening: Entry | None
    earlier: tuple[Entry, ...]
    into: Sums
    out: Sums
    remaining: Line | None
    beside: tuple[Line, ...]
    residual: Figure | None
    counted: Figure | None
    if_one_group: Figure | None
    then: Figure | None
    more: More | None = None
    apart: Apart = NOBODY_APART

    @property
    def groups_differ(self) -> bool:
        """Whether another group took part here that may hold people of this one."""
        mixed = bool(self.into.others or self.out.others)
        mixed = mixed or (self.more is not None and self.more.mixes(self.group))
        return mixed or (self.remaining is None and bool(self.beside))

    @property
    def some_surely_went(self) -> bool:
        """Whether people of a narrower group went: so many of this one at least."""
        more = self.more is not None and self.more.some_surely_went(self.group)
        return more or bool(self.out.surely)

    @property
    def rests_on_conversion(self) -> bool:
        """Whether households or vehicles counted as persons are among the figures."""
        entries = (*self.into.entries, *self.out.entries)
        opening = () if self.opening is None else (self.opening,)
        return any(entry.line.converted is not None for entry in (*opening, *entries))

    @property
    def uncounted(self) -> tuple[Entry, ...]:
        """Entries whose number nobody has stated."""
        entries = (*self.into.entries, *self.out.entries)
        return tuple(entry for entry in entries if not entry.line.known)


def held_in(book: Book) -> Iterator[Held]:
    """What a book leaves, group by group; of ends only those that leave people unaccounted."""
    if not _is_held(book):
        return
    for group in book.groups:
        held = _held(book, group)
        if _has_something(held):
            yield held


def _is_held(book: Book) -> bool:
    standing = book.account.standing
    if standing is Standing.ON_THE_WAY:
        return any(entry.line.step is Step.LEFT for entry in book.into)
    return standing is Standing.PLACE or standing in OPEN_ENDS


def _has_something(held: Held) -> bool:
    if held.account.standing is Standing.PLACE:
        return True
    return bool(held.into.own) or (held.more is not None and held.more.comes(held.group))


def _held(book: Book, group: Group) -> Held:
    openings = [entry for entry in book.openings if entry.group is group]
    opening = _newest(openings, lambda entry: entry.time)
    into, out = sums_of(book.into, group), sums_of(book.out, group, leaving=True)
    remaining = _newest([line for line in book.remaining if line.group is group], _time)
    more = book.more
    opened = opening is not None or bool(into.own) or (more is not None and more.comes(group))
    start = UNDATED if opening is None else opening.time
    leaves = _Leaves(NONE if opening is None else opening.figure, into, out, group, more)
    now = ALWAYS if opening is None else Between(start)
    then = now if remaining is None else Between(start, remaining.time.hi)
    left = leaves.residual(now) if opened else None
    simple = left is None or leaves.all_known_and_own
    return Held(
        book.account,
        book.unit,
        group,
        opening,
        tuple(entry for entry in openings if entry is not opening),
        into,
        out,
        remaining,
        tuple(
            line
            for line in book.remaining
            if line.group is not group and may_share(group, line.group)
        ),
        left,
        left if simple else leaves.residual(now, known_only=True),
        left if simple else leaves.if_one_group(now),
        left if then is now or left is None else leaves.residual(then),
        more,
        book.apart,
    )


def residual_at(held: Held, moment: int) -> Figure:
    """What an account held at a moment (epoch seconds), by what is dated until then and numbered."""
    opening, start = (NONE, UNDATED) if held.opening is None else (
        held.opening.figure, held.opening.time
    )  # fmt: skip
    leaves = _Leaves(opening, held.into, held.out, held.group, held.more)
    return leaves.residual(Between(start, moment), known_only=True)


@dataclass(frozen=True, slots=True)
class _Leaves:
    """What an opening and the sums leave."""

    opening: Figure
    into: Sums
    out: Sums
    group: Group
    more: More | None

    @property
    def all_known_and_own(self) -> bool:
        """Whether every figure is of this group and has a number."""
        if self.into.others or self.out.others or self.out.surely or self.more is not None:
            return False
        return all(entry.line.first.known for entry in (*self.into.own, *self.out.own))

    def residual(self, between: Between, known_only: bool = False) -> Figure:
        """Opening and what came, less what went; of other groups from none to all."""
        come = between.figures(self.into.own, known_only)
        gone = between.figures((*self.out.own, *self.out.surely), known_only)
        if self.into.others:
            come.append(between.perhaps(self.into.others, known_only))
        if self.out.others:
            gone.append(between.perhaps(self.out.others, known_only))
        if self.more is not None:
            come += self.more.come(self.group, between)
            gone += self.more.gone(self.group, between)
        return left_of([self.opening, *come], gone)

    def if_one_group(self, between: Between) -> Figure:
        """The same as if the other groups were this one; unknown numbers left out."""
        come = between.figures(self.into.entries, known_only=True)
        gone = between.figures(self.out.entries, known_only=True)
        if self.more is not None:
            come += self.more.come(self.group, between, is_one=True)
            gone += self.more.gone(self.group, between, is_one=True)
        return left_of([self.opening, *come], gone)


def _newest(given: Sequence[T], time: Callable[[T], Time]) -> T | None:
    """The last of several statements at different times."""
    return max(given, key=lambda item: _rank(time(item)), default=None)


def _rank(time: Time) -> tuple[bool, int]:
    return (time.lo is not None, time.lo or 0)


def _time(line: Line) -> Time:
    return line.time


def helds(books: Iterable[Book]) -> list[Held]:
    """What all the books leave."""
    return [held for book in books for held in held_in(book)]
