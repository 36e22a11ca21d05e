"""A title, a point or a summary that tells of none, and what the text behind it tells: "Casualties: none".

What stands before a text is of all that the text tells, however far behind: "no violations in the north" of
each sentence of its north. The words are those of retold/nobody.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from trucewatch.reading.retold.nobody import (
    Told,
    days_apart,
    elsewhere,
    goes_against,
    nearly,
    of_others,
    told_words,
    two_outcomes,
    what_is_told,
)
from trucewatch.reading.retold.opening import Opening, opening_of, sums_up
from trucewatch.reading.retold.scenes import places_named
from trucewatch.reading.said import ReadFinding
from trucewatch.reading.scanning.likeness import stems_told
from trucewatch.reading.scanning.numbers import number_at
from trucewatch.reading.scanning.one_matter import clause_ends
from trucewatch.reading.scanning.page import Page, between
from trucewatch.reading.scanning.pieces import Pieces
from trucewatch.reading.scanning.wordings import shared_words

_SHARED = 2  # words of the clause of a point that a sentence has too
_WIDEST = 60


def none_at_all_wrong(page: Page, pieces: Pieces) -> Iterator[ReadFinding]:
    """The first thing that what sums the text up says there was none of, and the text tells."""
    opening = opening_of(page)
    told = what_is_told(page, pieces, "none")
    told = (t for t in told if t.begins < opening.ends or sums_up(page, t.begins, t.ends))
    none = [one for one in told if not nearly(page, one)]
    some = [*what_is_told(page, pieces, "some", opening.ends)] if none else []
    for one in none:
        clause = _clause(page, one)
        for other in some:
            if one.begins == other.begins or not goes_against(one, other):
                continue
            if _of_one(page, pieces, clause, other, opening):
                yield two_outcomes(page, one, other)
                return


def _clause(page: Page, told: Told) -> Told:
    """The line and the clause in which it is told, up to a sign or the next figure."""
    lines = (n for n in page.line_opens if told.begins < n <= told.at)
    begins = max(lines, default=told.begins)
    if _labelled(page, told):
        return replace(told, begins=told.at, ends=told.last)
    counted = (n for n in range(told.last, told.ends) if number_at(page.tokens, n) is not None)
    last = min(clause_ends(page, told.last, told.ends), next(counted, told.ends))
    return replace(told, begins=begins, ends=last)


def _labelled(page: Page, told: Told) -> bool:
    return any(page.tokens[n].word.folded == ":" for n in range(told.at, told.last))


def _of_one(page: Page, pieces: Pieces, none: Told, some: Told, opening: Opening) -> bool:
    """Whether a sentence is of what the clause says there was none of."""
    if days_apart(page, pieces, none, some) or elsewhere(page, none, some):
        return False
    if of_others(page, none, some):
        return False
    if _labelled(page, none) or none.begins < opening.titles:
        return _of_its_days(pieces, some, opening)
    theirs = frozenset(stems_told(page, some.begins, min(some.ends, some.begins + _WIDEST)))
    placed = places_named(page, none.begins, none.ends)
    if placed and not shared_words(placed, theirs):
        return False
    ours = frozenset(stems_told(page, none.begins, none.at))
    ours |= frozenset(stems_told(page, none.last, none.ends))
    return shared_words(ours - told_words(), theirs) >= _SHARED


def _of_its_days(pieces: Pieces, some: Told, opening: Opening) -> bool:
    """Whether a sentence names no day that the title and what sums up do not name."""
    of_all, own = (
        {(d.day, d.month) for d in between(pieces.dates, *side) if d.day}
        for side in ((0, opening.ends), (some.begins, some.ends))
    )
    return own <= of_all
