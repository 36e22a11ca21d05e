"""An event spoken of again by its day, and not the day told: "on 9 May two rounds landed ... the shelling of 19 May".

The noun of an event with its day says that the day was told. Where the text never told it, and one slip of
the hand (a digit, the month) makes it the one day of the text near it, one of the two is wrong. So is one of
two years with which the same day is told in words that both sentences share.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date
from itertools import combinations

from trucewatch.reading.lexicon.inflected import small_words
from trucewatch.reading.retold.frames import ordinals_told
from trucewatch.reading.said import ReadFinding
from trucewatch.reading.scanning.one_matter import of_another_time
from trucewatch.reading.scanning.page import Page
from trucewatch.reading.scanning.pieces import Pieces
from trucewatch.reading.scanning.slips import slip
from trucewatch.reading.scanning.wordings import content, root, shared_words
from trucewatch.reading.telling import span
from trucewatch.reading.times.dates import Dated
from trucewatch.reading.times.days import Calendar
from trucewatch.reading.times.order import of_other_times
from trucewatch.values.codes.findings import Severity
from trucewatch.values.message import Message

_MOST = 12  # days of a text; more tell of many events
_SHARED, _SHARED_OF_MONTH = 3, 4  # words of two sentences that tell one day, or month, of two years
_NEAR = 8  # words before a day that say that it came about again
_ALIKE = 2  # words before both days that tell of one event
_NEXT = 1  # days around those told that a text tells by "the next day"


def day_again_wrong(page: Page, pieces: Pieces, calendar: Calendar) -> Iterator[ReadFinding]:
    """Days of events spoken of again that the text tells otherwise."""
    own = calendar.own
    yield from _year_again(page, pieces, calendar.titled)
    days = [d for d in pieces.dates if d.day and d.month and d.until is None and not d.hijri]
    if not 2 <= len(days) <= _MOST:
        return
    for dated in days[1:]:
        if not _of_event(page, dated):
            continue
        others = [d for d in days if d is not dated]
        if any(_beside(d, dated) for d in others):
            continue
        begins, ends = page.sentence_of(dated.first)
        if of_another_time(page, begins, ends):
            continue
        meant = _by_digit([d for d in others if not _is_own(d, own)], dated)
        meant = meant or _by_month(others, dated)
        if meant is not None:
            yield _wrong(page, dated, meant)
            return


def _year_again(page: Page, pieces: Pieces, own: date | None) -> Iterator[ReadFinding]:
    """ "In force since 1 October 2017 ... the truce that began on 1 October 2016": one day of two years.

    Not that of the text itself, which is often an anniversary.
    """
    told: dict[tuple[int | None, int], list[Dated]] = {}
    for dated in pieces.dates:
        whole = dated.year_told and not dated.hijri and dated.until is None
        if dated.month and whole and (own is None or dated.date != own):
            told.setdefault((dated.day, dated.month), []).append(dated)
    yield from _month_of_one_event(page, pieces)
    for of_day in told.values():
        first, then = of_day[0], next((d for d in of_day if d.year != of_day[0].year), None)
        if then is not None and _one_event(page, first, then):
            yield _wrong(page, then, first)


def _month_of_one_event(page: Page, pieces: Pieces) -> Iterator[ReadFinding]:
    """ "The truce came into force on 15 July ... the day of the truce, that is 15 June": one day of two months."""
    single = {root(word) for word in small_words("came_about_once")}
    days = [d for d in pieces.dates if d.day and d.month and d.until is None and not d.hijri]
    for first, then in combinations(days[:_MOST], 2):
        years = {d.year for d in (first, then) if d.year_told}
        noun = _noun(page, then)
        if first.day != then.day or first.month == then.month or len(years) > 1:
            continue
        if noun in single and _named_at(page, first, noun) and not _other_time(page, first, then):
            yield _wrong(page, then, first)
            return


def _other_time(page: Page, *days: Dated) -> bool:
    sides = [page.sentence_of(dated.first) for dated in days]
    if sides[0] == sides[1] or any(of_other_times(page, *side) for side in sides):
        return True
    return any(page.has("prolonged", *side) or _anew(page, *side) for side in sides)


def _one_event(page: Page, first: Dated, then: Dated) -> bool:
    """Whether two sentences tell of one event: they share its words, and neither sets one time against another."""
    sides = [page.sentence_of(dated.first) for dated in (first, then)]
    if first.day and sides[0] != sides[1] and _opened_alike(page, first, then):
        return True
    if sides[0] == sides[1] or any(of_other_times(page, *side) for side in sides):
        return False
    which = [ordinals_told(page, *side) for side in sides]
    if all(which) and not which[0] & which[1]:
        return False  # the first and the second of a kind
    near = [(max(s[0], d.first - _NEAR), d.last) for s, d in zip(sides, (first, then), strict=True)]
    if any(page.has("prolonged", *side) or _anew(page, *side) for side in near):
        return False
    if then.day and _of_event(page, then) and _named_at(page, first, _noun(page, then)):
        return True
    fewest = _SHARED if first.day else _SHARED_OF_MONTH
    return shared_words(*(frozenset(content(page, *side)) for side in sides)) >= fewest


def _opened_alike(page: Page, *days: Dated) -> bool:
    """Whether the same words stand right before both days: "the outbreak of fighting on 15 April"."""
    near = [(max(page.sentence_of(d.first)[0], d.first - _NEAR), d.first) for d in days]
    which = [ordinals_told(page, *page.sentence_of(day.first)) for day in days]
    if any(which) or any(page.has("prolonged", *side) or _anew(page, *side) for side in near):
        return False
    lengths = {root(word) for word in small_words("spans_of_time")}
    words = [frozenset(content(page, *side)) - lengths for side in near]
    return shared_words(*words) >= _ALIKE


def _noun(page: Page, dated: Dated) -> str:
    """The noun of an event before its day, in one form: "truce" of "the truce of 14 May"."""
    at = dated.first - 1
    while at and page.tokens[at].word.folded in small_words("before_a_day"):
        at -= 1
    return root(page.tokens[at].word.folded)


def _named_at(page: Page, dated: Dated, noun: str) -> bool:
    """Whether a noun stands before a day as what came about on it."""
    begins, _ = page.sentence_of(dated.first)
    before = range(max(begins, dated.first - _NEAR), dated.first)
    return any(root(page.tokens[at].word.folded) == noun for at in before)


def _anew(page: Page, first: int, last: int) -> bool:
    """Whether words between two tokens tell of another time of the same: "again", «مجددا»."""
    return any(page.has_word(word, first, last) for word in small_words("anew"))


def _is_own(dated: Dated, own: date | None) -> bool:
    return own is not None and (dated.month, dated.day) == (own.month, own.day)


def _of_event(page: Page, dated: Dated) -> bool:
    """Whether a day names an event: "the shelling of 19 May", "the attack on", «قصف 19 أيار»."""
    words = [t.word.folded for t in page.tokens[max(0, dated.first - 4) : dated.first]]
    if not words:
        return False
    nouns = small_words("event_nouns")
    while words[1:] and words[-1] in small_words("before_a_day"):
        words.pop()
    if words[-1] in small_words("came_about"):
        return not small_words("of_the_named").isdisjoint(words[-3:-1])
    if not words[-1].isascii():
        return words[-1].removeprefix("و") in nouns
    if words[-1] in nouns and page.tokens[dated.first - 1].word.folded in ("of", "on"):
        return not small_words("definite").isdisjoint(words[-3:-1])
    behind = page.tokens[dated.last].word.folded if dated.last < len(page.tokens) else ""
    return words[-1] in ("the", "that") and behind in nouns


def _beside(told: Dated, dated: Dated) -> bool:
    """Whether a day was told, or is the one before or behind one that was: "the next morning"."""
    return told.month == dated.month and abs((told.day or 0) - (dated.day or 0)) <= _NEXT


def _by_digit(others: Sequence[Dated], dated: Dated) -> Dated | None:
    """The one other day of the text, of the same month, that a slip of the hand makes this one."""
    told = {(d.month, d.day) for d in others}
    if len(told) != 1 or others[0].first > dated.first or others[0].month != dated.month:
        return None
    return others[0] if slip(others[0].day or 0, dated.day or 0) else None


def _by_month(others: Sequence[Dated], dated: Dated) -> Dated | None:
    """The first of the days told, all of one other month, that this one is but for its month."""
    if len({d.month for d in others}) != 1 or len(others) < 2 or others[1].first > dated.first:
        return None
    years = {d.year for d in (*others, dated) if d.year_told}
    near = [d for d in others if abs((d.day or 0) - (dated.day or 0)) <= _NEXT]
    return near[0] if near and len(years) <= 1 else None


def _wrong(page: Page, dated: Dated, told: Dated) -> ReadFinding:
    args = {
        "title": page.words(dated.first, dated.last),
        "body": page.words(told.first, told.last),
    }
    spans = (span(page, dated.first, dated.last), span(page, told.first, told.last))
    message = Message("read-restated", args)
    return ReadFinding("date-not-so-far", Severity.WARNING, message, spans)
