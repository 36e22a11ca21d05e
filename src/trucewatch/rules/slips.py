"""Slips of the keyboard or the pen: which figure was likely meant where one cannot be right.

Ours: two digits changed places, one digit lost, one put twice, one digit wrong (of at least two),
and digits of the Arabic script that are taken for one another or for a Latin digit.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TypeVar

from trucewatch.rules.placing import valued
from trucewatch.rules.statement import Statement
from trucewatch.values.codes.counts import Qualifier
from trucewatch.values.count import Count
from trucewatch.values.message import Message

TRANSPOSED, LOOK_ALIKE, DROPPED, DOUBLED, ONE_WRONG = (
    "transposed", "look-alike", "dropped", "doubled", "one-wrong",
)  # fmt: skip
LIKELIEST = ((TRANSPOSED,), (DOUBLED,), (DROPPED,), (LOOK_ALIKE, ONE_WRONG))
"""Kinds by how seldom chance makes them; one digit for another is no likelier where they look alike
in one of the two scripts only."""
_LOOK_ALIKES = {frozenset(pair) for pair in ("23", "34", "67", "78", "05", "26")}
"""٢ and ٣, ٧ and ٨, ٢ and ٦ in handwriting; ٥ and Latin 0, ٦ and Latin 7, ٤ and Latin 3."""
_MOST_NAMED = 3
T = TypeVar("T")


def slip_between(printed: int, meant: int) -> str | None:
    """The kind of slip that turns the number meant into the one printed; None where none does."""
    one, other = str(printed), str(meant)
    if one == other:
        return None
    if len(one) == len(other):
        return _same_length(one, other)
    if len(one) + 1 == len(other) and _without_one(other, one):
        return DROPPED
    if len(one) == len(other) + 1 and _doubled(one, other):
        return DOUBLED
    return None


def meant_instead(statement: Statement[Count], number: int) -> Message | None:
    """In words: this figure is likely the number, by what slip; None where no slip explains it."""
    printed = exact(statement)
    kind = None if printed is None or number < 0 else slip_between(printed, number)
    if kind is None:
        return None
    return Message(f"rule-slip-{kind}", {"printed": valued(statement), "meant": number})


def slip_in_sum(whole: Statement[Count], parts: Sequence[Statement[Count]]) -> Message | None:
    """Which one figure of a sum is likely meant otherwise, so that all of it is right.

    Every figure must be exact. Of several, only those by the likeliest slip; of more than three
    none, for that tells nothing.
    """
    total, numbers = exact(whole), [exact(part) for part in parts]
    known = [number for number in numbers if number is not None]
    if total is None or len(known) < len(parts):
        return None
    gap = total - sum(known)
    wanted = [(whole, total, total - gap)]
    wanted += [(p, n, n + gap) for p, n in zip(parts, known, strict=True)]
    found: dict[str, list[Message]] = {}
    for statement, printed, meant in wanted:
        kind = slip_between(printed, meant) if meant >= 0 else None
        said = None if kind is None else meant_instead(statement, meant)
        if kind is not None and said is not None:
            found.setdefault(kind, []).append(said)
    return either_of(likeliest_of(found))


def likeliest_of(found: Mapping[str, Sequence[T]]) -> list[T]:
    """What the likeliest kinds of slip explain, of slips by their kinds."""
    by_grade = ([one for kind in kinds for one in found.get(kind, ())] for kinds in LIKELIEST)
    return next((slips for slips in by_grade if slips), [])


def slip_of_two(one: Statement[Count], other: Statement[Count]) -> Message | None:
    """Two figures that a slip explains, where nothing tells which of them is right."""
    numbers = exact(one), exact(other)
    if numbers[0] is None or numbers[1] is None:
        return None
    kind = slip_between(numbers[0], numbers[1]) or slip_between(numbers[1], numbers[0])
    if kind is None or kind == ONE_WRONG:
        return None
    return Message(f"rule-slip-either-{kind}", {"one": numbers[0], "other": numbers[1]})


def either_of(slips: Sequence[Message]) -> Message | None:
    """One slip, or a choice of a few."""
    if not slips or len(slips) > _MOST_NAMED:
        return None
    return slips[0] if len(slips) == 1 else Message("rule-slip-one-of", {"slips": tuple(slips)})


def exact(statement: Statement[Count]) -> int | None:
    """The number, where the figure is one number without any qualifier."""
    count = statement.value
    return count.low if count.qualifier is Qualifier.EXACTLY else None


def _same_length(one: str, other: str) -> str | None:
    apart = [at for at, (a, b) in enumerate(zip(one, other, strict=True)) if a != b]
    if len(apart) == 2 and apart[1] - apart[0] == 1 and one[apart[0]] == other[apart[1]]:
        return TRANSPOSED if one[apart[1]] == other[apart[0]] else None
    if len(apart) != 1:
        return None
    if frozenset((one[apart[0]], other[apart[0]])) in _LOOK_ALIKES:
        return LOOK_ALIKE
    return ONE_WRONG if len(one) > 1 else None


def _without_one(longer: str, shorter: str) -> bool:
    """Whether the shorter is the longer without one digit."""
    return any(longer[:at] + longer[at + 1 :] == shorter for at in range(len(longer)))


def _doubled(longer: str, shorter: str) -> bool:
    """Whether the longer is the shorter with one digit put twice."""
    return any(shorter[: at + 1] + shorter[at:] == longer for at in range(len(shorter)))


def near(number: int) -> list[int]:
    """The numbers that two digits changed over, or one look-alike, make of this one."""
    digits = str(number)
    swapped = {
        digits[:at] + digits[at + 1] + digits[at] + digits[at + 2 :]
        for at in range(len(digits) - 1)
    }
    alike = {
        digits[:at] + other + digits[at + 1 :]
        for at, digit in enumerate(digits)
        for pair in _LOOK_ALIKES
        if digit in pair
        for other in pair - {digit}
    }
    return sorted({int(one) for one in swapped | alike if not one.startswith("0")} - {number})
