"""Known places and actors by their names; a name that may mean two of them stays ambiguous.

A name is found whatever Arabic writes before it (و ف ب ل ك ال), in the usual spellings of Arabic,
and in the common ways of writing an Arabic name in Latin letters ("Al-Ramousa", "Ramouseh").
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from functools import lru_cache

from trucewatch.reading.scanning.tokens import Token, cut, stems

Known = tuple[str, str]
"""Kind ("place", "actor") and ref."""

_ARTICLES = frozenset({"al", "el", "ash", "ar", "ad", "as", "an", "at", "az", "the", "-", "'", "’"})
_DOUBLED = re.compile(r"(.)\1+")
_LATIN = (
    ("ou", "u"),
    ("oo", "u"),
    ("ee", "i"),
    ("q", "k"),
    ("dh", "d"),
    ("gh", "g"),
    ("'", ""),
    ("’", ""),
)
_LAST = re.compile("(?:eh|ah|e|a|h)$")


@dataclass(frozen=True, slots=True)
class Names:
    """Names as written, each with all it may mean."""

    known: Mapping[str, tuple[Known, ...]] = field(default_factory=dict)

    @staticmethod
    def of(named: Iterable[tuple[str, str, str]]) -> Names:
        """From (name, kind, ref), one for each name and alias of a record."""
        known: dict[str, tuple[Known, ...]] = {}
        for name, kind, ref in named:
            meant = known.get(name, ())
            if (kind, ref) not in meant:
                known[name] = (*meant, (kind, ref))
        return Names(known)


NO_NAMES = Names()


@dataclass(frozen=True, slots=True)
class Named:
    """A name found: its tokens and all it may mean."""

    first: int
    last: int
    meant: tuple[Known, ...]


def find_names(tokens: list[Token], names: Names) -> Iterator[Named]:
    """The known names in a text, the longest where one holds another."""
    index = _index(names)
    at = 0
    while at < len(tokens) and index:
        found = _name_at(tokens, at, index)
        if found is not None:
            yield found
        at = found.last if found is not None else at + 1


Index = dict[str, list[tuple[tuple[str, ...], tuple[Known, ...]]]]


def _index(names: Names) -> Index:
    """The names by their first word, names spelled alike together, the longest first."""
    alike: dict[tuple[str, ...], tuple[Known, ...]] = {}
    for name, meant in names.known.items():
        words = tuple(_key(word) for word in _telling(cut(name)))
        if words:
            alike[words] = tuple(dict.fromkeys((*alike.get(words, ()), *meant)))
    first: Index = {}
    for words, meant in alike.items():
        first.setdefault(words[0], []).append((words[1:], meant))
    return {word: sorted(found, key=lambda one: -len(one[0])) for word, found in first.items()}


def _telling(tokens: list[Token]) -> list[str]:
    return [t.word.folded for t in tokens if t.word.folded not in _ARTICLES]


def _name_at(tokens: list[Token], at: int, index: Index) -> Named | None:
    word = tokens[at].word
    if word.kind != "word" or word.folded in _ARTICLES:
        return None
    for key in _keys(word.folded):
        for rest, meant in index.get(key, ()):
            last = _rest(tokens, at + 1, rest)
            if last is not None:
                return Named(_with_article(tokens, at), last, meant)
    return None


def _rest(tokens: list[Token], at: int, rest: tuple[str, ...]) -> int | None:
    """The token behind the rest of a name, None if the text goes on otherwise."""
    for key in rest:
        while at < len(tokens) and tokens[at].word.folded in _ARTICLES:
            at += 1
        if at >= len(tokens) or _key(tokens[at].word.folded) != key:
            return None
        at += 1
    return at


def _with_article(tokens: list[Token], at: int) -> int:
    while (
        at
        and tokens[at - 1].word.folded in ("al", "el", "-")
        and tokens[at - 1].end >= tokens[at].start - 1
    ):
        at -= 1
    return at


@lru_cache(maxsize=2**15)
def _keys(folded: str) -> tuple[str, ...]:
    """The spellings under which a word of a text may begin a name, as written first."""
    if folded.isascii():
        return (_key(folded),)
    return tuple(dict.fromkeys(_key(stem) for stem, _ in stems(folded)))


@lru_cache(maxsize=2**15)
def _key(folded: str) -> str:
    """One spelling for the ways of writing a word of a name."""
    if not folded.isascii():
        return folded[2:] if folded.startswith("ال") and len(folded) > 4 else folded
    for written, one in _LATIN:
        folded = folded.replace(written, one)
    folded = _DOUBLED.sub(r"\1", folded)
    return _LAST.sub("", folded) if len(folded) > 4 else folded
