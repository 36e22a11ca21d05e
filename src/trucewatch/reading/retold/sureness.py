"""A matter that one sentence leaves open, and another near it tells as sure in the writer's own voice."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from functools import cache

from trucewatch.reading.lexicon.inflected import Index, read_data, small_words
from trucewatch.reading.retold.certainty_told import certainty_told
from trucewatch.reading.retold.claims import says
from trucewatch.reading.retold.doubts import names_doer
from trucewatch.reading.retold.frames import ordinals_told
from trucewatch.reading.retold.voices import voice_told
from trucewatch.reading.said import ReadFinding
from trucewatch.reading.scanning.likeness import stem, stems_told
from trucewatch.reading.scanning.one_matter import clause_ends, days_keep_apart
from trucewatch.reading.scanning.page import Page, between
from trucewatch.reading.scanning.phrases_told import places
from trucewatch.reading.scanning.pieces import Pieces
from trucewatch.reading.scanning.wordings import names, shared_words
from trucewatch.values.number_words import fold

_NEAR = 3  # sentences from one to the other
_FEWEST, _OF_THEM = 2, 1  # words of the matter left open that the other has too
_ASKED_FEWEST, _ASKED_OF = 1, 0.5  # the same, where what is asked for is told
_MOST = 60
_PLAIN_FEWEST, _PLAIN_OF = 3, 1  # the same, where the other tells it plainly
_SHOWN = 10
_NO_PROSE = "|`{}"
_VOICE = 3  # words behind an Arabic verb in which somebody stands
_ROOT = 3
_AFFIXES = re.compile("^(?:است|مست|انت|ان|ت|م|ي|ن|ا)(?=...)|(?:ت|ه|ين|ون|ان|ات)$")
_WEAK = re.compile("[اويى]")
_HOW = "ly"
_PLACE = 2  # words behind "near" that name the place
_WIDEST = 60  # tokens of a sentence that are looked at
_ASKED_FAR = ("doer", "cause")
_OPENING = 4  # words with which a sentence says what it is about
_ASKED = ("number", "place", "time", "doer", "weapon", "cause")


@dataclass(frozen=True, slots=True)
class Matter:
    """What a sentence says of a matter: the words that leave it open or vouch for it, the others by stem."""

    at: int
    last: int
    begins: int
    ends: int
    words: frozenset[str]
    plain: bool = False


def sureness_wrong(page: Page, pieces: Pieces) -> Iterator[ReadFinding]:
    """The first matter left open that a sentence near it vouches for."""
    weak = [*_matters(page, "weak")]
    strong = [m for m in _matters(page, "strong") if not _doubted(page, m)] if weak else []
    for one in weak:
        for other in (*strong, *_plain(page, one)):
            if _near(page, one, other) and _same(page, pieces, one, other):
                yield from certainty_told(page, other.at, other.last, one.at, one.last)
                return
        narrow = _narrowed(page, one)
        for other in _answers_far(page, narrow):
            if _same(page, pieces, narrow, other):
                yield from certainty_told(page, other.at, other.last, one.at, one.last)
                return


@cache
def _phrases(name: str) -> Index:
    index = Index()
    for phrases in read_data("sureness")[name].values():
        for phrase in phrases:
            index.add(phrase, name)
    index.settle()
    return index


def _says(page: Page, name: str, first: int, last: int) -> tuple[int, int] | None:
    found = next(places(page, _phrases(name), first, last), None)
    return None if found is None else (found[0], found[1])


def _matters(page: Page, side: str) -> list[Matter]:
    """The first words of each sentence that leave something open, or vouch for it."""
    found: dict[int, Matter] = {}
    for at, last, _ in places(page, _phrases(side)):
        begins, ends = page.sentence_of(at)
        if begins in found or _in_table(page, begins, ends):
            continue
        first, behind = max(begins, at - _WIDEST), min(ends, at + _WIDEST)
        told = {**stems_told(page, first, at), **stems_told(page, last, behind)}
        words = frozenset(_core(word) for word in told) - _of_telling()
        found[begins] = Matter(at, last, begins, ends, words)
        if len(found) == _MOST:
            break
    return [*found.values()]


def _in_table(page: Page, begins: int, ends: int) -> bool:
    """Whether a sentence is a row of a table, or code."""
    text = page.text[page.tokens[begins].start : page.tokens[ends - 1].end]
    return any(sign in text for sign in _NO_PROSE)


@cache
def _of_telling() -> frozenset[str]:
    """Words of knowing and telling by their stems, which are of no matter."""
    data = read_data("sureness")
    lists = ("weak", "strong", "fillers", *_ASKED)
    phrases = [p for name in lists for told in data[name].values() for p in told]
    words = (word.lstrip("=") for p in phrases for word in p.split())
    told = (part for word in words for part in word.split("/"))
    return frozenset(_core(fold(word)) for word in (*told, *small_words("fillers")))


def _core(word: str) -> str:
    """A word without its endings: "deliberately" and "deliberate" are one."""
    return stem(stem(word))


def _plain(page: Page, weak: Matter) -> Iterator[Matter]:
    """The sentences before and behind one that leaves a matter open, which may tell it plainly."""
    yield from _plainly(
        page,
        [page.sentence_of(at) for at in (weak.begins - 1, weak.ends) if 0 <= at < len(page.tokens)],
    )


def _answers_far(page: Page, weak: Matter) -> Iterator[Matter]:
    """The sentences anywhere behind one that asks who or why which begin with the matter asked about.

    "Who steered the drone could not be established ... The drone was steered by the 4th battery".
    """
    if not weak.words or set(_ASKED_FAR).isdisjoint(_asked(page, weak)):
        return
    far = [side for side in page.sentences() if side[0] > weak.ends]
    for plain in _plainly(page, far[:_MOST]):
        told = stems_told(page, plain.begins, min(plain.ends, plain.begins + _OPENING))
        opening = frozenset(_core(word) for word in told)
        taken_up = frozenset(word for word in weak.words if _told_in(word, opening))
        if taken_up:
            yield replace(plain, words=plain.words | taken_up)


def _asked(page: Page, weak: Matter) -> list[str]:
    """What a sentence that leaves a matter open asks for: "who set fire to", «من أضرم»."""
    asked = [name for name in _ASKED if _says(page, name, weak.begins, weak.ends) is not None]
    behind = page.tokens[min(weak.last, len(page.tokens) - 1)].word.folded
    if not asked and behind in small_words("asks_who"):
        asked.append("doer")
    return asked


def _narrowed(page: Page, weak: Matter) -> Matter:
    """A sentence that leaves a matter open, without what it tells behind the clause that asks."""
    ends = clause_ends(page, weak.last, weak.ends)
    return replace(weak, ends=ends, words=_asked_about(page, weak))


def _asked_about(page: Page, weak: Matter) -> frozenset[str]:
    """The matter in the clause that asks, before the words that leave it open or behind them.

    Where it is only a noun of doers or of an event ("who the gunmen were"), that noun.
    """
    behind = (weak.last, clause_ends(page, weak.last, weak.ends))
    asked = any(_says(page, name, *behind) for name in _ASKED_FAR)
    asked = asked or page.tokens[min(weak.last, behind[1] - 1)].word.folded in small_words(
        "asks_who"
    )
    told = stems_told(page, *(behind if asked else (weak.begins, weak.at)))
    words = frozenset(_core(word) for word in told) - _of_telling()
    if words:
        return words
    bare = {word: written.removeprefix("ال") for word, written in told.items()}
    nouns = small_words("event_nouns") | small_words("unknown_doers")
    return frozenset(_core(word) for word, written in bare.items() if written in nouns)


def _plainly(page: Page, sides: Sequence[tuple[int, int]]) -> Iterator[Matter]:
    """Those of some sentences that tell their matter plainly, and in nobody else's voice."""
    for begins, ends in sides:
        last = min(ends, begins + _WIDEST)
        words = frozenset(_core(word) for word in stems_told(page, begins, last)) - _of_telling()
        plain = Matter(begins, min(ends, begins + _SHOWN), begins, ends, words, plain=True)
        if _doubted(page, plain) or _in_table(page, begins, ends) or _asks(page, begins, ends):
            continue
        outside = _says(page, "outsiders", begins, ends) and voice_told(page, "any", begins, ends)
        if _says(page, "strong", begins, ends) is None and not outside:
            yield plain


