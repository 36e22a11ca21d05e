"""How a spell and two moments are joined: in one sentence, or told by two in a row."""

from __future__ import annotations

from collections.abc import Sequence

from trucewatch.reading.lexicon.inflected import small_words
from trucewatch.reading.scanning.page import Page
from trucewatch.reading.times.moments import DAY, Moment, Spell

_NEAR = 3  # words from a spell to the mark that says how it belongs
_CLOSE = 5  # words from the second moment to the spell
_FAR = 9  # words from a spell to "from ... until ..."
_SHORT = 11  # words of a sentence that only tells how long
_OF = frozenset({"of", "من"})
_SINCE_IT = frozenset({"من", "علي"})
_FROM = frozenset({"from", "between", "من", "بين"})
_UNTIL = frozenset({"to", "until", "till", "and", "الي", "حتي", "و"})
_THAT_IS = frozenset({
    ",", "(", "-", "that", "is", "for", "or", "a", "total", "of", "i", "e", ".", "full", "some", "اي", "لمده", "مده",
    "طوال", "على", "مدي",
})  # fmt: skip
_KNOWN = frozenset({"it", "he", "she", "they", "the", "this"})


def in_sentence(page: Page, spell: Spell, here: Sequence[Moment]) -> tuple[Moment, Moment] | None:
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
    opened = page.has("opens_time", max(later.last, earlier.first - _NEAR), earlier.first)
    if not opened and not page.has("had_begun", later.last, earlier.first):
        return False
    if spell.first < earlier.first and page.has("had_begun", later.last, earlier.first):
        return _so_long(page, spell, max(0, spell.first - _NEAR), known=True)
    return opened and (
        _for_so_long(page, spell) or _so_long(page, spell, spell.first - _NEAR, known=True)
    )


def _joined(page: Page, spell: Spell, start: Moment, end: Moment) -> bool:
    """Whether a spell stands where it tells how long it was from the one moment to the other."""
    if page.has("prolonged", max(start.last, spell.last), end.first):
        return False  # "agreed for 96 hours and extended to 16 July"
    if spell.first >= end.last:
        if _from_until(page, start, end) and _beside(page, end.last, spell.first):
            return True
        if spell.first - end.last > _CLOSE:
            return _passed(page, spell) and _between_them(page, start)
        if _held_so_long(page, spell, start, end):
            return True
        later = page.tokens[min(spell.last, len(page.tokens) - 1)].word.folded == "later"
        return later or _so_long(page, spell, end.last) or _passed(page, spell)
    if start.last <= spell.first:
        opens = page.has("opens_time", spell.last, end.first)
        return _so_long(page, spell, start.last) and not opens
    if _passed(page, spell) and page.has("between_them", spell.last, start.first):
        return True
    if _waited_so_long(page, spell, start):
        return True
    if _from_until(page, start, end) and start.first - spell.last <= _FAR:
        runs = start.first - spell.last <= _NEAR and page.has("lasted", spell.last, start.first)
        beside = runs or _beside(page, spell.last, start.first - 1)
        return beside or _opened_by_sign(page, spell, start)
    if _after_so_long_of_it(page, spell, start, end):
        return True
    return (
        _for_so_long(page, spell)
        and _opens(page, spell.last, start)
        and _closes(page, start.last, end)
    )


def _held_so_long(page: Page, spell: Spell, start: Moment, end: Moment) -> bool:
    """ "Seized on 3 May and freed on 3 July – two months without charge"."""
    begins, _ = page.sentence_of(start.first)
    signs = [page.tokens[n].word.kind for n in range(end.last, spell.first)]
    held = page.has("seized", begins, start.first) and page.has("let_go", start.last, end.first)
    return held and signs == ["sign"]


def _waited_so_long(page: Page, spell: Spell, start: Moment) -> bool:
    """ "Waited four months for a permit: she asked on 10 January and was told on 10 May"."""
    signs = [page.tokens[n].word.folded for n in range(spell.last, start.first)]
    before = max(0, spell.first - _NEAR)
    told = any(page.has(name, before, spell.first) for name in ("lasted", "waited_for", "lived_so"))
    return told and signs.count(":") == 1 and not {";", "("} & set(signs)


def _after_so_long_of_it(page: Page, spell: Spell, start: Moment, end: Moment) -> bool:
    """«بعد خمسة أشهر على توقيع الاتفاق في 15 آذار، أصدرت ... في 15 آب», "five months after the signing on"."""
    behind = page.tokens[spell.last].word.folded
    after = page.has("after_so_long", max(0, spell.first - _NEAR), spell.first)
    if start.of_month or not (behind == "after" or (after and behind in _SINCE_IT)):
        return False
    signs = [n for n in range(spell.last, end.first) if page.tokens[n].word.kind == "sign"]
    return bool(signs) and signs[0] >= start.last and start.first - spell.last <= _FAR + 1


