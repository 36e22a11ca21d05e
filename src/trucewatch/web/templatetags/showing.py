"""What stands in pages again and again, written here: a template included in a loop takes many
times as long for the same. Whatever words it is given are escaped."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from functools import lru_cache
from html import escape

from django import template
from django.template.context import Context
from django.template.loader import render_to_string
from django.urls import get_script_prefix
from django.utils.safestring import SafeString, mark_safe
from django.utils.text import normalize_newlines

from trucewatch.values.message import Message
from trucewatch.values.running_words import isolate
from trucewatch.values.two_languages import script_language
from trucewatch.values.wording import say_route
from trucewatch.web.pages.found import Found
from trucewatch.web.permissions import Right
from trucewatch.web.recording.laying_out import Shown
from trucewatch.web.words.members import members_called
from trucewatch.web.words.values import Named, Said
from trucewatch.web.words_kept import Waiting

register = template.Library()
OPEN, CLOSE = "\uf100", "\uf101"  # private use: stand for a record while a sentence is put together
STAND_IN = re.compile(f"{OPEN}([0-9]+){CLOSE}")

CALLED = "members_called"
"""What holds the names of the team while a page is made."""


@register.simple_tag
def named(one: Named) -> SafeString:
    """A record that is referred to: its name, and its page where one may go there."""
    return mark_safe(_named(one))  # noqa: S308


@register.simple_tag(takes_context=True)
def shown(context: Context, said: Said) -> SafeString:
    """What stands in a field: records by name, words in their language, the source's own beside."""
    told = _on_route(said, context["lang"]) if said.route else "<br>".join(map(_named, said.names))
    if said.words:
        tongue = f' lang="{escape(said.lang)}" dir="auto"' if said.lang else ""
        lines = escape(normalize_newlines(said.words)).replace("\n", "<br>")
        mark = "q" if said.quoted else "span"
        told += f" <{mark}{tongue}>{lines}</{mark}>"
    if said.stated:
        label = escape(Message("web-as-stated").text(context["lang"]))
        words = f'<q dir="auto">{escape(said.stated)}</q>'
        told += f' <span class="as-stated quiet">{label} {words}</span>'
    if said.other:
        told += _other(said.other)
    return mark_safe(f"{told}\n")  # noqa: S308


def _on_route(said: Said, lang: str) -> str:
    """The places of a route in a sentence, each with its page."""
    sentence = escape(say_route([f"{OPEN}{at}{CLOSE}" for at in range(len(said.names))], lang))
    return STAND_IN.sub(lambda found: _named(said.names[int(found[1])]).strip(), sentence)


@register.simple_tag(takes_context=True)
def told(context: Context, found: Found) -> SafeString:
    """The sentence of a finding: records in it by their names, not by what a file calls them."""
    said = escape(found.sentence.text(context["lang"]))
    for ref, one in found.by_ref.items():
        said = said.replace(isolate(escape(ref)), _named(one).strip())
    for ref in {one.ref for one in found.finding.where if one.ref}:  # of nothing that has a name
        said = said.replace(isolate(escape(ref)), f'<bdi class="code">{escape(ref)}</bdi>')
    return mark_safe(said)  # noqa: S308


@register.simple_tag(takes_context=True)
def member(context: Context, login: str) -> str:
    """What a member is called; the names of the team are looked up once for a page."""
    if CALLED not in context:
        context.dicts[0][CALLED] = members_called(context["lang"])
    called: dict[str, str] = context[CALLED]
    return called.get(login, login)


def _other(words: str) -> str:
    """The same in the other language, opened by who asks for it."""
    lang = script_language(words)
    asked = Message("web-other-language").text("en" if lang == "ar" else "ar")
    return (
        f'<details class="quiet" lang="{lang}" dir="auto"><summary>{escape(asked)}</summary>'
        f"{escape(words)}</details>"
    )


@register.simple_tag(takes_context=True)
def names(context: Context, some: Sequence[Named]) -> SafeString:
    """Names in a row, each in its language; their pages are elsewhere."""
    return mark_safe(_comma(context).join(map(_called, some)))  # noqa: S308


@register.simple_tag(takes_context=True)
def either(context: Context, some: Sequence[Named]) -> SafeString:
    """The same of those of whom one is meant, and it is not known which."""
    return mark_safe(_either(context, some))  # noqa: S308


