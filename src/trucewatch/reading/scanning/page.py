"""A document cut into tokens and sentences: what every part of the reader looks at."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from typing import Protocol, TypeVar

from trucewatch.reading.document import Document
from trucewatch.reading.lexicon import NOTHING, Entry, Meaning
from trucewatch.reading.scanning.describing import only_describes
from trucewatch.reading.scanning.tokens import Token, cut, phrase_at
from trucewatch.values.finding import Where

_LINE = re.compile(r"[^\n]*\n?")
POINT_SIGNS = "-–—•*▪▫◦●○■□◼◻◾◽◆◇►▶▸◄◀◂➢➤✓✔❖‣⁃·"
"""The signs with which a line begins that is a point of a list, in whatever hand it was set."""
BULLETS = frozenset(POINT_SIGNS)
_ITEM = re.compile(
    rf"\s*(?:[{re.escape(POINT_SIGNS)}]|\(?[0-9٠-٩]{{1,2}}[.)\-]\s|\(?[A-Za-zأ-ي]\)\s)"
)
_LABEL = re.compile(r"\s*[^\d:،,.]{2,40}:\s*[0-9٠-٩]")  # "Hama: 55"
_ROW = re.compile(r"\||\S {2,}[0-9٠-٩][0-9٠-٩,]*$")  # of a table: "Hama | 55", "Hama   55"
_DATE_LINE = re.compile(r"[^:،,.]{0,30}[0-9٠-٩]{4}$")  # of the title above it
_WIDEST = 140  # signs of a line of a text that is wrapped
_LABEL_WORDS = 5
_STOPS = (".", ":", "؟", "!", "?")
_LINES, _NARROW = 2, 60  # lines of a block in which one alone may look wrapped; signs of a line
_BEHIND = 32
_ALSO_ALONE = frozenset({
    "stay", "stops", "goes_on", "gone", "deed", "forces", "agreement", "began", "ceased", "kept_from",
    "arriving", "returns", "came", "therefore", "day_new", "day_before", "per_day", "the_last", "every",
    "opens_time", "closes_time", "opened_then", "closed_then", "by_then", "orders", "then_after", "passed", "born",
    "had_begun", "each_of",
})  # fmt: skip
"""Lists whose words are also met within a longer phrase of another list ("remain in prison")."""
_NO_PHRASE: tuple[int, Meaning] = (0, NOTHING)
_ENDS = frozenset(".!?;")
_SHORT = frozenset({
    "no", "st", "mr", "dr", "gen", "a", "p", "m", "vs", "e", "i", "g", "sgt", "col", "mon", "tue",
    "tues", "wed", "thu", "thur", "thurs", "fri", "sat", "sun", "jan", "feb", "mar", "apr", "jun",
    "jul", "aug", "sep", "sept", "oct", "nov", "dec",
})  # fmt: skip


@dataclass(slots=True)
class Page:
    """A document with its tokens. breaks: the tokens with which a sentence begins.

    line_opens: the tokens with which a line begins, each once; text: that of the document.
    entries: by the token where a phrase begins, how many tokens it takes and what it means; some
    empty ones stand behind the last token, so that a look a few words on needs no care.
    listed: the tokens where a phrase of a list begins, by the list. by_word: those of each word.
    bounds: by token, the sentence it stands in: asked for of every figure by every rule.
    """

    document: Document
    number: int
    tokens: list[Token]
    breaks: list[int]
    line_starts: list[int]
    line_opens: list[int] = field(default_factory=list)
    entries: list[tuple[int, Meaning]] = field(default_factory=list)
    listed: dict[str, list[int]] = field(default_factory=dict)
    by_word: dict[str, list[int]] = field(default_factory=dict)
    text: str = field(init=False)
    bounds: list[tuple[int, int]] = field(init=False)

    def __post_init__(self) -> None:
        """Every token with its sentence; the last one also for a look behind the end."""
        self.text = self.document.text
        self.bounds = [sentence for sentence in self.sentences() for _ in range(*sentence)]
        self.bounds = self.bounds or [(0, 0)]

    def words(self, first: int, last: int) -> str:
        """The text from a token to another (not included), in one line."""
        if first >= last or first >= len(self.tokens):
            return ""
        return " ".join(self.text[self.tokens[first].start : self.tokens[last - 1].end].split())

    def where(self, start: int) -> Where:
        """The place of a character: line and column from 1."""
        line = bisect_right(self.line_starts, start)
        return Where(self.document.name, line, start - self.line_starts[line - 1] + 1)

    def blank_before(self, token: int) -> bool:
        """Whether an empty line stands before a token."""
        if not token:
            return True
        between_them = self.text[self.tokens[token - 1].end : self.tokens[token].start]
        return between_them.count("\n") > 1

    def begins_anew(self, token: int) -> bool:
        """Whether a point of a list, a line with a label or a paragraph begins at a token."""
        if self.in_list(token) or self.blank_before(token):
            return True
        return self.begins_line(token) and self.has_word(":", token + 1, token + _LABEL_WORDS)

    def begins_line(self, token: int) -> bool:
        """Whether a token is the first of its line."""
        at = bisect_left(self.line_opens, token)
        return at < len(self.line_opens) and self.line_opens[at] == token

    def in_list(self, token: int) -> bool:
        """Whether a token stands in a line that is an item of a list."""
        start = self.tokens[token].start
        line = self.line_starts[bisect_right(self.line_starts, start) - 1]
        return _ITEM.match(self.text, line) is not None

    def as_name(self, token: int) -> bool:
        """Whether an English name is written as one: "May", not "may"."""
        start = self.tokens[token].start
        return not self.text[start].isascii() or self.text[start].isupper()

    def sentence_of(self, token: int) -> tuple[int, int]:
        """The first token of the sentence a token stands in, and the first of the next."""
        return self.bounds[token] if token < len(self.bounds) else self.bounds[-1]

    def sentences(self) -> list[tuple[int, int]]:
        """First and last token (not included) of every sentence."""
        ends = [*self.breaks[1:], len(self.tokens)]
        return [(a, b) for a, b in zip(self.breaks, ends, strict=True) if a < b]

    def has(self, name: str, first: int, last: int) -> bool:
        """Whether a phrase of the list begins between two tokens."""
        at = self.listed.get(name)
        if at is None:
            return False
        found = bisect_left(at, first)
        return found < len(at) and at[found] < last

    def has_any(self, names: Iterable[str], first: int, last: int) -> bool:
        """Whether a phrase of any of the lists begins between two tokens."""
        for name in names:
            at = self.listed.get(name)
            if at is not None:
                found = bisect_left(at, first)
                if found < len(at) and at[found] < last:
                    return True
        return False

    def knows(self, token: int) -> bool:
        """Whether a phrase that begins at a token means more than a place."""
        meaning = self.entries[token][1]
        return len(meaning) > 1 or (bool(meaning) and "place_name" not in meaning)

    def has_word(self, folded: str, first: int, last: int) -> bool:
        """Whether a word stands between two tokens."""
        at = self.by_word.get(folded, [])
        found = bisect_left(at, first)
        return found < len(at) and at[found] < last

    def places_of_word(self, folded: str, first: int, last: int) -> list[int]:
        """The tokens between two at which a word stands."""
        at = self.by_word.get(folded, [])
        return at[bisect_left(at, first) : bisect_left(at, last)]

    def places_of(self, name: str, first: int, last: int) -> list[int]:
        """The tokens between two at which a phrase of the list begins."""
        at = self.listed.get(name, [])
        return at[bisect_left(at, first) : bisect_left(at, last)]

    def first_of(self, name: str, first: int, last: int) -> int | None:
        """The first token between two at which a phrase of the list begins."""
        at = self.listed.get(name)
        if at is None:
            return None
        found = bisect_left(at, first)
        return at[found] if found < len(at) and at[found] < last else None

    def meant(self, token: int, name: str) -> Entry | None:
        """What the phrase at a token means in a list, None if it is not in it."""
        return self.entries[token][1].get(name)


class Placed(Protocol):
    """Anything that begins at a token."""

    @property
    def first(self) -> int:
        """Its first token."""


P = TypeVar("P", bound=Placed)


class InOrder(list[P]):
    """Pieces in the order of the text, with the tokens at which they begin."""

    def __init__(self, pieces: Iterable[P] = ()) -> None:
        """Keep the pieces; they are not changed afterwards."""
        super().__init__(pieces)
        self.firsts = [piece.first for piece in self]


def between(pieces: InOrder[P], begins: int, ends: int) -> Sequence[P]:
    """Those of the pieces that begin between two tokens."""
    first = bisect_left(pieces.firsts, begins)
    return pieces[first : bisect_left(pieces.firsts, ends, lo=first)]


def open_page(document: Document, number: int = 0) -> Page:
    """Cut a document."""
    text = document.text
    tokens = cut(text)
    lines = [found.start() for found in _LINE.finditer(text) if found.end() > found.start()] or [0]
    opens = dict(zip(lines, _tokens_behind(tokens, lines), strict=True))
    entries, listed, by_word = _looked_up(tokens)
    breaks = {opens[line] for line in _deliberate_breaks(text, lines)}
    breaks |= {
        at + 1 for sign in _ENDS for at in by_word.get(sign, ()) if _ended(text, tokens, at + 1)
    }
    return Page(
        document,
        number,
        tokens,
        sorted({0, *breaks} - {len(tokens)}) or [0],
        lines,
        sorted({*opens.values()} - {len(tokens)}),
        entries,
        listed,
        by_word,
    )


def _tokens_behind(tokens: list[Token], places: list[int]) -> list[int]:
    """The first token at or behind each of the places of a text."""
    starts = [token.start for token in tokens]
    return [bisect_left(starts, place) for place in places]


def _looked_up(
    tokens: list[Token],
) -> tuple[list[tuple[int, Meaning]], dict[str, list[int]], dict[str, list[int]]]:
    """What begins at each token, and the tokens of each list and of each word."""
    entries: list[tuple[int, Meaning]] = []
    listed, by_word = defaultdict[str, list[int]](list), defaultdict[str, list[int]](list)
    for index, token in enumerate(tokens):
        by_word[token.word.folded].append(index)
        begun = token.word.begins
        if begun is None:
            entries.append(_NO_PHRASE)
            continue
        taken, meaning = phrase_at(tokens, index)
        entries.append((taken, meaning))
        for name in meaning:
            listed[name].append(index)
        for name in begun.alone if taken > 1 else ():
            if name in _ALSO_ALONE and name not in meaning:
                listed[name].append(index)
    _leave_out_what_is_denied(entries, listed)
    _leave_out_what_describes(tokens, entries, listed)
    return entries + [_NO_PHRASE] * _BEHIND, dict(listed), dict(by_word)


def _leave_out_what_is_denied(
    entries: list[tuple[int, Meaning]], listed: dict[str, list[int]]
) -> None:
    """The "other" within "no other", "nobody else": nothing more is told there."""
    denied = {at + n for at in listed.get("no_others", ()) for n in range(entries[at][0])}
    if denied and "others" in listed:
        listed["others"] = [at for at in listed["others"] if at not in denied]


def _leave_out_what_describes(
    tokens: list[Token], entries: list[tuple[int, Meaning]], listed: dict[str, list[int]]
) -> None:
    """The «صحفي» of «بيان صحفي»: nobody is counted there."""
    things = listed.get("thing", [])
    found = {at for at in things if at and only_describes(tokens, at, entries[at][1]["thing"])}
    for at in found:
        taken, meaning = entries[at]
        entries[at] = taken, {name: entry for name, entry in meaning.items() if name != "thing"}
    if found:
        listed["thing"] = [at for at in things if at not in found]


def _deliberate_breaks(text: str, starts: list[int]) -> set[int]:
    """The lines with which something new begins, in a text that may be wrapped.

    A line was broken on purpose if the first word of the next would still have fitted: within its
    paragraph the longest line tells how much fits. Where whole paragraphs stand in one line, no line is wrapped.
    """
    ends = [*starts[1:], len(text)]
    lines = [text[a:b].rstrip() for a, b in zip(starts, ends, strict=True)]
    if max(map(len, lines)) > _WIDEST:
        told = zip(starts, ["", *lines], lines, strict=False)
        return {starts[0]} | {
            start
            for start, before, line in told
            if line and not (before and _DATE_LINE.match(line))
        }
    found, begun = {starts[0]}, 0
    for index in range(len(lines) + 1):
        if index < len(lines) and lines[index].strip():
            continue
        found.update(starts[begun + at] for at in _broken(lines[begun:index]))
        begun = index + 1
    return found


def _broken(block: Sequence[str]) -> list[int]:
    """The lines of a block that were begun on purpose.

    The one behind the longest line looks wrapped; where all others are not, it is only where that line ends as a
    sentence does, or is much shorter than text is wrapped at.
    """
    width = max((len(line) for line in block), default=0)
    found = [at for at, line in enumerate(block) if not at or _begun(line, block[at - 1], width)]
    left = {*range(len(block))} - {*found}
    if len(left) == 1 and len(block) > _LINES:
        at = left.pop()
        if block[at - 1].endswith(_STOPS) or (width < _NARROW and len(block) > _LINES + 1):
            found.append(at)
    return found


def _begun(line: str, before: str, width: int) -> bool:
    word = (line.split(maxsplit=1) or [""])[0]
    formed = _ITEM.match(line) or _LABEL.match(line) or _ROW.search(line) or _ROW.search(before)
    return bool(formed) or len(before) + 1 + len(word) <= width


def _ended(text: str, tokens: list[Token], index: int) -> bool:
    """Whether a sign that may end a sentence does so before a token; not within "a.m." or "No. 12"."""
    if index == len(tokens):
        return False
    before, here = tokens[index - 1], tokens[index]
    if before.word.kind != "sign":
        return False
    if before.word.folded != ".":
        return before.word.folded != ";"
    if here.start == before.end or index < 2:
        return False
    last = tokens[index - 2]
    before_it = tokens[index - 3] if index > 2 else last  # "leaving 210m."; not "i.e."
    measure = before_it.end == last.start and before_it.word.kind == "number"
    short = last.word.folded in _SHORT and last.end == before.start and not measure
    return not short and not text[here.start].islower()
