"""The inputs of a field: how each is filled in, what there is to choose from, and what it says."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from typing import Any

from trucewatch.values.area import Shape
from trucewatch.values.codes.places import Extent, WherePrecision
from trucewatch.values.message import Message
from trucewatch.web.recording.choosing import Choosing
from trucewatch.web.recording.columns import Entry
from trucewatch.web.recording.forms import FORMS
from trucewatch.web.recording.on_the_way import SPARE, is_route, order_options, place_lines
from trucewatch.web.recording.options import Options, code_options, field_options, yes_or_no
from trucewatch.web.recording.plain_ways import NO, YES, Lines, Sealed, Ticked, YesNo
from trucewatch.web.recording.typed import Typed, names_of, part_of
from trucewatch.web.recording.ways import (
    OneField,
    OneOf,
    OneRecord,
    SomeOf,
    SomeRecords,
    TwoTongues,
    Way,
    Where,
    Words,
)
from trucewatch.web.words.values import field_label, joined

MANY = 12
HINTED = ("began", "ended", "stated", "order", "point", "radius", "drawn")
NEW_HERE = frozenset(FORMS) - {"incident", "tally"}
"""Kinds that a form which refers to them leads aside to record."""


@dataclass(frozen=True, slots=True)
class Input:
    """One input. values: a line each. ordered: of places, that they are a route.

    control: line, long, select, checks, tick, lines, places, drawn, sealed or sealed_long.
    """

    name: str
    label: str
    control: str
    values: tuple[str, ...]
    options: Options
    listed: str = ""
    tongue: str = ""
    hint: str = ""
    ordered: bool = False

    @property
    def id(self) -> str:
        return self.name.replace(".", "-")

    @property
    def first(self) -> str:
        """The id of the first thing that is typed or chosen in it."""
        return f"{self.id}_1" if self.control in ("lines", "places") else f"{self.id}_in"

    @property
    def part(self) -> str:
        """Of a place, the name of the input for how much of it."""
        return f"{self.name.rpartition('.')[0]}.part"

    @property
    def filled(self) -> int:
        """How many lines say something."""
        return sum(bool(one.strip()) for one in self.values)

    @property
    def value(self) -> str:
        return self.values[0] if self.values else ""

    @property
    def many(self) -> bool:
        """Whether there is more to choose from than is shown unasked."""
        return len(self.options) > MANY

    @property
    def aside(self) -> str:
        """What a button says that leads to the form of a new record of this kind."""
        return f"new.{self.listed}.{self.name}" if self.listed in NEW_HERE else ""

    @property
    def aside_words(self) -> str:
        return f"recording-aside-{self.listed}"

    @property
    def brought(self) -> str:
        """Beside a shape that is pasted, the name of the input for a file that holds one."""
        return f"{self.name.rpartition('.')[0]}.brought"


def inputs_of(entry: Entry, key: str, typed: Typed, choosing: Choosing) -> Iterator[Input]:
    """Those of a field of one row, in the order of the form."""
    part, lang = part_of(typed, key, entry), choosing.asking.lang
    names = names_of(key, entry)
    alone = "place" not in names  # a point of its own, not beside places by name
    for suffix in sorted(names, key=lambda one: one != lang):
        if suffix == "part":
            continue  # stands beside its place
        name, label = names[suffix], label_of(entry, key, lang)
        if isinstance(entry.way, TwoTongues):
            label = f"{label} {Message(f'recording-tongue-{suffix}').text(lang)}"
        elif suffix:
            own = "-alone" if alone and suffix == "point" else ""
            label = Message(f"recording-input-{suffix}{own}").text(lang)
        if suffix == "place":
            yield _places(name, label, part, lang)
        else:
            yield _input(entry.way, suffix, name, label, part[suffix], choosing)


def said_in(entry: Entry, key: str, typed: Typed, choosing: Choosing) -> str:
    """All that stands in a field as one line; of places not that they are a set, known anyhow."""
    unsaid = (Shape.PLACES, WherePrecision.UNKNOWN) if isinstance(entry.way, Where) else ()
    inputs = [one for one in inputs_of(entry, key, typed, choosing) if one.value not in unsaid]
    return " · ".join(filter(None, (_said(one, choosing.asking.lang) for one in inputs)))


def _said(one: Input, lang: str) -> str:
    """What stands in an input, as one reads it: what was chosen from a list by its words."""
    if one.control == "places":
        places: Any = one.options
        said = [f"{place}: {_chosen(much, lang)}" for place, much in places if place]
    elif one.options:
        return _chosen(one.options, lang)
    else:
        said = [line.strip() for value in one.values for line in value.split("\n")]
    return joined(list(filter(None, said)), lang)


def label_of(entry: Entry, key: str, lang: str) -> str:
    """What a field of one row is called, as it begins a line."""
    return _label_of(entry.name, key.partition(".")[0], lang)


@lru_cache(1024)
def _label_of(name: str, kind: str, lang: str) -> str:
    label = field_label(name, lang, kind)
    return label[:1].upper() + label[1:]


def _input(way: Way, suffix: str, name: str, label: str, typed: str, choosing: Choosing) -> Input:
    lang = choosing.asking.lang
    values, listed = tuple(typed.split("\n")), ""
    options: Options = ()
    control = _control(way, suffix)
    if control in ("long", "drawn", "sealed_long"):
        values = (typed,)
    if isinstance(way, (OneOf, SomeOf)):
        blank = isinstance(way, OneOf) and way.blank
        codes = [one for one in way.codes if one not in choosing.never or one.value in values]
        options = code_options(codes, values, lang, blank=blank, field=name.rpartition(".")[2])
    elif isinstance(way, OneField):
        options = field_options(way.names, values, lang)
    elif isinstance(way, YesNo):
        options = yes_or_no(values, lang)
    elif isinstance(way, Ticked):
        options = yes_or_no((YES if typed.strip() else NO,), lang)
    elif isinstance(way, (OneRecord, SomeRecords)):
        listed = way.kind
    elif suffix == "precision":
        options = code_options(WherePrecision, values, lang)
    elif suffix == "order":
        options = order_options(typed, lang)
    if control == "lines":
        values = _spare(values, 1)
    tongue = suffix if isinstance(way, TwoTongues) else ""
    hint = f"recording-hint-{suffix}" if suffix in HINTED else ""
    if suffix == "point" and "place" not in way.inputs:
        hint = "recording-hint-point-alone"
    if suffix == "precision" and name.startswith("incident."):
        hint = "recording-hint-precision"
    return Input(name, label, control, values, options, listed, tongue, hint)


def _control(way: Way, suffix: str) -> str:
    if isinstance(way, (Words, TwoTongues)):
        return "long" if way.long else "line"
    if isinstance(way, (OneOf, OneField, YesNo)) or suffix in ("precision", "order"):
        return "select"
    if isinstance(way, Sealed):
        return "sealed_long" if way.long else "sealed"
    if suffix == "drawn":
        return "drawn"
    return _CONTROLS.get(type(way), "line")


_CONTROLS: dict[type, str] = {
    SomeOf: "checks",
    SomeRecords: "lines",
    Lines: "long",
    Ticked: "tick",
}


def _places(name: str, label: str, part: dict[str, str], lang: str) -> Input:
    """Places with how much of each: the options of a line stand behind it."""
    lines = place_lines(part)
    options: Any = tuple(
        (place, code_options(Extent, (much or Extent.WHOLE.value,), lang)) for place, much in lines
    )
    values = tuple(place for place, _ in lines)
    return Input(name, label, "places", values, options, "place", ordered=is_route(part))


def _spare(values: tuple[str, ...], least: int) -> tuple[str, ...]:
    """The lines that say something, and empty ones for more."""
    said = tuple(one for one in values if one.strip())
    return (*said, *("",) * max(SPARE, least - len(said)))


def _chosen(options: Options, lang: str) -> str:
    """What is chosen, by its words."""
    return joined([label for _, label, chosen in options if chosen and label], lang)
