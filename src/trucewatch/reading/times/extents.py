"""How long something is, against the range told in its next sentence, or until the day to which it is prolonged.

"A halt of 18 days ... The ceasefire runs from 20 to 28 May", "a truce of 24 hours, to begin on Wednesday ... until 6 pm on
Saturday", "from 13 July 2001 to 28 August 2003. In these five years", "prolonged by six months, until 15 March".
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from trucewatch.reading.lexicon.inflected import small_words
from trucewatch.reading.said import ReadFinding
from trucewatch.reading.scanning.page import Page, between
from trucewatch.reading.scanning.pieces import Pieces
from trucewatch.reading.telling import span
from trucewatch.reading.times.dates import Dated
from trucewatch.reading.times.days import Calendar
from trucewatch.reading.times.elapsed import so_long_wrong
from trucewatch.reading.times.moments import DAY, HOUR, Spell, spells_of
from trucewatch.reading.times.points import Known, Point, days_told, fits, points_of
from trucewatch.reading.times.stretches import of_another
from trucewatch.values.codes.findings import Severity
from trucewatch.values.message import Message

_FROM = frozenset({"from", "between", "من", "بين"})
_TO = frozenset({"to", "until", "till", "and", "-", "الي", "حتي", "و", "through"})
_UNTIL = frozenset(
    {"until", "till", "to", "ending", "expiring", "حتي", "الي", "تنتهي", "ينتهي", "لغايه"}
)
_NEAR, _TWO, _AFTER = 4, 2, 12
_EARLY, _LATE = 12, 50  # days before its end, and after, from which a mandate is prolonged
_LONG = 20  # days of what is prolonged from an end that no text tells
_WEEK = 7


def extents_wrong(page: Page, pieces: Pieces, calendar: Calendar) -> Iterator[ReadFinding]:
    """Lengths that their range, told next to them, excludes."""
    spells = [s for s in spells_of(page, pieces) if s.unit >= HOUR and s.seconds >= HOUR]
    if not spells or not pieces.dates:
        return
    known = points_of(page, pieces, calendar)
    for spell in spells:
        if of_another(page, spell):
            continue
        pair = _these(page, known, spell) or _truce(page, known, spell)
        if pair is not None:
            low, high = days_told(page, spell)
            if not fits(*pair, low, high) and not known.explains(low, high):
                yield so_long_wrong(page, spell, *pair)
            continue
        yield from _prolonged(page, known, spell)
        yield from _by_weekdays(page, pieces, spell)
        yield from _beyond_weekdays(page, pieces, spell)


def _range(page: Page, known: Known, begins: int, ends: int) -> tuple[Point, Point] | None:
    """The one range of a sentence: "from 3 March to 5 May", "from 20 to 28 May"."""
    found = []
    here = known.within(begins, ends)
    for start, end in pairwise(here):
        passed = [page.tokens[at].word for at in range(start.last, end.first)]
        joined = any(w.folded in _TO or w.stem in _TO for w in passed) and len(passed) <= _NEAR
        both = start.first == end.first and not start.whole
        before = page.tokens[start.first - 1].word if start.first > begins else None
        opened = before is not None and (before.folded in _FROM or before.stem in _FROM)
        if (both or joined) and opened and end.low > start.high:
            found.append((start, end))
    return found[0] if len(found) == 1 else None


def _these(page: Page, known: Known, spell: Spell) -> tuple[Point, Point] | None:
    """ "... from 13 July 2001 to 28 August 2003. In these five years", «وفي هذه السنوات الخمس»."""
    begins, _ = page.sentence_of(spell.first)
    before = page.tokens[spell.first - 1].word if spell.first > begins else None
    these = before is not None and (
        before.folded in small_words("these") or before.stem in small_words("these")
    )
    if not these or not begins or spell.first - begins > _NEAR:
        return None
    return _range(page, known, *page.sentence_of(begins - 1))


def _truce(page: Page, known: Known, spell: Spell) -> tuple[Point, Point] | None:
    """ "A ceasefire of 18 days ... The ceasefire runs from 20 to 28 May": the range of the next sentence."""
    begins, ends = page.sentence_of(spell.first)
    if ends >= len(page.tokens) or not page.has("truce", begins, ends) or not _of_it(page, spell):
        return None
    if known.within(begins, ends) or "prolonged" in page.listed:
        return None
    first, last = page.sentence_of(ends)
    told = page.has("truce", first, last) or page.tokens[first].word.folded in ("it", "this")
    return _range(page, known, first, last) if told else None


def _of_it(page: Page, spell: Spell) -> bool:
    """Whether a length is told of a truce beside it: "a 72-hour truce", «هدنة مدتها», "ceasefire of"."""
    near = max(0, spell.first - _NEAR), spell.last + _TWO
    return page.has("truce", *near)


def _prolonged(page: Page, known: Known, spell: Spell) -> Iterator[ReadFinding]:
    """ "Voted on 15 July to prolong it by six months, until 15 March", «تمديد ... ستة أشهر تنتهي في»."""
    begins, ends = page.sentence_of(spell.first)
    if spell.seconds < _LONG * DAY or not page.has("prolonging", begins, spell.first):
        return
    until = _until(page, known, spell, ends)
    starts = [p for p in known.within(begins, spell.first) if p.whole and not p.of_month]
    start = starts[0] if len(starts) == 1 else None if starts else known.own
    if until is None or start is None or until.of_month or not until.whole:
        return
    apart, told = until.low - start.low, spell.seconds / DAY
    if apart > 0 and not told - _EARLY <= apart <= told + _LATE:
        yield so_long_wrong(page, spell, start, until)


def _until(page: Page, known: Known, spell: Spell, ends: int) -> Point | None:
    """The day right behind a length with "until"."""
    then = known.within(spell.last, min(ends, spell.last + 2 * _NEAR))
    if not then:
        return None
    words = [page.tokens[at].word for at in range(spell.last, then[0].first)]
    told = [word for word in words if word.folded in _UNTIL or word.stem in _UNTIL]
    return then[0] if told and words[:_TWO].count(told[0]) else None


def _by_weekdays(page: Page, pieces: Pieces, spell: Spell) -> Iterator[ReadFinding]:
    """ "A ceasefire of 24 hours, to begin at 6 pm on Wednesday ... holds until 6 pm on Saturday"."""
    begins, ends = page.sentence_of(spell.first)
    if not HOUR <= spell.unit <= DAY or not DAY <= spell.seconds <= _WEEK * DAY:
        return
    if not page.has("truce", begins, ends) or not _of_it(page, spell):
        return
    told = _two_weekdays(page, pieces, begins, ends)
    if told is None:
        return
    start, end = told
    apart = ((end.weekday or 0) - (start.weekday or 0)) % _WEEK or _WEEK
    days = spell.seconds / DAY
    if abs(days - apart) > (0.6 if spell.unit == HOUR else 1):
        yield _by_days(page, spell, start, end)


def _two_weekdays(page: Page, pieces: Pieces, begins: int, ends: int) -> tuple[Dated, Dated] | None:
    """The weekdays of the beginning and the end, in a sentence or in it and the next."""
    last = ends
    told = [d for d in between(pieces.dates, begins, ends) if d.weekday is not None]
    if len(told) == 1 and ends < len(page.tokens):
        last = page.sentence_of(ends)[1]
        told += [d for d in between(pieces.dates, ends, last) if d.weekday is not None]
        if not page.has("truce", ends, last):
            return None
    if len(told) != _TWO or not all(d.lone_weekday for d in told) or "prolonged" in page.listed:
        return None
    start, end = told
    opened = page.has_any(
        ("opens_time", "began", "opened_then"), max(begins, start.first - _AFTER), start.first
    )
    closed = page.has_any(("closes_time", "ceased"), start.last, end.first)
    return (start, end) if opened and closed else None


def _beyond_weekdays(page: Page, pieces: Pieces, spell: Spell) -> Iterator[ReadFinding]:
    """ "Ended on Saturday night ... began on Friday evening, and held for more than ninety hours"."""
    if spell.unit != HOUR or spell.seconds <= DAY or any(d.day for d in pieces.dates):
        return
    begins, ends = page.sentence_of(spell.first)
    near = max(begins, spell.first - 3 * _NEAR)
    lasted = page.has_any(("lasted", "lived_so", "waited_for", "held_out"), near, spell.first)
    here = [d for d in between(pieces.dates, begins, ends) if d.weekday is not None]
    started = [d for d in here if page.has("began", max(begins, d.first - _NEAR), d.first)]
    if not lasted or len(started) != 1 or not begins:
        return
    start = started[0]
    others = [
        d for d in between(pieces.dates, page.sentence_of(begins - 1)[0], ends) if d is not start
    ]
    if not others or not all(d.lone_weekday for d in (start, *others)):
        return
    most = max(((d.weekday or 0) - (start.weekday or 0)) % _WEEK for d in others) + 1
    if spell.seconds / DAY > most and most < _NEAR:
        yield _by_days(page, spell, start, others[-1])


def _by_days(page: Page, spell: Spell, start: Dated, end: Dated) -> ReadFinding:
    """The finding that a length is not that between two weekdays."""
    places = [(one.first, one.last) for one in (spell, start, end)]
    words, begin, close = (page.words(*place) for place in places)
    message = Message("read-so-long", {"words": words, "start": begin, "end": close})
    spans = tuple(span(page, *place) for place in places)
    return ReadFinding("duration-and-times", Severity.WARNING, message, spans)
