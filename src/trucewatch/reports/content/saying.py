"""Sentences of the catalogue whose gaps are runs: figures stay bound inside the words."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import TypeAlias

from trucewatch.reports.runs import Run, Runs, Words
from trucewatch.values import catalogue
from trucewatch.values.message import Message

Gap: TypeAlias = "str | int | Run | Runs"

_OPEN, _CLOSE = "\uf100", "\uf101"  # private use: stand for runs while Fluent puts the words
_STAND_IN = re.compile(f"{_OPEN}([0-9]+){_CLOSE}")
_ISOLATED = re.compile("\u2068([^\u2068\u2069]*)\u2069")
_OTHER_WAY = {"en": re.compile("[\u0600-\u06ff]"), "ar": re.compile("[A-Za-z\u00c0-\u024f]")}
_KEPT = {0xF102: "\u2068", 0xF103: "\u2069"}  # private use: isolates that stay


def say(code: str, language: str, **gaps: Gap) -> Runs:
    """The message as runs. Whole numbers choose plural forms; words and runs fill gaps."""
    held: list[Runs] = []
    plain: dict[str, str | int] = {}
    for name, gap in gaps.items():
        plain[name] = gap if isinstance(gap, str | int) else _stand_in(gap, held)
    return _joined(_unisolated(catalogue.say(code, plain, language), language), held)


def say_words(code: str, language: str, **gaps: str | int) -> str:
    """The message as plain words, for titles, labels and captions."""
    return _unisolated(catalogue.say(code, gaps, language), language)


def message_words(message: Message, language: str) -> str:
    """A message of screening, ledger or checks, isolated only where its words run the other way."""
    return _unisolated(message.text(language), language)


def listed(items: Sequence[Runs], language: str, last: str = "and") -> Runs:
    """Items in running words: "A, B and C"; "أ وب وج". last: the message before the last one."""
    between, final = _words_between(language, last)
    found: list[Run] = []
    for at, item in enumerate(items):
        if at:
            found.append(Words(final if at == len(items) - 1 else between))
        found.extend(item)
    return tuple(found)


def listed_words(items: Sequence[str], language: str, last: str = "and") -> str:
    """Items in running words, as plain words."""
    between, final = _words_between(language, last)
    if len(items) < 2:
        return "".join(items)
    return between.join(items[:-1]) + final + items[-1]


def joined(parts: Sequence[Runs], between: str) -> Runs:
    """Parts one after the other with something between."""
    found: list[Run] = []
    for part in parts:
        found.extend((Words(between), *part) if found else part)
    return tuple(found)


def sentences(*parts: Runs) -> Runs:
    """Runs one after the other with a blank between, empty ones left out."""
    return joined([part for part in parts if part], " ")


def begun(text: str) -> str:
    """The words as a line or a sentence begins: its first letter large, where there are large ones."""
    at = next((at for at, mark in enumerate(text) if mark.isalnum()), 0)
    return text[:at] + text[at : at + 1].upper() + text[at + 1 :]


def sentence(text: str) -> str:
    """The words as a sentence of its own, with a stop behind it."""
    said = begun(text)
    return said if said.rstrip("\u2069").endswith((".", "!", "?", "؟")) else f"{said}."


def _words_between(language: str, last: str) -> tuple[str, str]:
    """What stands between items, and before the last one."""
    if language == "ar":
        final = " و" if last == "and" else " أو "
        return (final if last == "and" else "، "), final
    return ", ", f" {last} "


def _stand_in(gap: Run | Runs, held: list[Runs]) -> str:
    held.append(gap if isinstance(gap, tuple) else (gap,))
    return f"{_OPEN}{len(held) - 1}{_CLOSE}"


def _joined(said: str, held: Sequence[Runs]) -> Runs:
    """The words around the stand-ins, and the runs that these stood for."""
    found: list[Run] = []
    for at, piece in enumerate(_STAND_IN.split(said)):
        if at % 2:
            found.extend(held[int(piece)])
        elif piece:
            found.append(Words(piece))
    return tuple(found)


def _unisolated(said: str, language: str) -> str:
    """The words with isolates only around what runs the other way."""
    other = _OTHER_WAY[language]
    said = said.replace("\u2067", "\u2068")

    def kept(found: re.Match[str]) -> str:
        return f"\uf102{found[1]}\uf103" if other.search(found[1]) else found[1]

    innermost = 1
    while innermost:
        said, innermost = _ISOLATED.subn(kept, said)
    return said.translate(_KEPT)
