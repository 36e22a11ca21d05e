"""Phrases of the lexicon in all their forms: English by the stem, Arabic verbs by person and number.

"=" before an English word asks for it as it stands. «وصل/يصل» is the past and the present of a verb.
"*" stands for up to four words.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from functools import cache
from importlib.resources import files
from itertools import product
from typing import Any, TypeAlias

import yaml

from trucewatch.values.number_words import fold

GAP = "*"
_IN_SUFFIXES = ("", "ه", "ها", "هم", "هما")
_STEM_ENDINGS = re.compile("(?:ations?|ings?|ions?|ers?|edly|ed|es|s|ly|e)$")
_SHORTEST = 4


_LOADER = getattr(
    yaml, "CBaseLoader", yaml.BaseLoader
)  # the first reads ten times faster, where it is

Rest: TypeAlias = tuple[str, ...]


@dataclass(slots=True)
class Begun:
    """What a word begins: its meanings alone, longer phrases by their second word, those with a gap.

    The phrases of each are told by the keys that are still to come, the longest first.
    """

    alone: list[Any] = field(default_factory=list)
    second: dict[str, list[tuple[Rest, Any]]] = field(default_factory=dict)
    wide: list[tuple[Rest, Any]] = field(default_factory=list)


@dataclass(slots=True)
class Index:
    """Phrases by the key of their first word. asked: what is known of words that were asked for.

    every: of phrases that begin alike each is found, the longest first; else the longest alone.
    """

    every: bool = False
    first: dict[str, Begun] = field(default_factory=dict)
    asked: dict[str, Begun | None] = field(default_factory=dict)

    def add(self, phrase: str, meaning: Any, *, noun: bool = False) -> None:
        """Take a phrase in, in each of its forms; a noun is no verb, «طالب»."""
        bare = fold(phrase)
        forms = ((bare,), (bare.removeprefix("ال"),)) if noun and bare in _verbs() else None
        for keys in dict.fromkeys(forms or _spelled(phrase)):
            begun = self.first.setdefault(keys[0], Begun())
            if len(keys) == 1:
                begun.alone.append(meaning)
            elif keys[1] == GAP:
                begun.wide.append((keys[1:], meaning))
            else:
                begun.second.setdefault(keys[1], []).append((keys[1:], meaning))

    def settle(self) -> None:
        """Put the longest phrases first."""
        for begun in self.first.values():
            for phrases in (begun.wide, *begun.second.values()):
                phrases[:] = sorted(dict.fromkeys(phrases), key=lambda one: -len(one[0]))
            begun.alone[:] = dict.fromkeys(begun.alone)


@cache
def read_data(name: str) -> Mapping[str, Any]:
    """A file of the lexicon as it is written."""
    written = files(__package__).joinpath(f"{name}.yaml").read_text(encoding="utf-8")
    read: dict[str, Any] = yaml.load(written, Loader=_LOADER)  # noqa: S506
    return read


@cache
def key(folded: str) -> str:
    """The key of an English word: its stem."""
    cut = _STEM_ENDINGS.sub("", folded)
    return cut if len(cut) >= _SHORTEST else folded


def _spelled(phrase: str) -> Iterator[Rest]:
    """The keys of a phrase in each of its forms; a subject may stand behind an Arabic verb."""
    written = phrase.replace("-", " - ").split()
    words = [
        _forms(fold(word), word.endswith("ه") and number > 0) for number, word in enumerate(written)
    ]
    yield from product(*words)
    if len(words) > 1 and fold(written[0]).partition("/")[0] in _verbs() and written[1] != GAP:
        yield from product(words[0], [GAP], *words[1:])


@cache
def small_words(name: str) -> frozenset[str]:
    """A list of clauses.yaml, in both languages."""
    told = read_data("clauses")[name]
    return frozenset(fold(word) for words in told.values() for word in words)


def _forms(word: str, of_whom: bool) -> list[str]:
    if word == GAP or word.startswith("="):
        return [word]
    if word[-1].isascii():
        return [key(word)]
    if of_whom:  # «أدراجه»: his, her, their
        return [word[:-1] + suffix for suffix in ("ه", "ها", "هم", "هما")]
    return sorted(set(_arabic(word)))


@cache
def _verbs() -> Mapping[str, str]:
    """The verbs of clauses.yaml by their past, of a man and of a woman."""
    told = [fold(verb) for verb in read_data("clauses")["verbs"]["ar"]]
    found = {verb.partition("/")[0]: verb for verb in told}
    weak = {past[:-1] + "ت": verb for past, verb in found.items() if past.endswith("ي")}
    return {**weak, **{past + "ت": verb for past, verb in found.items()}, **found}


def _arabic(word: str) -> Iterator[str]:
    past, slash, present = (_verbs().get(word, word)).partition("/")
    if not slash:
        yield from (word, word.removeprefix("ال"))
        return
    weak = past.endswith(("ي", "ا"))
    root = past[:-1] if weak else past
    for form in (
        past,
        *((past + "ت", past + "تا") if past.endswith("ي") else ()),  # «بقيت»
        root + "ت",
        root + "وا",
        root + "تا",
        root + ("يا" if weak else "ا"),
        past + "نا",
    ):
        yield from (
            form + suffix
            for suffix in _IN_SUFFIXES
            if suffix in ("", "ه", "ها", "هم") or form == past
        )
    rest = present[1:]
    short = rest[:-1] if rest.endswith(("ي", "و", "ا")) else rest
    for person in "يتن":
        yield from (
            person + body + suffix for body in {rest, short} for suffix in ("", "ه", "ها", "هم")
        )
    yield from (person + short + end for person in "يت" for end in ("ون", "وا", "ان", "ن"))
