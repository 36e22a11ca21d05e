"""Which language the command line speaks: --language, TRUCEWATCH_LANGUAGE, or the locale."""

from __future__ import annotations

import os

import click

from trucewatch.values.message import Message

ISOLATES = {0x2066: None, 0x2067: None, 0x2068: None, 0x2069: None}
VARIABLE = "TRUCEWATCH_LANGUAGE"


def chosen_language() -> str:
    """ "ar" or "en"."""
    context = click.get_current_context(silent=True)
    stated = context.params.get("language") if context else None
    stated = stated or os.environ.get(VARIABLE) or os.environ.get("LANG", "")
    return "ar" if str(stated).lower().startswith("ar") else "en"


def said(message: Message) -> str:
    """The words of a message for a terminal.

    English goes without direction marks, so that a command in it can be copied.
    """
    lang = chosen_language()
    words = message.text(lang)
    return words if lang == "ar" else words.translate(ISOLATES)
