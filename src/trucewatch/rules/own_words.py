"""A figure against the words it was taken from: 32 recorded, where the source says 23."""

from __future__ import annotations

from trucewatch.rules.figures_in_words import figures_in, numbers_spelled
from trucewatch.rules.placing import valued
from trucewatch.rules.slips import (
    ONE_WRONG,
    TRANSPOSED,
    either_of,
    exact,
    meant_instead,
    slip_between,
)
from trucewatch.rules.statement import Conflict, Statement
from trucewatch.values.count import Count
from trucewatch.values.message import Arg, Message

CODE = "figure-against-its-words"
_TWO_DIGITS = 10


def figure_against_words(figure: Statement[Count], words: str) -> Conflict | None:
    """An exact figure that its words do not tell, where a slip leads to one that they do.

    Without a slip nothing is said: the figure may have been added up from the words.
    """
    number = exact(figure)
    if number is None:
        return None
    told = figures_in(words).numbers
    if str(number) in told | numbers_spelled(words):
        return None
    close = [int(n) for n in sorted(told) if n.isdecimal() and _slip(number, int(n), len(told))]
    slips = [said for n in close if (said := meant_instead(figure, n)) is not None]
    if not slips:
        return None
    args: dict[str, Arg] = {"figure": valued(figure), "words": words}
    message = Message("rule-figure-and-words", args)
    return Conflict(CODE, (figure,), message, likely=either_of(slips))


def _slip(number: int, told: int, numbers: int) -> bool:
    """Whether a slip leads there: beside other numbers, and of one digit, only the surest counts."""
    kind = slip_between(number, told)
    return kind == TRANSPOSED or (
        numbers == 1 and number >= _TWO_DIGITS and kind not in (None, ONE_WRONG)
    )