def _asks(page: Page, begins: int, ends: int) -> bool:
    """Whether an Arabic sentence asks, or asks for leave to find out."""
    words = small_words("seeks_to_know") | {"هل"}
    return any(page.has_word(word, begins, ends) for word in words)


def _doubted(page: Page, strong: Matter) -> bool:
    """Whether a sentence that vouches also leaves open, denies, or only reports."""
    if _says(page, "weak", strong.begins, strong.ends) is not None:
        return True
    marks = ("hedge", "denies", "future", "unverified", "not")
    last = strong.ends if strong.plain else strong.last
    return any(page.has(name, strong.begins, last) for name in marks)


def _near(page: Page, one: Matter, other: Matter) -> bool:
    """Whether both stand in one paragraph, not far from each other, or one is the title."""
    first, then = (one, other) if one.begins < other.begins else (other, one)
    if first.begins == then.begins:
        return False
    at = first.ends
    for _ in range(_NEAR):
        if at and page.blank_before(at) and first.begins:
            return False
        if at >= then.begins:
            return True
        at = page.sentence_of(at)[1]
    return False


def _same(page: Page, pieces: Pieces, weak: Matter, strong: Matter) -> bool:
    """Whether both are of one matter, and what is asked is told."""
    sides = [(m.begins, m.ends) for m in (weak, strong)]
    named = [frozenset(names(page, *side)) for side in sides]
    if days_keep_apart(pieces, *sides) or (all(named) and not named[0] & named[1]):
        return False
    if any(_says(page, "past", *side) or says(page, *side, "some") for side in sides):
        return False
    if len({_says(page, "others", *side) is None for side in sides}) > 1:
        return False
    if _says(page, "detail", *sides[0]) is not None or _by_another(page, strong):
        return False
    asked = _asked(page, weak)
    if not all(_answers(page, pieces, name, strong) for name in asked):
        return False
    told = len(weak.words) == 1 and _are_doers(page, strong)
    if "doer" in asked and not told and _answers(page, pieces, "doer", weak):
        return False  # the identity of those it names
    if _elsewhere(page, weak, strong):
        return False
    fewest, of_them = (_ASKED_FEWEST, _ASKED_OF) if asked else (_FEWEST, _OF_THEM)
    if any(word.endswith(_HOW) for word in _words_of(page, weak) - _words_of(page, strong)):
        return False  # hit, but perhaps not deliberately
    if strong.plain:
        fewest, of_them = (_FEWEST, 1) if asked else (_PLAIN_FEWEST, _PLAIN_OF)
        if len(weak.words) == 1 and (_of_an_event(page, weak) or _are_doers(page, strong)):
            fewest = 1
    shared = sum(_told_in(word, strong.words) for word in weak.words)
    return shared >= max(fewest, of_them * len(weak.words))


