"""What a sentence that vouches for something answers: who, with what, why, from where.

By the words for it; by the noun that is asked for, which it calls known ("responsibility is established",
«هوية تسعة منها»); by a side of doers.yaml; or by a subject of the deed, whatever it is called: "that
coalition aircraft carried out", «أن ... هي التي نفذت».
"""

from __future__ import annotations

from functools import cache
from itertools import pairwise

from trucewatch.reading.lexicon.inflected import Index, read_data, small_words
from trucewatch.reading.scanning.page import Page
from trucewatch.reading.scanning.phrases_told import places

_NO_SIDE = frozenset({"unknown", "named", "exculpated", "also", "attackers"})
_ASKED_NEAR = 8  # words around those that vouch in which the noun asked for stands
_WHO = frozenset({"هو", "هي", "هم"})
_WHICH = frozenset({"الذي", "التي", "الذين", "من"})
_CLEFT = 4  # words from «هي التي» to the verb


@cache
def asked_and_told() -> tuple[Index, Index]:
    """The words that ask for each aspect of an event, and those that tell it."""
    found = []
    for name in ("asked", "told"):
        index = Index()
        for aspect, told in read_data("questions")[name].items():
            for phrases in told.values():
                for phrase in phrases:
                    index.add(phrase, aspect)
        index.settle()
        found.append(index)
    return found[0], found[1]


@cache
def _sides() -> Index:
    index = Index()
    for line, told in read_data("doers").items():
        for phrases in told.values() if line not in _NO_SIDE else ():
            for phrase in phrases:
                index.add(phrase, "doer")
    index.settle()
    return index


@cache
def _did() -> Index:
    index = Index()
    for phrases in read_data("questions")["did"].values():
        for phrase in phrases:
            index.add(phrase, "did")
    index.settle()
    return index


def answered(page: Page, begins: int, ends: int, at: int, last: int) -> frozenset[str]:
    """The aspects of an event that a sentence answers; at, last: the words that vouch for it."""
    asked, told = asked_and_told()
    near = max(begins, at - _ASKED_NEAR), min(ends, last + _ASKED_NEAR)
    found = {aspect for _, _, aspect in places(page, told, begins, ends)}
    found |= {aspect for _, _, aspect in places(page, asked, *near)}
    if "doer" not in found and (
        next(places(page, _sides(), begins, ends), None) or _has_subject(page, last, ends)
    ):
        found.add("doer")
    return frozenset(found)


def _has_subject(page: Page, last: int, ends: int) -> bool:
    """Whether what is vouched for has a subject that did it."""
    told = (at for at, _, _ in places(page, _did(), last, ends))
    named = _set_apart if page.document.language == "ar" else _has_noun_before
    return any(named(page, last, at) for at in told)


def _set_apart(page: Page, last: int, at: int) -> bool:
    """«هي التي نفذت»."""
    before = [page.tokens[n].word.folded for n in range(max(last, at - _CLEFT), at)]
    return any(one in _WHO and other in _WHICH for one, other in pairwise(before))


def _has_noun_before(page: Page, last: int, at: int) -> bool:
    """ "That coalition aircraft carried out"; not "the strike carried out", "who carried out"."""
    before = [page.tokens[n].word for n in range(max(last, at - _CLEFT), at)]
    if not before or before[-1].kind != "word" or any(word.folded == "who" for word in before):
        return False
    return before[-1].folded not in small_words("event_nouns") | small_words("passive")
