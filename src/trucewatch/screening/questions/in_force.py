"""Was the clause in force when it happened?

YES where what happened and the clause's window surely share an instant, NO where they cannot.
A clause that waits for another, or for a condition in words, is never surely in force.
"""

from __future__ import annotations

from typing import Any

import numpy as np

from trucewatch.screening.spans import (
    NO,
    UNSURE,
    VERDICTS,
    YES,
    Codes,
    Numbers,
    Span,
    gaps,
    meets,
    whole,
)
from trucewatch.screening.terms import Terms
from trucewatch.screening.window import Window
from trucewatch.screening.words import clause_name, length
from trucewatch.values.answer import Answer
from trucewatch.values.message import Message
from trucewatch.values.texts import Text


def codes(terms: Terms, when: Span) -> tuple[Codes, Numbers]:
    """The verdict for each stretch of time, and the seconds that decided it."""
    span = terms.window.span
    found = meets(when, span)
    if terms.window.waits is not None:
        found = np.minimum(found, UNSURE)
    return found, gaps(when, span)


def in_force(terms: Terms, when: Span) -> Answer:
    """Whether the clause was in force at a time; the margin is in seconds."""
    found, between = codes(terms, when)
    verdict, seconds = int(found[0]), float(between[0])
    if verdict == NO:
        return _outside(terms, when, int(seconds))
    if verdict == YES:
        return _inside(terms, when)
    return _unsure(terms, when, seconds)


def _outside(terms: Terms, when: Span, seconds: int) -> Answer:
    before = float(when.end_hi[0]) < terms.window.opens.bounds[0]
    edge = terms.window.opens if before else terms.window.closes
    said: dict[str, Any] = {"clause": clause_name(terms.clause), "gap": length(seconds)}
    if edge.when is None:
        code = "screening-before-start" if before else "screening-after-end"
        return Answer(VERDICTS[NO], Message(code, said), seconds, "s")
    said["when"] = edge.when
    if before:
        return Answer(VERDICTS[NO], Message("screening-before-effect", said), seconds, "s")
    code = (
        "screening-after-change"
        if edge.basis in ("amendment", "replaced")
        else "screening-after-expiry"
    )
    return Answer(VERDICTS[NO], Message(code, said), seconds, "s")


def _inside(terms: Terms, when: Span) -> Answer:
    """How long after effect it began at the least, or that it went on while the clause began."""
    opens = terms.window.opens
    since = whole(float(when.start_lo[0]) - opens.bounds[1])
    said: dict[str, Any] = {"clause": clause_name(terms.clause)}
    if since is None or opens.when is None:
        return Answer(VERDICTS[YES], Message("screening-in-window", said))
    said["when"] = opens.when
    if since < 0:
        return Answer(VERDICTS[YES], Message("screening-partly-in-window", said), since, "s")
    said["gap"] = length(since)
    return Answer(VERDICTS[YES], Message("screening-after-effect", said), since, "s")


def _unsure(terms: Terms, when: Span, seconds: float) -> Answer:
    margin = whole(seconds)
    return Answer(
        VERDICTS[UNSURE], _doubt(terms, when, margin), margin, "" if margin is None else "s"
    )


def _doubt(terms: Terms, when: Span, margin: int | None) -> Message:
    """Why the times do not settle it, the plainest reason first."""
    window, name = terms.window, clause_name(terms.clause)
    surely = int(meets(when, window.span)[0]) == YES
    if isinstance(window.waits, Text):
        return Message("screening-waits-for-words", {"clause": name, "words": window.waits})
    if window.waits is not None:
        return Message("screening-waits", {"clause": name, "other": clause_name(window.waits)})
    if np.isinf(when.start_lo[0]) and np.isinf(when.end_hi[0]):
        return Message("screening-incident-undated", {"clause": name})
    if window.opens.when is None and not surely:
        code = "amendment-undated" if window.opens.basis == "amendment" else "clause-undated"
        return Message(f"screening-{code}", {"clause": name})
    return _apart(window, when, margin, {"clause": name})


def _apart(window: Window, when: Span, margin: int | None, said: dict[str, Any]) -> Message:
    """The end of the window that leaves the doubt, and by how much the two may miss each other."""
    before = window.opens.bounds[1] - float(when.end_lo[0])
    after = float(when.start_hi[0]) - window.closes.bounds[0]
    edge = window.opens if before >= after else window.closes
    if margin is None or margin <= 0 or edge.when is None:
        return Message("screening-times-open", said)
    said |= {"when": edge.when, "gap": length(margin)}
    if edge is window.opens:
        return Message("screening-times-unsure", said)
    return Message("screening-end-unsure", said)
