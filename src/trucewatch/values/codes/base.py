"""What a closed list of the field's words is, and how a word in a file is read into it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from difflib import get_close_matches
from enum import StrEnum
from functools import cache
from typing import TYPE_CHECKING, ClassVar, Self, TypeVar

if TYPE_CHECKING:
    from trucewatch.values.refusal import Refusal
    from trucewatch.values.texts import Text

ALL_LISTS: dict[str, type[Code]] = {}
"""Every list by its class name; the package imports all of its files, so it is complete."""


class Code(StrEnum):
    """One word of a closed list: its stored value, an English and an Arabic label.

    Members are written NAME = "value", "English label", "Arabic label". The list itself has a
    name in both languages and a SOURCE: the standard it is from, or "ours".
    """

    LIST_EN: ClassVar[str]
    LIST_AR: ClassVar[str]
    SOURCE: ClassVar[str]
    en: str
    ar: str

    def __new__(cls, value: str, en: str = "", ar: str = "") -> Self:
        """Keep the two labels with the value (a lookup by value passes the value alone)."""
        member = str.__new__(cls, value)
        member._value_ = value
        member.en = en
        member.ar = ar
        return member

    def __init_subclass__(cls, en: str = "", ar: str = "", source: str = "ours") -> None:
        """Name the list in both languages, say where it is from, and register it."""
        cls.LIST_EN, cls.LIST_AR, cls.SOURCE = en or _spaced(cls.__name__), ar, source
        ALL_LISTS[cls.__name__] = cls

    @classmethod
    def commonly(cls) -> Iterator[tuple[str, Self]]:
        """What people call members of the list though it is not their name: offered, never taken."""
        return iter(())

    def label(self, lang: str) -> str:
        """The label in "en" or "ar"."""
        return {"en": self.en, "ar": self.ar}[lang]


C = TypeVar("C", bound=Code)
_SHOWN = 60  # characters of a wrong word that are looked at and shown
_ALL_BUT_THE_SAME, _LIKE, _AT_ALL = 0.85, 0.7, 0.2  # how alike two spellings are, of 1


def parse_code(cls: type[C], text: str) -> C:
    """Read a value, or a label in either language, of a list.

    Case, surrounding blanks, and hyphens or blanks for underscores do not matter.
    Raises Refusal naming the nearest allowed values, or all of them if none is near.
    """
    spellings = _spellings(cls)
    found: C | None = spellings.get(text) or spellings.get(_folded(text))
    if found is None:
        raise _refusal(cls, text)
    return found


def nearest(cls: type[C], text: str, most: int = 3) -> tuple[C, ...]:
    """The members whose value or label is written most like the text, best first.

    What people commonly call something goes before what is only spelt like it: of two acts the names
    may be alike. Where none is all but the same, those that have a word in common go first.
    """
    spellings, given = _called(cls), _folded(text)[:_SHOWN]
    found = [given] if given in spellings else []
    found = found or get_close_matches(given, spellings, n=most * 3, cutoff=_ALL_BUT_THE_SAME)
    if not found:
        words = _words(given)
        sharing = [spelling for spelling in spellings if words & _words(spelling)]
        found = get_close_matches(given, sharing, n=most * 3, cutoff=_AT_ALL)
        found += get_close_matches(given, spellings, n=most * 3, cutoff=_LIKE)
    members = dict.fromkeys(member for spelling in found for member in spellings[spelling])
    return tuple(members)[:most]


@cache
def _called(cls: type[C]) -> dict[str, tuple[C, ...]]:
    """The members that a word may mean, by every accepted spelling and what people commonly say."""
    found: dict[str, tuple[C, ...]] = {
        spelling: (member,) for spelling, member in _spellings(cls).items()
    }
    for word, member in cls.commonly():
        found[_folded(word)] = (*found.get(_folded(word), ()), member)
    return found


def _words(folded: str) -> set[str]:
    """The words of a folded text that say something, without what Arabic joins to them."""
    bare = (re.sub("^(?:[وبل]?ال|لل)(?=...)", "", word) for word in folded.split("_"))
    return {word for word in bare if len(word) > 2}


@cache
def _spellings(cls: type[C]) -> dict[str, C]:
    """Every accepted spelling; where a label equals another member's value, the value wins."""
    labels = {_folded(word): member for member in cls for word in (member.en, member.ar)}
    return labels | {_folded(member.value): member for member in cls}


def _folded(text: str) -> str:
    """Lower case, Arabic without vowel marks and in one spelling, words joined by underscores."""
    from trucewatch.values.number_words import fold  # imports codes: late, to avoid a cycle

    return re.sub(r"[\s_\-]+", "_", fold(text)).strip("_")


def _refusal(cls: type[C], text: str) -> Refusal:
    """The refusal of a word that is not in the list, with what could be written instead."""
    from trucewatch.values.message import either
    from trucewatch.values.refusal import refuse  # both import codes: late, to avoid a cycle
    from trucewatch.values.texts import Text

    name = Text("en", {"en": cls.LIST_EN, "ar": cls.LIST_AR})
    written = _written(cls)
    allowed = tuple(written.values())
    if not _folded(text):
        return refuse("codes-empty", list=name, allowed=allowed)
    given = text.strip()[:_SHOWN]
    near = nearest(cls, text)
    if near:
        return refuse(
            "codes-near",
            given=given,
            list=name,
            nearest=either([written[one.value] for one in near]),
        )
    return refuse("codes-none-near", given=given, list=name, allowed=allowed)


def _spaced(name: str) -> str:
    """The words of a class name: RecordState is "record state"."""
    return re.sub(r"(?<=[a-z])(?=[A-Z])", " ", name).lower()


@cache
def _written(cls: type[Code]) -> dict[str, Text]:
    """By value, what a person writes into a file, and what it means if the value does not say so."""
    from trucewatch.values.texts import Text

    return {
        member.value: Text(
            "en", {"en": _labelled(member, member.en), "ar": _labelled(member, member.ar)}
        )
        for member in cls
    }


def _labelled(member: Code, label: str) -> str:
    return member.value if _folded(label) == member.value else f"{member.value} ({label})"
