"""How long something lasted, spoken of as known behind its beginning and its end: "their three-day mission".

The beginning and the end stand in the sentences right before, each with a verb that opens or closes something,
and no third day among them. The length is told as that of the whole: with a hyphen behind "the" or "their", with
"the eight days of", as what lasted or was spent so, or behind a label.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import combinations

from trucewatch.reading.said import ReadFinding
from trucewatch.reading.scanning.page import InOrder, Page
from trucewatch.reading.scanning.pieces import Pieces
from trucewatch.reading.scanning.wordings import names
from trucewatch.reading.times.dates import Dated
from trucewatch.reading.times.moments import DAY, Moment, Spell, moments_of, spells_of
from trucewatch.reading.times.stretches import of_another, stretch_wrong
from trucewatch.reading.times.subjects import of_a_part
from trucewatch.reading.times.yearless import days_of_one_year

_SENTENCES = 4  # back from a length to its beginning
_SIGNS = frozenset(".!?:;")
_NEAR = 4
_RATIO = 3.5  # a length that differs by more is of something else
_MOST = 60  # days of a text that are looked at
_LONGEST = 400 * DAY
_OWN = frozenset({"the", "this", "that", "their", "his", "her", "its", "our", "whole", "entire"})
_OF = frozenset({"of", "من"})
_SOME = frozenset({
    "first", "last", "past", "next", "final", "another", "every", "within", "than", "least", "الاولي", "الاخيره",
    "الماضيه", "المقبله", "التاليه", "السابقه", "الاول", "الاخير", "القادمه",
})  # fmt: skip
_WHICH = frozenset({"التي", "الذي", "اللذين", "قبل", "بعد"})
_OPENS = ("began", "opens_time", "agreed", "seized", "goes_out", "stops", "opened_then")
_CLOSES = (
    "ceased",
    "ended_then",
    "let_go",
    "goes_on",
    "works_again",
    "closed_then",
    "comes_back",
    "ends_at",
)
_SO_LONG = ("lasted", "lived_so", "duration_is")


def spells_known_wrong(page: Page, pieces: Pieces) -> Iterator[ReadFinding]:
    """Lengths that the beginning and the end told right before them exclude."""
    if not 2 <= len(pieces.dates) <= _MOST:
        return
    dates = days_of_one_year(pieces)
    for spell in spells_of(page, pieces):
        if spell.unit < DAY or not DAY <= spell.seconds <= _LONGEST or of_another(page, spell):
            continue
        if not _of_the_whole(page, spell):
            continue
        pair = _begun_and_ended(page, pieces, dates, spell)
        if pair is not None and _apart(pieces, dates, page, spell, *pair):
            yield from stretch_wrong(page, spell, *pair)


def _of_the_whole(page: Page, spell: Spell) -> bool:
    """Whether a length is told as that of the whole of something."""
    begins, ends = page.sentence_of(spell.first)
    if page.has("wanted", begins, ends) or page.has("future", begins, spell.first):
        return False
    around = page.tokens[max(begins, spell.first - 2) : min(ends, spell.last + 2)]
    if any(token.word.folded in _SOME for token in around):
        return False
    if of_a_part(page, max(begins, spell.first - 2 * _NEAR), spell.first):
        return False
    behind = page.tokens[spell.last].word.folded if spell.last < ends else ""
    of = behind in _OF and page.has("spell_of", spell.last + 1, spell.last + _NEAR)
    if (behind in _OF and not of) or page.has("others", begins, spell.first):
        return False
    first = max(begins, spell.first - _NEAR)
    if any(page.has(name, first, spell.first) for name in _SO_LONG):
        return True
    before = page.tokens[spell.first - 1].word.folded if spell.first > begins else ""
    hyphen = any(page.tokens[at].word.folded == "-" for at in range(spell.first, spell.last))
    if names(page, spell.last, min(ends, spell.last + 2 * _NEAR)):
        return False  # "their five-day stay in Marib": told of another place
    if before in _OWN and (hyphen or of):
        return True
    words = {page.tokens[at].word.folded for at in range(spell.first, spell.last)}
    return (
        _definite(page, spell)
        or "full" in words
        or _negated(page, spell, begins, ends, before, behind)
    )


def _definite(page: Page, spell: Spell) -> bool:
    """«هدنة الأيام العشرة», «أيام احتجازها الثمانية»."""
    words = [page.tokens[at].word for at in range(spell.first, spell.last)]
    if words[0].folded.isascii():
        return False
    behind = page.tokens[min(spell.last, len(page.tokens) - 1)].word.folded
    return behind not in _WHICH and any("ال" in word.folded[:3] for word in words)


def _negated(page: Page, spell: Spell, begins: int, ends: int, before: str, behind: str) -> bool:
    """ "After 60 days without food", "For seven days they had not been allowed out"."""
    if before in ("after", "بعد") and (behind == "without" or behind in _OF):
        return True
    had = {page.tokens[at].word.folded for at in range(spell.last, min(ends, spell.last + 5))}
    return before == "for" and spell.first == begins + 1 and "had" in had


def _begun_and_ended(
    page: Page, pieces: Pieces, dates: InOrder[Dated], spell: Spell
) -> tuple[Moment, Moment] | None:
    """The one beginning and the one end told in the sentences before a length."""
    begins, ends = page.sentence_of(spell.first)
    told = moments_of(page, pieces, dates, begins, ends)
    if told and (len(told) != 2 or told[-1].first > spell.first):
        return None
    first = begins
    for _ in range(0 if told else _SENTENCES):
        first = page.sentence_of(first - 1)[0] if first else 0
    told = told or moments_of(page, pieces, dates, first, begins)
    told = [m for m in told if not m.of_month and not _dates_a_text(page, m)]
    if len(told) != 2:
        return None
    start, end = sorted(told, key=lambda moment: moment.order)
    opened = any(page.has(name, *_clause(page, told, start)) for name in _OPENS)
    closed = any(page.has(name, *_clause(page, told, end)) for name in _CLOSES)
    return (start, end) if start.order < end.order and opened and closed else None


def _dates_a_text(page: Page, moment: Moment) -> bool:
    """Whether a day stands in a line that only dates the text."""
    _, ends = page.sentence_of(moment.first)
    closed = page.tokens[ends - 1].word.folded in _SIGNS
    return not (closed or page.in_list(moment.first)) and moment.dated.year_told


def _clause(page: Page, told: Sequence[Moment], moment: Moment) -> tuple[int, int]:
    """What is said of a day: its sentence, but for what is said of the other."""
    first, last = page.sentence_of(moment.first)
    for other in told:
        if other is not moment and first <= other.first < last:
            first, last = (other.last, last) if other.first < moment.first else (first, other.first)
    return first, last


def _apart(
    pieces: Pieces, dates: InOrder[Dated], page: Page, spell: Spell, start: Moment, end: Moment
) -> bool:
    """Whether a length differs as a slip does, and no two days of the text are as far apart."""
    told_all = moments_of(page, pieces, dates, 0, len(page.tokens))
    days = [m for m in told_all if not m.of_month and not _dates_a_text(page, m)]
    length, apart = spell.seconds / DAY, max(1, (end.order - start.order) / 1440)
    if max(length, apart) > _RATIO * min(length, apart):
        return False
    off = 1.5 if spell.unit == DAY else spell.unit / DAY / 2
    told = (abs(b.order - a.order) / 1440 for a, b in combinations(days, 2))
    return all(abs(one - length) > off for one in told)
