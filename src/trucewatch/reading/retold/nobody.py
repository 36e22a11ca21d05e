"""Nobody hurt, and three wounded; all gone, and eleven who stayed: of one event, in two sentences."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from functools import cache
from typing import Any

from trucewatch.reading.lexicon.inflected import Index, read_data, small_words
from trucewatch.reading.retold.frames import ordinals_told
from trucewatch.reading.retold.topics import Placed
from trucewatch.reading.retold.unreal import is_denied
from trucewatch.reading.retold.voices import voice_told
from trucewatch.reading.said import ReadFinding
from trucewatch.reading.scanning.likeness import stems_told
from trucewatch.reading.scanning.page import Page, between
from trucewatch.reading.scanning.phrases_told import places
from trucewatch.reading.scanning.pieces import Pieces
from trucewatch.reading.scanning.speaking import telling_source
from trucewatch.reading.scanning.wordings import content, names, root, shared_words
from trucewatch.reading.telling import span
from trucewatch.values.codes.findings import Severity
from trucewatch.values.message import Message
from trucewatch.values.number_words import fold

_FAR = 3  # sentences from one to the other
_SHORT = 2  # telling words of a sentence that is about the one before: "There were no casualties."
_WIDEST = 60  # tokens of a sentence that are looked at
_FIGURE = 4  # words from a figure to the noun that needs one
_NEARLY = 3  # words beside "all" that may say that it was not all
_MOST = 40
_AMONG = 3  # words to whom it is said of
_PLACED = frozenset({"في", "علي", "قرب"})
_UNSURE = ("hedge", "future", "wanted", "asked", "denies")


@dataclass(frozen=True, slots=True)
class Told:
    """What a sentence tells that there was none of, or some."""

    at: int
    last: int
    begins: int
    ends: int
    line: str


def nobody_wrong(page: Page, pieces: Pieces) -> Iterator[ReadFinding]:
    """The first thing there was none of, and some."""
    none = [told for told in what_is_told(page, pieces, "none") if not nearly(page, told)][:_MOST]
    for one in none:
        first, last = _around(page, one)
        for other in what_is_told(page, pieces, "some", first, last):
            parts = _parts(page, one, other) if goes_against(one, other) else None
            if parts is not None and _of_one(page, pieces, *parts):
                yield two_outcomes(page, one, other)
                return


def _parts(page: Page, none: Told, some: Told) -> tuple[Told, Told] | None:
    """Both as their sentences tell them; of one Arabic sentence its parts before and behind a comma with «و»."""
    if none.begins != some.begins:
        return none, some
    if page.document.language != "ar":
        return None
    commas = page.places_of_word(",", none.last, some.at)
    cut = next((n for n in commas if page.tokens[n + 1].word.folded.startswith("و")), None)
    return None if cut is None else (replace(none, ends=cut + 1), replace(some, begins=cut + 1))


def goes_against(none: Told, some: Told) -> bool:
    """Whether there cannot have been none of the one where there was some of the other."""
    return none.line == some.line or some.line in _goes_with(none.line)


def two_outcomes(page: Page, one: Told, other: Told) -> ReadFinding:
    """The finding on none of something, and some."""
    args = {"one": page.words(one.at, one.last), "other": page.words(other.at, other.last)}
    spans = tuple(span(page, told.at, told.last) for told in (one, other))
    message = Message("read-two-outcomes", args)
    return ReadFinding("told-two-ways", Severity.WARNING, message, spans)


@cache
def _lines() -> Mapping[str, Mapping[str, Any]]:
    return {name: told for name, told in read_data("nobody").items() if "none" in told}


@cache
def _goes_with(line: str) -> frozenset[str]:
    return frozenset(_lines()[line].get("with", ()))


@cache
def _phrases(side: str) -> Index:
    index = Index()
    for line, told in _lines().items():
        for phrases in told[side].values():
            for phrase in phrases:
                index.add(phrase.lstrip("#"), (line, phrase.startswith("#")))
    index.settle()
    return index


@cache
def _words(name: str) -> frozenset[str]:
    return frozenset(fold(word) for words in read_data("nobody")[name].values() for word in words)


def what_is_told(
    page: Page, pieces: Pieces, side: str, first: int = 0, last: int | None = None
) -> Iterator[Told]:
    """What is told between two tokens as it is; of "none" within "none" only the longer."""
    behind = 0
    for at, ends, (line, counted) in dict.fromkeys(places(page, _phrases(side), first, last)):
        begins, last_one = page.sentence_of(at)
        if side == "none" and at < behind:
            continue
        if side == "some" and is_denied(page, at) and line != "staying":
            continue
        if counted and not between(pieces.mentions, max(begins, at - _FIGURE), at + 1):
            continue
        near = max(begins, at - _WIDEST), min(last_one, ends + _WIDEST)
        if not _lines()[line].get("claims") and any(page.has(name, *near) for name in _UNSURE):
            continue
        behind = ends
        yield Told(at, ends, begins, last_one, line)


def nearly(page: Page, told: Placed) -> bool:
    """Whether words beside "none" or "all" say that it was not quite so."""
    near = [*range(max(told.begins, told.at - _NEARLY), min(told.ends, told.last + 1))]
    words = [page.tokens[n].word for n in near if n not in _of_whom(page, told)]
    return any({word.folded, word.stem} & _words("nearly") for word in words)


def _of_whom(page: Page, told: Placed) -> range:
    """The tokens between "no" or "all" and what is said of them: "no civilian was hurt"."""
    first = told.at + 1
    if page.tokens[told.at].word.folded not in _words("opens_whom"):
        return range(0)
    of_it = (n for n in range(first, told.last) if page.tokens[n].word.folded in _words("is_said"))
    return range(first, next(of_it, first))


def _around(page: Page, told: Told) -> tuple[int, int]:
    """The sentences in which the same may be told: those near it, in its paragraph."""
    first, last = told.begins, told.ends
    for _ in range(_FAR):
        if first and not _new_line(page, first):
            first = page.sentence_of(first - 1)[0]
        titled = told.begins == 0 and last == told.ends
        if last < len(page.tokens) and (titled or not _new_line(page, last)):
            last = page.sentence_of(last)[1]
    return first, last


def _new_line(page: Page, token: int) -> bool:
    """Whether a line begins with a token: another point of a list tells another event."""
    return "\n" in page.text[page.tokens[token - 1].end : page.tokens[token].start]


def _of_one(page: Page, pieces: Pieces, none: Told, some: Told) -> bool:
    """Whether both tell of one event: they share its words, and nothing keeps them apart."""
    back = _points_back(page, none, some)
    keeps_apart = days_apart if back else _apart
    if keeps_apart(page, pieces, none, some) or elsewhere(page, none, some):
        return False
    if of_others(page, none, some) or bool(_voice(page, none)) != bool(_voice(page, some)):
        return False
    if not _lines()[none.line].get("claims") and telling_source(
        page, none.begins, none.ends, none.at
    ) != telling_source(page, some.begins, some.ends, some.at):
        return False
    ours, theirs = _matter(page, none), _matter(page, some)
    beside = none.ends <= some.begins <= page.sentence_of(min(none.ends, len(page.tokens) - 1))[1]
    if len(ours) < _SHORT and none.begins and not page.blank_before(none.begins):
        before = page.sentence_of(none.begins - 1)[0]
        ours |= frozenset(stems_told(page, max(before, none.begins - _WIDEST), none.begins))
    elif not ours:
        return some.begins == none.ends
    return back or shared_words(ours, theirs) >= (1 if beside else 2)


def _points_back(page: Page, none: Told, some: Told) -> bool:
    """«..., ونُقل جريحان منه», «بعد أن أصابته شظية من القذيفة»: the second half of an Arabic sentence goes on."""
    if page.document.language != "ar" or page.sentence_of(none.at) != page.sentence_of(some.at):
        return False
    near = range(some.at, min(some.ends, some.last + _AMONG))
    if any(page.tokens[n].word.folded in small_words("points_back_behind") for n in near):
        return True
    return shared_words(_matter(page, none), _matter(page, some)) > 0


def _voice(page: Page, told: Told) -> tuple[int, int] | None:
    return voice_told(page, "named", told.begins, told.ends)


def of_others(page: Page, none: Told, some: Told) -> bool:
    """ "No casualties among the residents", and some among the firemen."""
    whom = _of_whom(page, none)
    if whom:
        if any(page.tokens[n].word.folded in _words("anybody") for n in whom):
            return False  # "no belligerent has acknowledged it"
        spoken = frozenset(stems_told(page, whom.start, whom.stop))
        theirs = frozenset(stems_told(page, some.begins, some.ends))
        return bool(spoken) and not shared_words(spoken, theirs)
    behind = range(none.last, min(none.ends, none.last + _AMONG))
    among = next((n for n in behind if page.tokens[n].word.folded in _words("among")), None)
    if among is None:
        return False
    group = stems_told(page, among + 1, min(none.ends, among + _AMONG))
    return not shared_words(frozenset(group), frozenset(stems_told(page, some.begins, some.ends)))


def _matter(page: Page, told: Told) -> frozenset[str]:
    """The words of a sentence besides those that say none or some."""
    first, last = max(told.begins, told.at - _WIDEST), min(told.ends, told.last + _WIDEST)
    words = {**stems_told(page, first, told.at), **stems_told(page, told.last, last)}
    return frozenset(words) - frozenset(stems_told(page, told.at, told.last)) - told_words()


@cache
def told_words() -> frozenset[str]:
    """Words of telling, which are of no event."""
    return frozenset(
        {"report", "record", "register", "document", "casualti", "people", "wound", "kill"}
    )


def _apart(page: Page, pieces: Pieces, none: Told, some: Told) -> bool:
    """Whether days, names or places keep two sentences apart."""
    if days_apart(page, pieces, none, some):
        return True
    sides = [(t.begins, t.ends) for t in (none, some)]
    named = [_named(page, *side) for side in sides]
    if not all(named):
        return False
    told = [
        frozenset(content(page, *side)) | frozenset(names)
        for side, names in zip(sides, named, strict=True)
    ]
    alone = [[w for w in named[n] if not shared_words(frozenset({w}), told[1 - n])] for n in (0, 1)]
    return all(alone)


def days_apart(page: Page, pieces: Pieces, none: Placed, some: Placed) -> bool:
    """Whether two tellings name two days."""
    sides = [(t.begins, t.ends) for t in (none, some)]
    days = [{(d.day, d.month) for d in between(pieces.dates, *s) if d.day} for s in sides]
    weekdays = [
        {e.value for n in page.places_of("weekday", *s) if (e := page.meant(n, "weekday"))}
        for s in sides
    ]
    return any(ours and theirs and not ours & theirs for ours, theirs in (days, weekdays))


def _named(page: Page, begins: int, ends: int) -> set[str]:
    """English names of a sentence; of an Arabic one what stands behind "in" or "on"."""
    if page.document.language != "ar":
        return names(page, begins, ends)
    found = set()
    for at in range(begins, ends - 1):
        aboard = page.tokens[at + 1].word.folded in _words("no_place")
        if page.tokens[at].word.folded in _PLACED and not aboard:
            found |= {root(page.tokens[n].word.folded) for n in (at + 1, min(at + 2, ends - 1))}
    return found


def elsewhere(page: Page, none: Placed, some: Placed, but: frozenset[str] = frozenset()) -> bool:
    """Whether one of them tells of another thing, place or time: "in the second list"."""
    apart = []
    for told in (none, some):
        words = [
            page.tokens[n].word
            for n in range(told.begins, told.ends)
            if not told.at <= n < told.last
            and not _in_a_name(page, n)
            and not _last_of_all(page, n)
        ]
        apart.append({w.folded for w in words} & (_words("elsewhere") - but))
        apart[-1] |= {w.stem for w in words} & (_words("elsewhere") - but)
    first = [ordinals_told(page, told.begins, told.ends) for told in (none, some)]
    if apart[0] != apart[1] or (all(first) and not first[0] & first[1]):
        return True
    if not first[0] and first[1] - {1}:
        return True  # "the second shell"
    return bool(first[0]) != bool(first[1]) and any(_day_told(page, t) for t in (none, some))


def _last_of_all(page: Page, at: int) -> bool:
    """ "At the last minute", which is no time before this one; "last week" is."""
    if page.tokens[at].word.folded != "last" or at + 1 >= len(page.tokens):
        return False
    word = page.tokens[at + 1].word.folded
    spells = small_words("spells_of_time") | small_words("times_passed")
    return word not in spells and not any(page.meant(at + 1, m) for m in ("weekday", "month"))


def _in_a_name(page: Page, at: int) -> bool:
    """Whether an English word stands within a name: "the Northern Front"."""
    text, here = page.text, page.tokens[at].start
    ahead = at + 1 < len(page.tokens) and text[page.tokens[at + 1].start].isupper()
    return text[here].isupper() and ahead and at > page.sentence_of(at)[0]


def _day_told(page: Page, told: Placed) -> bool:
    """Whether a first or second day or week is told."""
    at = page.places_of("ordinals", told.begins, told.ends)
    beside = (page.tokens[n + step].word for n in at for step in (-1, 1))
    return any({w.folded.removeprefix("ال"), w.stem} & small_words("times_passed") for w in beside)
