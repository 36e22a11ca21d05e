"""Figures of the ledger of people of which not all can be true, each time the fewest."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from trucewatch.checks import ledger_conflicts
from trucewatch.checks.findings import finding, where_of
from trucewatch.ledger.conflicts import Conflict
from trucewatch.ledger.lines import Line
from trucewatch.records.view import CaseView, Row
from trucewatch.rules.placing import place
from trucewatch.values.finding import Finding, Severity
from trucewatch.values.message import Message

CODE = "figures-cannot-all-hold"
TITLE = "check-figures-cannot-all-hold-title"
SEVERITY = Severity.ERROR
SOURCE = "ours (docs/ledger.md)"
MOST = 200_000
"""Figures among which conflicts that rest on harm by incidents are looked for."""


def check(view: CaseView) -> Iterator[Finding]:
    """Conflicts between the figures of the ledger, of places and of movements."""
    return map(_finding, ledger_conflicts.of_the_ledger(view))


def beyond(view: CaseView) -> Iterator[Finding]:
    """Conflicts that rest on harm by incidents as well; of a whole case.

    Of too many figures none is looked for, and this is a note.
    """
    if not ledger_conflicts.may_go_beyond(view):
        return
    if view.table("tally").size > MOST:
        yield too_many(view.case)
    else:
        yield from map(_finding, ledger_conflicts.beyond(view))


def too_many(case: Row) -> Finding:
    """That among so many figures nothing was looked for."""
    message = Message("check-figures-cannot-all-hold-many", {"most": MOST})
    return finding(CODE, Severity.NOTE, SOURCE, message, [where_of(case)])


def _finding(conflict: Conflict) -> Finding:
    rows = [one.row for line in conflict.lines for one in line.counted]
    fits = conflict.fits
    told = conflict.told_of([_placed(line) for line in conflict.lines])
    return finding(
        CODE,
        SEVERITY,
        SOURCE,
        Message("check-figures-cannot-all-hold", {"conflict": told}),
        [*(where_of(row, "count") for row in rows), *map(where_of, _named(conflict))],
        tuple(str(row.count) for row in rows),
        None if fits is None else Message("check-would-fit", {"fits": fits}),
    )


def _named(conflict: Conflict) -> list[Row]:
    """The places and movements that the sentence names, so that whoever tells it may look."""
    return [account.of for account in conflict.accounts if account.of is not None]


def _placed(line: Line) -> Message:
    """How many of whom, and in which records it stands."""
    places: Sequence[Message] = [place(where_of(one.row, "count")) for one in line.counted]
    return Message("rule-valued", {"value": line.told, "place": tuple(places)})
