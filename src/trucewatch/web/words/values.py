"""A value in the words of a language, ready for a page."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import Any

from trucewatch.values.area import Area
from trucewatch.values.codes.base import Code
from trucewatch.values.codes.people import Minor
from trucewatch.values.count import Count
from trucewatch.values.daily_hours import DailyHours
from trucewatch.values.field_labels import label_of_field
from trucewatch.values.message import Message
from trucewatch.values.period import Period
from trucewatch.values.say_precision import say_precision
from trucewatch.values.texts import Text
from trucewatch.values.two_languages import in_language, script_language
from trucewatch.values.when import When
from trucewatch.values.wording import (
    isolate,
    say_count,
    say_date,
    say_hours,
    say_number,
    say_period,
    say_when,
)
from trucewatch.web.words.facts import say_facts


@dataclass(frozen=True, slots=True)
class Named:
    """A record that is referred to: its code, its name, and where its page is, if one may go there.

    lang: the language the name is in.
    """

    code: str = ""
    name: str = ""
    lang: str = ""
    url: str = ""


@dataclass(frozen=True, slots=True)
class Said:
    """What stands in a field: words, or records referred to, with the words of the source beside.

    other: the same in the language that is not read, for who asks for it. quoted: the words are those
    of a source. route: the records are places in the order in which one comes through them.
    """

    words: str = ""
    lang: str = ""
    names: tuple[Named, ...] = ()
    stated: str = ""
    other: str = ""
    quoted: bool = False
    route: bool = False

    def __bool__(self) -> bool:
        return bool(self.words or self.names)

    @property
    def line(self) -> str:
        """All of it as one line, for comparing."""
        return self.words or "; ".join(f"{one.code} {one.name}".strip() for one in self.names)


NOTHING = Said()
NO_PRECISION = Message("web-no-precision")


def say_value(value: Any, lang: str, zone: str, field: str = "") -> Said:
    """A value that refers to nothing, in words. zone: in which clock times are told. field: whose."""
    if isinstance(value, (When, Period, Count)):
        return (
            Said(say_measured(value, lang, zone, field), stated=value.stated) if value else NOTHING
        )
    if isinstance(value, DailyHours):
        return Said(say_hours(value, lang, zone))
    if isinstance(value, Text):
        return Said(value.get(lang), lang if value.has(lang) else value.original)
    if isinstance(value, Area):
        return Said(_shape(value, lang)) if value else NOTHING
    if isinstance(value, (tuple, list)):
        parts = [say_value(each, lang, zone).words for each in value]
        return Said(joined([part for part in parts if part], lang))
    return Said(_plain(value, lang))


def say_note(note: str, lang: str) -> Said:
    """A bare note, the half in the language that is read before the other."""
    words, other = in_language(note, lang)
    return Said(words, script_language(words), other=other)


def say_measured(value: When | Period | Count, lang: str, zone: str, field: str = "") -> str:
    """An instant, a period or a count."""
    if isinstance(value, Count):
        return say_count(value, lang)
    if isinstance(value, When):
        return say_when(value, lang, zone)
    return say_period(value, lang, zone, field=field)


def say_instant(at: datetime, lang: str, zone: str) -> str:
    """When something was done here, to the minute, by the clocks of a zone; UTC where there is none."""
    return say_when(When.at(at.replace(second=0)), lang, zone)


def say_done(when: When | None, lang: str, zone: str) -> str:
    """The same where a record holds it; one that was imported may know it less well."""
    if when is None:
        return ""
    exact = when.earliest == when.latest
    return say_instant(when.earliest, lang, zone) if exact else say_when(when, lang, zone)


def label_in(field: str, code: Code, lang: str) -> str:
    """What a code of a list says in a field; of a picture, "adult" says that none is a minor."""
    if field == "minors" and isinstance(code, Minor):
        return Message(f"values-minors-{code.value}").text(lang)
    return code.label(lang)


def joined(parts: list[str], lang: str) -> str:
    """Several things in a row."""
    return ("، " if lang == "ar" else ", ").join(parts)


def kind_label(kind: str, lang: str) -> str:
    """What a kind of record is called."""
    return Message(f"report-kind-{kind.replace('_', '-')}").text(lang)


def field_label(name: str, lang: str, kind: str = "") -> str:
    """What a field is called, in a kind of record where that is known."""
    return label_of_field(name, kind).text(lang)


def _shape(area: Area, lang: str) -> str:
    """An area by its shape and precision; places that it names are said by their records."""
    known = say_precision(area, lang)
    if area.places and not known:  # each place knows how precisely it is known
        return ""
    told = Message("web-precision", {"precision": known}) if known else NO_PRECISION
    precision = f"({told.text(lang)})"
    if area.places:
        return precision
    plain: Any = area.plain()
    at = plain["coordinates"] if plain["kind"] == "point" else ()
    where = isolate(f"{at[1]}, {at[0]}") if at else ""
    shape = Message(f"cli-shape-{plain['kind']}").text(lang)
    return f"{shape} {where} {precision}".replace("  ", " ")


def _plain(value: Any, lang: str) -> str:
    if isinstance(value, Code):
        return value.label(lang)
    if isinstance(value, bool):
        return Message("cli-yes" if value else "cli-no").text(lang)
    if isinstance(value, int):
        return say_number(value, lang)
    if hasattr(value, "isoformat"):
        return say_date(value, lang)
    if isinstance(value, dict):
        return joined([one.text(lang) for one in say_facts(value)], lang)
    return isolate(str(value)) if value not in (None, "") else ""
