"""How long something lasted against the moments of its beginning and its end, by what joins the three.

A stretch is two moments of one sentence, or of two in a row, and a spell told of them: it lasted so
long, ended after so long, so much passed between both, or was agreed for so long (stretch_joins). What joins them lies in lexicon/marks.yaml.
"""

from __future__ import annotations

from collections.abc import Iterator

from trucewatch.reading.said import ReadFinding
from trucewatch.reading.scanning.page import InOrder, Page
from trucewatch.reading.scanning.pieces import Pieces
from trucewatch.reading.telling import span, told
from trucewatch.reading.times.dates import Dated
from trucewatch.reading.times.moments import (
    DAY,
    HOUR,
    YEAR,
    Moment,
    Spell,
    moments_of,
    spells_of,
    weekdays_of,
    years_of,
)
from trucewatch.reading.times.stretch_joins import (
    agreed_ahead,
    agreed_for,
    in_sentence,
    lasted_so,
    later_than,
)
from trucewatch.reading.times.yearless import days_of_one_year
from trucewatch.rules.durations import length_and_times
from trucewatch.rules.statement import Statement
from trucewatch.values.period import Period

_NEAR = 3  # words of a qualifier
_REACH = 130  # words from a truce of so many hours to where its beginning and end are told
_LONGEST = 60 * 365 * DAY
_BACK = frozenset({"ago", "earlier", "before", "previously"})
_EVERY = frozenset({"every", "each", "another", "next", "within", "كل", "اخري", "غضون"})


def stretches_wrong(page: Page, pieces: Pieces) -> Iterator[ReadFinding]:
    """Spells that the two moments they are told of exclude."""
    if not pieces.dates and "long_lengths" not in page.listed:
        return
    dates = days_of_one_year(pieces)
    for spell in spells_of(page, pieces):
        if not 0 < spell.seconds <= _LONGEST or of_another(page, spell):
            continue
        pair = _pair(page, pieces, dates, spell)
        if pair is not None:
            yield from stretch_wrong(page, spell, *pair)


def of_another(page: Page, spell: Spell) -> bool:
    """Whether a spell is told back from a day, of each of several, of supplies, or of another event."""
    if page.has("supplies_for", max(0, spell.first - _NEAR), spell.first):
        return True  # "food for a month"
    behind = page.tokens[min(spell.last, len(page.tokens) - 1)].word.folded
    before = page.tokens[max(0, spell.first - 1)].word.stem
    return (
        behind in _BACK
        or before in _EVERY
        or behind in _EVERY
        or page.has("per", spell.last, spell.last + 1)
    )


def _pair(
    page: Page, pieces: Pieces, dates: InOrder[Dated], spell: Spell
) -> tuple[Moment, Moment] | None:
    """The two moments that a spell is told of: of its sentence, of the next or of the one before."""
    begins, ends = page.sentence_of(spell.first)
    here = moments_of(page, pieces, dates, begins, ends, ranges=True)
    if not here and DAY <= spell.seconds <= 7 * DAY:
        here = weekdays_of(page, pieces, dates, begins, ends)
    if not here and spell.unit >= YEAR:
        here = years_of(page, begins, ends)
    if len(here) == 2:
        today = page.has("near_days", begins, ends)  # a third moment, told by no date
        return None if today else in_sentence(page, spell, here)
    if len(here) < 2 and "truce" in page.listed and HOUR <= spell.unit <= 7 * DAY:
        ahead = agreed_ahead(page, spell, [*_ahead(page, pieces, dates, ends)])
        if ahead is not None:
            return ahead
    if len(here) > 2 or spell.unit < DAY:
        return None
    behind = (
        moments_of(page, pieces, dates, *page.sentence_of(ends)) if ends < len(page.tokens) else []
    )
    before = moments_of(page, pieces, dates, *page.sentence_of(begins - 1)) if begins else []
    if here:
        return agreed_for(page, spell, here[0], behind) or later_than(page, spell, before, here[0])
    return lasted_so(page, spell, before) or lasted_so(page, spell, behind)


def _ahead(
    page: Page, pieces: Pieces, dates: InOrder[Dated], first: int
) -> Iterator[tuple[int, list[Moment]]]:
    """The sentences behind a token that tell an end of something, with their moments."""
    sentences = {
        page.sentence_of(at): None for at in page.places_of("closes_time", first, first + _REACH)
    }
    for begins, ends in sentences:
        told = moments_of(page, pieces, dates, begins, ends)
        yield begins, told or weekdays_of(page, pieces, dates, begins, ends)


def stretch_wrong(page: Page, spell: Spell, start: Moment, end: Moment) -> Iterator[ReadFinding]:
    """The finding on a spell told of two moments, none where they can be that far apart."""
    timed = start.minute is not None and end.minute is not None
    qualifier = _qualifier(page, spell)
    if qualifier not in (
        "",
        "about",
        "around",
        "approximately",
        "نحو",
        "حوالي",
        "nearly",
        "almost",
    ):
        return  # "more than", "at least": open to one side
    first, last = (
        (start.iso, end.iso) if timed or start.of_month else (_midnight(start), _midnight(end))
    )
    period = Period.parse(f"{first}/{last}")
    where = page.where(page.tokens[spell.first].start)
    words = page.words(spell.first, spell.last)
    conflict = length_and_times(Statement(period, where), spell.told(timed, bool(qualifier)), words)
    if conflict is not None:
        yield told(conflict, [span(page, one.first, one.last) for one in (spell, start, end)])


def _midnight(moment: Moment) -> str:
    return f"{moment.dated.date}T00:00Z"


def _qualifier(page: Page, spell: Spell) -> str:
    """The word before a spell that makes it less than exact."""
    for at in range(max(0, spell.first - _NEAR), spell.first):
        entry = page.meant(at, "qualifier.before")
        if entry is not None and at + page.entries[at][0] == spell.first:
            return page.words(at, spell.first).casefold()
    return ""
