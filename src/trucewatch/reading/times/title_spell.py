"""How long a title says that something was, against what the text makes of it.

"Seventeen months of peace" over a chronology, "Five years in Georgia" on an anniversary, "in one month" over the week of
15 to 21 March, "clung to their boat for two days" over another length told with the same words; and one number of another
unit in two tellings of one truce.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise

from trucewatch.reading.lexicon.inflected import small_words
from trucewatch.reading.said import ReadFinding
from trucewatch.reading.scanning.likeness import stems_told
from trucewatch.reading.scanning.page import Page
from trucewatch.reading.scanning.pieces import Pieces
from trucewatch.reading.telling import span
from trucewatch.reading.times.days import Calendar
from trucewatch.reading.times.elapsed import so_long_wrong
from trucewatch.reading.times.moments import DAY, HOUR, YEAR, Spell, spells_of
from trucewatch.reading.times.points import Known, Point, days_told, fits, points_of
from trucewatch.reading.times.stretches import of_another
from trucewatch.values.codes.findings import Severity
from trucewatch.values.message import Message

_TITLE = 16  # words of a title
_LINES = 3  # of a chronology
_HEAD = 60  # words behind the title in which a report says how long it looked at
_RATIO = 3.0  # a length that differs by more is of something else
_NEAR, _WIDE = 4, 8
_WEEK, _MONTH, _YEAR = 7, 31, 365.25
_SOME = frozenset(
    {"first", "last", "past", "next", "another", "within", "old", "than", "least", "ago"}
)
_PERIODS = frozenset({"in", "during", "over", "within", "في", "خلال"})


def title_spells_wrong(page: Page, pieces: Pieces, calendar: Calendar) -> Iterator[ReadFinding]:
    """The one length of a title, where days or a length of the text exclude it."""
    spells = [s for s in spells_of(page, pieces) if s.unit >= HOUR]
    if not spells:
        return
    yield from _one_number(page, spells)
    ends = _title_ends(page, spells[0])
    titled = [s for s in spells if s.first < ends]
    if len(titled) != 1 or of_another(page, spells[0]):
        return
    spell, behind = spells[0], [s for s in spells if s.first >= ends]
    words = {token.word.folded for token in page.tokens[max(0, spell.first - 2) : spell.last + 2]}
    if words & _SOME:
        return
    known = points_of(page, pieces, calendar)
    low, high = days_told(page, spell)
    pair = _chronicle(page, known, spell, ends) or _anniversary(known, spell)
    pair = pair or _period(page, known, spell, ends)
    if "anniversary" in page.listed and spell.unit >= YEAR:
        return  # told by its number, against the same two days
    same = any(abs(s.seconds - spell.seconds) <= max(s.unit, spell.unit) // 2 for s in behind)
    if (
        pair is not None
        and not same
        and not known.explains(low, high)
        and not fits(*pair, low, high)
    ):
        yield so_long_wrong(page, spell, *pair)
    elif not same and not known.explains(low, high):
        yield from _told_otherwise(page, spell, behind)


def _title_ends(page: Page, spell: Spell) -> int:
    """The token behind the title, where a length stands in one: a short first line, or the line behind a heading."""
    begins, ends = page.sentence_of(spell.first)
    opened = page.begins_line(begins) and ends < len(page.tokens) and page.begins_line(ends)
    closed = page.tokens[ends - 1].word.folded in (".", ",", ":", ";")
    heading = begins <= 2 * _TITLE and ends - begins <= _TITLE
    return ends if opened and heading and not closed else 0


def _chronicle(page: Page, known: Known, spell: Spell, ends: int) -> tuple[Point, Point] | None:
    """The first and the last day with which the lines under a title begin, in their order."""
    days = [
        p
        for p in known.told
        if p.first >= ends and page.begins_line(p.first) and page.has_word(":", p.last, p.last + 2)
    ]
    order = all(a.low <= b.low for a, b in pairwise(days))
    if len(days) < _LINES or not order or spell.unit < _WEEK * DAY:
        return None
    told, apart = spell.seconds / DAY, days[-1].low - days[0].low
    if not told or max(told, apart) > _RATIO * min(told, apart):
        return None
    return days[0], days[-1]


def _anniversary(known: Known, spell: Spell) -> tuple[Point, Point] | None:
    """ "Five years in Georgia": the day of the text, or the last told, is some day told first, years later."""
    days = [p for p in known.told if p.whole and not p.of_month]
    if spell.unit < YEAR or spell.seconds < 2 * YEAR or len(days) < 2:
        return None
    end = max(days, key=lambda p: p.low)
    found = [p for p in days if end.low - p.low > _YEAR and _to_the_day(end.low - p.low)]
    return (found[0], end) if len({p.low for p in found}) == 1 else None


def _to_the_day(days: int) -> bool:
    """Whether so many days are whole years."""
    return abs(days - round(days / _YEAR) * _YEAR) <= 1


def _period(page: Page, known: Known, spell: Spell, ends: int) -> tuple[Point, Point] | None:
    """ "In one month" over "in the week of March 15-21": the only range with which the text opens."""
    before = page.tokens[max(0, spell.first - 1)].word
    if before.folded not in _PERIODS and before.stem not in _PERIODS:
        return None
    here = known.within(ends, ends + _HEAD)
    ranges = [(a, b) for a, b in pairwise(here) if a.first == b.first]
    if len(ranges) != 1 or spell.unit < DAY:
        return None
    start, end = ranges[0]
    named = any(
        page.has(name, max(ends, start.first - _WIDE), start.first)
        for name in ("report_period", "lengths", "near_weeks")
    )
    low, high = days_told(page, spell)
    counted = Point(end.first, end.last, end.low + 1, end.high + 1)
    return (start, end) if named and not fits(start, counted, low, high) else None


def _told_otherwise(page: Page, spell: Spell, behind: Sequence[Spell]) -> Iterator[ReadFinding]:
    """ "Clung to their boat for two days" over "stayed clinging to it for five days"."""
    if len(behind) != 1 or behind[0].unit != spell.unit or spell.unit < HOUR:
        return
    other = behind[0]
    if of_another(page, other) or _aside(page, spell) or _aside(page, other):
        return
    own = stems_told(
        page, max(page.sentence_of(spell.first)[0], spell.first - _NEAR), spell.last + _NEAR
    )
    begins, ends = page.sentence_of(other.first)
    theirs = stems_told(page, max(begins, other.first - _WIDE), min(ends, other.last + _NEAR))
    if any(_kin(one, their) for one in own for their in theirs):
        yield _differs(page, spell, other)


def _kin(one: str, other: str) -> bool:
    """Whether two stems are of one word: «تشبثوا» and «متشبثين» share most of their letters."""
    if one == other:
        return True
    if one.isascii() or other.isascii():
        return False
    short, long = sorted((one, other), key=len)
    return len(short) >= _NEAR and (short in long or long[1:].startswith(short[:_NEAR]))


def _one_number(page: Page, spells: Sequence[Spell]) -> Iterator[ReadFinding]:
    """ "A truce of three months ... the truce halts hostilities for three days": one number, two units."""
    truces = [s for s in spells if _truce_for(page, s)]
    if len({(s.seconds, s.unit) for s in truces}) != 2:
        return
    one = truces[0]
    other = next(s for s in truces if (s.seconds, s.unit) != (one.seconds, one.unit))
    number = one.seconds // one.unit
    same = one.seconds % one.unit == 0 and number == other.seconds // other.unit
    if one.unit != other.unit and same and "prolonged" not in page.listed:
        yield _differs(page, one, other)


def _truce_for(page: Page, spell: Spell) -> bool:
    """Whether a length is how long a truce is to last."""
    begins, ends = page.sentence_of(spell.first)
    if _aside(page, spell) or of_another(page, spell):
        return False
    near = max(begins, spell.first - 2 * _WIDE), min(ends, spell.last + _NEAR)
    told = page.has_any(("lasted", "for_so_long"), max(begins, spell.first - _NEAR), spell.first)
    hyphen = any(page.tokens[at].word.folded == "-" for at in range(spell.first, spell.last))
    return page.has("truce", *near) and (told or hyphen)


def _aside(page: Page, spell: Spell) -> bool:
    """Whether a length is only wanted, or of another than the one told before."""
    begins, ends = page.sentence_of(spell.first)
    near = page.tokens[max(begins, spell.first - _NEAR) : min(ends, spell.last + 2)]
    words = {token.word.folded for token in near}
    return bool(words & small_words("other_event") or words & _SOME) or page.has(
        "wanted", begins, ends
    )


def _differs(page: Page, one: Spell, other: Spell) -> ReadFinding:
    args = {"title": page.words(one.first, one.last), "body": page.words(other.first, other.last)}
    spans = (span(page, one.first, one.last), span(page, other.first, other.last))
    return ReadFinding(
        "duration-and-times", Severity.WARNING, Message("read-restated", args), spans
    )
