"""Colours, faces and measures of the drawings.

Colours are told apart in the three common kinds of colour blindness (after Okabe and Ito, 2008,
darkened) and stand 3:1 against white at least (WCAG 2.2, 1.4.11); words 4.5:1. Every colour comes
with a shape or a hatching of its own.
"""

from __future__ import annotations

INK = "#1c1f23"
QUIET = "#545b64"
RULE = "#c9ced6"
TINT = "#eef1f5"
PAPER = "#ffffff"
BLUE = "#17507f"
VERMILION = "#b5410b"
GREEN = "#00694d"
PURPLE = "#6a3d83"
OCHRE = "#8a6100"
HOLDERS = ("#17507f", "#8a6100", "#6a3d83", "#00694d", "#545b64")  # of areas by who held them

LATIN_FACES = "Noto Sans, Segoe UI, Roboto, Arial, sans-serif"
ARABIC_FACES = "Amiri, Noto Naskh Arabic, Geeza Pro, Times New Roman, serif"
_NARROW = set("iljtfrI.,:;'|!()[] ءاأإآدذرزو،")
_WIDE = set("mwMWسشصضطظ—")
_OPENING, _CLOSING = "\u2066\u2067\u2068", "\u2069"  # isolates of the two directions
_MARKS = {*_OPENING, *_CLOSING}


def letter_size(size: float, language: str) -> float:
    """The size to draw at, so that both scripts look equally large: Amiri is drawn small."""
    return size * 1.28 if language == "ar" else size


def line_height(language: str) -> float:
    """From one line of a label to the next."""
    return 17.5 if language == "ar" else 15.0


def text_width(text: str, size: float, language: str) -> float:
    """About how wide a line is, in the units of size; rather too wide than too narrow."""
    scale = 0.64 if language == "ar" else 0.6
    seen = (mark for mark in text if mark not in _MARKS)
    ems = sum(0.55 if mark in _NARROW else 1.5 if mark in _WIDE else 1.0 for mark in seen)
    return ems * scale * size


def wrapped(text: str, most: float, size: float, language: str) -> list[str]:
    """The words in lines no wider than most, a single longer word apart.

    What is isolated from the direction around it, and reaches over several lines, is so in each.
    """
    lines: list[str] = []
    for word in text.split():
        longer = f"{lines[-1]} {word}" if lines else word
        if lines and text_width(longer, size, language) <= most:
            lines[-1] = longer
        else:
            lines.append(word)
    return _isolated(lines)


def _isolated(lines: list[str]) -> list[str]:
    found, open_ = [], ""
    for line in lines:
        begun = open_ + line
        for mark in line:
            if mark in _OPENING:
                open_ += mark
            elif mark == _CLOSING:
                open_ = open_[:-1]
        found.append(begun + _CLOSING * len(open_))
    return found
