"""Figures that cannot all hold, located to the fewest of them, with what would resolve it.

Each account is a sum: who was there and came, less who went, is who stays: those stated to remain,
or anybody at least. A place of which nobody states the start is none: people may have been there. A part is at most its whole. Judged with twice the room of each figure, as
everywhere where a contradiction is reported. Source: ours, after irreducible infeasible subsets
(J. Chinneck, Feasibility and Infeasibility in Optimization, 2008, ch. 6).
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from functools import partial
from itertools import chain, combinations
from math import inf

from trucewatch.ledger.accounts import LedgerAccount, Standing, refer
from trucewatch.ledger.between import Between
from trucewatch.ledger.entries import Entry
from trucewatch.ledger.fitting import Bound, Sum, narrowed, smallest
from trucewatch.ledger.lines import Line, plain_figure
from trucewatch.ledger.residuals import Held
from trucewatch.ledger.stated import UNDATED
from trucewatch.ledger.steps import Step
from trucewatch.ledger.wording import as_count, in_turn, in_words
from trucewatch.values.figures import Figure
from trucewatch.values.message import Message
from trucewatch.values.plain import Json
from trucewatch.values.ranges import Range


@dataclass(frozen=True, slots=True, eq=False)
class Conflict:
    """The fewest lines that cannot all hold, the accounts where they meet, what would fit.

    fitting: for each line the numbers it might be if all the others hold; None if none would do.
    """

    accounts: tuple[LedgerAccount, ...]
    lines: tuple[Line, ...]
    fitting: tuple[Range | None, ...]

    @property
    def sentence(self) -> Message:
        """What cannot all be true, who says so, and which other number would fit."""
        return self.sentence_of([line.told_by for line in self.lines])

    def sentence_of(self, lines: Sequence[Message]) -> Message:
        """The same, of lines in the words given."""
        said = self.told_of(lines)
        if self.fits is None:
            return Message("ledger-conflict-unresolved", {"said": said})
        return Message("ledger-conflict-resolved", {"said": said, "fits": self.fits})

    def told_of(self, lines: Sequence[Message]) -> Message:
        """Where the lines meet that cannot all be true."""
        at = tuple(account.label for account in self.accounts)
        return Message("ledger-conflict", {"at": at, "told": in_turn(lines)})

    @property
    def fits(self) -> Message | None:
        """Which other number would fit, of each line for which there is one."""
        fits = [
            Message("ledger-would-fit", {
                "who": line.who, "fitting": in_words(as_count(fitting), line.group, line.unit)
            })
            for line, fitting in zip(self.lines, self.fitting, strict=True)
            if fitting is not None
        ]  # fmt: skip
        return in_turn(fits) if fits else None

    def plain(self) -> dict[str, Json]:
        """The conflict as JSON: refs, figures and sentences."""
        return {
            "accounts": [account.plain() for account in self.accounts],
            "figures": [
                {
                    "tallies": [refer(stated.row) for stated in line.counted],
                    "figure": plain_figure(line.figure),
                    "would_fit": None if fitting is None
                    else {"low": fitting.low, "high": fitting.high},
                }
                for line, fitting in zip(self.lines, self.fitting, strict=True)
            ],
            "sentence": self.sentence.both(),
        }  # fmt: skip


def conflicts_of(
    helds: Iterable[Held], taken: Collection[str] = frozenset()
) -> tuple[Conflict, ...]:
    """Every conflict; no line stands in two of them.

    taken: keys of tallies that stand in a conflict told already.
    """
    together = _connected(list(_sums(helds)))
    return tuple(conflict for sums in together for conflict in _of(sums, taken))


@dataclass(slots=True)
class _Account:
    """One account as a sum of figures: a line with its sign; None for who stays uncounted.

    The third of a term: what of the figure may count, where that is not all; such a share is a
    number of its own. free: signs of numbers that nobody states: who came or went counted in
    other units alone, or beside those of a narrower group.
    """

    account: LedgerAccount
    terms: list[tuple[Line, int, Figure | None]] = field(default_factory=list)
    open: bool = False
    free: tuple[int, ...] = ()


def _sums(helds: Iterable[Held]) -> Iterator[_Account]:
    """Each account that opened: now, and at the moment of a stated remainder.

    How many were at a place, or held, before anything was recorded is known only where it is stated.
    """
    for held in helds:
        way = held.account.standing is Standing.ON_THE_WAY and held.into.own
        if held.opening is None and not way:
            continue
        opening = UNDATED if held.opening is None else held.opening.time
        yield _sum(held, Between(opening), None)
        if held.remaining is not None:
            yield _sum(held, Between(opening, held.remaining.time.hi), held.remaining)


def _sum(held: Held, between: Between, remaining: Line | None) -> _Account:
    went = held.apart.went or bool(held.out.surely)
    free = [1] * held.apart.came + [-1] * went
    one = _Account(held.account, open=remaining is None, free=tuple(free))
    if held.opening is not None:
        one.terms.append((held.opening.line, 1, None))
    for entries, sign in ((held.into, 1), (held.out, -1)):
        one.terms += _terms(entries.own, sign, between)
        one.terms += _terms(entries.surely, sign, between)
        one.terms += [(entry.line, sign, between.perhaps([entry])) for entry in entries.others]
    if remaining is not None:
        one.terms.append((remaining, -1, None))
    return one


def _terms(
    entries: Sequence[Entry], sign: int, between: Between
) -> Iterator[tuple[Line, int, Figure | None]]:
    """Entries that count; one of which only some may count brings what it may be."""
    for entry in entries:
        share = between.share(entry)
        if share is not None:
            whole = share == entry.line.figure
            yield entry.line, sign, None if whole else share


def _connected(accounts: Sequence[_Account]) -> Iterator[list[_Account]]:
    """Accounts that have figures in common, together."""
    group: dict[Line, list[_Account]] = {}
    for account in accounts:
        joined = [account]
        for line, _, _ in account.terms:
            other = group.get(line)
            if other is not None and other is not joined:
                smaller, joined = sorted((other, joined), key=len)
                joined += smaller
                for moved in smaller:
                    group.update((line, joined) for line, _, _ in moved.terms)
        group.update((line, joined) for line, _, _ in account.terms)
    yield from {id(found): found for found in group.values()}.values()


def _of(accounts: Sequence[_Account], told: Collection[str]) -> Iterator[Conflict]:
    """Of few accounts the smallest; of many first those of one, then what runs through several."""
    accounts = sorted(accounts, key=lambda one: one.account.standing is Standing.ON_THE_WAY)
    every = (line for account in accounts for line, _, _ in account.terms)
    taken = {line for line in every if any(one.key in told for one in line.counted)}
    alone = [[account] for account in accounts] if len(accounts) > _TOGETHER else []
    for some in (*alone, accounts):
        system = _System(some)
        lines = [line for line in system.lines if line.known and line not in taken]
        while lines and not system.fits(lines):
            found = smallest(lines, system.fits)
            yield system.conflict(found)
            taken.update(found)
            lines = [line for line in lines if line not in taken]


class _System:
    """The sums of some accounts, with a number for every line, every share and whoever stays."""

    def __init__(self, accounts: Sequence[_Account]) -> None:
        self._owners: list[tuple[Line | None, Range]] = []
        self._places: dict[Line, int] = {}
        self._sums: list[Sum] = []
        self._at: list[tuple[LedgerAccount, ...]] = []
        for account in accounts:
            terms = _once(self._terms(account))
            if all(abs(sign) == 1 for _, sign in terms):
                self._sums.append(terms)
                self._at.append((account.account,))
        self._add_together()
        for line in [line for line in self._places if line.of in self._places]:
            whole = self._places[line.of] if line.of is not None else 0
            slack = self._number(None, Range(0, None))
            self._sums.append(((whole, 1), (self._places[line], -1), (slack, -1)))

    def _add_together(self) -> None:
        """Accounts between which people went both ways, as one: what passes between them is out."""
        for some in list(self._both_ways()):
            left = _once(chain(*(self._sums[one] for one in some)))
            at = tuple(account for one in some for account in self._at[one])
            if len(set(at)) == len(some) and all(abs(sign) == 1 for _, sign in left):
                self._sums.append(left)
                self._at.append(at)

    def _both_ways(self) -> Iterator[tuple[int, ...]]:
        """Of few accounts every set of them; of many, two that have more than one figure shared."""
        many = range(len(self._sums))
        if len(many) <= _TOGETHER:
            yield from (some for size in many[1:] for some in combinations(many, size + 1))
            return
        found: dict[int, list[int]] = {}
        for one, terms in enumerate(self._sums):
            for number, _ in terms:
                found.setdefault(number, []).append(one)
        shared = Counter(pair for sums in found.values() for pair in combinations(sums, 2))
        yield from (pair for pair, times in shared.items() if times > 1)

    @property
    def lines(self) -> list[Line]:
        """Every line, in order."""
        return list(self._places)

    def _terms(self, account: _Account) -> Iterator[tuple[int, int]]:
        for line, sign, share in account.terms:
            yield (self._of(line) if share is None else self._number(line, share.loose)), sign
        for sign in account.free:
            yield self._number(None, _ANY), sign
        if account.open:
            yield self._number(None, Range(0, None)), -1

    def _of(self, line: Line) -> int:
        if line not in self._places:
            self._places[line] = self._number(line, line.figure.loose)
        return self._places[line]

    def _number(self, line: Line | None, bounds: Range) -> int:
        self._owners.append((line, bounds))
        return len(self._owners) - 1

    def _bounds(self, held: Iterable[Line]) -> tuple[list[Bound], list[Bound]]:
        """The bounds if these lines hold and nothing is known of the others."""
        kept = set(held)
        known = [bounds if line is None or line in kept else _ANY for line, bounds in self._owners]
        return [b.low or 0 for b in known], [inf if b.high is None else b.high for b in known]

    def fits(self, held: Sequence[Line], sums: Sequence[Sum] | None = None) -> bool:
        """Whether these lines can all hold."""
        return narrowed(self._sums if sums is None else sums, *self._bounds(held)) is not None

    def conflict(self, lines: Sequence[Line]) -> Conflict:
        """Lines that cannot all hold, where they meet, and what would fit."""
        needed = set(smallest(self._sums, partial(self._fits_with, lines)))
        met = (at for one, at in zip(self._sums, self._at, strict=False) if one in needed)
        ordered = sorted(lines, key=lambda line: _ORDER.index(line.step))
        fitting = tuple(self._fitting(line, lines) for line in ordered)
        return Conflict(tuple(dict.fromkeys(chain(*met))), tuple(ordered), fitting)

    def _fits_with(self, lines: Sequence[Line], sums: Sequence[Sum]) -> bool:
        return self.fits(lines, sums)

    def _fitting(self, line: Line, lines: Sequence[Line]) -> Range | None:
        """What one line might be if the others of the conflict hold."""
        others = [other for other in lines if other is not line]
        found = narrowed(self._sums, *self._bounds(others))
        place = self._places.get(line)
        if found is None or place is None:
            return None
        low, high = found[0][place], found[1][place]
        return Range(int(low), None if high == inf else int(high))


def _once(terms: Iterable[tuple[int, int]]) -> Sum:
    """Each number once; one that comes and goes again is out."""
    signs: Counter[int] = Counter()
    for number, sign in terms:
        signs[number] += sign
    return tuple((number, sign) for number, sign in signs.items() if sign)


_ANY = Range(0, None)
_TOGETHER = 8
"""Of so many accounts every few are looked at as one; of more, every two."""
_ORDER = (
    Step.START, Step.BORN, Step.LEFT, Step.ARRIVED, Step.RETURNED, Step.END, Step.REMAINING,
)  # fmt: skip
"""In a conflict figures are told in the order of an account."""
