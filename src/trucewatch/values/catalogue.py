"""The bilingual message catalogue: Project Fluent files, one a topic and language.

A message code is "<topic>-<name>"; `catalogue/<language>/<topic>.ftl` holds it. A file is read
when the first of its messages is said, each message is parsed when it is said (most never are,
and parsing is slow), and the Fluent library is loaded by the first.
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
    from fluent.runtime.resolver import Pattern

LANGUAGES = ("en", "ar")
_FOLDER = Path(__file__).with_name("catalogue")
_CODE = re.compile(r"([a-z][a-z0-9]*)-[a-z0-9-]+")
_MARGIN = re.compile(r"^(?=[a-z])", re.MULTILINE)  # only a message begins at the margin
_OPEN, _CLOSE = "\ue000", "\ue001"  # private use: stand in for long words while Fluent formats
_STAND_IN = re.compile(f"{_OPEN}([0-9]+){_CLOSE}")
_LONG = 200  # characters; fluent.runtime refuses parts over 2,500


def say(code: str, args: Mapping[str, str | int], lang: str) -> str:
    """The message in the language; KeyError for an unknown code, language or unfilled gap."""
    return _filled(code, args, lang) if args else _without_gaps(code, lang)


@cache
def _without_gaps(code: str, lang: str) -> str:
    """A message that nothing is put into, made once: most of a page are such."""
    return _filled(code, {}, lang)


def _filled(code: str, args: Mapping[str, str | int], lang: str) -> str:
    pattern = _pattern(code, lang)
    short, long_words = _set_aside(args)
    words, errors = _bundle(lang).format_pattern(pattern, short)
    if errors:
        raise KeyError(f"{code} ({lang}): {errors[0]}")
    return _STAND_IN.sub(lambda found: long_words[int(found[1])], str(words))


def topic_of(code: str) -> str:
    """The topic of a message code, the part before the first hyphen."""
    found = _CODE.fullmatch(code)
    if found is None:
        raise KeyError(code)
    return found[1]


def is_said(code: str) -> bool:
    """Whether there is a message of this code."""
    found = _CODE.fullmatch(code)
    return found is not None and found[1] in topics("en") and code in _written(found[1], "en")


@cache
def _pattern(code: str, lang: str) -> Pattern:
    """A message, ready to be filled."""
    from fluent.runtime import FluentResource

    message = FluentResource(_written(topic_of(code), lang)[code])
    bundle = _bundle(lang)
    bundle.add_resource(message)
    pattern = bundle.get_message(code).value
    if pattern is None:
        raise KeyError(code)
    return pattern


@cache
def _bundle(lang: str) -> FluentBundle:
    """The messages of a language that were said so far."""
    from fluent.runtime import FluentBundle

    return FluentBundle([lang], use_isolating=True)


@cache
def _written(topic: str, lang: str) -> dict[str, str]:
    """Each message of a topic as it is written, by its code."""
    messages = _MARGIN.split(words_of(topic, lang))[1:]
    return {message.partition("=")[0].rstrip(): message for message in messages}


def words_of(topic: str, lang: str) -> str:
    """The Fluent file of one topic in one language, as it stands."""
    if lang not in LANGUAGES:
        raise KeyError(lang)
    place = _FOLDER / lang / f"{topic}.ftl"
    if not place.is_file():
        raise KeyError(f"{lang}/{topic}.ftl")
    return place.read_text(encoding="utf-8")


@cache
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
