"""The spellings in which protected words are looked for, and where they stand in a text.

A spelling is a row of words as folded; or a first and a last name with a gap, in which at most two
other words may stand; or the last digits of a number.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Hashable, Iterable, Iterator, Mapping
from itertools import dropwhile, pairwise
from typing import Generic, TypeVar

from trucewatch.values.digits import latin_digits

Words = tuple[str, ...]
Whose = TypeVar("Whose", bound=Hashable)

GAP, NUMBER = "…", "#"
"""Marks of the other two forms; neither can be a word of a text."""

BETWEEN = 2
"""Father's names, «بن» and other particles that may stand between a first and a last name."""

LAST_DIGITS = 8
"""The end by which a telephone number is known: 00963, +963 and 0 stand before the same digits."""

SHORTEST = 3
LONG_ENOUGH = 6
"""Letters and digits of a part of whereabouts that is looked for."""

FREE = ("whereabouts", "identity_note")
"""Notes in free words, of which nothing but ways to reach somebody is looked for word by word."""

_OF_FILES = ("original_name", "original_folder", "web_address")
NOT_OF_PEOPLE = ("contact", *FREE, *_OF_FILES)
"""Words that are one thing as a whole: no first name with a last."""

PREFIXES = tuple("وفبلك")  # written in one with the Arabic word that follows
PARTICLES = ("al", "el", "abu", "bin", "ibn", "bint", "umm", "ابو", "ام", "بن", "ابن", "بنت")
PLAIN_SPEECH = ("the", "and", "for", "from", "with", "من", "في", "الي", "الا", "علي")
_OF_SPEECH = {*PLAIN_SPEECH, "of", "in", "at", "a", "an"}
_WORD = re.compile(r"[^\W_]+")
_LETTERS = str.maketrans({"ة": "ه", "ى": "ي", "ی": "ي", "ک": "ك", "ٱ": "ا", "ـ": None})
# digits with what may stand between those of one number: blanks, brackets, stops, hyphens, marks of
# direction; no slash, comma or plus, which stand between two
_RUN = re.compile(
    r"\d(?:[\s().\[\]_\u200b-\u200f\u202a-\u202e\u2066-\u2069\u2010-\u2015-]{0,4}\d)+"
)
_DIGITS = re.compile(r"\d+")
_YEAR, _MONTH, _DAY_OF = r"(19|20)\d\d", r"(0\d|1[0-2])", r"[0-3]\d"
_DAY = re.compile(f"{_YEAR}{_MONTH}{_DAY_OF}|{_DAY_OF}{_MONTH}{_YEAR}|{_MONTH}{_DAY_OF}{_YEAR}")
_ALSO = re.compile(
    r"[()\[\]/;؛«»“”\"]|\b(?:alias|a\.?k\.?a\.?|(?:also )?(?:known as|called)|nicknamed)\b"
    r"|(?:المعروفة?|معروفة?|المكناة|المكنى|الملقبة?|الملقب|لقبه|لقبها) ?(?:بـ?|ب(?=ا))?",
    re.IGNORECASE,
)
_WITH = re.compile(r"\b(?:with|c/o)\s|(?<!\S)[وف]?(?:عند|مع|لدى)\s", re.IGNORECASE)
_APART = re.compile(
    rf"[,،;؛:\n|()\[\]]|\s[-–—]\s|\.\s|\b(?:in|at|near|behind|above)\s|(?<!\S)(?:في|قرب|خلف|فوق)\s|{_WITH.pattern}",
    re.IGNORECASE,
)
_MAIL = re.compile(r"[^\s<>(),;@]{1,64}@[^\s<>(),;]+")


class Sought(Generic[Whose]):
    """Spellings made ready to be looked for in many texts, in time linear in a text."""

    def __init__(self, whose: Mapping[Words, Whose]) -> None:
        self._whose = whose
        self._lengths: dict[str, set[int]] = {}
        for words in whose:
            if words[0] != NUMBER and GAP not in words:
                self._lengths.setdefault(words[0], set()).add(len(words))
        self._first = {words[0] for words in whose if GAP in words}
        self._numbers = any(words[0] == NUMBER for words in whose)

    def __bool__(self) -> bool:
        return bool(self._whose)

    def within(self, text: str) -> Iterator[Whose]:
        """Whose spellings stand in a text; some of them more than once."""
        plain = _plain(text)
        said = _WORD.findall(plain)
        for index, word in enumerate(said):
            yield from self._at(said, index, word)
            if word.startswith(PREFIXES):
                yield from self._at(said, index, word[1:])
        for digits in _endings(plain) if self._numbers else ():
            if (NUMBER, digits) in self._whose:
                yield self._whose[NUMBER, digits]

    def _at(self, said: list[str], index: int, word: str) -> Iterator[Whose]:
        """What begins with this word, at this place."""
        for length in self._lengths.get(word, ()):
            words = (word, *said[index + 1 : index + length])
            if words in self._whose:
                yield self._whose[words]
        if word in self._first:
            for last in said[index + 1 : index + 2 + BETWEEN]:
                if (word, GAP, last) in self._whose:
                    yield self._whose[word, GAP, last]


