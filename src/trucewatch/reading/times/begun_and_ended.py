"""How long something lasted, where a text tells one day on which it began and one on which it ended.

Reports tell the beginning, the end and the length in sentences of their own, with others between them:
"the cut began on 2 February ... service came back on 13 February ... eleven days without news". A text
that has one beginning and one end, and no two days that make the length told behind them, tells them of
one thing. Lengths of something else ("for three days a market was closed") stand before the end or
beside a day of their own.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import combinations

from trucewatch.reading.lexicon.inflected import small_words
from trucewatch.reading.said import ReadFinding
from trucewatch.reading.scanning.page import Page
from trucewatch.reading.scanning.pieces import Pieces
from trucewatch.reading.times.moments import DAY, Moment, Spell, moments_of, spells_of
from trucewatch.reading.times.stretches import of_another, stretch_wrong
from trucewatch.reading.times.yearless import days_of_one_year

_NEAR = 10  # words from the verb of beginning or end to its day
_SO_LONG = 4  # words from "lasted", "only", "those" to the length
_MOST = 30  # days of a text that are looked at
_LONGEST, _WEEK = 60 * DAY, 7 * DAY
_PAIR = 2
_WITHOUT = 3  # words from a length to what was missing
_RATIO = 3  # a length that differs by more is of something else
_MARKS = ("lasted", "lived_so", "for_only")


def begun_and_ended_wrong(page: Page, pieces: Pieces) -> Iterator[ReadFinding]:
    """Lengths that the one beginning and the one end of a text exclude."""
    spells = [
        s for s in spells_of(page, pieces) if s.unit in (DAY, _WEEK) and s.seconds <= _LONGEST
    ]
    if not spells or not 2 <= len(pieces.dates) <= _MOST:
        return
    moments = moments_of(page, pieces, days_of_one_year(pieces), 0, len(page.tokens))
    days = [moment for moment in moments if not moment.of_month]
    pair = _cut_and_back(page, days) or _begun_and_ended(page, days)
    if pair is None:
        return
    start, end = pair
    for spell in spells:
        if spell.first > end.last and _of_it(page, days, spell) and _near(start, end, spell):
            yield from stretch_wrong(page, spell, start, end)


def _begun_and_ended(page: Page, days: Sequence[Moment]) -> tuple[Moment, Moment] | None:
    """The one day on which something began and the one on which it ended."""
    begun = [m for m in days if _told(page, m, "began", "opens_time", "agreed")]
    ended = [m for m in days if _told(page, m, "ceased", "ended_then") and m not in begun]
    return _one_each(begun, ended)


def _cut_and_back(page: Page, days: Sequence[Moment]) -> tuple[Moment, Moment] | None:
    """The one day on which something stopped and the one on which it was there again."""
    back = [m for m in days if _back(page, m)]
    cut = [m for m in days if _cut(page, m)]
    if not cut and len({m.order for m in days}) == _PAIR:
        cut = [m for m in days if m not in back]  # the only other day is that of the beginning
    return _one_each(cut, back)


def _one_each(begun: Sequence[Moment], ended: Sequence[Moment]) -> tuple[Moment, Moment] | None:
    if len({m.order for m in begun}) != 1 or len({m.order for m in ended}) != 1:
        return None
    return (begun[0], ended[0]) if begun[0].order < ended[0].order else None


def _told(page: Page, moment: Moment, *names: str) -> bool:
    """Whether a verb of the lists stands before a day, in its sentence and in no other day's reach."""
    first = _before(page, moment)
    return any(page.has(name, first, moment.first) for name in names)


def _cut(page: Page, moment: Moment) -> bool:
    """Whether a day is that on which something stopped or was cut off; not "began again"."""
    words = _words(page, moment)
    return not words.isdisjoint(small_words("cut_off")) and words.isdisjoint(small_words("anew"))


def _back(page: Page, moment: Moment) -> bool:
    """Whether a day is that on which it came back: "started pumping again", «عادت المضخات»."""
    first = _before(page, moment)
    anew = not _words(page, moment).isdisjoint(small_words("anew"))
    return anew or page.has("works_again", first, moment.first)


def _before(page: Page, moment: Moment) -> int:
    begins, _ = page.sentence_of(moment.first)
    return max(begins, moment.first - _NEAR)


def _words(page: Page, moment: Moment) -> set[str]:
    return {page.tokens[at].word.folded for at in range(_before(page, moment), moment.first)}


def _of_it(page: Page, days: Sequence[Moment], spell: Spell) -> bool:
    """Whether a length is told as that of the whole: no day beside it, no plan, nothing that makes it another."""
    begins, ends = page.sentence_of(spell.first)
    if any(begins <= moment.first < ends for moment in days) or of_another(page, spell):
        return False
    if page.has("wanted", begins, ends) or page.has("future", begins, spell.first):
        return False
    if page.has("others", begins, spell.first):
        return False
    first = max(begins, spell.first - _SO_LONG)
    behind = {token.word.folded for token in page.tokens[spell.last : spell.last + _WITHOUT]}
    without = not behind.isdisjoint(small_words("goes_without"))
    so_long = page.has("lasted", spell.last, min(ends, spell.last + _SO_LONG))
    if not (without or so_long) and not any(page.has(n, first, spell.first) for n in _MARKS):
        return False
    told = ((b.order - a.order) // 1440 for a, b in combinations(days, 2))
    length, off = spell.seconds // DAY, 1 if spell.unit == DAY else 3
    return all(abs(abs(apart) - length) > off for apart in told)


def _near(start: Moment, end: Moment, spell: Spell) -> bool:
    apart = max(1, (end.order - start.order) // 1440)
    length = spell.seconds // DAY
    return max(apart, length) <= _RATIO * min(apart, length)
