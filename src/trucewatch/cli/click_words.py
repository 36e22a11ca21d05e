"""The words that click says by itself ("Usage", "No such option"), in the chosen language.

click marks its words for gettext, whose catalogues are compiled files found by the environment. Ours
stand in the message catalogue with all others: each module of click is handed a translator that
looks there. The language is asked for at each word, because --language is read as late as that.
"""

from __future__ import annotations

import re
import sys
from collections.abc import Mapping
from functools import cache
from typing import TYPE_CHECKING

import click

from trucewatch.cli.language import chosen_language
from trucewatch.values.plain_messages import plain_messages

if TYPE_CHECKING:
    from trucewatch.values.message import Message

MODULES = ("core", "decorators", "exceptions", "formatting", "parser", "termui", "types")
_QUOTED = re.compile(r"{([a-z_]+)!r}")
_GAP = re.compile(r"({[a-z_]+})")


class Said(str):
    """Words of click in the chosen language, which remember what they say in the other."""

    code: str
    gaps: Mapping[str, object]

    def __new__(cls, words: str, code: str, gaps: Mapping[str, object] | None = None) -> Said:
        """gaps: what fills the gaps; None where that is still to come."""
        made = super().__new__(cls, words)
        made.code, made.gaps = code, gaps or {}
        return made

    def format(self, *_: object, **gaps: object) -> Said:
        """The words with their gaps filled."""
        return Said(super().format(**gaps), self.code, gaps)

    @property
    def message(self) -> Message:
        """The same as a message of the catalogue."""
        from trucewatch.values.message import Message

        return Message(self.code, {name: str(said) for name, said in self.gaps.items()})


def speak() -> None:
    """Let click say its words in the chosen language, from now on."""
    for name in MODULES:
        module = sys.modules[f"{click.__name__}.{name}"]
        for marked, said in (("_", translated), ("ngettext", translated_count)):
            if hasattr(module, marked):
                setattr(module, marked, said)


def translated(words: str) -> str:
    """Words of click in the chosen language; those that nobody translated as they are."""
    code = _codes().get(catalogued(words))
    if code is None:
        return words
    return Said(_arabic()[code] if chosen_language() == "ar" else words, code)


def translated_count(one: str, several: str, count: int) -> str:
    """As `translated`, of one or of several; the Arabic words do not depend on the number."""
    return translated(one if count == 1 else several)


def catalogued(words: str) -> str:
    """Words of click as the catalogue writes them: what click puts in quotes, between ours."""
    return _QUOTED.sub(r"“{\1}”", words)


@cache
def _codes() -> Mapping[str, str]:
    """The codes of the catalogue by the words of click."""
    return {said: code for code, said in plain_messages("click", "en").items()}


@cache
def _arabic() -> Mapping[str, str]:
    """The Arabic words by code; every gap is isolated for the two directions of writing."""
    arabic = plain_messages("click", "ar")
    return {code: _GAP.sub("\u2068\\1\u2069", said) for code, said in arabic.items()}
