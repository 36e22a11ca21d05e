"""The letters of a text as it is read: none that cannot be seen, none that cannot be written."""

from __future__ import annotations

import re

from trucewatch.importers.files.characters import UNWRITABLE

_UNSEEN = re.compile("[\u00ad\u061c\u200b\u200e\u200f\u202a-\u202e\u2060\u2066-\u2069\ufeff]")
_RAISED = {"2": "²", "3": "³"}


def readable(text: str) -> str:
    """The text without marks of direction and the like, U+FFFD for what cannot be written.

    Those marks order what is seen and say nothing; inside a figure or a name they hide it.
    """
    return UNWRITABLE.sub("\ufffd", _UNSEEN.sub("", text))


def raised(before: str, text: str) -> str:
    """A number set above the line: a mark of a note goes into brackets, so that no figure grows.

    "750" with the mark 10 is not 75,010 people. A square metre stays one.
    """
    if not text.strip().isdecimal():
        return text
    unit = before[-1:] == "m" and text in _RAISED
    return _RAISED[text] if unit else f"[{text.strip()}]"
