"""Figures of the ledger in words, the noun agreeing with its number: "about 350 people", "شخصان"."""

from __future__ import annotations

from collections.abc import Sequence
from functools import reduce

from trucewatch.values.codes.counts import Qualifier
from trucewatch.values.codes.people import CountingUnit, Group
from trucewatch.values.count import UNKNOWN_COUNT, Count
from trucewatch.values.figures import Figure
from trucewatch.values.message import Message
from trucewatch.values.ranges import Range

_OF = {
    Qualifier.UNKNOWN,
    Qualifier.DOZENS,
    Qualifier.SCORES,
    Qualifier.HUNDREDS,
    Qualifier.THOUSANDS,
}
_BEHIND = {Qualifier.APPROXIMATELY, Qualifier.AT_LEAST}  # in Arabic: "350 شخصًا تقريبًا"
_NUMBER_OF = {Qualifier.SEVERAL: 5, Qualifier.DOZEN: 12}  # by which the noun agrees


def in_words(count: Count, group: Group, unit: CountingUnit) -> Message:
    """A count with those whom it counts; the words of the source stay with the record."""
    if unit is CountingUnit.UNKNOWN and group is not Group.UNKNOWN:
        who = in_words(count, group, CountingUnit.PERSON)
        return Message("ledger-of-no-unit", {"who": who})
    noun = _noun(group, unit)
    if count.qualifier in _OF:
        return Message(f"ledger-of-{noun}", {"count": count})
    if count.qualifier is Qualifier.FEW:
        return Message("ledger-few", {"count": count, "group": group})
    if count.qualifier is Qualifier.EXACTLY:
        return Message(f"ledger-exactly-{noun}", {"n": count.numbers[0]})
    if count.qualifier in _BEHIND:
        exactly = Message(f"ledger-exactly-{noun}", {"n": count.numbers[0]})
        return Message("ledger-behind", {"qualifier": count.qualifier, "who": exactly})
    number = count.numbers[-1] if count.numbers else _NUMBER_OF[count.qualifier]
    if count.qualifier is Qualifier.BETWEEN:
        number = max(number, 3)  # one and two stand as a noun alone in Arabic: not in a range
    return Message(
        f"ledger-some-{noun}", {"count": count, "qualifier": count.qualifier, "n": number}
    )


def in_figure(figure: Figure, group: Group, unit: CountingUnit) -> Message:
    """The tight range of a figure with those whom it counts; below none counts as none."""
    return in_words(as_count(figure.tight), group, unit)


def as_count(bounds: Range) -> Count:
    """A range of people as a count: "between 60 and 70", "no less than 100000"."""
    low, high = max(bounds.low or 0, 0), bounds.high
    if high is None:
        return Count.of(Qualifier.NO_LESS_THAN, low) if low else UNKNOWN_COUNT
    high = max(high, 0)
    if low == high:
        return Count.exactly(high)
    return Count.of(Qualifier.BETWEEN, low, high) if low else Count.of(Qualifier.UP_TO, high)


def _noun(group: Group, unit: CountingUnit) -> str:
    """Persons are named by their group, other units by themselves."""
    if unit is CountingUnit.PERSON:
        return "someone" if group is Group.UNKNOWN else group.value.replace("_", "-")
    return f"unit-{unit.value.replace('_', '-')}"


def then(first: Message, second: Message) -> Message:
    """Two statements, one after the other."""
    return Message("ledger-then", {"first": first, "second": second})


def in_turn(told: Sequence[Message]) -> Message:
    """Several statements, one after the other."""
    return reduce(then, told)
