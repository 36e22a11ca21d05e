"""The words that a text is found by, in either language and any spelling of Arabic.

An Arabic word stands with what is written onto its beginning (and, with, by, the) and without, so
that it is found by how it begins either way.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import lru_cache
from typing import Final
from uuid import UUID

from trucewatch.values.number_words import fold

MOST: Final = 20_000
"""Different words of one record; a text of more is found by the first of them."""
LONGEST: Final = 40
_WORD: Final = re.compile(r"[^\W_]+")
_CODE: Final = re.compile("[a-z0-9]{1,8}-[a-z]{3}-[0-9]+")
_ONTO: Final = frozenset("وفبكلس")
_KEPT: Final = 3  # letters of a word that must be left


def index_words(
    kind: str, case: UUID | None, code: str, texts: Iterable[str], besides: Iterable[str] = ()
) -> str:
    """What the index holds of a record: scope, code and words, with blanks around.

    besides: words that stand in no text, as they are to stand in the index.
    """
    found = dict.fromkeys((scope_word(kind, case), _joined(code), *besides))
    for text in texts:
        for word in _WORD.findall(fold(text)):
            found.update(dict.fromkeys(_forms(word)))
            if len(found) >= MOST:
                break
    return f" {' '.join(word for word in found if word)} "


def scope_word(kind: str, case: UUID | None) -> str:
    """The word that all records of a kind in a case have, and no text."""
    return f"{kind.replace('_', '')}0{case.hex if case else 'shared'}"


@dataclass(frozen=True, slots=True)
class Sought:
    """What the index is asked for: words as a whole, the beginnings of others, and groups of whole words
    of which one is enough."""

    whole: tuple[str, ...]
    begun: tuple[str, ...]
    either: tuple[tuple[str, ...], ...] = ()


def sought_in(scope: str, asked: Iterable[str]) -> Sought | None:
    """What is looked for in a scope, by folded words as they were typed; None where it is nothing.

    A code is meant as it stands; of any other word the beginning is.
    """
    whole, begun = [scope], dict[str, None]()
    for typed in asked:
        if _CODE.fullmatch(typed):
            whole.append(_joined(typed))
        else:
            begun.update(dict.fromkeys(part[:LONGEST] for part in _WORD.findall(typed)))
    return Sought(tuple(whole), tuple(begun)) if len(whole) > 1 or begun else None


def _joined(code: str) -> str:
    return "".join(_WORD.findall(fold(code)))[:LONGEST]


@lru_cache(maxsize=20_000)
def _forms(word: str) -> tuple[str, ...]:
    return tuple(one[:LONGEST] for one in (word, *_bared(word)))


def _bared(word: str) -> Iterator[str]:
    """An Arabic word without what is written onto its beginning, step by step."""
    if (word.startswith("ال") and len(word) >= 2 + _KEPT) or (
        word.startswith("لل") and len(word) >= 2 + _KEPT
    ):
        yield word[2:]
    elif word[0] in _ONTO and len(word) >= 1 + _KEPT:
        yield word[1:]
        yield from _bared(word[1:])
