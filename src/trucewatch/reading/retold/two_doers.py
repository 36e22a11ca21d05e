"""One deed that two sentences lay to two doers, or to nobody known and to somebody; or to one it was not."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from trucewatch.reading.lexicon.inflected import Index, read_data
from trucewatch.reading.retold.certainty_told import certainty_told
from trucewatch.reading.retold.frames import ordinals_told
from trucewatch.reading.said import ReadFinding
from trucewatch.reading.scanning.likeness import stem, stems_told
from trucewatch.reading.scanning.one_matter import days_keep_apart
from trucewatch.reading.scanning.page import Page
from trucewatch.reading.scanning.phrases_told import places
from trucewatch.reading.scanning.pieces import Pieces
from trucewatch.reading.scanning.wordings import names, shared_words
from trucewatch.reading.telling import span
from trucewatch.values.codes.findings import Severity
from trucewatch.values.message import Message

_NO_SIDE = frozenset({"unknown", "named", "exculpated", "also"})
_UNSURE = ("hedge", "denies", "future", "wanted", "unverified", "doer_unknown")
_FEWEST, _OF_THEM = 2, 0.5  # words of the deed that both have
_WIDEST = 60
_MOST = 40
_NEAR, _WE = 4, ("نا", "ناه", "ناها")


@dataclass(frozen=True, slots=True)
class Doer:
    """A doer told in a sentence: the words, the side, and the other words of the sentence by stem."""

    at: int
    last: int
    begins: int
    ends: int
    line: str
    deed: frozenset[str]


def two_doers_wrong(page: Page, pieces: Pieces) -> Iterator[ReadFinding]:
    """The first two neighbouring sentences that lay one deed to two doers."""
    told: dict[int, list[Doer]] = {}
    for doer in _doers(page):
        told.setdefault(doer.begins, []).append(doer)
    for begins, ours in [*told.items()][:_MOST]:
        _, ends = page.sentence_of(begins)
        theirs = told.get(ends, [])
        if not theirs or (begins and page.blank_before(ends)):
            continue
        if page.in_list(begins) and page.in_list(ends):
            continue  # each item of a list tells of a deed of its own
        for one in ours:
            for other in theirs:
                if _exclude(ours, theirs, one, other) and _one_deed(page, pieces, one, other):
                    yield from _wrong(page, one, other)
                    return


@cache
def _phrases() -> Index:
    index = Index()
    for line, told in read_data("doers").items():
        for phrases in told.values():
            for phrase in phrases:
                index.add(phrase, line)
    index.settle()
    return index


def _doers(page: Page) -> Iterator[Doer]:
    """The doers of each sentence that is neither unsure nor of two deeds."""
    behind, also = 0, set()
    found = []
    for at, last, line in dict.fromkeys(places(page, _phrases())):
        begins, ends = page.sentence_of(at)
        if line == "also":
            also.add(begins)
            continue
        if at < behind and line in _NO_SIDE:
            continue
        behind = max(behind, last)
        first, end = max(begins, at - _WIDEST), min(ends, last + _WIDEST)
        words = {**stems_told(page, first, at), **stems_told(page, last, end)}
        deed = frozenset(stem(stem(word)) for word in words)
        found.append(Doer(at, last, begins, ends, line, deed))
    for doer in found:
        unsure = any(page.has(name, doer.begins, doer.ends) for name in _UNSURE)
        if doer.begins not in also and not unsure:
            yield doer


def _exclude(ours: list[Doer], theirs: list[Doer], one: Doer, other: Doer) -> bool:
    """Whether two doers cannot both have done it."""
    lines = [{d.line for d in side} for side in (ours, theirs)]
    if "exculpated" in lines[0] | lines[1]:
        if ("exculpated" in lines[0]) == ("exculpated" in lines[1]):
            return False
        return one.line == other.line and one.line not in _NO_SIDE
    if ("unknown" in lines[0]) != ("unknown" in lines[1]):
        return "unknown" in (one.line, other.line) and one.line != other.line
    sides = [side - _NO_SIDE for side in lines]
    return {one.line} == sides[0] and {other.line} == sides[1] and one.line != other.line


def _one_deed(page: Page, pieces: Pieces, one: Doer, other: Doer) -> bool:
    """Whether both sentences tell of one deed: they share what it was and to whom."""
    sides = [(d.begins, d.ends) for d in (one, other)]
    weekdays = [{page.meant(n, "weekday") for n in page.places_of("weekday", *s)} for s in sides]
    named = [_named(page, doer) for doer in (one, other)]
    first = [ordinals_told(page, *side) for side in sides]
    if any(all(pair) and not pair[0] & pair[1] for pair in (weekdays, first)):
        return False
    if days_keep_apart(pieces, *sides):
        return False
    if any(_by_another(page, *side) for side in sides) or (all(named) and not named[0] & named[1]):
        return False
    shared = shared_words(one.deed, other.deed)
    return shared >= max(_FEWEST, _OF_THEM * min(len(one.deed), len(other.deed)))


def _named(page: Page, doer: Doer) -> frozenset[str]:
    """The names of a sentence but the doer's own."""
    own = {page.tokens[n].word.folded for n in range(doer.at, doer.last)}
    return frozenset(names(page, doer.begins, doer.ends)) - own


def _by_another(page: Page, begins: int, ends: int) -> bool:
    """Whether somebody says so; not "by what we found"."""
    at = page.first_of("according", begins, ends)
    if at is None or page.has("own_voice", begins, ends):
        return False
    near = page.tokens[at : min(ends, at + _NEAR)]
    return not any(token.word.folded.endswith(_WE) for token in near)


def _wrong(page: Page, one: Doer, other: Doer) -> Iterator[ReadFinding]:
    if "unknown" in (one.line, other.line):
        weak, sure = (one, other) if one.line == "unknown" else (other, one)
        yield from certainty_told(page, sure.at, sure.last, weak.at, weak.last)
        return
    args = {"one": page.words(one.at, one.last), "other": page.words(other.at, other.last)}
    spans = tuple(span(page, doer.at, doer.last) for doer in (one, other))
    yield ReadFinding("told-two-ways", Severity.WARNING, Message("read-two-outcomes", args), spans)
