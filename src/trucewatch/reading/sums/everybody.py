"""Parts that are everybody between them: 73 dead, of them 39 men, 13 women and 11 children; killed and wounded.

Words such as "of them" leave open whether all are told; men, women and children are all of them, and so are the
killed and the wounded of victims. Where they come to less, one slip of the hand must be what is missing.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise

from trucewatch.reading.said import ReadFinding
from trucewatch.reading.scanning.mentions import Mention
from trucewatch.reading.scanning.page import Page, between
from trucewatch.reading.scanning.pieces import Pieces
from trucewatch.reading.scanning.slips import one_slip
from trucewatch.reading.sums.judging import Breakdown, judged
from trucewatch.values.codes.findings import Severity

_NEAR = 7  # words from the whole to the first part
_APART = 4  # words between two parts
_ALL = (frozenset({"man", "woman", "child"}), frozenset({"man", "woman", "boy", "girl"}))
_FATES = frozenset({"killed", "wounded"})
_VICTIMS = frozenset({"person", "civilian", "casualty"})
_SMALLEST = 10
_SEXES = frozenset({"man", "woman", "boy", "girl"})  # none of whom are all sorts of people


def everybody_wrong(page: Page, pieces: Pieces) -> Iterator[ReadFinding]:
    """Wholes that all sorts of people in them do not make."""
    for begins, ends in page.sentences():
        figures = [m for m in between(pieces.mentions, begins, ends) if not m.soft]
        for at, whole in enumerate(figures[:-1]):
            parts = _run(figures[at + 1 :], whole)
            if parts and _are_all(whole, parts) and not _open(page, parts[-1], ends):
                yield from _judged(page, whole, parts)


def _run(behind: Sequence[Mention], whole: Mention) -> list[Mention]:
    """The figures right behind a whole, as far as each follows the other."""
    if not behind or behind[0].first - whole.last > _NEAR:
        return []
    found = [behind[0]]
    for one, other in pairwise(behind):
        if other.first - one.last > _APART:
            break
        found.append(other)
    return found


def _are_all(whole: Mention, parts: Sequence[Mention]) -> bool:
    """Whether the parts are everybody in the whole, each sort once."""
    things = [part.thing for part in (whole, *parts)]
    if any(thing is None or thing.family != "person" for thing in things):
        return False
    if any(m.exact is None or m.others for m in (whole, *parts)) or (whole.exact or 0) < _SMALLEST:
        return False
    names = [thing.name for thing in things[1:] if thing is not None]
    fates = {thing.fate for thing in things[1:] if thing is not None}
    if len(set(names)) != len(names) or whole.thing is None or whole.thing.name in _SEXES:
        return False
    return frozenset(names) in _ALL or (
        fates == _FATES and len(names) == len(_FATES) and whole.thing.name in _VICTIMS
    )


def _open(page: Page, last: Mention, ends: int) -> bool:
    """Whether more of them are told behind: "and five whose age is not known"."""
    return any(page.has(name, last.last, ends) for name in ("others", "not_all", "remaining"))


def _judged(page: Page, whole: Mention, parts: Sequence[Mention]) -> Iterator[ReadFinding]:
    numbers = [part.exact or 0 for part in parts]
    total = whole.exact or 0
    if sum(numbers) < total and not one_slip(total, numbers):
        return
    wrong = judged(page, Breakdown(whole, tuple(parts), exact=True), Severity.WARNING)
    if wrong is not None:
        yield wrong
