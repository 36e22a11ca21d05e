"""How each kind of argument of a message is said in a language, and kept as JSON."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING
from unicodedata import bidirectional

from trucewatch.values.codes.base import Code
from trucewatch.values.message import Message, NameOf

if TYPE_CHECKING:
    from trucewatch.values.message import Arg
    from trucewatch.values.plain import Json

_ISOLATE, _END = "\u2068", "\u2069"
_RIGHT_TO_LEFT = "\u2067"
_STRONG = ("L", "R", "AL")
_UNSEEN = re.compile("[\u202a-\u202e\u2066-\u2069]")  # overrides and isolates of foreign words
_CONTROL = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\ud800-\udfff]")


def say_argument(arg: Arg, lang: str) -> str | int:
    """Words for a gap of a message; a number stays a number, so that plurals can choose by it."""
    if isinstance(arg, bool):
        raise TypeError("a message is not filled with a truth value")
    if isinstance(arg, Code):
        return arg.label(lang)
    if isinstance(arg, str):
        return foreign_words(arg)
    if isinstance(arg, int):
        return arg
    if isinstance(arg, Message):
        return directed(arg.text(lang), lang)
    if isinstance(arg, tuple):
        return say_list(arg, lang)
    if isinstance(arg, NameOf):
        return say_argument(arg.text, lang)
    return _say_value(arg, lang)


def say_list(items: tuple[Arg, ...], lang: str) -> str:
    """A list in running words: "A, B and C", "أ وب وج"; each item keeps its own direction."""
    said = [_ISOLATE + _as_words(say_argument(item, lang)) + _END for item in items]
    if lang == "ar":
        return " و".join(said)
    if len(said) < 2:
        return "".join(said)
    return ", ".join(said[:-1]) + " and " + said[-1]


def directed(said: str, lang: str) -> str:
    """Arabic words, set in their direction where they are made of isolates alone.

    Who looks for the first strong letter skips isolates (UAX #9, P2 and P3) and would set such
    words from left to right.
    """
    if lang != "ar" or _ISOLATE not in said or _has_strong(said):
        return said
    return _RIGHT_TO_LEFT + said + _END


def _has_strong(said: str) -> bool:
    """Whether a letter of either direction stands outside all isolates."""
    depth = 0
    for sign in said:
        if sign in (_ISOLATE, _RIGHT_TO_LEFT):
            depth += 1
        elif sign == _END:
            depth -= 1
        elif not depth and bidirectional(sign) in _STRONG:
            return True
    return False


def foreign_words(words: str) -> str:
    """Words from outside, made harmless: no control characters, no change of direction."""
    return _UNSEEN.sub("", _CONTROL.sub("\ufffd", words))


def visible(words: str) -> str:
    """Words of a stranger with all written out that cannot be seen or that steers a screen.

    A new line could forge one of ours, and a mark of direction could turn one round.
    """
    return "".join(sign if sign.isprintable() else ascii(sign)[1:-1] for sign in words)


def all_visible(message: Message) -> Message:
    """A message whose gaps hold nothing that cannot be seen."""
    return Message(message.code, {name: _all_visible(arg) for name, arg in message.args.items()})


def _all_visible(arg: Arg) -> Arg:
    if isinstance(arg, tuple):
        return tuple(_all_visible(item) for item in arg)
    return visible(arg) if isinstance(arg, str) and not isinstance(arg, Code) else arg


def plain_argument(arg: Arg) -> Json:
    """The argument as JSON: codes and values in their text form, lists as lists."""
    from trucewatch.values.texts import Text

    if isinstance(arg, Code):
        return arg.value
    if isinstance(arg, str | int):
        return arg
    if isinstance(arg, tuple):
        return [plain_argument(item) for item in arg]
    if isinstance(arg, NameOf):
        return plain_argument(arg.text)
    if isinstance(arg, Message | Text):
        return arg.plain()
    return str(arg)


def _as_words(said: str | int) -> str:
    return f"{said:,}" if isinstance(said, int) else said


def _say_value(arg: object, lang: str) -> str:
    """A text, a count, an instant or a period, in the words of the language."""
    from trucewatch.values.texts import Text

    return foreign_words(arg.get(lang)) if isinstance(arg, Text) else _say_bounds(arg, lang)


def _say_bounds(arg: object, lang: str) -> str:
    """What has bounds, as the wording of values says it; read late, for it reads calendars."""
    from trucewatch.values import wording
    from trucewatch.values.count import Count
    from trucewatch.values.period import Period
    from trucewatch.values.when import When

    if isinstance(arg, Count):
        return wording.say_count(arg, lang)
    if isinstance(arg, When):
        return wording.say_when(arg, lang)
    if isinstance(arg, Period):
        return wording.say_period(arg, lang)
    raise TypeError(f"a message is not filled with {type(arg).__name__}")
