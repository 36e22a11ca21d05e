"""The ledger in one line: who was there, moved, remains, was harmed, is unaccounted for."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from trucewatch.ledger.accounts import Standing
from trucewatch.ledger.books import added
from trucewatch.ledger.entries import Entry
from trucewatch.ledger.lines import Line
from trucewatch.ledger.steps import Step
from trucewatch.ledger.wording import in_figure, in_turn
from trucewatch.values.codes.people import CountingUnit, Group
from trucewatch.values.message import Message

_ORDER = (Step.START, Step.LEFT, Step.ARRIVED, Step.RETURNED, Step.REMAINING, Step.END, Step.APART)
_Told = tuple[Step, Standing | None, CountingUnit, Group]


def summed_up(entries: Iterable[Entry], lines: Iterable[Line]) -> Message:
    """One figure for each step, end, unit and group; never added across units or groups.

    Parts of a figure and figures held by another are left out.
    """
    told = tuple(_told(entries, lines))
    return Message("ledger-summary", {"told": in_turn(told)}) if told else Message("ledger-nobody")


def _told(entries: Iterable[Entry], every: Iterable[Line]) -> Iterator[Message]:
    lines = [entry.line for entry in entries if entry.covered is None]
    lines += [line for line in every if line.step in (Step.REMAINING, Step.APART)]
    sums: dict[_Told, list[Line]] = {}
    for line in dict.fromkeys(lines):
        if line.of is None or (line.of.step, line.of.end) != (line.step, line.end):
            sums.setdefault((line.step, line.end, line.unit, line.group), []).append(line)
    for key in sorted(sums, key=_rank):
        told = _told_together(sums[key])
        yield Message("ledger-apart", {"told": told}) if key[0] is Step.APART else told


def _rank(key: _Told) -> tuple[int, int, bool, int]:
    """In the order of an account; persons first, then other units."""
    step, end, unit, group = key
    place = 0 if end is None else list(Standing).index(end)
    return _ORDER.index(step), place, unit is not CountingUnit.PERSON, list(Group).index(group)


def _told_together(lines: list[Line]) -> Message:
    if len(lines) == 1:
        return lines[0].told
    first = lines[0]
    figure = added(line.figure for line in _without_parts(lines))
    return first.told_of(in_figure(figure, first.group, first.unit))


def _without_parts(lines: list[Line]) -> Iterable[Line]:
    here = set(lines)
    return (line for line in lines if line.of not in here)
