"""How a language is written: its direction and its quotation marks.

Source: Unicode CLDR 45, characterOrder and quotationStart/End of each language.
"""

from __future__ import annotations

_FROM_THE_RIGHT = {"ar", "fa", "ur", "he", "ckb", "ps", "sd", "ug", "yi", "syr", "arc"}
_MARKS = {
    "ar": ("«", "»"),  # ours: what the press of the Levant prints
    "en": ("“", "”"),
    "fr": ("« ", " »"),
    "de": ("„", "“"),
    "ru": ("«", "»"),
    "tr": ("“", "”"),
    "fa": ("«", "»"),
}


def direction_of(language: str) -> str:
    """The direction of a BCP 47 tag, "rtl" or "ltr"; an undetermined one is taken as "ltr"."""
    return "rtl" if language.partition("-")[0] in _FROM_THE_RIGHT else "ltr"


def quoted(text: str, language: str) -> str:
    """The text between the quotation marks of its language."""
    opening, closing = _MARKS.get(language.partition("-")[0], _MARKS["en"])
    return f"{opening}{text}{closing}"
