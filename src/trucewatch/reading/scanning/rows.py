"""The figures of each sentence, with what joins them and the bracket they stand in."""

from __future__ import annotations

from dataclasses import replace

from trucewatch.reading.scanning.links import Joined, join, stands_for
from trucewatch.reading.scanning.mentions import Mention
from trucewatch.reading.scanning.page import Page
from trucewatch.reading.scanning.pieces import Pieces

_IN_NAMES = frozenset({"-", "'", "’", "of", "al", "el", "ar", "as", "ash", "az", "ez", "es"})


def sentences_of(page: Page, pieces: Pieces) -> list[list[Joined]]:
    """The figures of every sentence that has any, each with what joins it."""
    by_sentence: dict[int, list[Joined]] = {}
    for mention in pieces.mentions:
        begins, _ = page.sentence_of(mention.first)
        by_sentence.setdefault(begins, []).append(join(page, _each(page, mention), begins))
    return [_with_brackets(page, begins, row) for begins, row in by_sentence.items()]


def _with_brackets(page: Page, begins: int, row: list[Joined]) -> list[Joined]:
    """The figures of a sentence, each with the bracket it stands in."""
    if not page.has_word("(", begins, row[-1].mention.number_first):
        return row
    at, opened = begins, [-1]
    found = []
    for joined in row:
        while at < joined.mention.number_first:
            sign = page.tokens[at].word.folded
            if sign == "(" and at == joined.mention.first < joined.mention.number_first:
                at = (
                    joined.mention.number_last
                )  # «مقتل (12) مدنياً»: the figure is set off, and labels nothing
            elif sign == "(":
                opened.append(opened[-1] if stands_for(page, at) else at)
            elif sign == ")" and len(opened) > 1:
                opened.pop()
            at += 1
        found.append(replace(joined, bracket=opened[-1]) if opened[-1] >= 0 else joined)
    return found


def _each_does(page: Page, at: int) -> bool:
    """Whether a figure goes on with what each of those does: "1,200 parcels, each meant to last two weeks"."""
    each = page.tokens[min(at + 1, len(page.tokens) - 1)].word.folded == "each"
    behind = page.tokens[min(at + 2, len(page.tokens) - 1)].word.folded
    return each and page.tokens[at].word.folded == "," and behind not in ("in", "of", "on", "by")


def _each(page: Page, mention: Mention) -> Mention:
    """The figure with how often it counts ("8 breaches in each of A and B"); negative: up to."""
    at = mention.last
    if not page.has("each", at, at + 2) or _each_does(page, at):
        return mention
    here = at if page.meant(at, "each") else at + 1
    words = page.words(here, here + page.entries[here][0]).casefold()
    if "side" in words or "طرف" in words or "منهما" in words:
        return replace(mention, each=2)
    first = here + page.entries[here][0]
    _, end = page.sentence_of(at)
    if (sure := _names_told(page, first, end)) > 1:
        return replace(mention, each=sure)
    names = 1
    for token in page.tokens[first:end]:
        word = token.word
        if word.kind in ("number", "clock") or word.folded in (";", ":", "."):
            break
        names += word.folded in ("and", ",", "و") or (
            not word.folded.isascii() and word.folded.startswith("و")
        )
    return replace(mention, each=-max(2, names))


def _names_told(page: Page, first: int, end: int) -> int:
    """How many names follow each other, where that is plain: "Daraa, Hama and Deir ez-Zor", «درعا وحماة ودير الزور»; 0 else."""
    arabic = first < end and not page.tokens[first].word.folded.isascii()
    return _arabic_names(page, first, end) if arabic else _english_names(page, first, end)


def _arabic_names(page: Page, first: int, end: int) -> int:
    at, names = first, 0
    while at < end:
        word = page.tokens[at].word
        if page.meant(at, "place_name") and (not names or word.joined or _is_comma(page, at - 1)):
            names, at = names + 1, at + page.entries[at][0]
        elif names and _is_comma(page, at):
            at += 1
        else:
            number = page.tokens[min(at + 1, end - 1)].word.kind == "number"
            return 0 if word.folded.startswith("و") and not number else names
    return names


def _english_names(page: Page, first: int, end: int) -> int:
    names, closed, within = 0, False, False
    for at in range(first, end):
        word = page.tokens[at].word.folded
        if page.text[page.tokens[at].start].isupper():
            names += not within
            within = True
        elif word == "and" and within and not closed:
            closed, within = True, False
        elif word == "," and within and not closed:
            within = False
        elif word != "and" and not (word in _IN_NAMES and within):
            break
    return names if closed and within else 0


def _is_comma(page: Page, at: int) -> bool:
    return page.tokens[at].word.folded == ","
