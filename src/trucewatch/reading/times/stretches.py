"""How long something lasted against the moments of its beginning and its end, by what joins the three.

A stretch is two moments of one sentence, or of two in a row, and a spell told of them: it lasted so
long, ended after so long, so much passed between both, or was agreed for so long. What joins them lies
in lexicon/marks.yaml; the file knows no wording.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from trucewatch.reading.said import ReadFinding
from trucewatch.reading.scanning.page import Page
from trucewatch.reading.scanning.pieces import Pieces
from trucewatch.reading.telling import span, told
from trucewatch.reading.times.moments import DAY, Moment, Spell, moments_of, spells_of
from trucewatch.reading.times.yearless import days_of_one_year
from trucewatch.rules.durations import length_and_times
from trucewatch.rules.statement import Statement
from trucewatch.values.period import Period

_NEAR = 3  # words from a spell to the mark that says how it belongs
_CLOSE = 5  # words from the second moment to the spell
_LONGEST = 20 * 365 * DAY
_OF = frozenset({"of", "من"})
_BACK = frozenset({"ago", "earlier", "before", "previously"})
_EVERY = frozenset({"every", "each", "another", "next", "within", "كل", "اخري", "غضون"})


def stretches_wrong(page: Page, pieces: Pieces) -> Iterator[ReadFinding]:
    """Spells that the two moments they are told of exclude."""
    if not pieces.dates:
        return
    dates = days_of_one_year(pieces)
    for spell in spells_of(page, pieces):
        if not 0 < spell.seconds <= _LONGEST or _of_another(page, spell):
            continue
        begins, ends = page.sentence_of(spell.first)
        here = moments_of(page, pieces, dates, begins, ends)
        pair = _in_sentence(page, spell, here) or _agreed_for(page, pieces, spell, here)
        if pair is not None:
            yield from _judged(page, spell, *pair)


def _of_another(page: Page, spell: Spell) -> bool:
    """Whether a spell is told back from a day, of each of several, or of another event."""
    behind = page.tokens[min(spell.last, len(page.tokens) - 1)].word.folded
    before = page.tokens[max(0, spell.first - 1)].word.stem
    return (
        behind in _BACK
        or before in _EVERY
        or behind in _EVERY
        or page.has("per", spell.last, spell.last + 1)
    )


def _in_sentence(page: Page, spell: Spell, here: Sequence[Moment]) -> tuple[Moment, Moment] | None:
    """The only two moments of a sentence, where a spell is told of the time between them."""
    if len(here) != 2:
        return None
    start, end = here
    if start.of_month != end.of_month or start.order == end.order:
        return None
    if spell.unit < DAY and (start.minute is None) != (end.minute is None):
        return None
    if start.order > end.order:
        return (end, start) if _told_back(page, spell, start, end) else None
    return (start, end) if _joined(page, spell, start, end) else None


def _told_back(page: Page, spell: Spell, later: Moment, earlier: Moment) -> bool:
    """ "found on 22 April after ten days; his wife last saw him on 2 April": the beginning told last."""
    if not page.has("had_begun", later.last, earlier.first) or spell.first >= earlier.first:
        return False
    return _so_long(page, spell, max(0, spell.first - _NEAR), known=True)


def _joined(page: Page, spell: Spell, start: Moment, end: Moment) -> bool:
    """Whether a spell stands where it tells how long it was from the one moment to the other."""
    if spell.first >= end.last:
        if spell.first - end.last > _CLOSE:
            return _passed(page, spell) and _between_them(page, start)
        later = page.tokens[min(spell.last, len(page.tokens) - 1)].word.folded == "later"
        return later or _so_long(page, spell, end.last) or _passed(page, spell)
    if start.last <= spell.first:
        return _so_long(page, spell, start.last) and not page.has(
            "opens_time", spell.last, end.first
        )
    return (
        _for_so_long(page, spell, start)
        and _opens(page, spell.last, start)
        and _closes(page, start, end)
    )


def _so_long(page: Page, spell: Spell, first: int, *, known: bool = False) -> bool:
    """ "after six months", "having lasted ten days", but not "after two weeks of talks"."""
    after = page.has("after_so_long", max(first, spell.first - _NEAR), spell.first)
    lasted = page.has("lasted", max(first, spell.first - _NEAR), spell.first)
    if not known and page.tokens[min(spell.last, len(page.tokens) - 1)].word.folded in _OF:
        first_of_two = page.meant(spell.last + 1, "ordinals") is not None
        of = range(spell.last + 1, spell.last + _NEAR)
        of_it = any(page.has(name, of.start, of.stop) for name in ("spell_of", "waited"))
        return (after or lasted) and (of_it or first_of_two)
    return after or lasted


def _passed(page: Page, spell: Spell) -> bool:
    """ "fifteen days passed", «مضت تسعة أيام»."""
    return page.has("passed", max(0, spell.first - 2), spell.last + 2)


def _between_them(page: Page, start: Moment) -> bool:
    begins, _ = page.sentence_of(start.first)
    return page.has("between_them", begins, start.first)


def _for_so_long(page: Page, spell: Spell, start: Moment) -> bool:
    """A spell that describes what begins: "the 72-hour truce", «هدنة الـ72 ساعة», «لمدة أسبوع»."""
    hyphen = any(page.tokens[at].word.folded == "-" for at in range(spell.first, spell.last))
    article = (
        "ال" in page.tokens[spell.first].word.prefix
        or page.tokens[spell.first - 1].word.folded == "ال"
    )
    before = max(0, spell.first - _NEAR)
    return (
        hyphen
        or article
        or page.has("lasted", before, spell.first)
        or page.has("for_so_long", before, spell.first)
    )


def _opens(page: Page, first: int, start: Moment) -> bool:
    return any(page.has(name, first, start.first) for name in ("opens_time", "began", "agreed"))


def _closes(page: Page, start: Moment, end: Moment) -> bool:
    return any(page.has(name, start.last, end.first) for name in ("closes_time", "ceased"))


def _agreed_for(
    page: Page, pieces: Pieces, spell: Spell, here: Sequence[Moment]
) -> tuple[Moment, Moment] | None:
    """The end told in the next sentence: "A two-week truce was signed on 14 June. It lapses on ..."."""
    begins, ends = page.sentence_of(spell.first)
    if len(here) != 1 or ends >= len(page.tokens) or here[0].first < spell.last:
        return None
    dates = days_of_one_year(pieces)
    then = moments_of(page, pieces, dates, *page.sentence_of(ends))
    if not then or then[0].order <= here[0].order or then[0].of_month or here[0].of_month:
        return None
    start, end = here[0], then[0]
    told_so = _for_so_long(page, spell, start) and _opens(page, begins, start)
    closes = page.first_of("closes_time", ends, end.first)
    if not told_so or closes is None or end.first - closes > _CLOSE:
        return None
    return start, end


def _judged(page: Page, spell: Spell, start: Moment, end: Moment) -> Iterator[ReadFinding]:
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
