"""Whether a sentence announces the list behind it: "attacks on seven hospitals in the state:".

Between the figure and the colon may stand where and when it was, or what was done to them; a verb of
its own ("five villages need:") announces something else.
"""

from __future__ import annotations

from collections.abc import Sequence

from trucewatch.reading.scanning.mentions import Mention
from trucewatch.reading.scanning.page import Page, between
from trucewatch.reading.scanning.pieces import Pieces

_FAR = 12  # words from the figure to the colon
_TIMES = frozenset({
    "since", "this", "that", "last", "within", "along", "across", "around", "over", "under", "who",
    "which", "have", "has", "منذ", "هذا", "التي", "الذين", "حول", "بين", "كانت", "كان", "وهي", "هي", "وهم",
})  # fmt: skip
_NOT_THESE = frozenset({
    "and", "to", "such", "ask", "asks", "following", "for", "namely", "example", "with", "or", "ان", "الاتي",
    "التالي", "مثل", "منها", "مطالب",
})  # fmt: skip
_BEFORE_NOUN = frozenset({"the", "a", "of", "in", "on", "at", "this", "that", "last", "its", "our"})
_ARTICLE = 2


def announces_list(page: Page, pieces: Pieces, mention: Mention, ends: int) -> bool:
    """Whether what stands between a figure and the colon of its sentence is only about it."""
    begins, _ = page.sentence_of(mention.first)
    colon = _colon(page, mention, ends)
    if colon - mention.last > _FAR or mention.thing is None or mention.others:
        return False
    hard = [m for m in between(pieces.mentions, begins, ends) if not m.soft]
    words = [page.tokens[at].word.folded for at in range(mention.last, colon)]
    not_these = _NOT_THESE - ({"to", "for"} if mention.thing.family == "paper" else set())
    if len(hard) != 1 or not words or set(words) & not_these or "," in words:
        return False
    first = page.meant(mention.last, "place_word") is not None or words[0] in _TIMES
    arabic = not words[0].isascii()
    first = first or (arabic and page.tokens[mention.last].word.folded[0] in "بل")
    some = page.has("including", mention.last, colon) or page.has("announces", mention.last, colon)
    return first and not some and _closes(page, mention.last, colon)


def _colon(page: Page, mention: Mention, ends: int) -> int:
    """The colon, or the comma of «، وهي:» before it."""
    for at in range(mention.last, ends - 1):
        told = page.meant(at, "made_of")
        if told is not None and at + page.entries[at][0] == ends - 1:
            return at - 1 if page.tokens[at - 1].word.folded == "," else at
    return ends - 1


def _closes(page: Page, first: int, colon: int) -> bool:
    """Whether the last word before the colon closes a phrase, and is no verb with the list behind."""
    last, before = page.tokens[colon - 1], page.tokens[colon - 2].word
    if last.word.kind in ("number", "date", "clock") or colon - 1 == first:
        return last.word.kind != "word"
    if any(page.meant(colon - 1, name) for name in ("month", "weekday", "lengths")):
        return True
    if not last.word.folded.isascii():
        if last.word.prefix.endswith("ال") or last.word.folded.startswith("ال"):
            return True
        return page.meant(colon - 2, "place_word") is not None
    name = page.text[last.start].isupper()
    passive = last.word.folded.endswith("ed") and before.folded in ("were", "was", "been", "are")
    return name or passive or before.folded in _BEFORE_NOUN


def bears_out(page: Page, mention: Mention, items: Sequence[tuple[int, int]], ends: int) -> bool:
    """Whether a point may hold several: figures, or as many nouns as announced in all points."""
    thing = mention.thing
    assert thing is not None
    if any(page.tokens[first + 1].word.kind == "number" for first, _ in items):
        return True
    if any(page.meant(first + 1, "number.units") for first, _ in items):
        return True
    nouns = 0
    for at in range(items[0][0], ends):
        told = page.meant(at, "thing")
        same = told is not None and told.value[0].name == thing.name
        nouns += same
        if same and _counted(page, at):
            return True
    return nouns == mention.exact or any(_two_names(page, *item) for item in items)


def _counted(page: Page, at: int) -> bool:
    """ "two schools in Hosh", «مدرستان»."""
    told = page.meant(at, "thing")
    dual = told is not None and told.value[1] == _ARTICLE
    before = page.tokens[at - 1].word
    return dual or before.kind == "number" or page.meant(at - 1, "number.units") is not None


def _two_names(page: Page, first: int, last: int) -> bool:
    """ "Marj and Hosh": names on both sides of "and" at the head of a point."""
    for at in range(first + 1, last - 1):
        word = page.tokens[at].word
        if word.folded in (",", ":", ";", "("):
            return False
        if word.folded in ("and", "&", "و"):
            near = (page.tokens[at - 1], page.tokens[at + 1])
            return (
                not near[0].word.folded.isascii()
                or all(page.text[token.start].isupper() for token in near)
                or near[1].word.folded == "the"
            )
        if at > first + 1 and word.folded.startswith("و") and len(word.folded) > _ARTICLE + 1:
            return True
    return False