def _of_an_event(page: Page, matter: Matter) -> bool:
    """Whether the one word left of a matter is the noun of an event: "the cause of the explosion"."""
    told = stems_told(page, matter.begins, matter.ends)
    written = {w.removeprefix("ال") for s, w in told.items() if _core(s) in matter.words}
    return not written.isdisjoint(small_words("event_nouns"))


def _are_doers(page: Page, strong: Matter) -> bool:
    """Whether a sentence begins with the doers and says who they are: "The gunmen were members of"."""
    words = [t.word.folded for t in page.tokens[strong.begins : strong.begins + 2 * _OPENING]]
    doers = any(w.removeprefix("ال") in small_words("unknown_doers") for w in words[:_OPENING])
    return doers and not small_words("are_doers").isdisjoint(words)


def _told_in(word: str, words: frozenset[str]) -> bool:
    """Whether a word is among others, an Arabic one also by its consonants: «سُممت», «تسميم»."""
    if shared_words(frozenset({word}), words):
        return True
    bare = _consonants(word)
    return len(bare) >= _ROOT and any(bare == _consonants(other) for other in words)


def _consonants(word: str) -> str:
    return "" if word.isascii() else _WEAK.sub("", _AFFIXES.sub("", word))


def _words_of(page: Page, matter: Matter) -> frozenset[str]:
    """The words of a sentence in which how something was done may stand."""
    told = stems_told(page, matter.begins, matter.ends)
    return frozenset(word for word in told.values() if _core(word) in matter.words)


def _elsewhere(page: Page, weak: Matter, strong: Matter) -> bool:
    """Whether each names a place, first or second, that the other has not: "near the cemetery"."""
    first = [ordinals_told(page, m.begins, m.ends) for m in (weak, strong)]
    if all(first) and not first[0] & first[1]:
        return True
    placed = [_placed(page, m) for m in (weak, strong)]
    alone = [
        [word for word in placed[n] if not shared_words(frozenset({word}), other.words)]
        for n, other in ((0, strong), (1, weak))
    ]
    return all(alone)


def _placed(page: Page, matter: Matter) -> frozenset[str]:
    """What stands behind "near", "in", "at"."""
    found = set()
    for at, behind, _ in places(page, _phrases("near"), matter.begins, matter.ends):
        last = min(matter.ends, behind + _PLACE)
        found |= {_core(word) for word in stems_told(page, behind, last)} if at < last else set()
    return frozenset(found) - _of_telling()


def _by_another(page: Page, strong: Matter) -> bool:
    """Whether another vouches: "residents say that"; not "by our own count"."""
    behind = min(strong.ends, strong.last + _VOICE)
    if not strong.plain and _says(page, "outsiders", strong.begins, behind) is not None:
        return True
    voice = voice_told(page, "named", strong.begins, strong.ends)
    return voice is not None and not 0 <= strong.at - voice[1] <= 1


def _answers(page: Page, pieces: Pieces, asked: str, strong: Matter) -> bool:
    """Whether a sentence tells what is asked for: a figure, a day, a doer, a weapon, a cause."""
    side = (strong.begins, strong.ends)
    if asked == "number":
        return any(m.count.low not in (None, 1) for m in between(pieces.mentions, *side))
    if asked == "time":
        return bool(between(pieces.dates, *side) or between(pieces.clocks, *side))
    if asked == "doer":
        return names_doer(page, *side) or _says(page, "told_doer", *side) is not None
    if asked in ("weapon", "cause"):
        return _says(page, f"told_{asked}", *side) is not None
    return page.has("place_word", *side) or _says(page, "told_place", *side) is not None
