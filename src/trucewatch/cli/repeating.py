"""The options of a command as they were given, for the command that a person is told next."""

from __future__ import annotations

from collections.abc import Collection
from typing import Any

import click
from click.core import ParameterSource


def options_given(without: Collection[str] = ()) -> list[str]:
    """The options on the command line of the command under way, as words to be typed again.

    without: names of options that are not to be repeated. What came from the environment stays
    there.
    """
    context = click.get_current_context()
    return [
        word
        for option in context.command.params
        if isinstance(option, click.Option) and option.name and option.name not in without
        if context.get_parameter_source(option.name) is ParameterSource.COMMANDLINE
        for word in _words(option, context.params[option.name])
    ]


def _words(option: click.Option, value: Any) -> list[str]:
    if option.is_flag:
        return [option.opts[0]]
    values = value if option.multiple else (value,)
    return [word for one in values for word in (option.opts[0], str(one))]
