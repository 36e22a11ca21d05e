"""Which language the command line speaks: --language, TRUCEWATCH_LANGUAGE, or the locale."""

from __future__ import annotations

import os
import sys
from typing import TYPE_CHECKING

import click

if TYPE_CHECKING:
    from trucewatch.values.message import Message

ISOLATES = {0x2066: None, 0x2067: None, 0x2068: None, 0x2069: None}
VARIABLE = "TRUCEWATCH_LANGUAGE"
LANGUAGES = ("en", "ar")


def chosen_language() -> str:
    """ "ar" or "en"."""
    return asked_language() or _first_of(os.environ.get(VARIABLE), os.environ.get("LANG")) or "en"


def asked_language() -> str | None:
    """The language that --language asks for; None where the option is not given."""
    context = click.get_current_context(silent=True)
    return _first_of(context.params.get("language") if context else None, _in_arguments(sys.argv))


def _first_of(*stated: str | None) -> str | None:
    """The first that says a language."""
    begun = (str(one or "").lower()[:2] for one in stated)
    return next((one for one in begun if one in LANGUAGES), None)


def said(message: Message) -> str:
    """The words of a message for a terminal.

    English goes without direction marks, so that a command in it can be copied.
    """
    return for_terminal(message.text(chosen_language()))


def for_terminal(words: str) -> str:
    """Words as a terminal shall have them: in English without direction marks."""
    return words if chosen_language() == "ar" else words.translate(ISOLATES)


def _in_arguments(arguments: list[str]) -> str:
    """The language asked for in words that click has not read, or could not read."""
    for word, after in zip(arguments, [*arguments[1:], ""], strict=True):
        if word == "--language":
            return after
        if word.startswith("--language="):
            return word.partition("=")[2]
    return ""