def _from_until(page: Page, start: Moment, end: Moment) -> bool:
    """ "from 3 March to 20 March", «من 3 آذار حتى 24 آذار»."""
    before = page.tokens[start.first - 1].word.folded if start.first else ""
    joins = {page.tokens[at].word.folded for at in range(start.last, end.first)}
    until = bool(joins & _UNTIL) or page.tokens[end.first].word.joined
    return before in _FROM and until and len(joins) <= _NEAR


def _beside(page: Page, first: int, last: int) -> bool:
    """Whether only signs and words for "that is" stand between a spell and its moments."""
    return last - first <= _CLOSE and all(
        page.tokens[at].word.folded in _THAT_IS for at in range(first, last)
    )


def _opened_by_sign(page: Page, spell: Spell, start: Moment) -> bool:
    """ "spent four months in prison, from January to March": a comma right before "from"."""
    of = page.tokens[min(spell.last, len(page.tokens) - 1)].word.folded in _OF
    return not of and page.tokens[start.first - 2].word.folded in (",", "(")


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


def _for_so_long(page: Page, spell: Spell) -> bool:
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
    lists = ("opens_time", "began", "agreed")
    if any(page.has(name, first, start.first) for name in lists):
        return True
    begins, _ = page.sentence_of(start.first)  # «يبدأ وقف إطلاق النار لمدة 96 ساعة عند ...»
    beside = begins < first and start.first - first <= _NEAR
    return beside and any(page.has(name, begins, first) for name in lists)


def _closes(page: Page, first: int, end: Moment) -> bool:
    return any(page.has(name, first, end.first) for name in ("closes_time", "ceased"))


def agreed_for(
    page: Page, spell: Spell, start: Moment, then: Sequence[Moment]
) -> tuple[Moment, Moment] | None:
    """The end told in the next sentence: "A two-week truce was signed on 14 June. It lapses on ..."."""
    begins, ends = page.sentence_of(spell.first)
    if start.first < spell.last or not then or then[0].order <= start.order:
        return None
    if then[0].of_month or start.of_month:
        return None
    told_so = _for_so_long(page, spell) and _opens(page, begins, start)
    closes = page.first_of("closes_time", ends, then[0].first)
    if not told_so or closes is None or then[0].first - closes > _CLOSE:
        return None
    return start, then[0]


def agreed_ahead(
    page: Page, spell: Spell, sentences: Sequence[tuple[int, Sequence[Moment]]]
) -> tuple[Moment, Moment] | None:
    """Beginning and end told sentences on: "a truce of 72 hours ... It runs from ... and ends on ..."."""
    begins, ends = page.sentence_of(spell.first)
    if not (_for_so_long(page, spell) and page.has("truce", begins, ends)):
        return None
    words = {page.tokens[at].word.stem for at in range(begins, ends)}
    if words & small_words("only_offered"):
        return None
    for first, told in sentences:
        if len(told) != 2 or told[0].of_month or told[1].of_month:
            continue
        start, end = told
        own = {page.tokens[at].word.folded for at in range(first, end.first)}
        named = page.has("truce", first, end.first)
        named = named or (first == ends and page.tokens[first].word.folded in _KNOWN)
        known = named and not own & small_words("other_event")
        whole = _opens(page, first, start) and page.has("closes_time", start.last, end.first)
        if known and whole and start.order < end.order:
            return None if page.has("prolonged", begins, end.first) else (start, end)
    return None


def later_than(
    page: Page, spell: Spell, before: Sequence[Moment], end: Moment
) -> tuple[Moment, Moment] | None:
    """ "The siege began on 1 March. It was lifted on 11 March, 30 days later."."""
    begins, _ = page.sentence_of(spell.first)
    if len(before) != 1 or before[0].order >= end.order or before[0].of_month != end.of_month:
        return None
    known = page.tokens[begins].word.folded in _KNOWN or page.tokens[begins].word.joined
    later = page.tokens[min(spell.last, len(page.tokens) - 1)].word.folded == "later"
    near = end.last <= spell.first <= end.last + _NEAR
    opens = _opens(page, page.sentence_of(before[0].first)[0], before[0])
    closes = _closes(page, begins, end) or page.has("gone", begins, end.first)
    told_so = later or (known and _so_long(page, spell, end.last) and closes)
    return (before[0], end) if near and opens and told_so else None


def lasted_so(page: Page, spell: Spell, told: Sequence[Moment]) -> tuple[Moment, Moment] | None:
    """A spell in a short sentence of its own: "It lasted 30 days", beside the one of both moments."""
    begins, ends = page.sentence_of(spell.first)
    if len(told) != 2 or told[0].order >= told[1].order or told[0].of_month != told[1].of_month:
        return None
    short = ends - begins <= _SHORT and not page.has("others", begins, ends)
    lasted = page.has("lasted", begins, spell.first) or page.has(
        "after_so_long", max(begins, spell.first - 2), spell.first
    )
    lasted = lasted and page.tokens[min(spell.last, len(page.tokens) - 1)].word.folded not in _OF
    first = page.sentence_of(told[0].first)[0]
    whole = _opens(page, first, told[0]) and _closes(page, told[0].last, told[1])
    return (told[0], told[1]) if short and lasted and whole else None
