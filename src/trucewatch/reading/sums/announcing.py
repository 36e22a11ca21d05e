"""Whether a sentence announces the list behind it: "attacks on seven hospitals in the state:".

Between the figure and the colon may stand where and when it was, or what was done to them; a verb of
its own ("five villages need:") announces something else.
"""

from __future__ import annotations

from collections.abc import Sequence

from trucewatch.reading.scanning.mentions import Mention
from trucewatch.reading.scanning.page import Page, between
from trucewatch.reading.scanning.pieces import Pieces
from trucewatch.reading.scanning.wordings import one_word

_FAR = 20  # words from the figure to the colon
_TIMES = frozenset({
    "since", "this", "that", "last", "within", "along", "across", "around", "over", "under", "who",
    "which", "involving", "affecting", "concerning", "have", "has", "of", "نصها", "نصه", "منذ", "هذا", "التي", "الذين", "حول", "بين", "كانت", "كان", "وهي", "هي", "وهم",
})  # fmt: skip
_NOT_THESE = frozenset({
    "and", "to", "such", "ask", "asks", "following", "for", "namely", "example", "with", "or", "ان", "الاتي",
    "التالي", "مثل", "منها", "مطالب",
})  # fmt: skip
_BEFORE_NOUN = frozenset({"the", "a", "of", "in", "on", "at", "this", "that", "last", "its", "our"})
_HAPPEN = frozenset({"event", "discharge"})
"""What happens is told whatever stands before the colon: «خمس حوادث استهداف لمرافق مياه:»."""
_MOVE = frozenset({"vehicle", "person", "body", "household", "discharge", "event", "paper", "item"})
"""What is at places, and is none of them."""
_LEADS_TO = frozenset({
    "caused", "left", "led", "resulted", "required", "requires", "says", "said", "reported", "reports", "showed",
    "عن", "الي", "التاليه", "الاتيه", "يلي", "اسفرت", "ادت", "سببت", "تسببت", "خلفت", "اسبابها", "نتائجها", "منها", "ابرزها",
    "اهمها", "بعضها", "قال", "قالت", "وقال", "وقالت", "فيها",
})  # fmt: skip
_TEXT_OF = frozenset({"نصها", "نصه"})
_ARTICLE = 2


def announces_list(page: Page, pieces: Pieces, mention: Mention, ends: int) -> bool:
    """Whether what stands between a figure and the colon of its sentence is only about it."""
    colon = _colon(page, mention, ends)
    if colon - mention.last > _FAR or mention.thing is None or mention.others or mention.definite:
        return False  # "The three partners in Zayt:", and what they did
    hard = [m for m in between(pieces.mentions, mention.first, ends) if not m.soft]
    dated = {n for d in between(pieces.dates, mention.last, colon) for n in range(d.first, d.last)}
    words = [page.tokens[at].word.folded for at in range(mention.last, colon) if at not in dated]
    not_these = _NOT_THESE - ({"to", "for"} if mention.thing.family == "paper" else set())
    named = colon < ends - 1  # «، وهي:»
    if len(hard) != 1 or not (words or named) or set(words) & not_these or "," in words:
        return False
    if page.has("including", mention.last, colon) or page.has("announces", mention.last, colon):
        return False
    if named or (mention.thing.family in _HAPPEN and not set(words) & _LEADS_TO):
        return True
    first = page.meant(mention.last, "place_word") is not None or words[0] in _TIMES
    arabic = not words[0].isascii()
    first = first or (arabic and page.tokens[mention.last].word.folded[0] in "بل")
    return first and _closes(page, mention.last, colon)


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
    if last.word.folded in _TEXT_OF:
        return True
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


def bears_out(
    page: Page, pieces: Pieces, mention: Mention, items: Sequence[tuple[int, int]], ends: int
) -> bool:
    """Whether a point may hold several: figures, or as many nouns as announced in all points."""
    thing = mention.thing
    assert thing is not None
    if sum(_tells_a_figure(page, first) for first, _ in items) > 1:
        return True  # "schools hit: 14": what was counted in the two governorates
    if any(_several(page, pieces, mention, first + 1) for first, _ in items):
        return True
    if len(items) > (mention.exact or 0):
        return False  # points that hold several would only be more
    nouns, before, noun = 0, -1, page.tokens[mention.last - 1].word.stem
    for at in range(items[0][0], ends):
        told = page.meant(at, "thing")
        same = told is not None and told.value[0].name == thing.name
        same = same and (noun.isascii() or one_word(noun, page.tokens[at].word.stem))
        nouns += same and before < at - 1  # «معبر الجسر»: one, with the name of the other
        before = at if same else before
        if same and _counted(page, at):
            return True
    return nouns == mention.exact or any(_two_names(page, *item) for item in items)


def _tells_a_figure(page: Page, first: int) -> bool:
    """Whether a point ends with a colon and a number."""
    _, ends = page.sentence_of(first)
    last = ends - 1 - (page.tokens[ends - 1].word.folded in (".", ";", ","))
    number = page.tokens[last].word.kind == "number"
    return number and page.tokens[last - 1].word.folded == ":"


def _several(page: Page, pieces: Pieces, announced: Mention, at: int) -> bool:
    """Whether a point opens with how many of the things announced it holds; not "9,000 blankets" of three needs."""
    if page.tokens[at].word.kind != "number" and page.meant(at, "number.units") is None:
        return False
    told = between(pieces.mentions, at, at + 1)
    if not told or (told[0].exact or 0) > (announced.exact or 0):
        return not told
    one, other = told[0].thing, announced.thing
    if one is None or other is None or one.family not in _MOVE:
        return True
    if not other.listed and page.meant(announced.first - 1, "place_word") is None:
        return True  # «تسعة شهود: - أربعة باعة»
    return one.family == other.family  # not «ثلاث دبابات في موقع» of five sites


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
        waw = at > first + 1 and word.folded.startswith("و") and len(word.folded) > _ARTICLE + 1
        if waw and not (page.meant(at, "number.units") or page.meant(at, "waw_names")):
            return True
    return False
