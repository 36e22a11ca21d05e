"""The fixed words of a printed report, from the catalogue ("layout" messages)."""

from __future__ import annotations

from trucewatch.reports.blocks import BoxKind
from trucewatch.values.message import Message


def label(name: str, language: str, /, **gaps: str | int) -> str:
    """A fixed word or phrase of the layout in the language, its gaps filled."""
    return Message(f"layout-{name}", gaps).text(language)


def semicolon(language: str) -> str:
    """What stands between items that may hold commas themselves."""
    return "؛ " if language == "ar" else "; "


def box_label(kind: BoxKind, language: str) -> str:
    """What a box is, in a word that stands before its title; a note needs none."""
    if kind is BoxKind.NOTE:
        return ""
    return label(f"box-{kind.value}", language)
