"""Words that somebody typed, as a text in the language of its letters."""

from __future__ import annotations

import re

from trucewatch.values.refusal import refuse
from trucewatch.values.texts import EMPTY_TEXT, Text

ARABIC = re.compile("[\u0620-\u064a\u0671-\u06d3]")
LATIN = re.compile("[A-Za-z]")
LONGEST = 5000
LONGEST_REASON = 500


def typed_whole(words: str, most: int = LONGEST) -> str:
    """What was typed, without blanks around it; a break of lines is one sign, as browsers count it.

    Raises Refusal for more than so many signs: nothing that somebody typed is cut.
    """
    whole = words.replace("\r\n", "\n").strip()
    if len(whole) > most:
        raise refuse("recording-too-long", most=most)
    return whole


def written(words: str, lang: str) -> Text:
    """The words with their language: Arabic or English by the more of their letters, and that of
    the page where they have none. Raises Refusal for signs that cannot be kept, and as above."""
    arabic, latin = len(ARABIC.findall(words)), len(LATIN.findall(words))
    tongue = lang if arabic == latin else "ar" if arabic > latin else "en"
    stripped = typed_whole(words)
    return Text.parse(stripped, tongue) if stripped else EMPTY_TEXT
