"""The entries that touch one account, and their sums, in one group or beside it."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from trucewatch.ledger.accounts import LedgerAccount, Standing, is_among, may_share
from trucewatch.ledger.entries import Entry
from trucewatch.ledger.lines import Line, step_told
from trucewatch.ledger.more import More
from trucewatch.ledger.steps import Step
from trucewatch.values.codes.people import CountingUnit, Group


@dataclass(frozen=True, slots=True)
class Apart:
    """Whether people came or went who are in none of the figures of a book.

    They are counted in other units alone (households, vehicles), or elsewhere in the case.
    """

    came: bool = False
    went: bool = False

    def __or__(self, other: Apart) -> Apart:
        return Apart(self.came or other.came, self.went or other.went)


NOBODY_APART = Apart()


@dataclass(slots=True)
class Book:
    """What comes into an account and goes out of it, in one counting unit.

    A place holds what lies within it, so a movement inside it does not appear. more: what figures
    that stand alone add, summed up. apart: who is counted in other units alone.
    """

    account: LedgerAccount
    unit: CountingUnit
    openings: list[Entry] = field(default_factory=list)
    into: list[Entry] = field(default_factory=list)
    out: list[Entry] = field(default_factory=list)
    remaining: list[Line] = field(default_factory=list)
    more: More | None = None
    apart: Apart = NOBODY_APART

    @property
    def unclear(self) -> frozenset[Group]:
        """Groups of those who left, and with which movement is not stated."""
        return frozenset(entry.group for entry in self.out if _on_some_way(entry))

    @property
    def groups(self) -> list[Group]:
        """Every group in which something is stated here, in the order of the list."""
        entries = (*self.openings, *self.into, *self.out)
        found = {entry.line.group for entry in entries} | {line.group for line in self.remaining}
        found |= frozenset() if self.more is None else self.more.groups
        return list(found) if len(found) == 1 else [group for group in Group if group in found]


def books_of(
    entries: Iterable[Entry],
    lines: Iterable[Line],
    besides: Iterable[tuple[LedgerAccount, CountingUnit]] = (),
) -> list[Book]:
    """A book for every account that an entry or a stated remainder names, in their order.

    besides: accounts that figures standing alone name.
    """
    counted = [entry for entry in entries if entry.covered is None]
    staying = [line for line in lines if line.step is Step.REMAINING]
    made: dict[tuple[LedgerAccount, CountingUnit], Book] = {}
    for entry in counted:
        for account in (entry.origin, entry.target):
            made.setdefault((account, entry.unit), Book(account, entry.unit))
    for line in staying:
        account = LedgerAccount(Standing.PLACE, line.place)
        made.setdefault((account, line.unit), Book(account, line.unit)).remaining.append(line)
    for account, unit in besides:
        made.setdefault((account, unit), Book(account, unit))
    _enter(counted, made)
    _set_apart(list(made.values()))
    return list(made.values())


def _set_apart(books: list[Book]) -> None:
    """Say in each book who came and went in other units, where its own unit tells no such step."""
    if len({book.unit for book in books}) < 2:
        return
    told = {
        (book.unit, step_told(entry.line)) for book in books for entry in (*book.into, *book.out)
    }
    beside: dict[LedgerAccount, list[Book]] = {}
    for book in books:
        beside.setdefault(book.account, []).append(book)
    for book in books:
        for other in beside[book.account]:
            if other.unit is not book.unit:
                book.apart |= Apart(
                    any((book.unit, step_told(entry.line)) not in told for entry in other.into),
                    any((book.unit, step_told(entry.line)) not in told for entry in other.out),
                )


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
    """Entries of one direction for one group.

    own: of the group. surely: who went of a group within it (civilians among people) and can be in
    no other entry: so many at least. others: of groups that may share people, from none to all.
    """

    own: tuple[Entry, ...]
    surely: tuple[Entry, ...]
    others: tuple[Entry, ...]

    @property
    def entries(self) -> tuple[Entry, ...]:
        """All of them."""
        return (*self.own, *self.surely, *self.others)


def sums_of(entries: Iterable[Entry], group: Group, leaving: bool = False) -> Sums:
    """Own entries without those already held by another of them; others likewise.

    An entry of another group is left out where the share of this group in it is stated. leaving:
    whether they go out. Of those who come, a narrower figure does not say that nobody else came.
    """
    given = list(entries)
    if all(entry.line.of is None and entry.line.group is group for entry in given):
        return Sums(tuple(given), (), ())
    own = _outermost([entry for entry in given if group in entry.groups])
    held = {whole for entry in given if group in entry.groups for whole in entry.line.wholes()}
    beside = [
        entry
        for entry in given
        if group not in entry.groups and entry.line not in held and may_share(group, entry.group)
    ]
    others = _outermost(beside)
    goers = _Goers(given) if leaving and others else None
    surely = [one for one in others if goers is not None and goers.surely(one, group)]
    return Sums(tuple(own), tuple(surely), tuple(one for one in others if one not in surely))


class _Goers:
    """Which groups went where: whether a figure of another group may hold the same people."""

    def __init__(self, entries: Iterable[Entry]) -> None:
        self._unclear: set[Group] = set()
        self._groups: dict[object, dict[str | None, set[Group]]] = {}
        for entry in entries:
            if _on_some_way(entry):
                self._unclear.add(entry.group)
            found = self._groups.setdefault(_end(entry), {})
            found.setdefault(_incident(entry), set()).add(entry.group)

    def surely(self, entry: Entry, group: Group) -> bool:
        """Whether people of a narrower group went, and no figure of another may hold them."""
        if not is_among(entry.group, group) or _on_some_way(entry):
            return False
        on_way = entry.target.standing is Standing.ON_THE_WAY
        others = self._beside(entry) | (self._unclear if on_way else set())
        return not any(may_share(entry.group, one) for one in others - {entry.group})

    def _beside(self, entry: Entry) -> set[Group]:
        """The groups that went to the same end, not by another incident."""
        found, incident = self._groups[_end(entry)], _incident(entry)
        if incident is None:
            return set().union(*found.values())
        return found[incident] | found.get(None, set())


def _end(entry: Entry) -> object:
    """Where to: with each movement by itself, else what became of them, wherever."""
    target = entry.target
    return target if target.standing is Standing.ON_THE_WAY else target.standing


def _incident(entry: Entry) -> str | None:
    incident = entry.line.incident
    return None if incident is None else incident.key


def _on_some_way(entry: Entry) -> bool:
    """Whether they left, and with which movement is not stated."""
    return entry.target.standing is Standing.ON_THE_WAY and entry.target.of is None


def _outermost(entries: list[Entry]) -> list[Entry]:
    if all(entry.line.of is None for entry in entries):
        return entries
    lines = {entry.line for entry in entries}
    return [
        entry for entry in entries if entry.line.of is None or lines.isdisjoint(entry.line.wholes())
    ]
