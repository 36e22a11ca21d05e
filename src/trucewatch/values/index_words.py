"""The words that a text is found by, in either language and any spelling of Arabic.

An Arabic word stands with what is written onto its beginning (and, with, by, the) and without, and is
looked for without, so that each finds the other. A number stands as a whole however it is grouped.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from functools import lru_cache
from typing import Final
from uuid import UUID

from trucewatch.values.number_words import fold
from trucewatch.values.whole_words import is_whole

MOST: Final = 20_000
"""Different words of one record; a text of more is found by the first of them."""
LONGEST: Final = 40
APART: Final = {"citation": "c0"}
"""What is put before the words of some kinds. There are as many citations as incidents: a word that many
incidents hold, and hardly a citation, would be looked for among all of them."""
_WORD: Final = re.compile(r"[^\W_]+")
_ORDINAL: Final = re.compile("^[0-9]+(?=[a-z])")
_CODE: Final = re.compile("[a-z0-9]{1,8}-[a-z]{3}-[0-9]+")
_JOINED: Final = tuple(map(re.compile, ("[وف]", "لل|[بكل]|س(?=[ايتن])", "ال")))
"""What is written onto a word, each once and in this order; «لل» has its article with it, and the
first letter of «لاجئ» in «للاجئ»."""
_SEATED: Final = {"و": "ؤ", "ي": "ئ"}
_SEATS: Final = str.maketrans({seat: letter for letter, seat in _SEATED.items()})
_KEPT: Final = 3  # letters of a word that must be left
_GROUPED: Final = re.compile("(?<![0-9])[0-9]{1,3}([,٬،'’ ])[0-9]{3}(?:\\1[0-9]{3})*(?![0-9])")


def index_words(
    kind: str, case: UUID | None, code: str, texts: Iterable[str], besides: Iterable[str] = ()
) -> str:
    """What the index holds of a record: scope, code and words, with blanks around.

    besides: words that stand in no text, as they are to stand in the index.
    """
    found = dict.fromkeys((scope_word(kind, case), _joined(code), *besides))
    apart = APART.get(kind, "")
    for text in texts:
        for word in _WORD.findall(findable(text)):
            found.update(dict.fromkeys(f"{apart}{form}" for form in _forms(word)))
            found.update(dict.fromkeys(f"{apart}{form}" for form in _ORDINAL.findall(word)))
            if len(found) >= MOST:
                break
    return f" {' '.join(word for word in found if word)} "


def scope_word(kind: str, case: UUID | None) -> str:
    """The word that all records of a kind in a case have, and no text."""
    return f"{kind.replace('_', '')}0{case.hex if case else 'shared'}"


@dataclass(frozen=True, slots=True)
class Sought:
    """What the index is asked for: words as a whole, the beginnings of others, and groups of whole words
    and of beginnings of which one is enough."""

    whole: tuple[str, ...]
    begun: tuple[str, ...]
    either: tuple[tuple[str, ...], ...] = ()
    either_begun: tuple[tuple[str, ...], ...] = ()


def sought_in(scope: str, asked: Iterable[str]) -> Sought | None:
    """What is looked for in a scope, by folded words as they were typed; None where it is nothing.

    A code and a number are meant as they stand; of any other word the beginning is.
    """
    whole, begun = [scope], dict[str, None]()
    apart = APART.get(scope.partition("0")[0], "")
    for typed in asked:
        if _CODE.fullmatch(typed):
            whole.append(_joined(typed))
        else:
            parts = [bare(part)[:LONGEST] for part in _WORD.findall(typed)]
            whole += [f"{apart}{part}" for part in parts if part.isdecimal()]
            begun.update(dict.fromkeys(f"{apart}{part}" for part in parts if not part.isdecimal()))
    return Sought(tuple(whole), tuple(begun)) if len(whole) > 1 or begun else None


def without_seats(folded: str) -> str:
    """Folded words without the hamza on waw and on yaa, as many type them: «مويده» for «مؤيده»."""
    return folded.translate(_SEATS)


def in_either_spelling(sought: Sought) -> Sought:
    """The same for words with a hamza on waw or yaa and without it: the index holds them as written."""
    groups = [_spelled(word) for word in sought.begun]
    return replace(
        sought,
        begun=tuple(word for word, *others in groups if not others),
        either_begun=tuple(group for group in groups if len(group) > 1),
    )


def _spelled(word: str) -> tuple[str, ...]:
    """A word as typed, without any such hamza, and with one in each place that may have it."""
    plain = without_seats(word)
    places = (at for at, letter in enumerate(plain) if letter in _SEATED)
    seated = (f"{plain[:at]}{_SEATED[plain[at]]}{plain[at + 1 :]}" for at in places)
    return tuple(dict.fromkeys((word, plain, *seated)))


def _joined(code: str) -> str:
    return "".join(_WORD.findall(fold(code)))[:LONGEST]


@lru_cache(maxsize=20_000)
def _forms(word: str) -> tuple[str, ...]:
    return tuple(one[:LONGEST] for one in (word, *_bared(word)))


def _bared(word: str) -> Iterator[str]:
    """An Arabic word without what is written onto its beginning, step by step."""
    for joined in _JOINED:
        if word.isascii() or is_whole(word):
            return
        found = joined.match(word)
        rest = word[found.end() :] if found else ""
        merged = found is not None and found[0] == "لل"
        rest = f"ل{rest}" if merged and is_whole(f"ل{rest}") else rest
        if len(rest) >= _KEPT:
            word = rest
            yield word
            if merged:
                return


def bare(word: str) -> str:
    """A folded word without all that is written onto its beginning."""
    return _forms(word)[-1]


def findable(text: str) -> str:
    """A text as words are looked for in it: folded, and with its grouped numbers as a whole."""
    folded = fold(text)
    return " ".join((folded, *(_whole(found) for found in _GROUPED.finditer(folded))))


def typed_words(asked: str) -> list[str]:
    """The folded words of what was typed, a grouped number as one."""
    return _GROUPED.sub(_whole, fold(asked)).split()


def _whole(grouped: re.Match[str]) -> str:
    return grouped[0].replace(grouped[1], "")
