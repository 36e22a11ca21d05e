"""A few words of a text around a span, and the line it stands in."""

from __future__ import annotations

from dataclasses import dataclass

AROUND = 50


@dataclass(frozen=True, slots=True)
class Excerpt:
    """The words of a span in one line, with what stands before and behind them; line from 1."""

    line: int
    before: str
    words: str
    behind: str


def excerpt(text: str, start: int, end: int, around: int = AROUND) -> Excerpt:
    """The span in its line; what is cut off at either side is told by an ellipsis."""
    begin = text.rfind("\n", 0, start) + 1
    stop = text.find("\n", end)
    stop = len(text) if stop < 0 else stop
    first, last = max(begin, start - around), min(stop, end + around)
    before = ("…" if first > begin else "") + text[first:start].lstrip()
    behind = text[end:last].rstrip() + ("…" if last < stop else "")
    return Excerpt(
        text.count("\n", 0, start) + 1, _flat(before), _flat(text[start:end]), _flat(behind)
    )


def _flat(words: str) -> str:
    return words.replace("\t", " | ").replace("\n", " ")
