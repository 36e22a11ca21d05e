"""A figure against the words it was taken from: 32 recorded, where the source says 23."""

from __future__ import annotations

from trucewatch.rules.figures_in_words import figures_in, numbers_spelled
from trucewatch.rules.placing import valued
from trucewatch.rules.slips import ONE_WRONG, either_of, exact, meant_instead, slip_between
from trucewatch.rules.statement import Conflict, Statement
from trucewatch.values.count import Count
from trucewatch.values.message import Arg, Message

CODE = "figure-against-its-words"


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
    close = [int(n) for n in sorted(told) if n.isdecimal() and _slip(number, int(n))]
    slips = [said for n in close if (said := meant_instead(figure, n)) is not None]
    if not slips:
        return None
    args: dict[str, Arg] = {"figure": valued(figure), "words": words}
    message = Message("rule-figure-and-words", args)
    return Conflict(CODE, (figure,), message, likely=either_of(slips))


def _slip(number: int, told: int) -> bool:
    return slip_between(number, told) not in (None, ONE_WRONG)
