"""Words in templates: `{% say "web-title" %}` and `{{ value|said:lang }}`."""

from __future__ import annotations

import re
from functools import cache
from typing import Any

from django import template
from django.contrib.messages.storage.base import Message as DjangoMessage
from django.template.base import Node, Parser, Token
from django.template.context import Context
from django.utils.html import escape
from django.utils.safestring import SafeString, mark_safe

from trucewatch.values.codes.base import Code
from trucewatch.values.message import Message
from trucewatch.values.texts import Text

register = template.Library()
UNDO = "undo="
"""Begins the tag of a notice that says where it is undone."""

_COMMAND = re.compile("\u2068(trucewatch [^\u2069]*)\u2069")


@register.simple_tag(takes_context=True)
def say(context: Context, code: str, **args: Any) -> str:
    """A sentence of the catalogue in the language of the page."""
    return Message(code, args).text(context["lang"])


_say_filled = register.tags["say"]


@register.tag("say")
def _say(parser: Parser, token: Token) -> Node:
    """`say`; a sentence without gaps, as most of a page are, is made ready for pages once."""
    _, *given = token.split_contents()
    if len(given) == 1 and given[0][0] == '"':
        return Sentence(given[0].strip('"'))
    return _say_filled(parser, token)


class Sentence(Node):
    """A sentence of the catalogue without gaps; escaped, as sentences are for pages."""

    def __init__(self, code: str) -> None:
        self.code = code

    def render(self, context: Context) -> SafeString:
        """The words in the language of the page."""
        return _sentence(self.code, context["lang"])


@register.simple_tag(takes_context=True)
def say_commands(context: Context, code: str, **args: Any) -> SafeString:
    """A sentence with commands in it."""
    return with_commands(Message(code, args).text(context["lang"]))


@register.filter
def with_commands(said: str) -> SafeString:
    """A sentence for a page; each command in it, which fills a gap, is set to be copied whole.

    It keeps its direction in Arabic, and is not broken at a hyphen.
    """
    return mark_safe(_COMMAND.sub(_as_command, escape(said)))  # noqa: S308


def _as_command(found: re.Match[str]) -> str:
    whole = re.sub(r"[^ ]*-[^ ]*", r"<span>\g<0></span>", found[1])
    return f'<code class="command" dir="ltr" translate="no">{whole}</code>'


@cache
def _sentence(code: str, lang: str) -> SafeString:
    return escape(Message(code).text(lang))


@register.filter
def said(value: Any, lang: str) -> str:
    """A message, a text or a code in a language."""
    if isinstance(value, Message):
        return value.text(lang)
    if isinstance(value, Text):
        return value.get(lang)
    return value.label(lang) if isinstance(value, Code) else str(value)


@register.filter
def tongue(value: Text, lang: str) -> str:
    """The language tag that a text is shown in."""
    return lang if value.has(lang) else value.original


@register.filter
def undo_of(told: DjangoMessage) -> str:
    """The address that undoes what a notice tells of; empty where nothing does."""
    tags = str(told.extra_tags or "").split()
    return next((tag.removeprefix(UNDO) for tag in tags if tag.startswith(UNDO)), "")


@register.simple_tag(takes_context=True)
def with_query(context: Context, **changed: Any) -> str:
    """The query of this page with some of its parts changed; an empty one is left out."""
    query = context["request"].GET.copy()
    for name, value in changed.items():
        query[name] = str(value)
        if value in ("", None):
            del query[name]
    return "?" + query.urlencode()
