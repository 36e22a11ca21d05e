"""What each statement does in the ledger, by its role and fate (table in docs/ledger.md)."""

from __future__ import annotations

from enum import StrEnum

from trucewatch.ledger.accounts import END_OF_FATE, OPEN_ENDS, Standing
from trucewatch.ledger.stated import Read, Stated
from trucewatch.values.codes.people import FateStatus, TallyRole


class Step(StrEnum):
    """What a line says that people did or underwent; a NOTE moves nobody."""

    START = "start"
    BORN = "born"
    LEFT = "left"
    ARRIVED = "arrived"
    RETURNED = "returned"
    END = "end"
    REMAINING = "remaining"
    APART = "apart"
    NOTE = "note"


_OF_EVENTS = frozenset({TallyRole.OTHER, TallyRole.HARM, TallyRole.MOVED})
What = tuple[Step, Standing | None]
"""A step, and of an END or a figure kept APART the end it speaks of."""


def step_of(stated: Stated, tallies: Read) -> What:
    """What a statement does; a part of the same figure in the same group is told, not posted."""
    whole = whole_of(stated, tallies)
    what = step_of_kind(stated.role, stated.fate, whole is not None)
    if whole is None:
        return what
    same_people = (stated.unit, stated.group) == (whole.unit, whole.group)
    moves = stated.place is not None and whole.place is not None and stated.place != whole.place
    of_whole = step_of_kind(whole.role, whole.fate, whole.whole is not None)
    if same_people and not moves and of_whole == what:
        return Step.NOTE, None
    return what


def step_of_kind(role: TallyRole, fate: FateStatus | None, within_a_whole: bool) -> What:
    """What a figure of this role and fate does."""
    if role is TallyRole.START:
        return Step.START, None
    if role is TallyRole.REMAINING or (role is TallyRole.STOCK and fate is None):
        return Step.REMAINING, None
    if fate is FateStatus.BORN and role in _OF_EVENTS:
        return Step.BORN, None
    if role is TallyRole.MOVED:
        return _moved(fate)
    if role is TallyRole.HARM:
        return _harmed(fate, within_a_whole)
    apart = fate is not None and END_OF_FATE.get(fate) in OPEN_ENDS and not within_a_whole
    return (Step.APART, END_OF_FATE[fate]) if apart and fate else (Step.NOTE, None)


def _moved(fate: FateStatus | None) -> What:
    if fate is FateStatus.EVACUATED:
        return Step.ARRIVED, None
    if fate is FateStatus.RETURNED:
        return Step.RETURNED, None
    if fate in (None, FateStatus.DISPLACED, FateStatus.TRANSFERRED, FateStatus.ALIVE_AND_FREE):
        return Step.LEFT, None
    return _harmed(fate, False)


def _harmed(fate: FateStatus | None, within_a_whole: bool) -> What:
    if fate is FateStatus.RETURNED:
        return Step.RETURNED, None
    if fate is None or fate not in END_OF_FATE:
        return Step.NOTE, None
    if fate is FateStatus.REMAINS_IDENTIFIED and not within_a_whole:
        return Step.NOTE, None  # the dead identified are among the killed or the missing
    return Step.END, END_OF_FATE[fate]


def whole_of(stated: Stated, tallies: Read) -> Stated | None:
    """The tally among whose people these are; of a replaced one, what stands in its place."""
    if stated.whole is None:
        return None
    return tallies.current.get(tallies.successor.get(stated.whole, stated.whole))
