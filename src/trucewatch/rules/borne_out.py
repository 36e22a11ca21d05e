"""Figures of two sources that a slip explains, where parts bear out one of them."""

from __future__ import annotations

from trucewatch.rules.one_word import PartsOf, likely_of_two
from trucewatch.rules.placing import valued
from trucewatch.rules.slips import LOOK_ALIKE, TRANSPOSED, exact, slip_between
from trucewatch.rules.statement import Conflict, Statement
from trucewatch.values.count import Count
from trucewatch.values.figures import Figure
from trucewatch.values.message import Arg, Message

CODE = "digit-slip"


def digit_slip(
    printed: Statement[Count], borne: Statement[Count], parts_of: PartsOf
) -> Conflict | None:
    """A figure that is another's with two digits changed over, or taken for a look-alike.

    Only where the parts of the other come to it exactly, and the first has no parts that do.
    """
    numbers = exact(printed), exact(borne)
    if numbers[0] is None or numbers[1] is None:
        return None
    if slip_between(numbers[0], numbers[1]) not in (TRANSPOSED, LOOK_ALIKE):
        return None
    if parts_of(borne) != Figure.only(numbers[1]) or parts_of(printed) == Figure.only(numbers[0]):
        return None
    args: dict[str, Arg] = {"printed": valued(printed), "borne": valued(borne)}
    likely = likely_of_two(printed, borne, parts_of)
    return Conflict(CODE, (printed, borne), Message("rule-digit-slip", args), likely=likely)
