"""What --help says of a command, in the chosen language, from the catalogue.

Nothing is looked up until help is asked for. The examples stand in the docstring of the command, for
they are the same in every language; the first line of it is what the catalogue says in English.
"""

from __future__ import annotations

import inspect
import re
import textwrap
from collections.abc import Iterable
from typing import Any

import click

from trucewatch.cli.language import chosen_language
from trucewatch.values.plain_messages import plain_messages

_WORD = r"[!-~]*[A-Za-z0-9][!-~]*"
_LATIN = re.compile(rf"(?<![!-~])(?=[!-~]*[A-Za-z]){_WORD}(?: {_WORD})*(?<![.,:;)])")
_RANGE = re.compile(r"[0-9]*<?=?x[<>=]+[0-9]+")
_EXAMPLE = "Example: "


def help_words(code: str) -> str:
    """What the catalogue says, the Latin words in Arabic isolated."""
    lang = chosen_language()
    said = plain_messages("help", lang)[f"help-{code}"]
    return _LATIN.sub(lambda found: isolated(found[0]), said) if lang == "ar" else said


def has_words(code: str) -> bool:
    """Whether the catalogue says anything under this code."""
    return f"help-{code}" in plain_messages("help", chosen_language())


def isolated(latin: str) -> str:
    """Words written from left to right, set apart where all else runs from right to left."""
    return f"\u2068{latin}\u2069" if chosen_language() == "ar" else latin


def _isolated_range(found: re.Match[str]) -> str:
    """The bounds of a number, which click writes as x>=1."""
    return isolated(found[0])


class Formatter(click.HelpFormatter):
    """Sets apart what is typed: the call of a command, and the names in its lists."""

    def write_usage(self, prog: str, args: str = "", prefix: str | None = None) -> None:
        whole = isolated(f"{prog}\x00{args}").partition("\x00")
        super().write_usage(whole[0], whole[2], prefix)

    def write_dl(
        self, rows: Iterable[tuple[str, str]], col_max: int = 30, col_spacing: int = 2
    ) -> None:
        told = [(isolated(name), _RANGE.sub(_isolated_range, said)) for name, said in rows]
        super().write_dl(told, col_max, col_spacing)


class Context(click.Context):
    formatter_class = Formatter


class SpokenCommand(click.Command):
    """A command whose help stands in the catalogue under `key`, which is its name if not given."""

    context_class = Context

    def __init__(self, *args: Any, key: str = "", **attributes: Any) -> None:
        super().__init__(*args, **attributes)
        self.key = key or str(self.name)
        self.said_in_code = inspect.cleandoc(self.help or "")

    @property
    def examples(self) -> list[str]:
        """The lines to copy, as they stand in the code."""
        written = self.said_in_code.partition(_EXAMPLE)[2]
        return textwrap.dedent(" " * len(_EXAMPLE) + written).splitlines() if written else []

    def speak(self, context: click.Context) -> None:
        """Fill in the words of the chosen language, of the command and of each option."""
        self.help = "\n\n".join((*self.sentences(), self._examples()))
        self.short_help = help_words(self.key)
        for option in self.get_params(context):
            if isinstance(option, click.Option):
                option.help = help_words(self._code_of(option))

    def sentences(self) -> tuple[str, ...]:
        """What the command does, and what else there is to know."""
        more = f"{self.key}-more"
        return (help_words(self.key), *([help_words(more)] if has_words(more) else []))

    def format_help(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        self.speak(ctx)
        super().format_help(ctx, formatter)

    def _examples(self) -> str:
        """A paragraph that is not filled; empty where there is none."""
        lines = [f"  {line}" for line in self.examples]
        return "\n".join(("\b", help_words("example"), *lines)) if lines else ""

    def _code_of(self, option: click.Option) -> str:
        """Under what the option is told: with its command, or as one that many have."""
        name = max(option.opts, key=len)
        own = f"{self.key}{name}"
        return own if has_words(own) else f"any{name}"


class SpokenGroup(SpokenCommand, click.Group):
    """A command of several commands; --language may stand before and after the name of each."""

    def __init__(self, *args: Any, **attributes: Any) -> None:
        super().__init__(*args, **attributes)
        languages = click.Choice(["en", "ar"])
        if all(param.name != "language" for param in self.params):
            self.params.append(click.Option(["--language"], type=languages, expose_value=False))

    def speak(self, context: click.Context) -> None:
        super().speak(context)
        for each in self.commands.values():
            if isinstance(each, SpokenCommand):
                each.speak(context)
