"""The ledger in one line: who was there, moved, remains, was harmed, is unaccounted for."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from trucewatch.ledger.accounts import Standing
from trucewatch.ledger.between import added
from trucewatch.ledger.entries import Entry
from trucewatch.ledger.lines import Line
from trucewatch.ledger.steps import Step
from trucewatch.ledger.wording import in_figure, in_turn
from trucewatch.values.codes.people import CountingUnit, Group
from trucewatch.values.figures import Figure
from trucewatch.values.message import Message

_ORDER = (
    Step.START,
    Step.BORN,
    Step.LEFT,
    Step.ARRIVED,
    Step.RETURNED,
    Step.REMAINING,
    Step.END,
    Step.APART,
)
Told = tuple[Step, Standing | None, CountingUnit, Group]
"""What is summed up by itself: a step, its end, a unit and a group."""


def summed_up(entries: Iterable[Entry], lines: Iterable[Line]) -> Message:
    """One figure for each step, end, unit and group; never added across units or groups.

    Parts of a figure and figures held by another are left out.
    """
    together = told_together(entries, lines)
    return in_one({key: _of_all(together[key]) for key in together}, number_noted(lines))


def in_one(told: Mapping[Told, Message], noted: int) -> Message:
    """What is told of each step, in the order of an account, in one sentence; where no figure takes
    a step, how many are noted beside it."""
    found = [
        Message("ledger-apart", {"told": told[key]}) if key[0] is Step.APART else told[key]
        for key in sorted(told, key=_rank)
    ]
    if found:
        return Message("ledger-summary", {"told": in_turn(found)})
    return Message("ledger-noted-alone", {"count": noted}) if noted else Message("ledger-nobody")


def number_noted(lines: Iterable[Line]) -> int:
    """How many figures of people are told beside the account."""
    return sum(line.step is Step.NOTE and not line.is_rate for line in lines)


def told_together(entries: Iterable[Entry], every: Iterable[Line]) -> dict[Told, list[Line]]:
    """The lines of each step, end, unit and group that are summed up."""
    lines = [entry.line for entry in entries if entry.covered is None]
    lines += [line for line in every if line.step in (Step.REMAINING, Step.APART)]
    sums: dict[Told, list[Line]] = {}
    for line in dict.fromkeys(lines):
        if line.of is None or (line.of.step, line.of.end) != (line.step, line.end):
            sums.setdefault((line.step, line.end, line.unit, line.group), []).append(line)
    return sums


def sum_of(lines: list[Line]) -> Figure:
    """What lines of one step come to, without those that are among others of them."""
    here = set(lines)
    return added(line.figure for line in lines if line.of not in here)


def _rank(key: Told) -> tuple[int, int, bool, int]:
    """In the order of an account; persons first, then other units."""
    step, end, unit, group = key
    place = 0 if end is None else list(Standing).index(end)
    return _ORDER.index(step), place, unit is not CountingUnit.PERSON, list(Group).index(group)


def _of_all(lines: list[Line]) -> Message:
    if len(lines) == 1:
        return lines[0].told
    first, told = lines[0], _told(lines)
    converted = [line for line in lines if line.converted is not None]
    if not converted:
        return told
    of_them = in_figure(sum_of(converted), first.group, first.unit)
    return Message("ledger-partly-converted", {"told": told, "who": of_them})


def _told(lines: list[Line]) -> Message:
    """The sum in words. Of three and of an unknown number nobody says "no less than three"."""
    first, here = lines[0], set(lines)
    wholes = [line for line in lines if line.of not in here]
    known = [line for line in wholes if line.known]
    if not known or len(known) == len(wholes):
        return first.told_of(in_figure(sum_of(lines), first.group, first.unit))
    told = first.told_of(in_figure(sum_of(known), first.group, first.unit))
    return Message("ledger-and-uncounted", {"told": told})
