"""The lexicon: words and phrases of both languages as data, and the one way to look them up.

Each file of this folder is a list for people who know the language; docs/reading.md tells how to
add to it. A phrase is kept as its folded words; Arabic words are also found behind و ف ب ل ك ال.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from functools import cache
from typing import Any

from trucewatch.reading.lexicon.inflected import read_data
from trucewatch.values.date_words import ALONE, HALVES, MONTHS, SHORT_WEEKDAYS, WEEKDAYS
from trucewatch.values.number_words import fold

_WORD = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)*|[0-9]+|[^\w\s]")


@dataclass(frozen=True, slots=True)
class Thing:
    """A thing that is counted; see lexicon/things.yaml.

    listed: whether the lexicon has it. What it lacks is known by the stem of its noun alone.
    """

    name: str
    family: str
    unit: str = ""
    group: str = ""
    fate: str = ""
    role: str = ""
    listed: bool = True


@dataclass(frozen=True, slots=True)
class Entry:
    """What a phrase means: the list it stands in and its value there."""

    list: str
    value: Any = None


Meaning = Mapping[str, Entry]
"""What a phrase means, by the list it stands in."""

NOTHING: Meaning = {}


@dataclass(slots=True)
class Begun:
    """What a word begins: what it means alone, and the longer phrases by their second word.

    Each longer phrase: the words behind the second, the longest first, and what it means.
    numeric: whether it can begin a number.
    """

    alone: Meaning = field(default_factory=dict)
    longer: dict[str, list[tuple[tuple[str, ...], Meaning]]] = field(default_factory=dict)
    numeric: bool = False


Phrases = Mapping[str, Begun]
"""What each word begins."""


@cache
def phrases() -> Phrases:
    """Every phrase of the lexicon."""
    meant: dict[tuple[str, ...], dict[str, Entry]] = {}
    for words, entry in _entries():
        folded = tuple(_WORD.findall(fold(words)))
        if folded:
            meant.setdefault(folded, {}).setdefault(entry.list, entry)
    first: dict[str, Begun] = {}
    for folded, meaning in sorted(meant.items(), key=lambda one: -len(one[0])):
        begun = first.setdefault(folded[0], Begun())
        begun.numeric |= any(name.startswith("number.") for name in meaning)
        if len(folded) == 1:
            begun.alone = meaning
        else:
            begun.longer.setdefault(folded[1], []).append((folded[2:], meaning))
    for word, begun in first.items():
        if not begun.alone and word.endswith("ا") and word[:-1] in first:
            begun.alone = first[word[:-1]].alone  # «عاملا» of «عاملا إغاثة», and of «عامل»
    return first


def _entries() -> Iterator[tuple[str, Entry]]:
    yield from _things()
    yield from _listed("marks")
    for table, values in read_data("numbers").items():
        if table == "dozen":
            values = {"12": values}
        for value, words in values.items():
            yield from _spelled(words, Entry(f"number.{table}", int(value)))
    for place, values in read_data("qualifiers").items():
        for qualifier, words in values.items():
            yield from _spelled(words, Entry(f"qualifier.{place}", qualifier))
    for table, values in read_data("times").items():
        for value, words in values.items():
            yield from _spelled(
                words, Entry(table, int(value) if value.lstrip("-").isdecimal() else value)
            )
    for deed, words in read_data("deeds").items():
        yield from _spelled(words, Entry("deed", deed))
    for side, words in read_data("sides").items():
        yield from _spelled(words, Entry("side", side))
    yield from ((word, Entry("month", month)) for word, month in MONTHS.items())
    yield from ((word, Entry("weekday", day)) for word, day in WEEKDAYS.items())
    for word, day in SHORT_WEEKDAYS.items():
        yield from ((word, entry) for entry in (Entry("weekday", day), Entry("short_weekday")))
    yield from ((word, Entry("half", half)) for word, half in HALVES.items())
    yield from ((word, Entry("clock_word", hour)) for word, hour in ALONE.items())


def _listed(name: str) -> Iterator[tuple[str, Entry]]:
    for mark, words in read_data(name).items():
        yield from _spelled(words, Entry(mark))


def _spelled(words: Mapping[str, list[str]], entry: Entry) -> Iterator[tuple[str, Entry]]:
    for spelled in words.values():
        yield from ((word, entry) for word in spelled)


def _things() -> Iterator[tuple[str, Entry]]:
    for name, told in read_data("things").items():
        fields = {
            key: told[key] for key in ("family", "unit", "group", "fate", "role") if key in told
        }
        thing = Thing(name, **fields)
        for word in told.get("en", ()):
            yield word, Entry("thing", (thing, 0))
        arabic = told.get("ar", {})
        for number, words in ((0, "many"), (2, "two")):
            for word in arabic.get(words, ()):
                yield word, Entry("thing", (thing, number))
        for word in arabic.get("one", ()):
            yield word, Entry("thing", (thing, 1))
            for dual in _duals(word):
                yield dual, Entry("thing", (thing, 2))


def _duals(word: str) -> Iterator[str]:
    """The dual of an Arabic noun, also before its genitive ("حالتا اعتقال")."""
    noun, blank, rest = word.partition(" ")
    stem = noun[:-1] + "ت" if noun.endswith("ة") else noun
    if not blank:
        yield from (stem + "ان", stem + "ين")
    else:
        yield from (f"{stem}ا {rest}", f"{stem}ي {rest}")
        yield from (f"{stem}ان {rest}ان", f"{stem}ين {rest}ين")
