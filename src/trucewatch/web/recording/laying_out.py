"""The form as a page lays it out: rows of fields, each with what was understood or what is wrong."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import Any

from trucewatch.records.plain import KINDS
from trucewatch.values.codes.places import Extent, WherePrecision
from trucewatch.values.message import Message
from trucewatch.web.asking import Asking
from trucewatch.web.recording.choosing import CODE, Choosing, meant_by
from trucewatch.web.recording.columns import Entry
from trucewatch.web.recording.doubting import doubts_of
from trucewatch.web.recording.forms import FORMS, Form
from trucewatch.web.recording.heard import heard_as
from trucewatch.web.recording.on_the_way import SPARE, is_route, order_options, place_lines
from trucewatch.web.recording.options import Options, code_options, field_options, yes_or_no
from trucewatch.web.recording.plain_ways import Lines, Sealed, Ticked, YesNo
from trucewatch.web.recording.reading import Row, Told
from trucewatch.web.recording.typed import Typed, names_of, part_of, typed_record
from trucewatch.web.recording.ways import (
    OneField,
    OneOf,
    OneRecord,
    SomeOf,
    SomeRecords,
    TwoTongues,
    Way,
    Words,
)
from trucewatch.web.words.fields import fields_of, wanted_of
from trucewatch.web.words.naming import Naming
from trucewatch.web.words.values import Named, Said, field_label

MANY = 12
LACKING = ("recording-needed", "recording-consent-whose", "recording-consent-given")
"""What is told of a field only after somebody looked the form over."""
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


@dataclass(frozen=True, slots=True)
class Shown:
    """A field of the form. filled: it says something other than an empty form does. meant: records
    that a name typed into it may mean, each with what a button says that puts it there. doubts: why what
    was understood cannot be right, which can be recorded all the same. note: what it was taken for."""

    name: str
    id: str
    label: str
    inputs: tuple[Input, ...]
    more: bool
    hint: str
    said: Said | None
    trouble: Message | None
    filled: bool
    meant: tuple[tuple[str, str], ...] = ()
    doubts: tuple[Message, ...] = ()
    note: Message | None = None

    @property
    def first(self) -> str:
        """Where one goes on in it."""
        return self.inputs[0].first

    @property
    def bare(self) -> bool:
        """Whether it stands as in every empty form, with no word of anybody."""
        return not (self.filled or self.said or self.trouble or self.doubts or self.note)


@dataclass(frozen=True, slots=True)
class Block:
    """A row of the form. own: its record, where there is one. parts: of a deed its attributions."""

    kind: str
    key: str
    number: int
    own: Named | None
    hidden: tuple[tuple[str, str], ...]
    fields: tuple[Shown, ...]
    gone: bool
    lost: bool
    trouble: Message | None
    parts: tuple[Block, ...] = ()

    @property
    def first(self) -> list[Shown]:
        return [one for one in self.fields if not one.more]

    @property
    def more(self) -> list[Shown]:
        return [one for one in self.fields if one.more]

    @property
    def spare(self) -> bool:
        """Whether it can be left out: a part that is not recorded yet, and no empty first one."""
        filled = self.gone or self.number > 0 or any(one.filled for one in self.fields)
        return filled and "." in self.key and self.own is None and not self.lost

    @property
    def more_open(self) -> bool:
        return any(one.filled or one.trouble is not None for one in self.more)

    @property
    def more_heading(self) -> str:
        return f"recording-more-{self.kind}"


@dataclass(frozen=True, slots=True)
class Group:
    """The parts of one kind, with what is said of them."""

    kind: str
    blocks: tuple[Block, ...]

    @property
    def heading(self) -> str:
        return f"recording-part-{self.kind}"

    @property
    def hint(self) -> str:
        return f"recording-part-{self.kind}-hint"

    @property
    def one(self) -> str:
        return f"recording-one-{self.kind}"

    @property
    def add(self) -> str:
        return f"recording-add-{self.kind}"


def groups_of(form: Form, blocks: list[Block], asking: Asking) -> list[Group]:
    """The parts of a form by kind, as far as the member may see them; attributions stand in deeds."""
    shown = [kind for kind in form.parts if kind != "attribution" and asking.may_see(kind)]
    parts = blocks[1:]
    return [Group(kind, tuple(one for one in parts if one.kind == kind)) for kind in shown]


def lay_out(told: Told, typed: Typed, choosing: Choosing, looked: bool) -> list[Block]:
    """The blocks of the form: the record, then its parts; attributions within their deeds.

    looked: what is still lacking is told; nobody is told so who only begins to type.
    """
    naming = Naming(choosing.asking)
    records = [row.record for row in told.rows if row.stands]
    naming.learn(wanted_of(records))
    blocks = [_block(row, typed, choosing, naming, looked) for row in told.rows]
    said: dict[str, list[Block]] = {}
    for block in blocks:
        if block.kind == "attribution":
            said.setdefault(typed.get(f"{block.key}.deed", ""), []).append(block)
    return [
        replace(block, parts=tuple(said.pop(str(block.number), ())))
        if block.kind == "deed"
        else block
        for block in blocks
        if block.kind != "attribution"
    ]


def _block(row: Row, typed: Typed, choosing: Choosing, naming: Naming, looked: bool) -> Block:
    key, kind = row.line.key, row.line.kind
    said = {one.name: one.said for one in fields_of(row.record, naming)} if row.stands else {}
    bare = typed_record(KINDS[kind](), key, choosing)
    full = bare | typed if row.new else typed
    own = naming.of(row.record) if not (row.new or row.lost) else None
    names = ("id", "revision", "deed")
    hidden = tuple(
        (f"{key}.{name}", typed[f"{key}.{name}"]) for name in names if f"{key}.{name}" in typed
    )
    fields = tuple(
        _shown(entry, key, row, full, bare, said, choosing, looked) for entry in choosing.asked(key)
    )
    return Block(
        kind, key, row.line.number, own, hidden, fields, row.gone, row.lost, row.troubles.get("")
    )


def _shown(
    entry: Entry,
    key: str,
    row: Row,
    typed: Typed,
    bare: Typed,
    said: dict[str, Said],
    choosing: Choosing,
    looked: bool,
) -> Shown:
    lang = choosing.asking.lang
    trouble = row.troubles.get(entry.name)
    if trouble is not None and trouble.code in LACKING and not looked:
        trouble = None
    label = _label(entry, key, lang)
    inputs = tuple(_inputs(entry, key, typed, choosing))
    hint = f"recording-hint-{row.line.kind}-{entry.name.replace('_', '-')}" if entry.hint else ""
    return Shown(
        entry.name,
        f"{key}.{entry.name}".replace(".", "-"),
        label,
        inputs,
        entry.more,
        hint,
        None if trouble or _echoes_itself(entry) else said.get(entry.name),
        trouble,
        part_of(typed, key, entry) != part_of(bare, key, entry),
        tuple(_meant(entry, key, trouble)) if trouble else (),
        () if trouble or not row.stands else tuple(doubts_of(row.record, entry.name)),
        None if trouble or not row.stands else heard_as(row.record, entry.name),
    )


def _meant(entry: Entry, key: str, trouble: Message) -> Iterator[tuple[str, str]]:
    names = names_of(key, entry)
    name = names.get("place", names.get("", ""))
    for near in meant_by(trouble):
        yield f"put.{CODE.findall(near)[-1]}.{name}", near


def _echoes_itself(entry: Entry) -> bool:
    """Whether what stands in the field is what was typed, so that saying it again tells nothing."""
    return isinstance(entry.way, (Words, TwoTongues, OneOf, SomeOf, OneField, Lines, Ticked, YesNo))


def _inputs(entry: Entry, key: str, typed: Typed, choosing: Choosing) -> Iterator[Input]:
    part, lang = part_of(typed, key, entry), choosing.asking.lang
    names = names_of(key, entry)
    alone = "place" not in names  # a point of its own, not beside places by name
    for suffix in sorted(names, key=lambda one: one != lang):
        if suffix == "part":
            continue  # stands beside its place
        name, label = names[suffix], _label(entry, key, lang)
        if isinstance(entry.way, TwoTongues):
            label = f"{label} {Message(f'recording-tongue-{suffix}').text(lang)}"
        elif suffix:
            own = "-alone" if alone and suffix == "point" else ""
            label = Message(f"recording-input-{suffix}{own}").text(lang)
        if suffix == "place":
            yield _places(name, label, part, lang)
        else:
            yield _input(entry.way, suffix, name, label, part[suffix], choosing)


def _label(entry: Entry, key: str, lang: str) -> str:
    label = field_label(entry.name, lang, key.partition(".")[0])
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
