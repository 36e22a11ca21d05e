"""An answer to a question about a record, with its reason, and how answers combine.

Source: strong three-valued logic, S. C. Kleene, Introduction to Metamathematics (1952), par. 64.
A question that does not apply is left out of the combination.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace

from trucewatch.values.codes.verdict import Verdict
from trucewatch.values.message import Message

__all__ = [
    "Answer",
    "Verdict",
    "all_of",
    "any_of",
    "invert",
]

_INVERTED = {Verdict.YES: Verdict.NO, Verdict.NO: Verdict.YES}


@dataclass(frozen=True, slots=True)
class Answer:
    """YES, NO, UNSURE or DOES_NOT_APPLY, and why.

    margin: the number that decided it, in unit "s" (seconds), "m" (metres) or "" (a bare count).
    """

    verdict: Verdict
    reason: Message
    margin: int | None = None
    unit: str = ""


def all_of(answers: Iterable[Answer]) -> Answer:
    """YES if all that apply are YES; the first NO decides, then the first UNSURE."""
    return _decide(answers, (Verdict.NO, Verdict.UNSURE, Verdict.YES))


def any_of(answers: Iterable[Answer]) -> Answer:
    """YES if one that applies is YES; the first YES decides, then the first UNSURE."""
    return _decide(answers, (Verdict.YES, Verdict.UNSURE, Verdict.NO))


def invert(answer: Answer) -> Answer:
    """YES for NO and NO for YES, for the same reason; the others stay."""
    return replace(answer, verdict=_INVERTED.get(answer.verdict, answer.verdict))


def _decide(answers: Iterable[Answer], ranking: tuple[Verdict, ...]) -> Answer:
    """The first answer whose verdict ranks highest; reason and margin are its own."""
    given = tuple(answers)
    for verdict in ranking:
        for answer in given:
            if answer.verdict is verdict:
                return answer
    if given:
        return given[0]
    return Answer(Verdict.DOES_NOT_APPLY, Message("values-nothing-asked"))
