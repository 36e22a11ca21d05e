"""A moment told by how long it lies after or before another that is told beside it.

"Three years after her arrest in August 2013, in August 2017", «في 3 شباط، قبل يوم من غارة 2 شباط»: one
sentence tells both moments and the spell between them, and the side on which it lies.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise

from trucewatch.reading.said import ReadFinding
from trucewatch.reading.scanning.page import Page
from trucewatch.reading.scanning.pieces import Pieces
from trucewatch.reading.telling import span
from trucewatch.reading.times.days_apart import CODE
from trucewatch.reading.times.moments import DAY, Moment, Spell, moments_of, spells_of
from trucewatch.reading.times.yearless import days_of_one_year
from trucewatch.values.codes.findings import Severity
from trucewatch.values.message import Arg, Message

_FAR = 14  # words from a spell to the moment it counts from
_AFTER, _BEFORE = frozenset({"after", "following", "بعد", "عقب"}), frozenset({"before", "قبل"})
_OPENS = frozenset(
    {
        ",",
        "(",
        "on",
        "in",
        "that",
        "is",
        "i",
        "e",
        ".",
        "just",
        "only",
        "أي",
        "اي",
        "في",
        "يوم",
        "وتحديدا",
    }
)
_ANOTHER = frozenset({",", ";", "and", "و", "until", "to"})


def distances_wrong(page: Page, pieces: Pieces) -> Iterator[ReadFinding]:
    """Moments that do not lie where the spell beside them puts them."""
    if len(pieces.dates) < 2:
        return
    dates = days_of_one_year(pieces)
    for spell, side in _told(page, pieces):
        if spell.unit < DAY:
            continue
        begins, ends = page.sentence_of(spell.first)
        near = max(begins, spell.first - 2 * _FAR), min(ends, spell.last + 3 * _FAR)
        here = moments_of(page, pieces, dates, *near)
        pair = _behind(page, spell, here) or _before(page, spell, here)
        if pair is not None and not _fits(spell, side, *pair):
            yield _wrong(page, spell, *pair)


def _told(page: Page, pieces: Pieces) -> Iterator[tuple[Spell, int]]:
    """The spells with the side on which they are told: 1 for after, -1 for before."""
    for spell in spells_of(page, pieces):
        behind = page.tokens[min(spell.last, len(page.tokens) - 1)].word.folded
        before = page.tokens[max(0, spell.first - 1)].word.stem
        if behind in _AFTER or before in _AFTER:
            yield spell, 1
        elif behind in _BEFORE or before in _BEFORE:
            yield spell, -1
    for at in page.listed.get("next_day", ()):
        days, last = int(page.entries[at][1]["next_day"].value), at + page.entries[at][0]
        if {page.tokens[n].word.folded for n in (at, last - 1)} & (_AFTER | _BEFORE):
            yield Spell(at, last, abs(days) * DAY, DAY), 1 if days > 0 else -1


def _behind(page: Page, spell: Spell, here: Sequence[Moment]) -> tuple[Moment, Moment] | None:
    """ "two days after the strike of 3 May, on 9 May": what it counts from, and the moment it makes."""
    for anchor, moment in pairwise(here):
        if spell.last <= anchor.first <= spell.last + _FAR and _counts_from(page, spell, anchor):
            passed = {page.tokens[at].word.folded for at in range(anchor.last, moment.first)}
            return (anchor, moment) if passed <= _OPENS and passed & {",", "(", "اي"} else None
    return None


def _before(page: Page, spell: Spell, here: Sequence[Moment]) -> tuple[Moment, Moment] | None:
    """ "on 3 February, a day before the attack of 2 February"."""
    for moment, anchor in pairwise(here):
        if not (moment.last <= spell.first and spell.last <= anchor.first <= spell.last + _FAR):
            continue
        passed = {page.tokens[at].word.folded for at in range(moment.last, spell.first)}
        if passed <= _OPENS | _AFTER | _BEFORE and _counts_from(page, spell, anchor):
            return anchor, moment
    return None


def _counts_from(page: Page, spell: Spell, anchor: Moment) -> bool:
    """Whether nothing parts a spell from the moment it counts from."""
    words = [page.tokens[at].word for at in range(spell.last, anchor.first)]
    return bool(words) and not any(word.folded in _ANOTHER or word.joined for word in words)


def _fits(spell: Spell, side: int, anchor: Moment, moment: Moment) -> bool:
    """Whether a moment can lie on that side of the other, as far off."""
    if anchor.of_month and moment.of_month and spell.unit < 28 * DAY:
        return True
    low, high = spell.told(timed=False, about=False).tight.low, spell.told(False, False).tight.high
    apart = side * (moment.order - anchor.order) * 60
    slack = DAY * 31 if moment.of_month or anchor.of_month else 0
    return (low or 0) - slack <= apart <= (high or 0) + slack


def _wrong(page: Page, spell: Spell, anchor: Moment, moment: Moment) -> ReadFinding:
    args: dict[str, Arg] = {
        "words": page.words(spell.first, spell.last),
        "event": page.words(moment.dated.first, moment.dated.last),
        "anchor": page.words(anchor.dated.first, anchor.dated.last),
    }
    spans = tuple(span(page, m.dated.first, m.dated.last) for m in (moment, anchor))
    return ReadFinding(CODE, Severity.WARNING, Message("read-days-apart", args), spans)
