"""How a figure is joined to the one before it: by a comma, a colon, "including", a bracket."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from enum import Enum

from trucewatch.reading.lexicon.inflected import small_words
from trucewatch.reading.scanning.mentions import Mention
from trucewatch.reading.scanning.numbers import joined
from trucewatch.reading.scanning.page import Page

_FILLERS = frozenset({
    "were", "was", "are", "is", "had", "been", "also", "some", "the", "a", "an", "at", "كان", "كانت",
    "هناك", "ايضا", "قد", "have", "about", "by",
})  # fmt: skip
_DIFFERENCE = 4  # words from "an increase of" to its figure
_AS_FOR, _OTHERS = 4, ("اما", "واما")  # «أما المصابون فهم 28»: of others than those before
_NAME = 8  # words of a name before its figure
_THAN = [[w, "than"] for w in ("more", "fewer", "less")] + [[w, "من"] for w in ("اكثر", "اقل")]
_LISTED = ("including", "made_of", "remaining", "total", "in_all", "sums_to", "of_total")


class Link(Enum):
    """What joins a figure to what stands before it."""

    NONE = "none"
    COMMA = "comma"
    AND = "and"
    COLON = "colon"
    OPENED = "opened"  # the first within brackets
    INCLUDING = "including"
    MADE_OF = "made of"
    REMAINING = "remaining"
    CHANGE = "change"  # by how much a figure grew or fell: part of nothing


@dataclass(frozen=True, slots=True)
class Joined:
    """A figure with its link, the mark of a sum or total beside it, and "of them" behind it.

    at: the token at which the link begins. bracket: the token of the bracket it stands in, or -1.
    """

    mention: Mention
    link: Link
    at: int
    total: bool = False
    in_all: bool = False
    sums_to: bool = False
    of_them: bool = False
    of_total: bool = False
    bracket: int = -1


def join(page: Page, mention: Mention, begins: int) -> Joined:
    """A figure with what joins it, looking back no further than the token `begins`."""
    link, at, marks = _look_back(page, mention, begins)
    if _changes(page, mention, begins):
        link, marks = Link.CHANGE, set()
    behind = _marks_behind(page, mention)
    return Joined(
        mention,
        link,
        at,
        total="total" in marks,
        in_all="in_all" in marks or "in_all" in behind,
        sums_to="sums_to" in marks,
        of_them="of_them" in behind,
        of_total="of_total" in marks,
    )


def _changes(page: Page, mention: Mention, begins: int) -> bool:
    """ "an increase of 560 families", «بزيادة قدرها 560 أسرة», "21 more than in March"."""
    near = max(begins, mention.number_first - _DIFFERENCE)
    for at in page.places_of("change", near, mention.number_first):
        if at + page.entries[at][0] >= mention.first - 1:
            return True
    behind = [token.word.folded for token in page.tokens[mention.last : mention.last + 2]]
    return behind in _THAN


def _marks_behind(page: Page, mention: Mention) -> set[str]:
    """The marks of its own sentence: the next line may open with a sum of its own."""
    at = mention.last
    _, ends = page.sentence_of(mention.first)
    if at < ends and page.tokens[at].word.folded == ")":
        at += 1
    return set(page.entries[at][1]) if at < ends else set()


def _look_back(page: Page, mention: Mention, begins: int) -> tuple[Link, int, set[str]]:
    """The link, the token at which it begins, and the marks met on the way back."""
    at, marks = mention.first, set[str]()
    if joined(page.tokens, at):
        return Link.AND, at, _mark_before_and(page, at, begins)
    for _ in range(6):
        mark = _mark_ending(page, at, begins)
        if mark is not None:
            name, at = mark
            marks.add(name)
            if name == "including":
                return Link.INCLUDING, at, marks
            if name == "made_of":
                as_for = any(page.has_word(w, max(begins, at - _AS_FOR), at) for w in _OTHERS)
                return Link.NONE if as_for else Link.MADE_OF, at, marks
            if name == "remaining":
                return Link.REMAINING, at, marks
            if at < len(page.tokens) and page.tokens[at].word.joined:
                return Link.AND, at, marks
            continue
        if at - 1 < begins:
            return Link.NONE, at, marks
        link = _sign(page, at - 1)
        if link is Link.COLON and page.has("foremost", max(begins, at - 2), at):
            link = Link.INCLUDING  # «90 انتهاكاً، أبرزها: 40 ...»
        if link is not None:
            return link, at - 1, marks
        if page.tokens[at - 1].word.folded not in _FILLERS:
            return Link.NONE, at, marks
        at -= 1
    return Link.NONE, at, marks


def stands_for(page: Page, at: int) -> bool:
    """Whether a bracket tells the figure of the pronoun before it: "Most (118) came from Jabal"."""
    return at > 0 and page.tokens[at - 1].word.folded in small_words("so_many")


def _sign(page: Page, at: int) -> Link | None:
    folded = page.tokens[at].word.folded
    if folded == ":":
        return Link.COLON
    if folded == "(":
        return Link.NONE if stands_for(page, at) else Link.OPENED
    if folded in (",", ";"):
        return Link.COMMA
    if page.meant(at, "separator") is not None and page.entries[at][0] == 1:
        return Link.AND
    return None


def _mark_ending(page: Page, at: int, begins: int) -> tuple[str, int] | None:
    """The mark whose phrase ends just before a token, and where it begins."""
    for back in range(4, 0, -1):
        here = at - back
        if here < begins:
            continue
        taken, entries = page.entries[here]
        if taken == back:
            for name in _LISTED:
                if name in entries:
                    return name, here
    return None


def _mark_before_and(page: Page, at: int, begins: int) -> set[str]:
    mark = _mark_ending(page, at, begins)
    return {mark[0]} if mark is not None else set()


def opens(page: Page, row: Sequence[Joined], index: int) -> Link:
    """What opens or joins the name before a figure: a colon, "as follows", a comma, "and"."""
    behind = row[index - 1].mention.last if index else page.sentence_of(row[0].mention.first)[0]
    for at in range(
        row[index].mention.first - 1, max(behind, row[index].mention.first - _NAME) - 1, -1
    ):
        word = page.tokens[at].word
        if page.meant(at, "made_of"):
            return Link.MADE_OF
        if word.folded == ":":
            return Link.MADE_OF if page.meant(at - 2, "made_of") else Link.COLON
        if word.folded in (",", ";"):
            return Link.COMMA
        if word.kind != "word":
            return Link.NONE
        arabic_and = (
            not word.folded.isascii() and word.folded.startswith("و") and len(word.folded) > 3
        )
        if word.folded in ("and", "و") or word.joined or arabic_and:
            return Link.AND
    return Link.NONE


def linked(page: Page, row: Sequence[Joined], index: int) -> Link:
    """The link of a figure, or what joins the clause that it stands in («ونُقلت 80 أسرة»)."""
    link = row[index].link
    return opens(page, row, index) if link is Link.NONE else link
