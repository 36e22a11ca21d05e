"""The language of a text by the letters it is written in."""

from __future__ import annotations

import re

_ARABIC = re.compile("[\u0620-\u064a\u066e-\u06d3]")
_LATIN = re.compile("[A-Za-z]")
_OTHER = re.compile(r"[^\W\d_A-Za-z\u0600-\u06ff\u00c0-\u024f]")


def language_of(text: str) -> str:
    """ "ar" or "en" by which letters are more; "und" where other letters are more than both."""
    arabic, latin = len(_ARABIC.findall(text)), len(_LATIN.findall(text))
    if len(_OTHER.findall(text)) > arabic + latin or not arabic + latin:
        return "und"
    return "ar" if arabic > latin else "en"
