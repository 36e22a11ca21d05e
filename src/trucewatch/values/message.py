"""A message of the catalogue with its arguments, sayable in English and in Arabic."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, TypeAlias

from trucewatch.values import catalogue

if TYPE_CHECKING:
    from trucewatch.values.codes.base import Code
    from trucewatch.values.count import Count
    from trucewatch.values.period import Period
    from trucewatch.values.plain import Json
    from trucewatch.values.texts import Text
    from trucewatch.values.when import When

Arg: TypeAlias = (
    "str | int | Text | NameOf | Count | When | Period | Code | Message | tuple[Arg, ...]"
)


@dataclass(frozen=True, slots=True)
class NameOf:
    """A record in a sentence: its kind, its key, and what our own record calls it.

    Who prints for others puts what these may know in its place (a withheld site, a source).
    """

    kind: str
    key: str
    text: Text | str


@dataclass(frozen=True, slots=True)
class Message:
    """One message: a code "<topic>-<name>" of the catalogue and what fills its gaps.

    A code that the catalogue lacks, or a gap left unfilled, is a bug: KeyError when it is said.
    """

    code: str
    args: Mapping[str, Arg] = field(default_factory=dict)

    def text(self, lang: str) -> str:
        """The words in "en" or "ar"; every gap is isolated for the two directions of writing."""
        from trucewatch.values.saying import say_argument

        said = {name: say_argument(arg, lang) for name, arg in self.args.items()}
        return catalogue.say(self.code, said, lang)

    def both(self) -> dict[str, str]:
        """The words in both languages, by language."""
        return {lang: self.text(lang) for lang in catalogue.LANGUAGES}

    def plain(self) -> dict[str, Json]:
        """Code and arguments as JSON, for records and `--json`."""
        from trucewatch.values.saying import plain_argument

        return {
            "code": self.code,
            "args": {name: plain_argument(arg) for name, arg in self.args.items()},
        }

    def __hash__(self) -> int:
        return hash(self.code)


def called(field: str) -> Message:
    """What a field of a record is called, as forms and pages call it."""
    return Message(f"field-{field.replace('_', '-')}")


def either(items: Sequence[Arg]) -> Arg:
    """One of several that could be meant: "A or B", «أ أم ب». At least one."""
    *others, last = items
    return Message("values-either", {"one": either(others), "other": last}) if others else last
