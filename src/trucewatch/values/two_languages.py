"""A bare note that somebody wrote in two languages, as "English | Arabic"."""

from __future__ import annotations

_BETWEEN = " | "


def script_language(text: str) -> str:
    """The language of bare words: Arabic if any letter is Arabic, else English."""
    return "ar" if any("\u0600" <= mark <= "\u06ff" for mark in text) else "en"


def in_language(note: str, lang: str) -> tuple[str, str]:
    """What of a note is in this language, and what is in the other; all of it where it is in one."""
    halves = note.split(_BETWEEN)
    fitting = [half for half in halves if script_language(half) == lang]
    other = [half for half in halves if script_language(half) != lang]
    if not fitting or not other:
        return note, ""
    return _BETWEEN.join(fitting), _BETWEEN.join(other)
