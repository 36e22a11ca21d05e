"""Was the clause in force when it happened?

YES where what happened and the clause's window surely share an instant, NO where they cannot.
A clause that waits for another is in force once that was met; one that waits for a condition in
words, or for another of which nothing tells, is never surely in force. Hours of the day narrow it.
"""

from __future__ import annotations

from math import inf
from typing import Any, Final

import numpy as np

from trucewatch.screening.hours import hours_codes
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

_UNDATED: Final = {
    "amendment": "screening-amendment-undated",
    "told-differently": "screening-told-differently",
    "changed": "screening-amendment-changed",
    "contradicts": "screening-dates-contradict",
}
"""Why it cannot be told when a clause began, by what its beginning rests on."""

_ENDS: Final = {
    "extended": "screening-extended-open",
    "outlives": "screening-outlives",
    "replacing-dropped": "screening-replacing-dropped",
    "expires": "screening-expiry-unsure",
    "window": "screening-expiry-unsure",
}
"""Why it cannot be told whether a clause had ended, by what its end rests on."""


def codes(terms: Terms, when: Span) -> tuple[Codes, Numbers]:
    """The verdict for each stretch of time, and the seconds that decided it."""
    found, between = _of_window(terms.windows[0], when)
    for window in terms.windows[1:]:
        other, away = _of_window(window, when)
        better = (other > found) | ((other == found) & (away < between))
        found, between = np.where(better, other, found), np.where(better, away, between)
    if terms.hours is None:
        return found, between
    daily, away = hours_codes(terms.hours, when)
    decides = daily < found
    return np.minimum(found, daily).astype(np.int8), np.where(decides, away, between)


def _of_window(window: Window, when: Span) -> tuple[Codes, Numbers]:
    if window.never:
        return np.full(when.size, NO, dtype=np.int8), np.full(when.size, inf)
    found = meets(when, window.span)
    if window.waits is not None:
        found = np.minimum(found, UNSURE)
    return found, gaps(when, window.span)


def in_force(terms: Terms, when: Span) -> Answer:
    """Whether the clause was in force at a time; the margin is in seconds."""
    answer = _in_window(terms, _decides(terms, when), when)
    return answer if terms.hours is None else _in_hours(terms, when, answer)


def _decides(terms: Terms, when: Span) -> Window:
    """The window with the best verdict; of equals the one that it misses by least."""

    def rank(window: Window) -> tuple[int, float]:
        found, between = _of_window(window, when)
        away = float(between[0])
        return -int(found[0]), inf if np.isnan(away) else away

    return min(terms.windows, key=rank)


def _in_window(terms: Terms, window: Window, when: Span) -> Answer:
    found, between = _of_window(window, when)
    verdict, seconds = int(found[0]), float(between[0])
    if verdict == NO:
        return _outside(terms, window, when, seconds)
    if verdict == YES:
        return _inside(terms, window, when)
    return _unsure(terms, window, when, seconds)


def _in_hours(terms: Terms, when: Span, window: Answer) -> Answer:
    """What the hours of the day make of an answer about days."""
    assert terms.hours is not None
    daily, away = hours_codes(terms.hours, when)
    verdict = int(daily[0])
    opens, closes = terms.hours.clocks
    said: dict[str, Any] = {"clause": clause_name(terms.clause), "opens": opens, "closes": closes}
    said |= {"zone": terms.hours.zone}
    if verdict == NO and window.verdict is not VERDICTS[NO]:
        gap = int(away[0])
        message = Message("screening-outside-hours", said | {"gap": length(gap)})
        return Answer(VERDICTS[NO], message, gap, "s")
    if verdict == UNSURE and window.verdict is VERDICTS[YES]:
        return Answer(VERDICTS[UNSURE], Message("screening-hours-unsure", said))
    if verdict == YES and window.verdict is VERDICTS[YES]:
        message = Message("screening-in-hours", said | {"because": window.reason})
        return Answer(VERDICTS[YES], message, window.margin, window.unit)
    return window


def _outside(terms: Terms, window: Window, when: Span, away: float) -> Answer:
    if window.never:
        return Answer(VERDICTS[NO], _dropped(terms, window))
    seconds = int(away)
    before = float(when.end_hi[0]) < window.opens.bounds[0]
    edge = window.opens if before else window.closes
    said: dict[str, Any] = {"clause": clause_name(terms.clause), "gap": length(seconds)}
    if before and edge.basis == "condition":
        said["other"] = clause_name(terms.clause.condition)
        return Answer(VERDICTS[NO], Message("screening-before-condition", said), seconds, "s")
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


def _dropped(terms: Terms, window: Window) -> Message:
    """That the clause was taken out before it held; when, where one instant is told."""
    said: dict[str, Any] = {"clause": clause_name(terms.clause)}
    if window.opens.when is None:
        return Message("screening-dropped", said)
    return Message("screening-dropped-when", said | {"when": window.opens.when})


def _inside(terms: Terms, window: Window, when: Span) -> Answer:
    """How long after effect it began at the least, or that it went on while the clause began."""
    opens = window.opens
    since = whole(float(when.start_lo[0]) - opens.bounds[1])
    said: dict[str, Any] = {"clause": clause_name(terms.clause)}
    if since is None or opens.when is None:
        return Answer(VERDICTS[YES], Message("screening-in-window", said))
    said["when"] = opens.when
    if since < 0:
        return Answer(VERDICTS[YES], Message("screening-partly-in-window", said), since, "s")
    said["gap"] = length(since)
    return Answer(VERDICTS[YES], Message("screening-after-effect", said), since, "s")


def _unsure(terms: Terms, window: Window, when: Span, seconds: float) -> Answer:
    margin = whole(seconds)
    reason = _doubt(terms, window, when, margin)
    return Answer(VERDICTS[UNSURE], reason, margin, "" if margin is None else "s")


def _doubt(terms: Terms, window: Window, when: Span, margin: int | None) -> Message:
    """Why the times do not settle it, the plainest reason first."""
    name = clause_name(terms.clause)
    surely = int(meets(when, window.span)[0]) == YES
    if isinstance(window.waits, Text):
        return Message("screening-waits-for-words", {"clause": name, "words": window.waits})
    if window.waits is not None:
        return Message("screening-waits", {"clause": name, "other": clause_name(window.waits)})
    if np.isinf(when.start_lo[0]) and np.isinf(when.end_hi[0]):
        return Message("screening-incident-undated", {"clause": name})
    if window.opens.basis == "condition" and not surely:
        other = clause_name(terms.clause.condition)
        return Message("screening-condition-unsure", {"clause": name, "other": other})
    if window.opens.when is None and not surely:
        code = _UNDATED.get(window.opens.basis, "screening-clause-undated")
        return Message(code, {"clause": name})
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
    return Message(_ENDS.get(edge.basis, "screening-end-unsure"), said)
