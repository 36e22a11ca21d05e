"""A number of incidents announced, against those that are told."""

from __future__ import annotations

from trucewatch.rules.placing import place
from trucewatch.rules.statement import Conflict, Statement
from trucewatch.values.codes.counts import Agreement
from trucewatch.values.count import Count
from trucewatch.values.figures import Figure, compare
from trucewatch.values.message import Arg, Message

CODE = "announced-against-told"


def announced_against_told(
    announced: Statement[Count], told: tuple[str, ...], number: int | None = None
) -> Conflict | None:
    """The figure announced, if so many cannot be the items told (their names).

    number: how many they are, where one name tells several.
    """
    number = len(told) if number is None else number
    agreement = compare(announced.value.figure, Figure.only(number))
    if not told or agreement is Agreement.AGREES:
        return None
    args: dict[str, Arg] = {
        "announced": announced.value,
        "told": number,
        "items": told,
        "place": place(announced.where),
    }
    return Conflict(CODE, (announced,), Message("rule-announced", args), agreement)
