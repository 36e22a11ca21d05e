"""An event spoken of again by its day, and not the day told: "on 9 May two rounds landed ... the shelling of 19 May".

The noun of an event with its day says that the day was told. Where the text never told it, and one slip of
the hand (a digit, the month) makes it the one day of the text near it, one of the two is wrong.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date

from trucewatch.reading.lexicon.inflected import small_words
from trucewatch.reading.said import ReadFinding
from trucewatch.reading.scanning.one_matter import of_another_time
from trucewatch.reading.scanning.page import Page
from trucewatch.reading.scanning.pieces import Pieces
from trucewatch.reading.scanning.slips import slip
from trucewatch.reading.telling import span
from trucewatch.reading.times.dates import Dated
from trucewatch.values.codes.findings import Severity
from trucewatch.values.message import Message

_MOST = 12  # days of a text; more tell of many events
_NEXT = 1  # days around those told that a text tells by "the next day"


def day_again_wrong(page: Page, pieces: Pieces, own: date | None) -> Iterator[ReadFinding]:
    """Days of events spoken of again that the text tells otherwise."""
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
