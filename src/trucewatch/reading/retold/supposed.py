"""A doer whom one sentence only supposes, "allegedly carried out by", and another names without reserve.

Both in the writer's own voice, of one doer and one event: retold/asked_and_told says when they are.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator
from dataclasses import replace
from functools import cache
from itertools import islice

from trucewatch.reading.lexicon.inflected import read_data
from trucewatch.reading.retold.asked_and_told import is_aside, laid_to, of_one
from trucewatch.reading.retold.certainty_told import certainty_told
from trucewatch.reading.retold.claims import Claim, core, phrases, prose, says, voiced, words_of
from trucewatch.reading.retold.scenes import Scenes
from trucewatch.reading.said import ReadFinding
from trucewatch.reading.scanning.page import Page
from trucewatch.reading.scanning.phrases_told import places
from trucewatch.reading.scanning.pieces import Pieces
from trucewatch.reading.scanning.wordings import shared_words, telling_word
from trucewatch.values.number_words import fold

_NEAR = 8  # words from "allegedly" to the doer
_BEFORE, _BEHIND = 1, 2  # words around a doer that tell whose he is
_FEWEST = 2
_MOST = 40
_MARKS = ("denies", "not", "future", "asked")


def supposed_wrong(page: Page, pieces: Pieces) -> Iterator[ReadFinding]:
    """The first deed laid to a doer with reserve in one place and without it in another."""
    reserved = [*islice(_supposed(page), _MOST)]
    if not reserved:
        return
    scenes = Scenes(page)
    firm = [*islice(_blamed(page), _MOST), *islice(laid_to(page), _MOST)]
    for one in reserved:
        whose = _whose(page, one)
        for other in firm:
            named = _whose(page, other)
            if not shared_words(whose, named):
                continue
            first, then = (replace(c, words=c.words - whose - named) for c in (one, other))
            beside = one.ends == other.begins or other.ends == one.begins
            if of_one(page, pieces, scenes, first, then, 1 if beside else _FEWEST):
                yield from certainty_told(page, other.at, other.last, one.at, one.last)
                return


def _supposed(page: Page) -> Iterator[Claim]:
    """The sentences that suppose a doer, in nobody else's voice."""
    doers = [at for at, _, _ in places(page, phrases("told", "doer"))]
    for at, last, _ in places(page, phrases("supposed")):
        begins, ends = page.sentence_of(at)
        found = bisect_left(doers, max(begins, at - _NEAR))
        near = found < len(doers) and doers[found] < min(ends, last + _NEAR)
        if not near or not prose(page, begins, ends) or voiced(page, begins, ends):
            continue
        if any(page.has(name, begins, ends) for name in _MARKS):
            continue
        claim = Claim(at, last, begins, ends, frozenset({"doer"}), words_of(page, begins, ends))
        if not is_aside(page, claim):
            yield claim


def _blamed(page: Page) -> Iterator[Claim]:
    """The sentences that hold somebody responsible."""
    for at, last, _ in places(page, phrases("blames")):
        begins, ends = page.sentence_of(at)
        if not says(page, begins, ends, "told", "doer") or not prose(page, begins, ends):
            continue
        if page.has("hedge", begins, ends) or any(page.has(n, begins, ends) for n in _MARKS):
            continue
        if not voiced(page, begins, ends):
            yield Claim(at, last, begins, ends, frozenset({"doer"}), words_of(page, begins, ends))


def _whose(page: Page, one: Claim) -> frozenset[str]:
    """The words that tell whose the doers are: "regime", "25"; else what they are."""
    found: set[str] = set()
    kinds: set[str] = set()
    for at, last, _ in places(page, phrases("told", "doer"), one.begins, one.ends):
        near = range(max(one.begins, at - _BEFORE), min(one.ends, last + _BEHIND))
        words = [page.tokens[n].word for n in near]
        told = {w.folded for w in words if telling_word(w.folded) or w.kind == "number"}
        kinds |= {core(page.tokens[n].word.folded) for n in range(at, last)}
        found |= {core(word) for word in told}
    return frozenset(found) - _any_doer() or frozenset(kinds)


@cache
def _any_doer() -> frozenset[str]:
    told = read_data("questions")["any_doer"].values()
    return frozenset(core(fold(word)) for words in told for word in words)
