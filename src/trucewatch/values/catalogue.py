"""The bilingual message catalogue: Project Fluent files, one a topic and language.

A message code is "<topic>-<name>"; `catalogue/<language>/<topic>.ftl` holds it. A file is read
when the first of its messages is said, and so is the Fluent library.
Source: Project Fluent syntax 1.0; plural categories of Unicode CLDR.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from fluent.runtime import FluentBundle

LANGUAGES = ("en", "ar")
_FOLDER = Path(__file__).with_name("catalogue")
_CODE = re.compile(r"([a-z][a-z0-9]*)-[a-z0-9-]+")
_OPEN, _CLOSE = "\ue000", "\ue001"  # private use: stand in for long words while Fluent formats
_STAND_IN = re.compile(f"{_OPEN}([0-9]+){_CLOSE}")
_LONG = 200  # characters; fluent.runtime refuses parts over 2,500


def say(code: str, args: Mapping[str, str | int], lang: str) -> str:
    """The message in the language; KeyError for an unknown code, language or unfilled gap."""
    bundle = bundle_of(topic_of(code), lang)
    pattern = bundle.get_message(code).value
    if pattern is None:
        raise KeyError(code)
    short, long_words = _set_aside(args)
    words, errors = bundle.format_pattern(pattern, short)
    if errors:
        raise KeyError(f"{code} ({lang}): {errors[0]}")
    return _STAND_IN.sub(lambda found: long_words[int(found[1])], str(words))


def topic_of(code: str) -> str:
    """The topic of a message code, the part before the first hyphen."""
    found = _CODE.fullmatch(code)
    if found is None:
        raise KeyError(code)
    return found[1]


@cache
def bundle_of(topic: str, lang: str) -> FluentBundle:
    """The messages of one topic in one language."""
    from fluent.runtime import FluentBundle, FluentResource

    bundle = FluentBundle([lang], use_isolating=True)
    bundle.add_resource(FluentResource(words_of(topic, lang)))
    return bundle


def words_of(topic: str, lang: str) -> str:
    """The Fluent file of one topic in one language, as it stands."""
    if lang not in LANGUAGES:
        raise KeyError(lang)
    place = _FOLDER / lang / f"{topic}.ftl"
    if not place.is_file():
        raise KeyError(f"{lang}/{topic}.ftl")
    return place.read_text(encoding="utf-8")


def topics(lang: str) -> tuple[str, ...]:
    """Every topic that has a file in the language."""
    return tuple(sorted(place.stem for place in (_FOLDER / lang).glob("*.ftl")))


def _set_aside(args: Mapping[str, str | int]) -> tuple[dict[str, str | int], list[str]]:
    """Short arguments as they are, long ones replaced by a stand-in, and the long words."""
    short: dict[str, str | int] = {}
    long_words: list[str] = []
    for name, arg in args.items():
        if isinstance(arg, str) and (len(arg) > _LONG or _OPEN in arg):
            short[name] = f"{_OPEN}{len(long_words)}{_CLOSE}"
            long_words.append(arg)
        else:
            short[name] = arg
    return short, long_words
