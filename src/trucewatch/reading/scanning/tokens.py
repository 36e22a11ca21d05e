"""A text cut into words, numbers and signs, each with its place and what the lexicon knows of it.

Everything that depends on the word alone is looked up once per distinct word, so that a long text
costs little more than cutting it.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache
from typing import NamedTuple

from trucewatch.reading.lexicon import NOTHING, Begun, Meaning, phrases
from trucewatch.values.digits import latin_digits
from trucewatch.values.number_words import fold

_MARK = "\u0640\u064b-\u065f\u0670"
_DIGIT = "0-9٠-٩۰-۹"
_LETTERS = rf"(?:[A-Za-z\u0621-\u064a]+|[^\W\d_]|[{_MARK}])+"  # most are among the first
_CUT = re.compile(
    rf"(?P<word>{_LETTERS}(?:['’](?=[^\W\d_]){_LETTERS})*)"
    rf"|(?P<clock>(?<![{_DIGIT}:.,])[{_DIGIT}]{{1,2}}:[{_DIGIT}]{{2}}(?::[{_DIGIT}]{{2}})?(?!:?[{_DIGIT}]))"
    rf"|(?P<date>(?<![{_DIGIT}])(?:[{_DIGIT}]{{4}}-[{_DIGIT}]{{1,2}}-[{_DIGIT}]{{1,2}}"
    rf"|[{_DIGIT}]{{1,2}}(?P<apart>[/.-])[{_DIGIT}]{{1,2}}(?P=apart)[{_DIGIT}]{{4}})(?![{_DIGIT}]))"
    rf"|(?P<number>[{_DIGIT}]{{1,3}}(?:[\u00a0\u202f\u2009][{_DIGIT}]{{3}})+(?![{_DIGIT}])"
    rf"|[{_DIGIT}]+(?:[.,٬٫،'’][{_DIGIT}]+)*)"
    r"|(?P<sign>[^\w\s])"
)
_UNSEEN = re.compile("[\u061c\u200b\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff]")
_ARABIC = re.compile("[\u0621-\u064a]")
_FRONT = ("و", "ف")
_BEFORE = ("ب", "ل", "ك")


@dataclass(frozen=True, slots=True)
class Word:
    """A distinct word. stem: the form found in the lexicon, without what Arabic writes before it.

    begins: the phrases it may begin, None for none. joined: whether "و" is written before it.
    """

    kind: str
    folded: str
    stem: str
    begins: Begun | None = None
    joined: bool = False
    prefix: str = ""


class Token(NamedTuple):
    """A word in its place: from start to end (not included) in the text."""

    start: int
    end: int
    word: Word


def cut(text: str) -> list[Token]:
    """The words, numbers and signs of a text in their order."""
    tokens = []
    for found in _CUT.finditer(text):
        word = _word(found[0], found.lastgroup or "date")
        if word.kind != "unseen":
            tokens.append(Token(*found.span(), word))
    return tokens


@lru_cache(maxsize=2**16)
def _word(raw: str, kind: str) -> Word:
    if kind == "sign":
        if _UNSEEN.match(raw):
            return Word("unseen", "", "")
        sign = {"،": ",", "؛": ";", "؟": "?", "–": "-", "—": "-", "٪": "%"}.get(raw, raw)
        return Word("sign", sign, sign, phrases().get(sign))
    if kind != "word":
        return Word(kind, latin_digits(raw), latin_digits(raw))
    folded = fold(raw)
    if not _ARABIC.search(folded):
        folded = folded.removesuffix("'s").removesuffix("’s")
        return Word("word", folded, folded, phrases().get(folded))
    return _arabic(folded)


def _arabic(folded: str) -> Word:
    """The word by the longest form that the lexicon knows."""
    known = phrases()
    for stem, prefix in stems(folded):
        if stem in known:
            return Word("word", folded, stem, known[stem], prefix.startswith("و"), prefix)
    joined = folded == "و"
    return Word("word", folded, folded, None, joined, "و" if joined else "")


def stems(folded: str) -> list[tuple[str, str]]:
    """An Arabic word as it stands and without the letters written before it, which come second."""
    found = [(folded, "")]
    rest, front = folded, ""
    if len(rest) > 2 and rest[0] in _FRONT:
        rest, front = rest[1:], rest[0]
        found.append((rest, front))
    found += _without_article(rest, front)
    if len(rest) > 3 and rest[0] in _BEFORE:
        inner, before = rest[1:], front + rest[0]
        if before.endswith("ل") and inner.startswith("ل"):
            inner = "ا" + inner  # "للهدنه" is "ل" and "الهدنه"
        found.append((inner, before))
        found += _without_article(inner, before)
    return found


def _without_article(rest: str, front: str) -> list[tuple[str, str]]:
    if len(rest) > 4 and rest.startswith("ال"):
        return [(rest[2:], front + "ال")]
    return [(rest[:-1], front)] if len(rest) > 3 and rest.endswith("ا") else []


def phrase_at(tokens: list[Token], index: int) -> tuple[int, Meaning]:
    """How many words the longest phrase here has, and what it means; nothing for none."""
    begun = tokens[index].word.begins
    if begun is None:
        return 0, NOTHING
    if begun.longer and index + 1 < len(tokens):
        word = tokens[index + 1].word
        for second in (word.folded,) if word.folded == word.stem else (word.folded, word.stem):
            for rest, meaning in begun.longer.get(second, ()):
                if not rest or _follows(tokens, index + 2, rest):
                    return 2 + len(rest), meaning
    return (1, begun.alone) if begun.alone else (0, NOTHING)


def _follows(tokens: list[Token], index: int, rest: tuple[str, ...]) -> bool:
    if index + len(rest) > len(tokens):
        return False
    for told in rest:
        word = tokens[index].word
        if told not in (word.folded, word.stem):
            return False
        index += 1
    return True
