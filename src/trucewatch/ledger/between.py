"""What counts between the opening of an account and a moment, and sums of it."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from trucewatch.ledger.entries import Entry
from trucewatch.ledger.stated import UNDATED, Time
from trucewatch.values.figures import Figure
from trucewatch.values.ranges import Range

NONE = Figure.only(0)


@dataclass(frozen=True, slots=True)
class Between:
    """What counts: not before the account opened, not after the moment of interest."""

    opening: Time = UNDATED
    until: int | None = None

    def share(self, entry: Entry) -> Figure | None:
        """The figure of an entry, from none to all where its time leaves that open, or None."""
        return self.share_of(entry.time, entry.figure)

    def share_of(self, time: Time, figure: Figure) -> Figure | None:
        """The same of any figure with its time."""
        start, end = self.opening, self.until
        before = start.lo is not None and time.hi is not None and time.hi < start.lo
        after = end is not None and time.lo is not None and time.lo > end
        if before or after:
            return None
        early = start.lo is not None and time.lo is not None and time.lo < start.lo
        late = end is not None and time.hi is not None and time.hi > end
        return NONE.hull(figure) if early or late else figure

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
