"""Places that the words of a telling name, where its record names none."""

from __future__ import annotations

import json
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from functools import cached_property

from trucewatch.matching.told_words import is_telling, stems
from trucewatch.records.view import CaseView

Name = tuple[str, ...]
_JOINED = "وفبكل"


class PlacesByName:
    """The places of a case by their names and aliases, in every language."""

    def __init__(self, view: CaseView) -> None:
        self._view = view
        table = view.table("place")
        self._parents = dict(zip(table.raw("id"), table.raw("parent"), strict=True))

    def told(self, texts: Mapping[str, str]) -> frozenset[str]:
        """Keys of the places that texts name; not of those that others of them lie within."""
        found = {key for text in texts.values() for key in self._in(stems(text))}
        outer = {each for key in found for each in self._outwards(key)}
        return frozenset(found - outer)

    def _in(self, words: list[str]) -> Iterator[str]:
        """The longest name that begins at each word; within a name no other begins."""
        at = 0
        while at < len(words):
            longest = max(
                (self._at(first, words[at + 1 :]) for first in _spelled(words[at])), key=len
            )
            if longest:
                yield from self._names[longest[0]][longest]
            at += len(longest) or 1

    def _at(self, first: str, rest: list[str]) -> Name:
        """The longest name that these words begin with; none where no name is among them."""
        known = self._names.get(first, {})
        fits = (name for name in known if tuple(rest[: len(name) - 1]) == name[1:])
        return max(fits, key=len, default=())

    def _outwards(self, key: str) -> Iterator[str]:
        seen = {key}
        while (outer := self._parents.get(key)) is not None and outer not in seen:
            seen.add(outer)
            yield outer
            key = outer

    @cached_property
    def _names(self) -> Mapping[str, Mapping[Name, set[str]]]:
        """By their first word, whose they are."""
        table = self._view.table("place")
        found: dict[str, dict[Name, set[str]]] = defaultdict(dict)
        for key, name, aliases in zip(*map(table.raw, ("id", "name", "aliases")), strict=True):
            for words in map(stems, _called(name, aliases)):
                if any(map(is_telling, words)):
                    found[words[0]].setdefault(tuple(words), set()).add(key)
        return found


def _spelled(word: str) -> Iterable[str]:
    """A word, and an Arabic one without the letter that may be joined to it."""
    return (word, word[1:]) if word[0] in _JOINED else (word,)


def _called(name: str | None, aliases: str | None) -> Iterable[str]:
    texts = words_of(name).values()
    return (*texts, *(json.loads(aliases) if aliases else ()))


def words_of(stored: str | None) -> dict[str, str]:
    """A stored text by its languages."""
    told: dict[str, str] = json.loads(stored) if stored else {}
    return {lang: words for lang, words in told.items() if lang != "original"}
