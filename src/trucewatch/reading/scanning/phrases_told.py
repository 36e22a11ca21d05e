"""Where the phrases of an inflected index stand in a page: each word asked for once."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache
from typing import Any

from trucewatch.reading.lexicon.inflected import GAP, Begun, Index, key, small_words
from trucewatch.reading.scanning.page import Page
from trucewatch.reading.scanning.tokens import stems

_WIDEST, _WIDEST_ARABIC = 4, 7  # words that "*" may stand for
_OF_WHOM = re.compile("(?:هما|هم|هن|نا|ها|ه)$")
_SHORTEST = 3
_BOTH = 2
_UNASKED = Begun()
_LAM = "لل"
_DENIALS = frozenset({"لم", "لن", "لا", "ما"})


def places(
    page: Page, index: Index, first: int = 0, last: int | None = None
) -> Iterator[tuple[int, int, Any]]:
    """Each phrase of the index between two tokens: its first, the one behind it, its meaning.

    Of phrases that begin with one word the longest, unless the index asks for every one; for several that are equally
    long each meaning.
    """
    asked = index.asked
    if not first and last is None:
        yield from _of_page(page, index)
        return
    for at, token in enumerate(page.tokens[first:last], first):
        folded = token.word.folded
        begun = asked.get(folded, _UNASKED)
        if begun is _UNASKED:
            begun = asked[folded] = _begun(index, folded)
        if begun is not None:
            yield from _longest(page, at, begun, index.every)


def _of_page(page: Page, index: Index) -> Iterator[tuple[int, int, Any]]:
    """Each phrase of the index in a page: asked for by the distinct words of the page."""
    found: list[tuple[int, Begun]] = []
    for folded, at in page.by_word.items():
        begun = index.asked.get(folded, _UNASKED)
        if begun is _UNASKED:
            begun = index.asked[folded] = _begun(index, folded)
        if begun is not None:
            found += [(n, begun) for n in at]
    for n, begun in sorted(found, key=_by_place):
        yield from _longest(page, n, begun, index.every)


def _by_place(found: tuple[int, Begun]) -> int:
    return found[0]


def _begun(index: Index, folded: str) -> Begun | None:
    """What a word begins, as it stands and by its stem, with and without its article."""
    forms = [index.first[form] for form in keys(folded) if form in index.first]
    if len(forms) < _BOTH:
        return forms[0] if forms else None
    both = Begun(
        [meaning for begun in forms for meaning in begun.alone],
        {},
        [phrase for begun in forms for phrase in begun.wide],
    )
    for begun in forms:
        for second, phrases in begun.second.items():
            both.second.setdefault(second, []).extend(phrases)
    return both


def _longest(page: Page, at: int, begun: Begun, every: bool) -> Iterator[tuple[int, int, Any]]:
    phrases = [*begun.wide]
    if begun.second and at + 1 < len(page.tokens):
        for form in keys(page.tokens[at + 1].word.folded):
            phrases += begun.second.get(form, ())
    if len(phrases) > 1:
        phrases.sort(key=_by_length)
    longest = 0
    for rest, meaning in phrases:
        if longest and not every and len(rest) - (rest[0] == GAP) < longest:
            return
        last = _match(page, at, rest)
        if last:
            longest = longest or len(rest) - (rest[0] == GAP)
            yield at, last, meaning
    if every or not longest:
        for meaning in begun.alone:
            yield at, at + 1, meaning


def _by_length(phrase: tuple[tuple[str, ...], Any]) -> int:
    return -len(phrase[0]) + (phrase[0][0] == GAP)


def _match(page: Page, at: int, rest: tuple[str, ...]) -> int:
    """The token behind a phrase that begins at a token, 0 if it does not stand there."""
    here, wide = at + 1, 0
    _, ends = page.sentence_of(at) if rest else (0, 0)
    for wanted in rest:
        if wanted == GAP:
            wide = _WIDEST if page.document.language != "ar" else _WIDEST_ARABIC
            continue
        while here < ends and not _is(page, here, wanted):
            word = page.tokens[here].word
            quoted = word.kind == "sign" and word.folded in small_words("quotes")
            if not wide or (word.kind == "sign" and not quoted):
                return 0
            wide -= not quoted
            here += 1
        if here >= ends:
            return 0
        here, wide = here + 1, 0
    return here


def _is(page: Page, at: int, wanted: str) -> bool:
    return wanted in keys(page.tokens[at].word.folded)


@lru_cache(maxsize=2**16)
def keys(folded: str) -> tuple[str, ...]:
    """What a word is asked for as: as it stands, its stem; of Arabic ones without what is before."""
    if folded.isascii() or not "\u0600" <= folded[-1] <= "\u06ff":
        return ("=" + folded, key(folded))
    found = [stem for stem, _ in stems(folded)]
    if folded[1:] in _DENIALS:
        found.append(folded[1:])  # «ولم», too short to be cut
    if folded.startswith(_LAM):
        found.append(folded[2:])
    bare = _OF_WHOM.sub("", found[-1])
    if bare != found[-1] and len(bare) >= _SHORTEST:
        found += [bare, bare[:-1] + "ه"] if bare.endswith("ت") else [bare]
    return tuple(dict.fromkeys(found))