def told_in(text: str, words: Iterable[Words]) -> bool:
    """Whether any of these spellings stand in a text."""
    return any(Sought(dict.fromkeys(words, True)).within(text))


def folded(text: str) -> Words:
    """The words of a text without case, accents, harakat and the variants of Arabic letters."""
    return tuple(_WORD.findall(_plain(text)))


def parts(text: str) -> set[str]:
    """All that spellings are made of, in a text: its words, and the ends of its numbers."""
    plain = _plain(text)
    known = set(_WORD.findall(plain))
    known |= {word[1:] for word in known if word.startswith(PREFIXES)}
    return known | {GAP, NUMBER, *_endings(plain)}


def spellings(name: str, said: str) -> Iterator[Words]:
    """Protected words as they are and, of a name, the first with the last; numbers by their end.

    Of files, folders and addresses only what cannot be plain speech: a file is known by its name
    with the ending ("voice note.m4a", not "voice note"), a folder by its way, an address without
    its scheme. Who stands in the name of a file is known where they are recorded as a person.
    """
    if name in FREE:
        yield from _ways_to_reach(said)
        return
    if name not in NOT_OF_PEOPLE and len(several := names_in(said)) > 1:
        for one in several:
            yield from spellings(name, one) if len(folded(one)) > 1 else ()
    words = folded(_without_scheme(said) if name == "web_address" else said)
    plain = name == "original_folder" and not re.search(r"[/\\]", said)
    if plain or (name in _OF_FILES and len(words) < 2):
        return
    if sum(map(len, words)) >= SHORTEST:
        yield words
        if name not in NOT_OF_PEOPLE:
            yield from _of_a_name(words)
    if name not in _OF_FILES:
        yield from _ways_to_reach(said)


def stays(said: str) -> Iterator[Words]:
    """Whereabouts part by part, those of several words: an address, a house, with whom somebody stays.

    Of whom somebody stays with also the first name with the last.
    """
    for part in (said, *_APART.split(said)):
        words = tuple(dropwhile(_OF_SPEECH.__contains__, folded(part)))
        if len(words) > 1 and sum(map(len, words)) >= LONG_ENOUGH:
            yield words
    for behind in _WITH.split(said)[1:]:
        words = folded(_APART.split(behind)[0])
        if len(words) > 1:
            yield from _of_a_name(words)


def names_in(said: str) -> list[str]:
    """The names that protected words hold: one known as another, one in brackets behind one.

    What has digits or a word of plain speech in it is a way to reach somebody, or says who they are.
    """
    every = (one.strip() for one in _ALSO.split(said))
    return [one for one in every if one and not _DIGITS.search(one) and _names(folded(one))]


def _names(words: Words) -> bool:
    return bool(words) and not {*words} & _OF_SPEECH - {"علي"}


def _of_a_name(words: Words) -> Iterator[Words]:
    first, last = words[0], words[-1]
    if len(words) > 2:
        yield (first, last)
        if words[-2] in PARTICLES:
            yield (first, *words[-2:])
    if len(words) > 1 and all(map(_is_of_a_name, (first, last))):
        yield (first, GAP, last)


def _is_of_a_name(word: str) -> bool:
    """Whether a word can be found apart from its neighbour without finding plain speech."""
    return len(word) >= SHORTEST and word not in (*PARTICLES, *PLAIN_SPEECH)


def _ways_to_reach(said: str) -> Iterator[Words]:
    """Telephone numbers and addresses of mail, each by itself, where several stand together."""
    for mail in map(folded, _MAIL.findall(said)):
        if sum(map(len, mail)) >= SHORTEST:
            yield mail
    for digits in dict.fromkeys(_numbers(_plain(said))):
        yield (NUMBER, digits)


def _numbers(plain: str) -> Iterator[str]:
    """The ends of the telephone numbers among protected words; a day is none."""
    for run in _RUN.findall(plain):
        together, groups = "", _DIGITS.findall(run)
        for digits, following in pairwise((*groups, "0")):
            together += digits
            long = len(together) >= LAST_DIGITS and following.startswith("0")
            if (long and not _DAY.fullmatch(together)) or len(digits) > LAST_DIGITS:
                yield together[-LAST_DIGITS:]


def _endings(plain: str) -> Iterator[str]:
    """The last digits of every number, and of what may be one with blanks between its digits."""
    for run in _RUN.findall(plain):
        end = ""
        for digits in _DIGITS.findall(run):
            end = (end + digits)[-LAST_DIGITS:]
            if len(end) == LAST_DIGITS:
                yield end


def _plain(text: str) -> str:
    plain = unicodedata.normalize("NFKD", latin_digits(text)).casefold().translate(_LETTERS)
    if not plain.isascii():
        plain = "".join(one for one in plain if not unicodedata.category(one).startswith("M"))
    return plain


def _without_scheme(address: str) -> str:
    return re.sub(r"^[a-z][a-z0-9+.-]*://(www\.)?", "", address.strip(), flags=re.IGNORECASE)
