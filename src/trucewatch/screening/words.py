"""How records, lengths of time and distances stand in the sentences of screening."""

from __future__ import annotations

from trucewatch.records.naming import named
from trucewatch.records.view import Row, ref_of
from trucewatch.values.message import Arg, Message, NameOf

_UNITS = ((86_400, "days"), (3_600, "hours"), (60, "minutes"))
_FAR = 10_000  # metres: from here on whole kilometres are told
_LONG = 10 * 86_400


def name_of(row: Row | None) -> NameOf | str:
    """What a record is called."""
    return "?" if row is None else named(row)


def source_name(row: Row | None) -> Arg:
    """The label of a source; where none is named, it is our own record that says so."""
    return Message("screening-our-record") if row is None else name_of(row)


def clause_name(row: Row) -> Message:
    """The clause by its number, or by its ref where it has none."""
    return Message("screening-clause", {"number": str(row.raw("number") or ref_of(row))})


def length(seconds: int) -> tuple[Arg, ...]:
    """A length of time: minutes count up to ten days, whole days beyond."""
    if seconds >= _LONG:
        return (Message("wording-days", {"n": seconds // 86_400}),)
    parts: list[Arg] = []
    rest = seconds
    for size, unit in _UNITS:
        amount, rest = divmod(rest, size)
        if amount:
            parts.append(Message(f"wording-{unit}", {"n": amount}))
    return tuple(parts) or (Message("wording-seconds", {"n": seconds}),)


def metres(distance: int) -> Message:
    """A distance in metres."""
    return Message("screening-metres", {"n": distance})


def measured(distance: int, *, at_most: bool) -> Message:
    """A distance that was reckoned from places on the globe, in two figures and no more.

    The globe is taken for a sphere, and that alone makes close to one in a hundred (`globe`). at_most:
    it is told as the most it can be and rounded up; else as the least, and rounded down.
    """
    step = 10 ** max(len(str(distance)) - 2, 0)
    told = -(-distance // step) * step if at_most else distance // step * step
    if told >= _FAR:
        return Message("screening-kilometres", {"n": told // 1000})
    return metres(told)
