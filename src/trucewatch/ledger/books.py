"""The entries that touch one account, and their sums, in one group or beside it."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from trucewatch.ledger.accounts import LedgerAccount, Standing, may_share
from trucewatch.ledger.entries import Entry
from trucewatch.ledger.lines import Line
from trucewatch.ledger.stated import UNDATED, Time
from trucewatch.ledger.steps import Step
from trucewatch.values.codes.people import CountingUnit, Group
from trucewatch.values.figures import Figure
from trucewatch.values.ranges import Range

NONE = Figure.only(0)


@dataclass(slots=True)
class Book:
    """What comes into an account and goes out of it, in one counting unit.

    A place holds what lies within it, so a movement inside it does not appear.
    """

    account: LedgerAccount
    unit: CountingUnit
    openings: list[Entry] = field(default_factory=list)
    into: list[Entry] = field(default_factory=list)
    out: list[Entry] = field(default_factory=list)
    remaining: list[Line] = field(default_factory=list)

    @property
    def groups(self) -> list[Group]:
        """Every group in which something is stated here, in the order of the list."""
        entries = (*self.openings, *self.into, *self.out)
        found = {entry.line.group for entry in entries} | {line.group for line in self.remaining}
        return list(found) if len(found) == 1 else [group for group in Group if group in found]


def books_of(entries: Iterable[Entry], lines: Iterable[Line]) -> list[Book]:
    """A book for every account that an entry or a stated remainder names, in their order."""
    counted = [entry for entry in entries if entry.covered is None]
    staying = [line for line in lines if line.step is Step.REMAINING]
    made: dict[tuple[LedgerAccount, CountingUnit], Book] = {}
    for entry in counted:
        for account in (entry.origin, entry.target):
            made.setdefault((account, entry.unit), Book(account, entry.unit))
    for line in staying:
        account = LedgerAccount(Standing.PLACE, line.place)
        made.setdefault((account, line.unit), Book(account, line.unit)).remaining.append(line)
    _enter(counted, made)
    return list(made.values())


def _enter(
    entries: Iterable[Entry], made: Mapping[tuple[LedgerAccount, CountingUnit], Book]
) -> None:
    """Write each entry into the books it touches; a step within a place is none out of it."""
    wider: dict[LedgerAccount, frozenset[LedgerAccount]] = {}
    for entry in entries:
        unit = entry.unit
        if entry.line.step is Step.START:
            made[entry.target, unit].openings.append(entry)
            continue
        origins, targets = _holding(entry.origin, wider), _holding(entry.target, wider)
        for account in origins - targets:
            if (account, unit) in made:
                made[account, unit].out.append(entry)
        for account in targets - origins:
            if (account, unit) in made:
                made[account, unit].into.append(entry)


def _holding(
    account: LedgerAccount, wider: dict[LedgerAccount, frozenset[LedgerAccount]]
) -> frozenset[LedgerAccount]:
    """The account, and of a place every place that it lies in."""
    found = wider.get(account)
    if found is None:
        held = {account}
        if account.standing is Standing.PLACE and account.of is not None:
            outward = account.of.outward("parent")
            held |= {LedgerAccount(Standing.PLACE, place) for place in outward}
        found = wider[account] = frozenset(held)
    return found


@dataclass(frozen=True, slots=True)
class Sums:
    """Entries of one direction for one group: its own, and of others that may share people."""

    own: tuple[Entry, ...]
    others: tuple[Entry, ...]


def sums_of(entries: Iterable[Entry], group: Group) -> Sums:
    """Own entries without those already held by another of them; others likewise.

    An entry of another group is left out where the share of this group in it is stated.
    """
    given = list(entries)
    if all(entry.line.of is None and entry.line.group is group for entry in given):
        return Sums(tuple(given), ())
    own = _outermost([entry for entry in given if group in entry.groups])
    held = {whole for entry in given if group in entry.groups for whole in entry.line.wholes()}
    beside = [
        entry
        for entry in given
        if group not in entry.groups and entry.line not in held and may_share(group, entry.group)
    ]
    return Sums(tuple(own), tuple(_outermost(beside)))


def _outermost(entries: list[Entry]) -> list[Entry]:
    if all(entry.line.of is None for entry in entries):
        return entries
    lines = {entry.line for entry in entries}
    return [
        entry for entry in entries if entry.line.of is None or lines.isdisjoint(entry.line.wholes())
    ]


@dataclass(frozen=True, slots=True)
class Between:
    """What counts: not before the account opened, not after the moment of interest."""

    opening: Time = UNDATED
    until: int | None = None

    def share(self, entry: Entry) -> Figure | None:
        """The figure of an entry, from none to all where its time leaves that open, or None."""
        time, start, end = entry.time, self.opening, self.until
        before = start.lo is not None and time.hi is not None and time.hi < start.lo
        after = end is not None and time.lo is not None and time.lo > end
        if before or after:
            return None
        early = start.lo is not None and time.lo is not None and time.lo < start.lo
        late = end is not None and time.hi is not None and time.hi > end
        return NONE.hull(entry.figure) if early or late else entry.figure

    def figures(self, entries: Iterable[Entry], known_only: bool = False) -> list[Figure]:
        """The figures of what counts; unknown numbers left out if asked."""
        counted = [entry for entry in entries if not known_only or entry.line.known]
        if self.opening.lo is None and self.until is None:
            return [entry.figure for entry in counted]
        shares = (self.share(entry) for entry in counted)
        return [share for share in shares if share is not None]

    def perhaps(self, entries: Iterable[Entry], known_only: bool = False) -> Figure:
        """From none of the entries to the sum of all of them."""
        return NONE.hull(added(self.figures(entries, known_only)))


ALWAYS = Between()


def added(figures: Iterable[Figure]) -> Figure:
    """The sum of figures of one unit, bound by bound: no figure is made for each step."""
    found = list(figures)
    if len(found) == 1:
        return found[0]
    return Figure(
        Range(_sum([f.tight.low for f in found]), _sum([f.tight.high for f in found])),
        Range(_sum([f.loose.low for f in found]), _sum([f.loose.high for f in found])),
    )


def left_of(come: list[Figure], gone: list[Figure]) -> Figure:
    """The sum of those who came less the sum of those who went, made in one step."""
    tight_in, tight_out = [f.tight for f in come], [f.tight for f in gone]
    loose_in, loose_out = [f.loose for f in come], [f.loose for f in gone]
    return Figure(_left(tight_in, tight_out), _left(loose_in, loose_out))


def _left(come: list[Range], gone: list[Range]) -> Range:
    fewest, most = _sum([r.low for r in come]), _sum([r.high for r in come])
    gone_fewest, gone_most = _sum([r.low for r in gone]), _sum([r.high for r in gone])
    return Range(
        None if fewest is None or gone_most is None else fewest - gone_most,
        None if most is None or gone_fewest is None else most - gone_fewest,
    )


def _sum(bounds: list[int | None]) -> int | None:
    """The sum of bounds, open if one of them is."""
    known = [bound for bound in bounds if bound is not None]
    return sum(known) if len(known) == len(bounds) else None
