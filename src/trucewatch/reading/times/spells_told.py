"""A length of time beside the only two moments near it: the first opens something, the second closes it.

No wording joins them; that a sentence, or one with the one before, tells one beginning, one end and one
length is enough, where the length is told as how long it was ("for", "during", "after") and nothing makes
it that of something else: a plan, a part, another event, a length told back from a day.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from itertools import combinations

from trucewatch.reading.lexicon.inflected import small_words
from trucewatch.reading.said import ReadFinding
from trucewatch.reading.scanning.page import InOrder, Page, between
from trucewatch.reading.scanning.pieces import Pieces
from trucewatch.reading.scanning.wordings import names
from trucewatch.reading.times.clocks import Clock, Length
from trucewatch.reading.times.dates import Dated
from trucewatch.reading.times.lasting import judged_apart
from trucewatch.reading.times.moments import DAY, Moment, Spell, moments_of, spells_of
from trucewatch.reading.times.stretches import of_another, stretch_wrong
from trucewatch.reading.times.subjects import of_a_part
from trucewatch.reading.times.yearless import days_of_one_year

_NEAR = 4  # words from "for" or "during" to the length
_RATIO = 3.1  # a length that differs by more is of something else
_MOST = 40  # dates and times of a text that are looked at
_LONGEST = 20 * 365 * DAY
_OPENS = (
    "began", "opens_time", "agreed", "seized", "goes_out", "stops", "opened_then", "had_begun",
)  # fmt: skip
_CLOSES = (
    "ceased", "ended_then", "let_go", "goes_on", "works_again", "closed_then", "comes_back", "ends_at",
    "closes_time",
)  # fmt: skip
_SO_LONG = ("lasted", "lived_so", "passed", "waited_for", "so_long_told")
_THOSE = frozenset({"those", "these"})
_NOT_SO = ("others", "wanted", "prolonged", "only_so_long")


def spells_told_wrong(page: Page, pieces: Pieces) -> Iterator[ReadFinding]:
    """Lengths that the two moments told beside them exclude."""
    if not 1 <= len(pieces.dates) + len(pieces.clocks) <= _MOST:
        return
    dates = days_of_one_year(pieces)
    spells = spells_of(page, pieces)
    for spell in spells:
        if not 0 < spell.seconds <= _LONGEST or of_another(page, spell):
            continue
        begins, ends = page.sentence_of(spell.first)
        if not _of_it_all(page, spell, begins, ends):
            continue
        if any(s is not spell and begins <= s.first < ends for s in spells):
            continue
        if spell.unit >= DAY:
            yield from _by_days(page, pieces, dates, spell)
        else:
            yield from _by_hours(page, pieces, spell)


def _of_it_all(page: Page, spell: Spell, begins: int, ends: int) -> bool:
    """Whether a length is told as how long something was, and not as that of a plan or a part."""
    near = max(begins, spell.first - _NEAR)
    told = any(page.has(name, near, spell.first) for name in _SO_LONG)
    hyphen = any(page.tokens[at].word.folded == "-" for at in range(spell.first, spell.last))
    passed = page.has("passed", near, spell.first)
    if not (told or hyphen) or (_any(page, _NOT_SO, (begins, ends)) and not passed):
        return False
    those = {page.tokens[n].word.folded for n in range(max(begins, spell.first - 2), spell.first)}
    if not those & _THOSE and names(page, spell.last, min(ends, spell.last + 2 * _NEAR)):
        return False  # "their five-day stay in Marib"
    behind = page.tokens[min(spell.last, len(page.tokens) - 1)].word.folded
    if behind in ("of", "من") and not page.has("spell_of", spell.last, spell.last + _NEAR):
        return False
    return not of_a_part(page, begins, spell.first) and not page.has("future", begins, spell.first)


def _by_days(
    page: Page, pieces: Pieces, dates: InOrder[Dated], spell: Spell
) -> Iterator[ReadFinding]:
    begins, ends = page.sentence_of(spell.first)
    here = _moments(page, pieces, dates, begins, ends)
    if len(here) < 2 and begins and not _new_line(page, begins):
        here = _moments(page, pieces, dates, page.sentence_of(begins - 1)[0], ends)
    if len(here) != 2 or here[0].order == here[1].order:
        return
    start, end = sorted(here, key=lambda moment: moment.order)
    if start.of_month != end.of_month or not _opened_and_closed(page, spell, start, end):
        return
    length, apart = spell.seconds / DAY, (end.order - start.order) / 1440
    if not _slight(length, apart):
        return
    all_days = moments_of(page, pieces, dates, 0, len(page.tokens))
    told = (abs(b.order - a.order) / 1440 for a, b in combinations(all_days, 2))
    if all(abs(one - length) > 1 for one in told):
        yield from stretch_wrong(page, spell, start, end)


def _moments(
    page: Page, pieces: Pieces, dates: InOrder[Dated], begins: int, ends: int
) -> list[Moment]:
    """The moments between two tokens, and the two ends of days told as "from 10 to 24 June"."""
    found = moments_of(page, pieces, dates, begins, ends)
    for dated in between(dates, begins, ends):
        if dated.until and dated.date is not None and dated.until > (dated.day or 0):
            end = replace(dated, day=dated.until, until=None)
            found += [Moment(d.first, d.last, d) for d in (replace(dated, until=None), end)]
    return found


def _by_hours(page: Page, pieces: Pieces, spell: Spell) -> Iterator[ReadFinding]:
    begins, ends = page.sentence_of(spell.first)
    here = between(pieces.clocks, begins, ends)
    if len(here) < 2 and begins and not _new_line(page, begins):
        here = between(pieces.clocks, page.sentence_of(begins - 1)[0], ends)
    if len(here) != 2 or len(between(pieces.dates, begins, ends)) > 1:
        return
    start, end = here
    if start.minute is None or end.minute is None or not start.minute < end.minute:
        return
    minutes = spell.seconds // 60
    if not _opened_and_closed(page, spell, start, end):
        return
    if _slight(minutes, end.minute - start.minute) and (start.sure or minutes % 720):
        length = Length(spell.first, spell.last, spell.seconds, spell.unit)
        wrong = judged_apart(page, start, end, length)
        if wrong is not None:
            yield wrong


def _opened_and_closed(
    page: Page, spell: Spell, start: Moment | Clock, end: Moment | Clock
) -> bool:
    """Whether the one is told to begin and the other to end something, and the length to be that of it."""
    if _passed(page, spell, start, end):
        return True
    sides = sorted((start, end), key=lambda one: one.first)
    begins = page.sentence_of(sides[0].first)[0]
    if spell.first < sides[1].first:
        return False
    first, last = (begins, sides[0].last), (sides[0].last, spell.first)
    if start is sides[1]:
        first, last = last, first
    if not (_any(page, _OPENS, first) and _any(page, _CLOSES, last)) and start.first != end.first:
        return False
    one_sentence = begins == page.sentence_of(spell.first)[0]
    held = page.has("seized", *first) and page.has("let_go", *last) and one_sentence
    return held or _known(page, spell) or (one_sentence and _so_then(page, spell, sides[1]))


def _any(page: Page, names: tuple[str, ...], where: tuple[int, int]) -> bool:
    return any(page.has(name, *where) for name in names)


def _passed(page: Page, spell: Spell, start: Moment | Clock, end: Moment | Clock) -> bool:
    """ "Ninety days have passed since he was last seen on 1 June, and today is 31 July"."""
    begins, ends = page.sentence_of(spell.first)
    passed = page.has("passed", max(begins, spell.first - 2), spell.last + 2)
    return passed and all(begins <= one.first < ends for one in (start, end))


def _known(page: Page, spell: Spell) -> bool:
    """Whether a length is spoken of as known: "those four weeks", "his three weeks", «تلك الأسابيع»."""
    begins, _ = page.sentence_of(spell.first)
    near = [
        page.tokens[n].word.folded for n in range(max(begins, spell.first - 2), spell.first + 1)
    ]
    own = small_words("definite") | small_words("those_told_of")
    article = near[-1].startswith("ال") and not near[-1].isascii()
    return article or not own.isdisjoint(near)


def _so_then(page: Page, spell: Spell, last: Moment | Clock) -> bool:
    """Whether the length is what came of it, for all the time: "so that", "for ninety minutes nobody"."""
    _, ends = page.sentence_of(spell.first)
    near = range(last.last, min(ends, spell.last + _NEAR))
    words = {form for n in near for form in (page.tokens[n].word.folded, page.tokens[n].word.stem)}
    return not words.isdisjoint(small_words("so_then"))


def _slight(told: float, apart: float) -> bool:
    small, large = sorted((told, apart))
    return small > 0 and large <= _RATIO * small


def _new_line(page: Page, token: int) -> bool:
    return "\n" in page.text[page.tokens[token - 1].end : page.tokens[token].start]
