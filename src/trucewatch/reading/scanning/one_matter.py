"""Whether two tellings of a text speak of the same thing: the one place in which it is decided of figures.

It also says for every rule when days and words keep two tellings apart; whose an outcome is lies in
retold/referents, what is part of what in scanning/frames. A telling is compared by what it says of itself, and
what it does not say has a default, the one by which people read:

    unit    not said: may be any
    group   the same noun, or people in general of the same fate; a narrower group only may be the same
    fate    not said: may be any; killed, wounded, detained and missing exclude each other
    time    not said: that of the telling before; two days, or two weekdays, are two matters
    voice   not said: that of the telling before; another source than that one may differ and be right

What keeps two tellings apart whatever else they share: others, some of them, a comparison, a correction, a
plan, a need, and a running total behind a figure that was none.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import IntEnum

from trucewatch.reading.lexicon import Thing
from trucewatch.reading.lexicon.inflected import small_words
from trucewatch.reading.scanning.fate_beside import fate_of
from trucewatch.reading.scanning.links import Link, join
from trucewatch.reading.scanning.mentions import Mention
from trucewatch.reading.scanning.page import Page, between
from trucewatch.reading.scanning.pieces import Pieces
from trucewatch.reading.scanning.speaking import telling_source

_OWN_GROUP = frozenset({"age", "kin", "calling"})
_OFTEN = frozenset({"killed", "wounded", "detained", "missing"})
_MONTH = 4  # words from "since" to its month
_NOUN = 9  # words before a figure without noun in which its noun may stand
_ASIDE = frozenset({Link.INCLUDING, Link.CHANGE, Link.REMAINING, Link.OPENED})
Days = frozenset[tuple[int, int]]


class Same(IntEnum):
    """Whether two tellings are of the same thing."""

    NOT = 0
    MAY_BE = 1
    SAME = 2


@dataclass(frozen=True, slots=True)
class Matter:
    """What a figure is told of, as far as its words say so.

    days: (month, day) or, where none is told, (-1, month or weekday). aside: others than were told, some of
    them, what was at another time or is only wanted. running: counted from a beginning on.
    """

    thing: Thing | None
    fate: str
    days: Days
    voice: frozenset[str]
    aside: bool
    running: bool


def matter_of(page: Page, pieces: Pieces, mention: Mention) -> Matter:
    """What a figure is told of."""
    begins, ends = page.sentence_of(mention.first)
    joined = join(page, mention, begins)
    some = joined.of_them or joined.link in _ASIDE or mention.bracketed
    before = any(page.has(n, begins, mention.first) for n in ("including", "wanted", "future"))
    words = {page.tokens[at].word.folded for at in range(begins, ends)}
    compared = words & (small_words("another_time") - small_words("day_before"))
    thing = thing_of(page, mention)
    fate = (thing.fate if thing is not None else "") or fate_of(page, mention)
    voice = telling_source(page, begins, ends, mention.first)
    aside = mention.others or some or before or bool(compared)
    running = page.has("cumulative", begins, ends)
    return Matter(thing, fate, days_told(page, pieces, begins, ends), voice, aside, running)


def same_matter(told: Matter, again: Matter) -> Same:
    """Whether a figure is told of what one before it was told of, by each of what they say."""
    if told.aside or again.aside or apart(told.days, again.days):
        return Same.NOT
    if (again.running and not told.running) or again.voice - told.voice:
        return Same.NOT
    return min(_same_unit(told.thing, again.thing), _same_fate(told.fate, again.fate))


def _same_unit(one: Thing | None, other: Thing | None) -> Same:
    if one is None or other is None:
        return Same.MAY_BE
    if one.name == other.name:
        return Same.SAME
    if one.family != "person" or other.family != "person":
        return Same.NOT
    if {one.role, other.role} & _OWN_GROUP:
        return Same.MAY_BE if "" in (one.role, other.role) else Same.NOT
    return Same.SAME if {one.role, other.role} <= {"", "fate"} else Same.MAY_BE


def _same_fate(one: str, other: str) -> Same:
    if one == other and one:
        return Same.SAME
    return Same.NOT if len({one, other} & _OFTEN) > 1 else Same.MAY_BE


def comparable(page: Page, one: Mention, other: Mention) -> bool:
    """Whether two figures may count the same, by noun and fate alone: one noun, or people of whom no two fates are told."""
    first, then = thing_of(page, one), thing_of(page, other)
    if first is None or then is None or first.family != then.family:
        return False
    if first.family != "person":
        return first.name == then.name
    if first.name != then.name and {first.role, then.role} & _OWN_GROUP:
        return False
    fates = first.fate or fate_of(page, one), then.fate or fate_of(page, other)
    return _same_fate(*fates) is not Same.NOT


def same_noun_or_fate(page: Page, one: Mention, other: Mention) -> bool:
    """Whether two figures count the same for certain: one noun, or people of whom the same fate is told."""
    if one.thing == other.thing:
        return True
    things = [mention.thing for mention in (one, other) if mention.thing is not None]
    people = all(
        t.family == "person" and t.group in ("people", "") and not t.role.strip("fate")
        for t in things
    )
    fate = fate_of(page, one)
    return people and fate != "" and fate == fate_of(page, other)


def thing_of(page: Page, mention: Mention) -> Thing | None:
    """What a figure counts; of «الجثامين الـ47» and «النازحون، وعددهم 40», the noun before it."""
    if mention.thing is not None:
        return mention.thing
    begins, _ = page.sentence_of(mention.first)
    named = page.places_of("thing", max(begins, mention.first - _NOUN), mention.first)
    if not named:
        return None
    between_them = page.tokens[named[-1] + 1 : mention.first]
    if any(token.word.kind == "number" for token in between_them):
        return None
    found: Thing = page.entries[named[-1]][1]["thing"].value[0]
    return found


def days_told(page: Page, pieces: Pieces, begins: int, ends: int) -> Days:
    """The days, or else the months and weekdays, that a sentence names."""
    dates = between(pieces.dates, begins, ends)
    days = frozenset((d.month, d.day or 0) for d in dates if d.month)
    if days:
        return days
    places = [
        (at, name) for name in ("month", "weekday") for at in page.places_of(name, begins, ends)
    ]
    told = (page.meant(at, name) for at, name in places if page.as_name(at))
    return frozenset((-1, int(entry.value)) for entry in told if entry is not None)


def months_told(page: Page, pieces: Pieces, begins: int, ends: int) -> Days:
    """The months that words name, alone or with a day or a year."""
    days = {(0, dated.month) for dated in between(pieces.dates, begins, ends) if dated.month}
    at = (n for n in page.places_of("month", begins, ends) if page.as_name(n))
    named = (page.meant(n, "month") for n in at)
    return frozenset(days | {(0, int(entry.value)) for entry in named if entry is not None})


def apart(one: Days, other: Days) -> bool:
    """Whether two tellings name days, and none that is the same."""
    return bool(one and other) and not one & other


def days_keep_apart(pieces: Pieces, one: tuple[int, int], other: tuple[int, int]) -> bool:
    """Whether two stretches of words each name whole days, and none that is the same."""
    told = (
        frozenset((d.month or 0, d.day) for d in between(pieces.dates, *side) if d.day)
        for side in (one, other)
    )
    return apart(*told)


def places_apart(page: Page, one: tuple[int, int], other: tuple[int, int]) -> bool:
    """Whether two stretches of words each name places, and none that is the same: "in Zayt", "at Nahr"."""
    told = _places(page, *one), _places(page, *other)
    return bool(told[0] and told[1]) and told[0].isdisjoint(told[1])


def _places(page: Page, begins: int, ends: int) -> set[str]:
    """The names behind prepositions; Arabic writes no name as one."""
    found = set[str]()
    if page.document.language == "ar":
        return found
    for at in range(begins + 1, ends):
        before = page.tokens[at - 1].word.folded
        plain = page.meant(at, "month") is None and page.meant(at, "weekday") is None
        if before in small_words("prepositions") and page.as_name(at) and plain:
            found.add(page.tokens[at].word.folded)
    return found


def of_another_time(page: Page, begins: int, ends: int, known: bool = False) -> bool:
    """Whether words compare with, correct, or tell what was at another time; known: "the 47 wounded"."""
    words = {page.tokens[at].word.folded for at in range(begins, ends)}
    if known:
        words -= small_words("day_before")
    return bool(words & small_words("another_time")) or page.has("cumulative", begins, ends)


def of_longer_while(page: Page, mention: Mention) -> bool:
    """Whether a figure counts over a longer time than one event: "eight were detained since January"."""
    begins, ends = page.sentence_of(mention.first)
    ends = clause_ends(page, mention.last, ends)
    since = page.places_of("since", begins, ends)
    return page.has("longer_while", begins, ends) or any(
        page.has("month", at, at + _MONTH) and not _first_of(page, max(begins, at - _MONTH), at)
        for at in since
    )


def _first_of(page: Page, first: int, last: int) -> bool:
    """ "in the first swap since March", «في أول صفقة منذ آذار»."""
    return page.has("ordinals", first, last) or page.has_word("اول", first, last)


def clause_ends(page: Page, at: int, ends: int) -> int:
    """Where a clause ends: "All 57 lorries returned, and another journey is prepared"."""
    signs = (n for n in range(at, ends) if page.tokens[n].word.folded in (",", ";", ":"))
    return next(signs, ends)


def chooses(page: Page, at: int, ends: int) -> bool:
    """Whether the words behind a noun choose some of what it names: "the seven who", "in", «الذين»."""
    if at >= ends:
        return False
    word = page.tokens[at].word
    return word.folded in small_words("such_as") or word.folded in small_words("chooses")