@register.simple_tag(takes_context=True)
def attributed(context: Context, some: Iterable[Sequence[Named]]) -> SafeString:
    """Those whom several attributions name, each of them one or one of several."""
    return mark_safe(_comma(context).join(_either(context, one) for one in some))  # noqa: S308


@register.simple_tag(takes_context=True)
def ruled_on(context: Context, parties: Sequence[Sequence[Named]]) -> SafeString:
    """On whom it was ruled: in each of several rulings one party, or one of several; or on nobody."""
    lang = context["lang"]
    code, number = "determining-on-actor", len(parties)
    if number == 1:
        code, number = "determining-on-either", len(parties[0])
    told = attributed(context, parties) or escape(Message("determining-nobody").text(lang))
    label = escape(Message(code, {"count": max(1, number)}).text(lang))
    return mark_safe(f"{label} {told}")  # noqa: S308


def _either(context: Context, some: Sequence[Named]) -> str:
    return f" {Message('web-or').text(context['lang'])} ".join(map(_called, some))


def _comma(context: Context) -> str:
    return f"{Message('web-comma').text(context['lang'])} "


def _called(one: Named) -> str:
    return f'<span dir="auto" lang="{escape(one.lang)}">{escape(one.name)}</span>'


def _named(one: Named) -> str:
    tongue = f' lang="{escape(one.lang)}"' if one.lang else ""
    words = f'<span dir="auto"{tongue}>{escape(one.name or one.code)}</span>'
    if one.url:
        words = f'<a href="{escape(one.url)}">{words}</a>'
    if one.code and one.name:
        words += f' <bdi class="code quiet">{escape(one.code)}</bdi>'
    return f"{words}\n"


@register.simple_tag(takes_context=True)
def options(context: Context, some: Iterable[tuple[str, str, bool]]) -> SafeString:
    """What a field can be set to, one of it chosen."""
    none = Message("recording-none").text(context["lang"])
    told = (
        f'<option value="{escape(value)}"{" selected" if chosen else ""}>'
        f"{escape(label or ('' if value else none))}</option>"
        for value, label, chosen in some
    )
    return mark_safe("".join(told))  # noqa: S308


@register.simple_tag
def checks(name: str, some: Iterable[tuple[str, str, bool]]) -> SafeString:
    """The same where several can be chosen."""
    told = (
        f'<label class="check"><input type="checkbox" name="{escape(name)}"'
        f' value="{escape(value)}"{" checked" if chosen else ""}> {escape(label)}</label>'
        for value, label, chosen in some
    )
    return mark_safe("".join(told))  # noqa: S308


@register.simple_tag(takes_context=True)
def entry(context: Context, field: Shown) -> SafeString:
    """A field of a form that records something. One that stands as in every empty form is drawn once
    for all of them; words that somebody typed are kept nowhere."""
    added = str(context.get("added") or "")
    drawn = _bare_entry if field.bare else _entry
    here = added if added in (one.first for one in field.inputs) else ""
    return drawn(field, context["lang"], here, "new" in context)


def _entry(field: Shown, lang: str, added: str, new: bool) -> SafeString:
    """new: the form is one that can be left for another and come back to."""
    told = {"field": field, "lang": lang, "added": added, "new": new}
    return render_to_string("web/recording_field.html", told)


_bare_entry = lru_cache(maxsize=4096)(_entry)


@register.simple_tag(takes_context=True)
def waiting(context: Context, page: str) -> Waiting:
    """What was typed on a page of the case before, and the mark that its form carries."""
    told: Waiting = context["asking"].waiting(page)
    return told


@register.simple_tag(takes_context=True)
def sections(context: Context) -> SafeString:
    """The ways into the parts of a case, for the rights of this reader in it."""
    asking, section = context["asking"], context.get("section", "")
    code, rights, lang = asking.case.code, asking.rights, asking.lang
    return _sections(get_script_prefix(), code, rights, lang, section, asking.same_moment)


@lru_cache(maxsize=512)
def _sections(
    prefix: str, code: str, rights: frozenset[Right], lang: str, section: str, moment: str
) -> SafeString:
    """They tell nothing but the code of the case and what these rights are. prefix: in addresses;
    moment: in those of pages that speak of one."""
    may = {right.value: True for right in rights}
    told = {"code": code, "may": may, "lang": lang, "section": section, "moment": moment}
    return render_to_string("web/sections.html", told)
