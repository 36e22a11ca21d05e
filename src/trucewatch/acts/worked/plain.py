"""What was worked out as JSON, and back again: every message with its arguments as the values they were.

`Message.plain` is for people and other programs, and says of a value only how it is written.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, Final, TypeVar
from uuid import UUID

from cattrs import Converter

from trucewatch.values.codes.base import ALL_LISTS, Code
from trucewatch.values.count import Count
from trucewatch.values.message import Arg, Message, NameOf
from trucewatch.values.period import Period
from trucewatch.values.plain import Json
from trucewatch.values.texts import Text
from trucewatch.values.when import When

T = TypeVar("T")

_WRITTEN: Final[dict[str, Callable[[str], Arg]]] = {
    "count": Count.parse,
    "when": When.parse,
    "period": Period.parse,
}
"""Values that are kept in their text form, as records keep them."""


def plain_of(found: object) -> Any:
    """A dataclass of values as JSON."""
    return _converter.unstructure(found)


def of_plain(plain: Any, shape: type[T]) -> T:
    """The dataclass that `plain_of` wrote."""
    return _converter.structure(plain, shape)


def _message(message: Message) -> Json:
    return [message.code, {name: _argument(arg) for name, arg in message.args.items()}]


def _argument(arg: Arg) -> Json:
    """A word or a number as it is; anything else as a list that begins with what it is."""
    if isinstance(arg, Code):
        return ["code", type(arg).__name__, arg.value]
    if isinstance(arg, str | int):
        return arg
    if isinstance(arg, tuple):
        return ["all", *map(_argument, arg)]
    if isinstance(arg, Message):
        return ["message", _message(arg)]
    if isinstance(arg, Text):
        return ["text", arg.plain()]
    if isinstance(arg, NameOf):
        return ["name", arg.kind, arg.key, _argument(arg.text)]
    return [type(arg).__name__.lower(), str(arg)]


def _read_message(plain: Any, _: object = None) -> Message:
    code, args = plain
    return Message(code, {name: _read_argument(arg) for name, arg in args.items()})


def _read_argument(plain: Any) -> Arg:
    if not isinstance(plain, list):
        given: Arg = plain
        return given
    what, *held = plain
    if what in _WRITTEN:
        return _WRITTEN[what](held[0])
    return _READ[what](*held)


def _read_name(kind: str, key: str, text: Any) -> NameOf:
    read = _read_argument(text)
    return NameOf(kind, key, read if isinstance(read, Text) else str(read))


_READ: Final[dict[str, Callable[..., Arg]]] = {
    "code": lambda name, value: ALL_LISTS[name](value),
    "all": lambda *each: tuple(map(_read_argument, each)),
    "message": _read_message,
    "text": Text.parse,
    "name": _read_name,
}


def _made() -> Converter:
    made = Converter()
    made.register_unstructure_hook(Message, _message)
    made.register_structure_hook(Message, _read_message)
    for shape in (When, Count):
        made.register_unstructure_hook(shape, str)
        made.register_structure_hook(shape, lambda text, of: of.parse(text))
    made.register_unstructure_hook(UUID, str)
    made.register_structure_hook(UUID, lambda text, _: UUID(text))
    return made


_converter = _made()
