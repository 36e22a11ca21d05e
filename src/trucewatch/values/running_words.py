"""Short phrases of the catalogue joined into running words, isolated only where directions mix."""

from __future__ import annotations

import re

from trucewatch.values import catalogue

_ISOLATED = re.compile("\u2068([^\u2068\u2069]*)\u2069")
_BACK = {0xE002: "\u2068", 0xE003: "\u2069"}  # private use: marks of isolates that stay
_LATIN = re.compile("[A-Za-z\u00c0-\u024f]")
_ARABIC = re.compile("[\u0600-\u065f\u066a-\u06ef\u06fa-\u06ff]")


def isolate(run: str) -> str:
    """A run kept apart from the direction of the words around it (U+2068 ... U+2069, UAX #9)."""
    return f"\u2068{run}\u2069"


def phrase(name: str, lang: str, **gaps: str | int) -> str:
    """The phrase "wording-<name>"; a filled gap stays isolated only if it runs the other way."""
    other = _ARABIC if lang == "en" else _LATIN

    def kept(found: re.Match[str]) -> str:
        return f"\ue002{found[1]}\ue003" if other.search(found[1]) else found[1]

    words, innermost = catalogue.say(f"wording-{name}", gaps, lang), 1
    while innermost:
        words, innermost = _ISOLATED.subn(kept, words)
    return words.translate(_BACK)
